/** Every change of a fact base that a command or a quick fix makes, as plain data, and what edits it takes. */
import type { FactFile } from '../factFile';
import { isId } from '../ids';
import type { FactKind } from '../model';
import type { TextEdit } from '../problem';
import { addEntry } from './addEntry';
import { addItem, setField, setRecord } from './changeEntry';
import { entryFor, idFor, type NewFact } from './newFact';
import { renameFact, renameId } from './rename';
import { shortened } from './shorten';
import { evidenceValue, oneLine, type NewEvidence } from './shortEvidence';
import { isRefused, refused, type EditResult } from './writing';

export interface NewAlias {
  readonly name: string;
  readonly language?: string;
  readonly exactCase?: boolean;
}

/** What is to be changed. Ids are those of facts in the file. */
export type BaseChange =
  | { readonly kind: 'add-fact'; readonly fact: NewFact }
  | { readonly kind: 'add-alias'; readonly id: string; readonly alias: NewAlias }
  | { readonly kind: 'add-evidence'; readonly id: string; readonly evidence: NewEvidence }
  | { readonly kind: 'add-avoided'; readonly id: string; readonly name: string }
  | { readonly kind: 'set-field'; readonly id: string; readonly field: string; readonly value: string }
  | { readonly kind: 'mark-checked'; readonly id: string; readonly by: string; readonly on: string; readonly method?: string }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'rename-id'; readonly id: string; readonly to: string }
  | { readonly kind: 'add-missing'; readonly as: FactKind; readonly reference: string };

/**
 * The smallest edits that make a change, for the text of `file`; every byte that they do not name stays as it is.
 * @param taken which ids there are in other files that count together with this one
 */
export function editBase(file: FactFile, change: BaseChange, taken: (id: string) => boolean = () => false): EditResult {
  const index = 'id' in change ? file.parts.entries.findIndex(entry => entry.fact?.id === change.id) : -1;
  if ('id' in change && index < 0) return refused('edit.gone', { name: change.id });
  const here = new Set(file.facts.map(fact => fact.id));
  const ids: Ids = { here: id => here.has(id), anywhere: id => here.has(id) || taken(id) };
  const short = shortened(file, index);
  const result = editsFor(short?.file ?? file, change, ids);
  if (isRefused(result)) return result;
  return { edits: joined(short?.restore(result.edits) ?? result.edits) };
}

/** Which ids are taken: in the file, and in all files that count together. */
interface Ids {
  here(id: string): boolean;
  anywhere(id: string): boolean;
}

/** The edits in order, those that touch made one: not every editor keeps the order of edits at one place. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result[result.length - 1];
    if (last !== undefined && last.end === edit.start)
      result[result.length - 1] = { start: last.start, end: edit.end, newText: last.newText + edit.newText };
    else result.push(edit);
  }
  return result;
}

function editsFor(file: FactFile, change: BaseChange, ids: Ids): EditResult {
  switch (change.kind) {
    case 'add-fact':
      return addFact(file, change.fact, ids);
    case 'add-alias':
      return addAlias(file, change.id, change.alias);
    case 'add-evidence':
      return addItem(file, change.id, 'evidence', evidenceValue(change.evidence));
    case 'add-avoided':
      return withText(change.name, name => addItem(file, change.id, 'avoid', name));
    case 'set-field':
      return setField(file, change.id, change.field, change.value.trim());
    case 'mark-checked':
      return markChecked(file, change);
    case 'rename':
      return renameFact(file, change.id, oneLine(change.name) ?? '');
    case 'rename-id':
      return change.to !== change.id && ids.here(change.to)
        ? refused('edit.exists', { name: change.to })
        : renameId(file, change.id, change.to);
    case 'add-missing':
      return addMissing(file, change.as, change.reference, ids);
  }
}

function addFact(file: FactFile, fact: NewFact, ids: Ids): EditResult {
  const entry = entryFor(fact, id => ids.anywhere(id));
  if (ids.here(idFor(entry))) return refused('edit.exists', { name: fact.id ?? fact.name });
  return addEntry(file, entry);
}

function addAlias(file: FactFile, id: string, { name, language, exactCase }: NewAlias): EditResult {
  return withText(name, alias => {
    const fact = file.facts.find(each => each.id === id);
    if (fact !== undefined && (fact.name === alias || fact.aliases.some(each => each.name === alias)))
      return refused('edit.already', { name: alias });
    if (language === undefined && exactCase !== true) return addItem(file, id, 'aliases', alias);
    return addItem(file, id, 'aliases', {
      name: alias,
      ...(language !== undefined && { language }),
      ...(exactCase === true && { case: 'exact' }),
    });
  });
}

function markChecked(
  file: FactFile,
  { id, by, on, method }: { id: string; by: string; on: string; method?: string },
): EditResult {
  const who = oneLine(by);
  const how = oneLine(method);
  return setRecord(file, id, 'checked', { ...(who !== undefined && { by: who }), on, ...(how !== undefined && { method: how }) });
}

/** An entry for something that is referred to but not there: under the reference as it is written, so that the reference holds. */
function addMissing(file: FactFile, kind: FactKind, reference: string, ids: Ids): EditResult {
  return withText(reference, name => {
    if (kind === 'source') {
      const key = name.replace(/^@/, '');
      if (!isId(key)) return refused('edit.bad-id', { id: key });
      if (ids.here(key)) return refused('edit.exists', { name: key });
      return addEntry(file, { section: 'sources', key, fields: { title: '' } });
    }
    return addFact(file, { kind, name }, ids);
  });
}

function withText(text: string, run: (text: string) => EditResult): EditResult {
  const line = oneLine(text);
  return line === undefined ? refused('edit.no-name') : run(line);
}
