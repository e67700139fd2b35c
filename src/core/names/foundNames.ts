/** The names found in a block, as numbers: a long draft has thousands, and most are only passed on. */
import { FoundName, type NameMention } from '../mention';
import type { Candidate } from './candidate';
import { NameFlag } from './nameFlag';
import type { NameIndex } from './nameIndex';
import { rowsOf } from './rowPool';

const nobody: readonly number[] = [];

/** What several facts are called, or several entries of one; facts by their numbers in the index. */
interface SharedName {
  /** In order: those with this name, then with this alias, adjective or spelling to be avoided, each in the order of the base. */
  readonly facts: readonly number[];
  /** Those of `facts` for which this counts only once their full name has stood in the draft. */
  readonly pending: readonly number[];
  /** Those of `facts` whose full name this is: their short names count from here on. */
  readonly full: readonly number[];
  /** Those of `facts` that refer to others. */
  readonly referring: readonly number[];
}

export class FoundNames {
  static readonly none = new FoundNames('', undefined, 0);
  readonly #text: string;
  readonly #index: NameIndex | undefined;
  /** From `#from` on, for each name its start, its end, the number of its fact, and its flags (`NameFlag`) or -1 less its place in `#shared`. */
  readonly #rows: Int32Array;
  readonly #from: number;
  #count = 0;
  #shared: SharedName[] | undefined;

  /**
   * @param text of the block
   * @param most how many names there may be
   */
  constructor(text: string, index: NameIndex | undefined, most: number) {
    this.#text = text;
    this.#index = index;
    const { rows, from } = rowsOf(4 * most);
    this.#rows = rows;
    this.#from = from;
  }

  get count(): number {
    return this.#count;
  }

  /** Adds a name behind the others. */
  add(candidate: Candidate): void {
    const { start, end, several } = candidate;
    let { fact, flags } = candidate;
    if (several !== undefined) {
      const name = sharedName(several, this.#index!);
      this.#shared ??= [];
      fact = name.facts.length === 1 ? name.facts[0]! : -1;
      flags = -this.#shared.push(name);
    }
    const rows = this.#rows;
    const at = this.#from + 4 * this.#count++;
    rows[at] = start;
    rows[at + 1] = end;
    rows[at + 2] = fact;
    rows[at + 3] = flags;
  }

  /** Offset in the block. */
  start(name: number): number {
    return this.#rows[this.#from + 4 * name]!;
  }

  /** Offset in the block. */
  end(name: number): number {
    return this.#rows[this.#from + 4 * name + 1]!;
  }

  /** Number of the one fact that is named, in the index; -1 for a shared name. */
  fact(name: number): number {
    return this.#rows[this.#from + 4 * name + 2]!;
  }

  /** Ids of the facts that are named, in the order of `facts`. */
  ids(name: number): readonly string[] {
    const fact = this.fact(name);
    return fact >= 0 ? this.#index!.idsOfFact(fact) : this.facts(name).map(each => this.#index!.idsOfFact(each)[0]!);
  }

  /**
   * Reads the places of all ids at once, for a caller that goes on to ask for each: the processor then waits for many lines of memory at the
   * same time. Gives how many names are those of one fact, so that reading is not left out as useless.
   */
  touchIds(): number {
    const rows = this.#rows;
    const index = this.#index;
    const end = this.#from + 4 * this.#count;
    let count = 0;
    for (let at = this.#from + 2; at < end; at += 4) if (rows[at]! >= 0 && index!.idsOfFact(rows[at]!) !== undefined) count++;
    return count;
  }

  /** Numbers of the facts that are named. */
  facts(name: number): readonly number[] {
    const flags = this.#flags(name);
    return flags < 0 ? this.#shared![-1 - flags]!.facts : [this.fact(name)];
  }

  /** Those of `facts` that count only once their full name has stood in the draft. */
  pending(name: number): readonly number[] {
    const flags = this.#flags(name);
    if (flags < 0) return this.#shared![-1 - flags]!.pending;
    return (flags & NameFlag.afterFull) !== 0 ? [this.fact(name)] : nobody;
  }

  /** Those of `facts` that refer to others. */
  referring(name: number): readonly number[] {
    const flags = this.#flags(name);
    if (flags < 0) return this.#shared![-1 - flags]!.referring;
    return (flags & NameFlag.refers) !== 0 ? [this.fact(name)] : nobody;
  }

  /** Does any of `facts` refer to others? */
  refers(name: number): boolean {
    const flags = this.#flags(name);
    return flags < 0 ? this.#shared![-1 - flags]!.referring.length > 0 : (flags & NameFlag.refers) !== 0;
  }

  /** Those of `facts` whose full name it is. */
  full(name: number): readonly number[] {
    const flags = this.#flags(name);
    if (flags < 0) return this.#shared![-1 - flags]!.full;
    return isFull(flags) ? [this.fact(name)] : nobody;
  }

  /** Is it the name of one fact and certain, with nothing else to be asked? */
  isSure(name: number): boolean {
    const flags = this.#flags(name);
    return flags >= 0 && (flags & NameFlag.afterFull) === 0;
  }

  /** Is it the full name of one fact, and nobody else's? */
  isFullOfOne(name: number): boolean {
    const flags = this.#flags(name);
    return flags >= 0 ? isFull(flags) : this.fact(name) >= 0 && this.#shared![-1 - flags]!.full.length === 1;
  }

  /** Does a fact's full name stand here, before an offset in the block? */
  hasFull(fact: number, before: number): boolean {
    for (let name = 0; name < this.#count; name++) if (this.end(name) <= before && this.full(name).includes(fact)) return true;
    return false;
  }

  /** Of some facts the one whose full name, and nobody else's, stands last before an offset in the block; -1 if none. */
  lastFull(facts: readonly number[], before: number): number {
    const rows = this.#rows;
    for (let at = this.#from + 4 * (this.#count - 1); at >= this.#from; at -= 4) {
      const fact = rows[at + 2]!;
      // Nearly always another fact: two are compared before a list is searched.
      if (fact !== facts[0] && fact !== facts[1] && (facts.length < 3 || !facts.includes(fact))) continue;
      if (rows[at + 1]! <= before && this.isFullOfOne((at - this.#from) >> 2)) return fact;
    }
    return -1;
  }

  /** The names as objects; offsets count in the block. */
  all(): readonly NameMention[] {
    return Array.from({ length: this.#count }, (_, name) => {
      const [start, end] = [this.start(name), this.end(name)];
      return new FoundName(start, end, this.#text.slice(start, end), this.ids(name));
    });
  }

  #flags(name: number): number {
    return this.#rows[this.#from + 4 * name + 3]!;
  }
}

function sharedName(entries: readonly number[], index: NameIndex): SharedName {
  const role = (entry: number): number => index.flags(entry) & NameFlag.role;
  const sorted = [...entries].sort((a, b) => role(a) - role(b) || index.orderOf(a) - index.orderOf(b));
  const factsOf = (takes: (flags: number) => boolean): number[] => [
    ...new Set(sorted.filter(entry => takes(index.flags(entry))).map(entry => index.factNumber(entry))),
  ];
  const facts = factsOf(() => true);
  const free = factsOf(flags => (flags & NameFlag.afterFull) === 0);
  return {
    facts,
    pending: facts.filter(fact => !free.includes(fact)),
    full: factsOf(isFull),
    referring: factsOf(flags => (flags & NameFlag.refers) !== 0),
  };
}

const nameRole = 0;
const aliasRole = 1;

/** A full name: the main one, or another of several words that is not itself a short form. */
function isFull(flags: number): boolean {
  const role = flags & NameFlag.role;
  return (
    (flags & NameFlag.afterFull) === 0 && (role === nameRole || (role === aliasRole && (flags & NameFlag.severalWords) !== 0))
  );
}
