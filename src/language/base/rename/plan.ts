// What a rename changes in fact bases. References are changed only where they would break: one by an alias stays when the name
// changes, one by the name stays when the id changes.
import type { Entry } from '../../../core/facts/factFile';
import type { Facts } from '../../../core/facts/facts';
import { idOfName, isId } from '../../../core/facts/ids';
import type { Fact } from '../../../core/facts/model';
import type { TextEdit } from '../../../core/facts/problem';
import { foldName } from '../../../core/names/fold';
import { fitsRole } from '../completion/roles';
import { occurrencesOf, quoteOccurrences, type FileOf, type Occurrence } from '../occurrences';
import { keyOf, refuseAnchor, rewritten, withNameField } from './edits';
import { isInForce } from '../subject';
import { RenameRefusal } from './refusal';
import { fileName, isIdKey, type RenameTarget } from './target';

export interface RenamePlan {
  /** Edits of bases by URI, in order; they hold for the texts as last read. */
  readonly bases: ReadonlyMap<string, readonly TextEdit[]>;
  /** The base that defines what is renamed. */
  readonly home: string;
  /** Set where drafts cite the key: it changes there too. */
  readonly citation?: { readonly from: string; readonly to: string };
}

/** @param scopes all sets of facts that may refer to the target. Throws a RenameRefusal with the reason where it cannot be done. */
export function planRename(target: RenameTarget, newName: string, scopes: readonly Facts[], fileOf: FileOf): RenamePlan {
  const words = newName.trim().replace(/\s+/g, ' ');
  if (words === '') throw new RenameRefusal('rename.empty');
  if (target.what === 'quote') return planQuote(target, words, scopes, fileOf);
  const { fact, entry } = target;
  const home = fact.file;
  const around = scopes.filter(facts => facts.files.includes(home));
  // References mean the first of several entries with one id; the others can be renamed by themselves.
  const affected = around.filter(facts => isInForce(entry, fact, facts));
  const asId = target.what === 'id' && !(isIdKey(entry, fact) && fact.name === fact.id && !isId(words));
  const what = target.what === 'id' && !asId ? 'name' : target.what;
  const to = what === 'id' ? words.replace(/^@/, '') : words;
  if (what === 'id' && !isId(to)) throw new RenameRefusal('rename.bad-id', { id: to });
  for (const facts of around) refuseTaken(to, fact, facts);
  const renamed = afterRename({ ...target, what }, to);
  const edits = new Edits();
  for (const edit of definitionEdits({ ...target, what }, to)) edits.add(home, edit);
  for (const facts of affected) {
    refuseUnread(fact, facts, fileOf);
    for (const occurrence of occurrencesOf(fact, facts, fileOf)) {
      const reference = newReference(occurrence, fact, renamed, { what, to });
      if (reference !== undefined) edits.add(occurrence.file, editOf(occurrence, reference, renamed.id));
    }
  }
  const cited = fact.kind === 'source' && renamed.id !== fact.id && affected.length > 0;
  return { bases: edits.sorted(), home, ...(cited ? { citation: { from: fact.id, to: renamed.id } } : {}) };
}

/** What the fact can be called afterwards. */
interface Renamed {
  readonly id: string;
  readonly name: string;
  readonly names: ReadonlySet<string>;
}

type FactTarget = Exclude<RenameTarget, { what: 'quote' }>;

function afterRename({ what, fact, old, entry }: FactTarget, to: string): Renamed {
  const id = what === 'id' ? to : fact.id;
  // A key that is both the id and the name takes the name along.
  const oneWord = isIdKey(entry, fact) && fact.name === fact.id;
  const name = what === 'name' || (what === 'id' && oneWord) ? to : fact.name;
  const aliases = fact.aliases.map(alias => (what === 'alias' && foldName(alias.name) === foldName(old) ? to : alias.name));
  return { id, name, names: new Set([...(fact.kind === 'statement' ? [] : [name]), ...aliases].map(each => foldName(each))) };
}

function definitionEdits({ what, fact, old, entry }: FactTarget, to: string): readonly TextEdit[] {
  const key = keyOf(entry);
  if (what === 'alias') {
    const isOld = (text: string) => foldName(text) === foldName(old);
    const aliases = entry.scalars.filter(({ kind, path, value }) => {
      const inAliases =
        path[2] === 'aliases' &&
        (path.length <= 4 ? typeof path.at(-1) === 'number' || path.length === 3 || path[3] === 'name' : path[4] === 'name');
      return kind === 'value' && inAliases && isOld(value);
    });
    return aliases.map(alias => rewritten(alias, to, entry));
  }
  if (what === 'id')
    return isIdKey(entry, fact)
      ? [rewritten(key, to, entry)]
      : [rewritten(key, to, entry), withNameField(entry, key.value.trim())];
  const name = entry.scalars.find(({ kind, path }) => kind === 'value' && path.length === 3 && path[2] === 'name');
  if (name && fact.kind !== 'source' && fact.kind !== 'statement') return [rewritten(name, to, entry)];
  // The id is kept by writing it down, where the new name would give another one.
  const given = isId(to) && (to === to.toLowerCase() || fact.kind === 'source' || fact.kind === 'statement') ? to : idOfName(to);
  if (given === fact.id) return [rewritten(key, to, entry)];
  return [...(isIdKey(entry, fact) ? [] : [rewritten(key, fact.id, entry)]), withNameField(entry, to)];
}

/** The words that a reference needs now; undefined where it means the same as before. */
function newReference(
  { reference }: Occurrence,
  fact: Fact,
  renamed: Renamed,
  { what, to }: { readonly what: 'id' | 'name' | 'alias'; readonly to: string },
): string | undefined {
  const written = reference.reference;
  if (written === renamed.id || (written !== fact.id && renamed.names.has(foldName(written)))) return undefined;
  return written === fact.id ? renamed.id : what === 'id' ? renamed.name : to;
}

function editOf({ reference, entry }: Occurrence, words: string, id: string): TextEdit {
  const { scalar } = reference;
  refuseAnchor(scalar, entry);
  if (!reference.part && reference.reference === scalar.value.trim()) return rewritten(scalar, words, entry);
  if (!reference.exact)
    throw new RenameRefusal('rename.odd-place', { file: fileName(entry.file.uri), text: reference.reference });
  const quote = scalar.style === 'quoted' ? '"' : '';
  const fits = reference.target !== 'actor' || !reference.part || fitsRole(words, { flow: scalar.flow, quote });
  return { start: reference.start, end: reference.end, newText: fits ? words : id };
}

function planQuote(target: RenameTarget & { what: 'quote' }, to: string, scopes: readonly Facts[], fileOf: FileOf): RenamePlan {
  const { source, quote, entry } = target;
  const home = source.file;
  if (!isId(to)) throw new RenameRefusal('rename.bad-id', { id: to });
  if (to !== quote.id && source.quotes.some(each => each.id === to)) throw new RenameRefusal('rename.quote-taken', { id: to });
  const key = entry.scalars.find(
    ({ kind, path, value }) => kind === 'key' && path[2] === 'quotes' && path.length === 3 && value === quote.id,
  );
  if (!key) throw new RenameRefusal('rename.not-read');
  const edits = new Edits();
  edits.add(home, rewritten(key, to, entry));
  for (const facts of scopes.filter(each => each.files.includes(home))) {
    for (const occurrence of quoteOccurrences(source, quote.id, facts, fileOf))
      edits.add(occurrence.file, editOf(occurrence, to, to));
  }
  return { bases: edits.sorted(), home };
}

function refuseTaken(name: string, fact: Fact, facts: Facts): void {
  const other = facts.resolve(name).find(each => each.id !== fact.id);
  if (other) throw new RenameRefusal('rename.taken', { name, other: other.name });
}

/** Entries that give no fact may refer to this one unseen: a rename that misses them would break them without a word. */
function refuseUnread(fact: Fact, facts: Facts, fileOf: FileOf): void {
  for (const uri of facts.files) {
    const file = fileOf(uri);
    for (const { value, index, base } of file?.parts.entries.gathered(unreadKey) ?? []) {
      const text = file!.text.slice(base, file!.endOf(index));
      if (hasWord(text, fact.id) || hasWord(text, fact.name))
        throw new RenameRefusal('rename.broken-entry', { file: fileName(uri), key: value });
    }
  }
}

function unreadKey({ fact, key }: Entry): string | undefined {
  return fact === undefined ? key : undefined;
}

/** Whether words stand in a text, not as a part of longer words. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = (text[at - 1] ?? ' ') + (text[at + word.length] ?? ' ');
    if (!/[\p{L}\p{N}_]/u.test(around)) return true;
  }
  return false;
}

/** Edits by file, each place once: several sets of facts may share a file. */
class Edits {
  readonly #files = new Map<string, Map<number, TextEdit>>();

  add(uri: string, edit: TextEdit): void {
    const known = this.#files.get(uri) ?? new Map<number, TextEdit>();
    this.#files.set(uri, known);
    // Two edits begin at one place only where a name is put before a field, or where the same reference is found twice.
    if (!known.has(edit.start)) known.set(edit.start, edit);
  }

  sorted(): ReadonlyMap<string, readonly TextEdit[]> {
    return new Map([...this.#files].map(([uri, edits]) => [uri, [...edits.values()].sort((a, b) => a.start - b.start)]));
  }
}
