// Lines of the card of an agreement: when, who signed, between whom.
import type { Agreement } from '../../core/facts/model';
import type { CardContext } from './card';
import { namesOf } from './names';
import { dateWords, when } from './when';

export function agreementLines(agreement: Agreement, { facts, say }: CardContext): readonly string[] {
  const dates = [
    ...(agreement.signed ? [say('agreement.signed', { when: when(agreement.signed, facts, say) })] : []),
    ...(agreement.inForce ? [say('agreement.in-force', { date: dateWords(agreement.inForce, say) })] : []),
  ];
  return [
    dates.length > 0 ? upperFirst(dates.join(say('text.comma'))) : say('agreement.undated'),
    ...(agreement.signatories.length > 0
      ? [say('agreement.signatories', { names: namesOf(agreement.signatories, facts, say) })]
      : []),
    ...(agreement.parties.length > 0 ? [say('agreement.parties', { names: namesOf(agreement.parties, facts, say) })] : []),
    ...(agreement.summary ? [agreement.summary] : []),
  ];
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
