/** Gives a fact another name or another id. Renaming keeps the id by writing it down, and the name likewise. */
import type { FactFile } from '../factFile';
import { idOfName, isId } from '../ids';
import type { TextEdit } from '../problem';
import type { RecordName } from '../schema/field';
import { fieldAdditions } from './addField';
import { setField } from './changeEntry';
import { changesOnly } from './check';
import { saidBy, withField, fieldsSaid } from './plainValue';
import { writeScalar } from './scalar';
import { refused, targetOf, type EditResult, type Target } from './writing';

/** The field that holds the name of a record, where the key does not. */
export function nameField(record: RecordName): 'name' | 'text' | 'title' {
  return record === 'statement' ? 'text' : record === 'source' ? 'title' : 'name';
}

/** Changes the name of a fact (the text of a statement, the title of a source); its id stays. */
export function renameFact(file: FactFile, id: string, name: string): EditResult {
  const target = targetOf(file, id);
  if (target === undefined) return refused('edit.gone', { name: id });
  const to = name.trim();
  if (to === '') return refused('edit.no-name');
  const field = nameField(target.record);
  const hasName = (fieldsSaid(saidBy(target.pair.value)).get(field) ?? []).some(each => each !== undefined);
  if (hasName) return setField(file, id, field, to);
  if (file.parts.entries.at(target.index)?.fact?.name === to) return { edits: [] };
  // A key that is the name may just be written anew where that gives the same id.
  if (!isId(to) && idOfName(to) === id) return withKey(target, to, undefined);
  return withKey(target, id, { field, value: to });
}

/** Changes the id of a fact (of a source: its citation key); its name stays. References to the id are not touched here, nor is it asked whether the new one is taken. */
export function renameId(file: FactFile, id: string, to: string): EditResult {
  const target = targetOf(file, id);
  const fact = file.parts.entries.at(target?.index ?? -1)?.fact;
  if (target === undefined || fact === undefined) return refused('edit.gone', { name: id });
  if (!isId(to)) return refused('edit.bad-id', { id: to });
  if (to === id && target.pair.key.value === id) return { edits: [] };
  const field = nameField(target.record);
  const hasName = (fieldsSaid(saidBy(target.pair.value)).get(field) ?? []).some(each => each !== undefined);
  // A source without a title is called by its key; there is no name to keep.
  const keepsName = hasName || (fact.kind === 'source' && fact.name === id);
  return withKey(target, to, keepsName ? undefined : { field, value: fact.name });
}

function withKey(target: Target, key: string, named: { readonly field: string; readonly value: string } | undefined): EditResult {
  const { file, index, pair, section, record, text, mark } = target;
  const first = text[pair.key.start];
  const quotes = first === "'" || first === '"';
  const newText = writeScalar(key, {
    place: target.isBlock ? 'key' : 'flow-key',
    mark: quotes ? first : mark,
    isText: true,
    keepQuotes: quotes,
  });
  const edit: TextEdit = { start: pair.key.start, end: pair.key.end, newText };
  const before = saidBy(pair.value);
  const said = named === undefined ? before : withField(before, named.field, named.value);
  const additions: Iterable<readonly TextEdit[]> =
    named === undefined ? [[]] : fieldAdditions(target, pair, record, named.field, named.value);
  for (const more of additions) {
    const edits = [edit, ...more];
    if (changesOnly(file, edits, index, { section, key, said })) return { edits };
  }
  return refused('edit.by-hand', { name: key });
}
