// Lines of the card of a source: its reference, its standing, what it proves.
import type { Source } from '../../core/facts/model';
import { relationsOf } from '../../core/facts/relations';
import { referenceText } from '../references';
import type { CardContext } from './card';

export function sourceLines(source: Source, { facts, say, styled }: CardContext): readonly string[] {
  const proves = relationsOf(facts, source.id).filter(each => each.kind === 'evidence').length;
  const origin = source.origin ? facts.source(source.origin) : undefined;
  return [
    referenceText(source.csl, styled).text,
    ...(source.status !== 'current' ? [say(`source.${source.status}`)] : []),
    ...(origin ? [say('source.origin', { origin: origin.name || origin.id })] : []),
    ...(source.reliability ? [reliabilityWords(source.reliability, say)] : []),
    ...(proves > 0 ? [say('source.proves', { count: proves })] : []),
  ];
}

/** The Admiralty code (NATO STANAG 2511) in words: `B2` -> `usually reliable source, probably true`. */
function reliabilityWords(code: string, say: CardContext['say']): string {
  const [letter = '', digit = ''] = code.toUpperCase();
  const words = [
    /[A-F]/.test(letter) ? say(`reliability.${letter}`) : letter,
    /[1-6]/.test(digit) ? say(`credibility.${digit}`) : digit,
  ];
  const text = words.filter(Boolean).join(say('text.comma'));
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
