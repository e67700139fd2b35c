// Completion of keys: those of the record that the cursor is in, without those that it has, in the form that a writer goes on from.
import { cslDateKeys, cslNameKeys, cslTextKeys } from '../../../core/facts/schema/cslVariables';
import { fieldsOf, recordAt, type FieldInfo } from '../../../core/facts/schema/lookup';
import type { BaseDocument } from '../baseDocument';
import { fieldWords } from '../fieldWords';
import type { BaseProposal } from '../proposal';
import type { Spot } from '../yaml/spot';

/** Of each of these, one is enough. */
const exclusive: readonly (readonly string[])[] = [
  ['page', 'paragraph', 'chapter'],
  ['quote', 'quote-id'],
  ['role', 'roles'],
];

/** What most sources have; the many other variables of CSL come last. */
const usualOfSources = ['title', 'author', 'issued', 'type', 'URL', 'container-title', 'publisher', 'text'];

export function keyProposals(document: BaseDocument, spot: Spot): readonly BaseProposal[] {
  const record = recordAt(spot.path);
  if (!record || /[\s:]/.test(spot.typed)) return [];
  const present = new Set(spot.path.length === 0 ? topKeys(document, spot) : spot.siblings);
  const taken = new Set([...present, ...exclusive.filter(keys => keys.some(key => present.has(key))).flat()]);
  const fields = fieldsOf(record).filter(field => !taken.has(field.key));
  if (record === 'source') fields.sort((a, b) => rankOfSource(a.key) - rankOfSource(b.key));
  return fields.map(field => proposal(document, spot, field));
}

function rankOfSource(key: string): number {
  const usual = usualOfSources.indexOf(key);
  if (usual >= 0) return usual;
  return cslTextKeys.has(key) || cslNameKeys.has(key) || cslDateKeys.has(key) ? 200 : 100;
}

/** The keys at the left margin: looked for one by one, because they may stand far apart. */
function topKeys({ text }: BaseDocument, spot: Spot): readonly string[] {
  const line = text.lastIndexOf('\n', spot.start - 1) + 1;
  return fieldsOf('base')
    .map(field => field.key)
    .filter(key => {
      const first = text.startsWith(`${key}:`) ? 0 : text.indexOf(`\n${key}:`) + 1;
      const stands = first > 0 || text.startsWith(`${key}:`);
      return stands && (first !== line || text.indexOf(`\n${key}:`, spot.end) >= 0);
    });
}

function proposal(document: BaseDocument, spot: Spot, field: FieldInfo): BaseProposal {
  const ready = spot.hasColon || spot.quote !== '';
  const after = ready ? undefined : afterKey(document, spot, field);
  return {
    start: spot.start,
    end: spot.end,
    label: field.key,
    text: field.key + (after?.text ?? ''),
    kind: 'key',
    doc: fieldWords(field, document.say),
    ...(field.required ? { detail: document.say('field.required') } : {}),
    ...(after?.text.includes('$') ? { snippet: true } : {}),
    ...(after?.goesOn ? { goesOn: true } : {}),
  };
}

/** What comes after the key: its colon, and the shape of a value that is more than one text. */
function afterKey(document: BaseDocument, spot: Spot, field: FieldInfo): { readonly text: string; readonly goesOn: boolean } {
  const eol = document.text.includes('\r\n') ? '\r\n' : '\n';
  const below = `:${eol}${' '.repeat(Math.max(0, spot.column) + unitOf(spot))}`;
  const goesOn = field.values !== undefined || ['reference', 'references', 'evidence'].includes(field.shape);
  if (field.key === 'factbase') return { text: ': 1', goesOn: false };
  switch (field.shape) {
    case 'entries':
    case 'quotes':
    case 'ids':
      return { text: spot.flow ? ': { $0 }' : `${below}$0`, goesOn: false };
    case 'roles':
      return { text: field.key === 'role' ? ': ' : spot.flow ? ': [$0]' : `${below}- $0`, goesOn: false };
    case 'aliases':
    case 'texts':
    case 'references':
      return { text: ': [$0]', goesOn };
    case 'cslNames':
      return { text: ': [{ family: $1, given: $2 }]$0', goesOn: false };
    case 'checked':
      return { text: ': { by: $1, on: $2 }$0', goesOn: false };
    case 'alternatives':
      if (spot.flow) return { text: ': [{ field: $1, value: $2, evidence: $3 }]$0', goesOn: false };
      return { text: [`${below}- field: $1`, 'value: $2', 'evidence: $0'].join(`${below.slice(1)}  `), goesOn: false };
    default:
      return { text: ': ', goesOn };
  }
}

/** How far the writer indents, told from the column of this key. */
function unitOf({ column, path }: Spot): number {
  const depth = path.filter(step => typeof step === 'string').length;
  const unit = depth > 0 && path.every(step => typeof step === 'string') ? column / depth : 2;
  return Number.isInteger(unit) && unit >= 1 && unit <= 8 ? unit : 2;
}
