/** Runs the checks of a file against all facts, as far as that is not done yet, and notes what was found. */
import { checkFact, Surroundings, suggestionsPerFile, type SourceTexts } from './crossChecks';
import type { Entry, FactFile } from './factFile';
import type { Facts } from './facts';
import { foldReference } from './foldReference';
import { idOfName } from './ids';
import type { Fact } from './model';
import { factsAStep, type Steps } from '../steps';
import { listOf, type Tables } from './tables';

/** Brings the findings of the tables up to date for one file, in steps where all of its entries must be checked. */
export function runChecks(
  facts: Facts,
  tables: Tables,
  file: FactFile,
  files: readonly FactFile[],
  texts: SourceTexts | undefined,
): Steps<void> {
  return new Checks(facts, tables, file, files, texts).run();
}

class Checks {
  #around: Surroundings;

  constructor(
    private readonly facts: Facts,
    private readonly tables: Tables,
    private readonly file: FactFile,
    private readonly files: readonly FactFile[],
    private readonly texts: SourceTexts | undefined,
  ) {
    this.#around = this.#surroundings();
  }

  #surroundings(): Surroundings {
    const { names } = this.tables;
    return new Surroundings(this.facts, brokenKeys(this.files), name => listOf(names.get(foldReference(name))), this.texts);
  }

  *run(): Steps<void> {
    const { file, tables } = this;
    const { checked, pending, resuggest } = tables.findings;
    const { entries } = file.parts;
    if (!checked.has(file.uri)) {
      for (let i = 0; i < entries.length; i++) {
        this.#check(i);
        if (i % factsAStep === 0) yield;
      }
      checked.add(file.uri);
    } else {
      const before = this.#unknown();
      let changed = 0;
      for (const index of indexesOf(file, pending)) changed += this.#check(index) ? 1 : 0;
      const most = Math.max(before, this.#unknown());
      // Suggestions are made for the first unknown references of a file: which ones these are, all of them together decide.
      if (resuggest.has(file.uri) || (changed > 0 && most > suggestionsPerFile)) {
        this.#around = this.#surroundings();
        for (const index of indexesOf(file, new Set(tables.findings.unknown.keys()))) this.#check(index);
      }
    }
    for (const fact of pending) if (fact.file === file.uri) pending.delete(fact);
    resuggest.delete(file.uri);
  }

  /** How many references of the file are unknown. */
  #unknown(): number {
    let sum = 0;
    for (const [fact, count] of this.tables.findings.unknown) if (fact.file === this.file.uri) sum += count;
    return sum;
  }

  /** Checks one entry; gives whether it has or had unknown references. */
  #check(index: number): boolean {
    const { tables, file } = this;
    const { problems, unknown } = tables.findings;
    const fact = file.parts.entries.at(index)?.fact;
    if (fact === undefined) return false;
    const first = tables.duplicates.get(fact.id);
    const asked = this.#around.asked;
    const found = checkFact(this.#around, file, index, fact, first === fact ? undefined : first);
    if (found.length > 0) problems.set(fact, found);
    else problems.delete(fact);
    const count = this.#around.asked - asked;
    const had = count > 0 || unknown.has(fact);
    if (count > 0) unknown.set(fact, count);
    else unknown.delete(fact);
    return had;
  }
}

/** Indexes of the entries of these facts, ascending. */
function indexesOf(file: FactFile, facts: ReadonlySet<Fact>): readonly number[] {
  const own = [...facts].filter(fact => fact.file === file.uri);
  if (own.length <= 8)
    return own
      .map(fact => file.indexOf(fact))
      .filter(index => index >= 0)
      .sort((a, b) => a - b);
  const indexes: number[] = [];
  file.parts.entries.each(({ fact }, i) => fact !== undefined && facts.has(fact) && indexes.push(i));
  return indexes;
}

/** Keys of entries that are too broken to give a fact, folded: references to them are not unknown. */
function brokenKeys(files: readonly FactFile[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const file of files)
    for (const { value } of file.parts.entries.gathered(brokenKey)) for (const key of value) keys.add(key);
  return keys;
}

function brokenKey({ fact, key }: Entry): readonly string[] | undefined {
  return fact === undefined && key !== '' ? [foldReference(key), idOfName(key)] : undefined;
}
