/** Other ways to find names in a text and to look them up, as a writer of such an extension would take them from npm. */
import { createRequire } from 'node:module';
import type { Fact } from '../../src/core/facts/model';
import { foldName } from '../../src/core/names/fold';

const require_ = createRequire(process.cwd() + '/package.json');

/** How many matches a text has. */
export type Search = (text: string) => number;

/** Makes a search from the names; normalising the text belongs to each search. */
export const searches: Readonly<Record<string, (names: readonly string[]) => Search>> = {
  '@monyone/aho-corasick': names => {
    const { AhoCorasick } = require_('@monyone/aho-corasick') as {
      AhoCorasick: new (names: readonly string[]) => { matchInText(text: string): unknown[] };
    };
    const search = new AhoCorasick(folded(names));
    return text => search.matchInText(foldName(text)).length;
  },
  ahocorasick: names => {
    const AhoCorasick = require_('ahocorasick') as new (names: readonly string[]) => { search(text: string): unknown[] };
    const search = new AhoCorasick(folded(names));
    return text => search.search(foldName(text)).length;
  },
  'one RegExp': names => {
    const alternatives = folded(names)
      .sort((a, b) => b.length - a.length)
      .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const regex = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    return text => [...foldName(text).matchAll(regex)].length;
  },
};

function folded(names: readonly string[]): string[] {
  return [...new Set(names.map(foldName))];
}

interface MiniSearch {
  addAll(documents: readonly object[]): void;
  search(query: string, options: object): { id: string }[];
}

/** Ids of the first ten facts that answer a query, by minisearch with prefixes and slips allowed. */
export function miniSearchOf(facts: readonly Fact[]): (query: string) => readonly string[] {
  const module = require_('minisearch') as { default?: new (options: object) => MiniSearch };
  const MiniSearch = module.default ?? (module as unknown as new (options: object) => MiniSearch);
  const mini = new MiniSearch({ fields: ['name', 'aliases'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  mini.addAll(facts.map(fact => ({ id: fact.id, name: fact.name, aliases: fact.aliases.map(({ name }) => name).join(' ; ') })));
  return query =>
    mini
      .search(query, {})
      .slice(0, 10)
      .map(({ id }) => id);
}
