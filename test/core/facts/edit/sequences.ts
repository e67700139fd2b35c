// Random sequences of edit commands, typing, changes on the disk, reloads and undo on a document in memory, with what must hold after each
// step. A short run is a unit test; test/fuzz/edits.ts runs many thousands.
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { applyEdits } from '../../../../src/core/facts/edit/applyEdits';
import { editBase, type BaseChange } from '../../../../src/core/facts/edit/change';
import type { FactFile } from '../../../../src/core/facts/factFile';
import type { Fact } from '../../../../src/core/facts/model';
import type { TextEdit } from '../../../../src/core/facts/problem';
import { readFactFile } from '../../../../src/core/facts/read';
import { changeOf } from './changes';

export type Step =
  /** A command; `slow`: the document changes between the question and the answer, so that the answer must be refused. */
  | { readonly do: 'command'; readonly seed: number; readonly slow: boolean }
  | { readonly do: 'type'; readonly at: number; readonly remove: number; readonly text: string }
  | { readonly do: 'write'; readonly at: number; readonly line: string }
  | { readonly do: 'undo' }
  | { readonly do: 'reload' }
  | { readonly do: 'save' };

const typed = fc.constantFrom(
  'a',
  'Ж',
  ' ',
  '\n',
  ':',
  ': ',
  '#',
  "'",
  '"',
  '[',
  ']',
  '{',
  '}',
  '-',
  '- ',
  '  x: y\n',
  '\t',
  '|',
  '>',
  '&a ',
  '*a',
  '“',
  ',',
  '',
);

/** Steps; commands get their fact when they are run, since facts come and go. */
export const steps = fc.array<Step>(
  fc.oneof<fc.WeightedArbitrary<Step>[]>(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('command' as const),
        seed: fc.nat(),
        slow: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('type' as const),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        remove: fc.integer({ min: 0, max: 3 }),
        text: typed,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        line: fc.constantFrom('# written elsewhere', '', '  New One:', 'events:'),
      }),
    },
    { weight: 3, arbitrary: fc.constant({ do: 'undo' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'reload' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'save' as const }) },
  ),
  { minLength: 1, maxLength: 10 },
);

/** What a run did, so that a run that did nothing is seen. */
export interface Tally {
  commands: number;
  edits: number;
  refused: number;
  stale: number;
  undone: number;
}

export function newTally(): Tally {
  return { commands: 0, edits: 0, refused: 0, stale: 0, undone: 0 };
}

const uri = 'file:///w/factbase.yaml';

/** A document as an editor keeps it: its text, its version, what can be undone, and the file on the disk. */
class Document {
  version = 1;
  disk: string;
  readonly #past: string[] = [];

  constructor(public text: string) {
    this.disk = text;
  }

  change(text: string): void {
    this.#past.push(this.text);
    this.text = text;
    this.version += 1;
  }

  undo(): boolean {
    const before = this.#past.pop();
    if (before === undefined) return false;
    this.text = before;
    this.version += 1;
    return true;
  }

  /** Somebody else wrote the file: taken over where nothing unsaved would be lost. */
  written(disk: string): void {
    const clean = this.text === this.disk;
    this.disk = disk;
    if (clean) this.change(disk);
  }
}

/** Runs the steps on a text; throws where anything is lost. */
export function runSequence(start: string, sequence: readonly Step[], tally: Tally): void {
  const document = new Document(start);
  let file = readFactFile(uri, start);
  for (const step of sequence) {
    switch (step.do) {
      case 'command': {
        file = readFactFile(uri, document.text, file);
        const ids = file.facts.map(fact => fact.id);
        const [change] = fc.sample(changeOf(ids), { numRuns: 1, seed: step.seed });
        command(document, file, change!, step.slow, tally);
        break;
      }
      case 'type': {
        const at = Math.floor(step.at * document.text.length);
        document.change(document.text.slice(0, at) + step.text + document.text.slice(at + step.remove));
        break;
      }
      case 'write': {
        const lines = document.disk.split('\n');
        lines.splice(Math.floor(step.at * lines.length), 0, step.line);
        document.written(lines.join('\n'));
        break;
      }
      case 'undo':
        if (document.undo()) tally.undone += 1;
        break;
      case 'save':
        document.disk = document.text;
        break;
      case 'reload':
        file = reloaded(document, file);
    }
  }
}

/** A file that is read again with what is known of it says the same as one that is read anew. */
function reloaded(document: Document, previous: FactFile): FactFile {
  const file = readFactFile(uri, document.text, previous);
  const fresh = readFactFile(uri, document.text);
  check(JSON.stringify(file.facts) === JSON.stringify(fresh.facts), 'the reload says what a fresh reading says');
  return file;
}

function command(document: Document, file: FactFile, change: BaseChange, slow: boolean, tally: Tally): void {
  tally.commands += 1;
  const { version } = document;
  const result = editBase(file, change);
  if (slow) document.change(`${document.text}# meanwhile`);
  if (document.version !== version) {
    // The host applies nothing that was made for another version.
    tally.stale += 1;
    return;
  }
  if ('refused' in result) {
    tally.refused += 1;
    return;
  }
  const before = document.text;
  const after = applyEdits(before, result.edits);
  try {
    holds(before, file, change, result.edits, after);
  } catch (error) {
    throw new Error(`${String(error)}\n${JSON.stringify(change)}\n${JSON.stringify(result.edits)}\n${before}`, { cause: error });
  }
  if (after === before) return;
  tally.edits += 1;
  document.change(after);
  const now = document.version;
  document.undo();
  check(document.text === before, 'undo restores the text');
  document.change(after);
  check(document.version > now, 'each change has a version of its own');
}

/** What must be so after every edit that was not refused. */
function holds(before: string, file: FactFile, change: BaseChange, edits: readonly TextEdit[], after: string): void {
  let last = -1;
  for (const { start, end } of edits) {
    check(start >= 0 && start <= end && end <= before.length && start > last, 'edits are in order, apart, and inside the text');
    last = end;
  }
  for (const { start, end } of edits) mayGo(before.slice(start, end), change);
  check(/^\ufeff/.test(before) === /^\ufeff/.test(after), 'the byte order mark stays as it is');
  if (before.replace('\ufeff', '') !== '')
    check(before.endsWith('\n') === after.endsWith('\n'), 'the last newline stays as it is');
  check(
    lineEnds(before) === 'none' || lineEnds(before) === 'mixed' || lineEnds(before) === lineEnds(after),
    'line ends stay of one kind',
  );
  check(JSON.stringify(commentsOf(after)) === JSON.stringify(commentsOf(before)), 'comments stay');
  const now = readFactFile(uri, after);
  check(
    JSON.stringify(now.facts) === JSON.stringify(readFactFile(uri, after, file).facts),
    'the reload says what a fresh reading says',
  );
  saysIt(change, file, now);
  othersStay(change, file, now);
  // What is half typed may look like a text over several lines to YAML: then our own reader has said so.
  if (
    before.length < 3000 &&
    !file.problems.some(each => each.code === 'yaml-syntax') &&
    parseDocument(before).errors.length === 0
  ) {
    check(parseDocument(after).errors.length === 0, 'what other YAML programs could read, they can still read');
  }
}

/** Only values and keys that are replaced go, and `{}`, `~` and blanks; never a comment. */
function mayGo(gone: string, change: BaseChange): void {
  if (['add-alias', 'add-evidence', 'add-avoided', 'add-fact', 'add-missing'].includes(change.kind)) {
    check(
      /^(?:[ \t]*|[ \t]*(?:\{[ \t]*\}|~|null|Null|NULL))$/.test(gone),
      `nothing goes when something is added, not ${JSON.stringify(gone)}`,
    );
  }
}

function lineEnds(text: string): 'none' | 'windows' | 'unix' | 'mixed' {
  const windows = /\r\n/.test(text);
  const unix = /(?:^|[^\r])\n/.test(text);
  return windows ? (unix ? 'mixed' : 'windows') : unix ? 'unix' : 'none';
}

/** Comments on lines of their own, which no value in quotation marks or over several lines can be mistaken for at the margin. */
function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#[^\r\n]*/gm)].map(match => match[0]);
}

/** The intended change is there, told by the facts themselves. */
function saysIt(change: BaseChange, before: FactFile, after: FactFile): void {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const fact = (id: string): Fact | undefined => after.facts.find(each => each.id === id);
  switch (change.kind) {
    case 'add-alias':
      return check(
        fact(change.id)?.aliases.some(each => each.name === line(change.alias.name)),
        'the alias is there',
      );
    case 'add-avoided':
      return check(
        fact(change.id)?.avoid.some(each => line(each) === line(change.name)),
        'the spelling to avoid is there',
      );
    case 'add-evidence': {
      const { source, quote, quoteId } = change.evidence;
      const found = fact(change.id)?.evidence.some(
        each => each.source === source && each.quoteId === quoteId && (each.quote ?? '') === line(quote ?? ''),
      );
      return check(found || source.includes('#') || source.includes(' '), 'the evidence is there');
    }
    case 'mark-checked':
      return check(fact(change.id)?.checked?.on?.text === change.on, 'the day of the check is there');
    case 'rename':
      return check(
        fact(change.id) !== undefined && line(fact(change.id)!.name) === line(change.name),
        'the new name is there, under the old id',
      );
    case 'rename-id': {
      const old = before.facts.find(each => each.id === change.id);
      // A source without a title is called by its key: it has no other name to keep.
      const name = old?.kind === 'source' && old.name === old.id ? change.to : old?.name;
      return check(fact(change.to)?.name === name, 'the old name is there, under the new id');
    }
    case 'add-fact':
    case 'add-missing':
      return check(after.parts.entries.length === before.parts.entries.length + 1, 'there is one entry more');
    case 'set-field':
      return check(change.field !== 'note' || line(fact(change.id)?.note ?? '') === line(change.value), 'the note is there');
  }
}

/** All other facts say what they said. */
function othersStay(change: BaseChange, before: FactFile, after: FactFile): void {
  const target = 'id' in change ? change.id : undefined;
  const now = new Set(after.facts.map(fact => JSON.stringify(fact)));
  const changed = before.facts.filter(fact => fact.id !== target && !now.has(JSON.stringify(fact))).length;
  check(changed === 0, 'no other fact changes or goes');
  check(after.facts.length >= before.facts.length, 'no fact is lost');
}

function check(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`It does not hold that ${what}.`);
}
