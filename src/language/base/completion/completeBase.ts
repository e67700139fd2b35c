// Everything that may be offered at a place of a fact base: keys that fit and are not there yet, values, references to facts.
import { fieldAt } from '../../../core/facts/schema/lookup';
import { currentFile, type BaseDocument } from '../baseDocument';
import { nothing, type BaseProposal, type BaseProposals } from '../proposal';
import { spotAt, type Spot } from '../yaml/spot';
import { evidenceProposals } from './evidence';
import { keyProposals } from './keys';
import { referenceProposals } from './references';
import { roleProposals } from './roles';
import { valueProposals } from './values';

export interface BaseCompletionOptions {
  /** True where the writer asked (Ctrl+Space); false where the editor asks while one types. */
  readonly asked: boolean;
}

export function completeBase(document: BaseDocument, offset: number, { asked }: BaseCompletionOptions): BaseProposals {
  const spot = spotAt(document.text, offset, currentFile(document));
  if (!spot) return nothing;
  const values = spot.role === 'key' ? nothing : valuesAt(document, spot);
  // What stands there in full is finished: Enter must make a new line, not take the same word again.
  if (!asked && spot.typed !== '' && values.items.some(item => isTyped(item, spot))) return nothing;
  if (spot.role === 'value' || (!asked && spot.typed === '')) return values;
  const keys = keyProposals(document, spot);
  if (!asked && spot.hasColon && keys.some(key => key.label === spot.typed + spot.rest)) return nothing;
  return { items: [...keys, ...values.items], incomplete: values.incomplete };
}

function isTyped({ text, label, start, end }: BaseProposal, spot: Spot): boolean {
  const written = (spot.typed + spot.rest).slice(start - spot.start, end - spot.start);
  return written !== '' && (written === text || written === label);
}

function valuesAt(document: BaseDocument, spot: Spot): BaseProposals {
  const field = fieldAt(spot.path);
  if (!field) return nothing;
  switch (field.shape) {
    case 'evidence':
      return evidenceProposals(document, spot);
    case 'roles':
      return roleProposals(document, spot);
    case 'reference':
    case 'references':
      return referenceProposals(document, spot, { target: field.target, start: spot.start, end: spot.end, typed: spot.typed });
    default:
      return valueProposals(document, spot, field);
  }
}
