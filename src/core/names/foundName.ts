/** What is found at one place: a mention with what the index knows of it, worked out when it is asked for. */
import type { NameMention } from '../mention';
import { NameFlag } from './nameFlag';
import { rowsOf } from './rowPool';
import type { NameIndex } from './nameIndex';

/** A mention with what the index knows of it. */
export interface FoundName extends NameMention {
  /** Those of `ids` that count only once their full name has stood in the draft. */
  readonly pending: readonly string[];
  /** Those of `ids` whose full name this is: their short names count from here on. */
  readonly full: readonly string[];
  /** Number of the one fact that is named, in the index; -1 for a shared name. */
  readonly fact: number;
  /** Do all of `ids` count for certain, with nothing else to be asked? */
  readonly sure: boolean;
}

const none: readonly string[] = [];

/** The name of one fact. */
class NameOfOne implements FoundName {
  readonly kind = 'name';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly ids: readonly string[];
  readonly fact: number;
  readonly #flags: number;

  /** @param flags `NameFlag` of the entry */
  constructor(start: number, end: number, text: string, ids: readonly string[], fact: number, flags: number) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.ids = ids;
    this.fact = fact;
    this.#flags = flags;
  }

  get pending(): readonly string[] {
    return (this.#flags & NameFlag.afterFull) !== 0 ? this.ids : none;
  }

  get full(): readonly string[] {
    return isFull(this.#flags) ? this.ids : none;
  }

  get sure(): boolean {
    return (this.#flags & NameFlag.afterFull) === 0;
  }
}

/**
 * The names found in a block, as numbers: a long draft has thousands, and most are only passed on. Those that are asked more of
 * become objects, all of a block together.
 */
export class FoundNames {
  static readonly none = new FoundNames('', undefined, 0);
  readonly #text: string;
  readonly #index: NameIndex | undefined;
  /** From `#from` on, for each name its start, its end, the number of its fact, and its flags (`NameFlag`) or -1 less its place in `#several`. */
  readonly #rows: Int32Array;
  readonly #from: number;
  #count = 0;
  #several: FoundName[] | undefined;
  #all: readonly FoundName[] | undefined;

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
  add(start: number, end: number, entries: number[]): void {
    const index = this.#index!;
    let fact: number;
    let flags: number;
    if (entries.length === 1) {
      fact = index.factNumber(entries[0]!);
      flags = index.flags(entries[0]!);
    } else {
      const several = nameOfSeveral(start, end, this.#text.slice(start, end), entries, index);
      this.#several ??= [];
      fact = several.fact;
      flags = -this.#several.push(several);
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

  ids(name: number): readonly string[] {
    const flags = this.#flags(name);
    return flags < 0 ? this.#several![-1 - flags]!.ids : this.#index!.idsOfFact(this.fact(name));
  }

  /** Is it the name of one fact and certain, with nothing else to be asked? */
  isSure(name: number): boolean {
    const flags = this.#flags(name);
    return flags >= 0 && (flags & NameFlag.afterFull) === 0;
  }

  /** Is it the full name of one fact, and nobody else's? */
  isFullOfOne(name: number): boolean {
    const flags = this.#flags(name);
    return flags >= 0 ? isFull(flags) : this.fact(name) >= 0 && this.#several![-1 - flags]!.full.length === 1;
  }

  /** Does the one fact that is named refer to others? Of shared names always true. */
  refers(name: number): boolean {
    const flags = this.#flags(name);
    return flags < 0 || (flags & NameFlag.refers) !== 0;
  }

  #flags(name: number): number {
    return this.#rows[this.#from + 4 * name + 3]!;
  }

  /** The names as objects, the same at each call. */
  get all(): readonly FoundName[] {
    if (this.#all === undefined) {
      const all: FoundName[] = [];
      for (let name = 0; name < this.count; name++) {
        const flags = this.#flags(name);
        if (flags < 0) {
          all.push(this.#several![-1 - flags]!);
          continue;
        }
        const start = this.start(name);
        const end = this.end(name);
        all.push(new NameOfOne(start, end, this.#text.slice(start, end), this.ids(name), this.fact(name), flags));
      }
      this.#all = all;
    }
    return this.#all;
  }
}

/** The name that several entries have: names, then aliases, adjectives and spellings to be avoided, each in the order of the base. */
function nameOfSeveral(start: number, end: number, text: string, entries: number[], index: NameIndex): FoundName {
  const role = (entry: number): number => index.flags(entry) & NameFlag.role;
  entries.sort((a, b) => role(a) - role(b) || index.orderOf(a) - index.orderOf(b));
  const ids = [...new Set(entries.map(entry => index.idOf(entry)))];
  const idsOf = (takes: (flags: number) => boolean): string[] => [
    ...new Set(entries.filter(entry => takes(index.flags(entry))).map(entry => index.idOf(entry))),
  ];
  const free = idsOf(flags => (flags & NameFlag.afterFull) === 0);
  return {
    kind: 'name',
    start,
    end,
    text,
    ids,
    pending: ids.filter(id => !free.includes(id)),
    full: idsOf(isFull),
    fact: ids.length === 1 ? index.factNumber(entries[0]!) : -1,
    sure: false,
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
