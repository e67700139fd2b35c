// Look-up by what somebody types (goal L1): time and recall beside minisearch in the same run. Run:
//   npx esbuild test/bench/lookup.ts --bundle --platform=node --packages=external --outfile=dist/bench/lookup.cjs && node --expose-gc dist/bench/lookup.cjs [sizes]
// minisearch must be installed (npm i --no-save minisearch); without it only our own figures are printed.
import { createRequire } from 'node:module';
import { NameLookup } from '../../src/core/names/lookup';
import { NameIndex } from '../../src/core/names/nameIndex';
import { factsWith, randomFrom, spellings } from './nameData';

const require_ = createRequire(process.cwd() + '/package.json');
interface MiniSearch {
  addAll(documents: readonly object[]): void;
  search(query: string, options: object): { id: string }[];
}

/** A spelling with one slip: a letter left out, doubled, changed, or swapped with the next. */
function withSlip(name: string, random: (below: number) => number): string {
  const at = 1 + random(Math.max(1, name.length - 2));
  switch (random(4)) {
    case 0:
      return name.slice(0, at) + name.slice(at + 1);
    case 1:
      return name.slice(0, at) + 'e' + name.slice(at);
    case 2:
      return name.slice(0, at) + 'o' + name.slice(at + 1);
    default:
      return name.slice(0, at) + (name[at + 1] ?? '') + name[at]! + name.slice(at + 2);
  }
}

function milliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const queries = 300;
const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  const facts = factsWith(size);
  const names = spellings(facts);
  const owner = new Map<string, Set<string>>();
  for (const fact of facts)
    for (const name of [fact.name, ...fact.aliases.map(alias => alias.name)])
      owner.set(name, (owner.get(name) ?? new Set()).add(fact.id));
  const random = randomFrom(3);
  const typed = Array.from({ length: queries }, () => {
    const name = names[random(names.length)]!;
    return { query: withSlip(name, random), ids: owner.get(name)! };
  });
  const index = new NameIndex(facts);
  const lookup = new NameLookup(index);
  const first = milliseconds(() => lookup.lookUp('Kade'));
  const ours = (): number =>
    typed.filter(({ query, ids }) => lookup.lookUp(query, { limit: 10 }).some(({ id }) => ids.has(id))).length;
  let right = 0;
  const rounds = [0, 1, 2].map(() => milliseconds(() => (right = ours())) / queries).sort((a, b) => a - b);
  const nearest = milliseconds(() => typed.forEach(({ query }) => lookup.nearestName(query))) / queries;
  const complete = milliseconds(() => typed.forEach(({ query }) => lookup.completeNames(query.slice(0, 3)))) / queries;
  console.log(
    `${index.size} names: ${rounds[1]!.toFixed(2)} ms a query, recall@10 ${(right / queries).toFixed(3)}; "did you mean" ${nearest.toFixed(2)} ms, completion ${complete.toFixed(2)} ms; tables ${(lookup.bytes / 1e6).toFixed(1)} MB, made in ${first.toFixed(0)} ms`,
  );
  try {
    const { default: MiniSearch } = require_('minisearch') as { default?: new (options: object) => MiniSearch };
    const Search = MiniSearch ?? (require_('minisearch') as new (options: object) => MiniSearch);
    const mini = new Search({ fields: ['name', 'aliases'], searchOptions: { prefix: true, fuzzy: 0.2 } });
    mini.addAll(facts.map(fact => ({ id: fact.id, name: fact.name, aliases: fact.aliases.map(({ name }) => name).join(' ; ') })));
    let found = 0;
    const search = (): number =>
      typed.filter(({ query, ids }) =>
        mini
          .search(query, {})
          .slice(0, 10)
          .some(({ id }) => ids.has(id)),
      ).length;
    search();
    const each = milliseconds(() => (found = search())) / queries;
    console.log(
      `   minisearch: ${each.toFixed(2)} ms a query, recall@10 ${(found / queries).toFixed(3)}; ratio ours / minisearch (L1) ${(rounds[1]! / each).toFixed(3)}`,
    );
  } catch (error) {
    console.log('   minisearch is not installed', (error as Error).message.slice(0, 80));
  }
}
