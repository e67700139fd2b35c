/** The spellings that a fact gives to the index of names, and whether two states of a fact give the same. */
import type { Actor, Alias, Fact } from '../facts/model';
import { refersToOthers } from '../facts/referred';
import { NameFlag } from './nameFlag';
import type { NameWords } from './nameWords';

export type NameRole = 'name' | 'alias' | 'adjective' | 'avoid';
/** In the order of their numbers in `NameFlag.role`. */
export const roles: readonly NameRole[] = ['name', 'alias', 'adjective', 'avoid'];

/** One spelling with what is known of it (`NameFlag`). */
export interface Spelling {
  readonly name: string;
  readonly flags: number;
  readonly language: string | undefined;
}

/** All spellings under which a fact can be found. */
export function* spellingsOf(fact: Fact): Iterable<Spelling> {
  const common = fact.kind === 'source' ? NameFlag.lookUpOnly : 0;
  yield { name: fact.name, flags: common | roles.indexOf('name'), language: fact.language };
  for (const alias of fact.aliases)
    yield { name: alias.name, flags: common | aliasFlags(alias), language: alias.language ?? fact.language };
  for (const name of (fact as Partial<Actor>).adjectives ?? [])
    yield { name, flags: roles.indexOf('adjective'), language: fact.language };
  for (const name of fact.avoid) yield { name, flags: common | roles.indexOf('avoid'), language: fact.language };
}

function aliasFlags(alias: Alias): number {
  return (
    roles.indexOf('alias') |
    (alias.case === 'exact' ? NameFlag.exact : 0) |
    (alias.hoverOnly === true ? NameFlag.hoverOnly : 0) |
    (alias.after === 'full' ? NameFlag.afterFull : 0)
  );
}

/** Letters of a name that some language has as a word of its own: más is no Mr Mas. */
const shortName = 4;

/**
 * Family names in Cyrillic are mostly words of the language (Орлов, Гончар, Коваль), more than any list could hold, and so are
 * the short ones of all languages: one alone counts with its capital only.
 */
export function wordsThatNamePeople({ folded, spans }: NameWords, flags: number): number {
  const first = folded[spans[0]!]!;
  if (spans.length !== 2 || (flags & NameFlag.proper) === 0) return 0;
  return (first >= 0x400 && first < 0x530) || spans[1]! - spans[0]! <= shortName ? NameFlag.common : 0;
}

/**
 * Whether two states of a fact give the same names, so that a change of anything else in its entry costs the index nothing.
 */
export function namedAlike(one: Fact, other: Fact): boolean {
  if (one.kind !== other.kind || one.name !== other.name) return false;
  return JSON.stringify(namingPartsOf(one)) === JSON.stringify(namingPartsOf(other));
}

/** All that the index and look-up read of a fact besides its kind and its main name. */
function namingPartsOf(fact: Fact): readonly unknown[] {
  const { type, adjectives } = fact as Partial<Actor>;
  const authors = fact.kind === 'source' ? fact.csl.author : undefined;
  return [fact.language, fact.aliases, fact.avoid, adjectives, type === 'person', refersToOthers(fact), authors];
}
