/**
 * What is found at one place: a mention with what the index knows of it. There are thousands in a long draft, and most are asked for
 * their ids only; so what the ids share is kept in the index once, and the rest is worked out when it is asked for.
 */
import type { NameMention } from '../mention';
import { NameFlag } from './nameFlag';
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
  /** Does the one fact that is named refer to others? Of shared names always true. */
  readonly refers: boolean;
}

const none: readonly string[] = [];

/** The name of one fact. */
export class NameOfOne implements FoundName {
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

  get refers(): boolean {
    return (this.#flags & NameFlag.refers) !== 0;
  }
}

/** The name that several entries have: names, then aliases, adjectives and spellings to be avoided, each in the order of the base. */
export function nameOfSeveral(start: number, end: number, text: string, entries: number[], index: NameIndex): FoundName {
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
    refers: true,
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
