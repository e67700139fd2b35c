/**
 * Takes the entries of a bibliography into a fact base: which are new, which are there already (the same DOI, address or title), under
 * which key each goes, and the one minimal edit that writes them.
 */
import type { FactFile } from '../facts/factFile';
import { addEntries, type NewEntry } from '../facts/edit/addEntry';
import { freeId } from '../facts/edit/newFact';
import { idOfName, isId } from '../facts/ids';
import type { TextEdit } from '../facts/problem';
import type { Message } from '../message';
import type { CslItem } from './csl';
import { WorkIndex, type SameBy } from './sameWork';
import { sourceEntry } from './sourceEntry';

/** What became of one entry of the bibliography. */
export type ImportOutcome =
  /** `renamed`: its key was taken or could not be one. `left`: variables that a fact base has no place for. */
  | { readonly kind: 'added'; readonly key: string; readonly renamed?: string; readonly left: readonly string[] }
  /** Recorded already, as `as`. */
  | { readonly kind: 'known'; readonly key: string; readonly as: string; readonly by: SameBy }
  | { readonly kind: 'refused'; readonly key: string; readonly reason: Message };

export interface Import {
  /** Edits of the base's text, in order; empty where nothing is new. */
  readonly edits: readonly TextEdit[];
  /** One for each entry, in order. */
  readonly outcomes: readonly ImportOutcome[];
}

/**
 * Imports items into `file`.
 * @param known sources of all files that count together with this one, so that none is recorded twice
 * @param taken which ids there are in those files, of any kind
 */
export function importSources(
  file: FactFile,
  items: readonly CslItem[],
  known: Iterable<CslItem>,
  taken: (id: string) => boolean,
): Import {
  const works = new WorkIndex(known);
  const here = new Set(file.facts.map(fact => fact.id));
  const used = (id: string): boolean => here.has(id) || taken(id);
  const planned: { readonly entry: NewEntry; readonly outcome: ImportOutcome & { kind: 'added' } }[] = [];
  const outcomes: ImportOutcome[] = [];
  for (const item of items) {
    const same = works.find(item);
    if (same) {
      outcomes.push({ kind: 'known', key: item.id, as: same.item.id, by: same.by });
      continue;
    }
    const key = keyFor(item, used);
    const { fields, left } = sourceEntry(item);
    here.add(key);
    works.add({ ...item, id: key });
    const outcome = { kind: 'added', key, ...(key !== item.id && { renamed: item.id }), left } as const;
    outcomes.push(outcome);
    planned.push({ entry: { section: 'sources', key, fields: 'title' in fields ? fields : { title: '', ...fields } }, outcome });
  }
  return { edits: written(file, planned, outcomes), outcomes };
}

/** The key itself where it can be one and is new; else one made of it. */
function keyFor(item: CslItem, used: (id: string) => boolean): string {
  const id = item.id.trim();
  if (isId(id)) return freeId(id, used);
  // Signs that keys of other programs have and ids have not.
  const made = id.replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '_').replace(/^_+|_+$/g, '');
  return freeId(isId(made) ? made : isId(`n_${made}`) ? `n_${made}` : idOfName(item.title ?? id), used);
}

/** All at once; where the base refuses that, nothing of it is written and each entry says so. */
function written(
  file: FactFile,
  planned: readonly { readonly entry: NewEntry; readonly outcome: ImportOutcome }[],
  outcomes: ImportOutcome[],
): readonly TextEdit[] {
  if (planned.length === 0) return [];
  const all = addEntries(file, planned.map(each => each.entry)); // prettier-ignore
  if (!('refused' in all)) return all.edits;
  const fine = planned.filter(({ entry, outcome }) => {
    const alone = planned.length > 1 ? addEntries(file, [entry]) : all;
    if (!('refused' in alone)) return true;
    outcomes[outcomes.indexOf(outcome)] = { kind: 'refused', key: outcome.key, reason: alone.refused };
    return false;
  });
  if (fine.length === 0) return [];
  const rest = addEntries(file, fine.map(each => each.entry)); // prettier-ignore
  if (!('refused' in rest)) return rest.edits;
  for (const { outcome } of fine)
    outcomes[outcomes.indexOf(outcome)] = { kind: 'refused', key: outcome.key, reason: rest.refused };
  return [];
}
