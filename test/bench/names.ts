// Finding names (goals M1, M2, S1): time over a megabyte of prose, beside yardsticks in the same run. Run:
//   npm run bench -- names [sizes]
import { createRequire } from 'node:module';
import { DraftMentions } from '../../src/core/mentions/draftMentions';
import { findNames } from '../../src/core/names/findNames';
import { foldName } from '../../src/core/names/fold';
import { NameIndex } from '../../src/core/names/nameIndex';
import { Draft } from '../../src/core/prose/draft';
import { factsWith, proseOf, spellings } from './nameData';

const megabyte = 1_000_000;
const sizes = process.argv.slice(2).map(Number);
const require_ = createRequire(process.cwd() + '/package.json');

/** CPU milliseconds of one run, the median of several. */
function time(run: () => unknown, rounds = 7): number {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[rounds >> 1]!;
}

const table = new Uint16Array(0x10000).map((_, unit) => String.fromCharCode(unit).toLowerCase().charCodeAt(0));
function foldAndHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ table[text.charCodeAt(i)]!, 0x01000193);
  return hash;
}

type Search = (text: string) => number;
function yardsticks(names: readonly string[]): Record<string, Search | undefined> {
  const folded = [...new Set(names.map(foldName))];
  const load = <T>(name: string, make: (module: T) => Search): Search | undefined => {
    try {
      return make(require_(name) as T);
    } catch {
      return undefined;
    }
  };
  return {
    'one RegExp':
      names.length > 20_000
        ? undefined
        : ((): Search => {
            const regex = new RegExp(
              `(?<![\\p{L}\\p{N}])(?:${[...folded]
                .sort()
                .reverse()
                .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
                .join('|')})(?![\\p{L}\\p{N}])`,
              'gu',
            );
            return text => [...foldName(text).matchAll(regex)].length;
          })(),
    '@monyone/aho-corasick': load<{ AhoCorasick: new (names: string[]) => { matchInText(text: string): unknown[] } }>(
      '@monyone/aho-corasick',
      ({ AhoCorasick }) => {
        const search = new AhoCorasick(folded);
        return text => search.matchInText(foldName(text)).length;
      },
    ),
    // modern-ahocorasick was not measured.
    ahocorasick: load<new (names: string[]) => { search(text: string): unknown[] }>('ahocorasick', AhoCorasick => {
      const search = new AhoCorasick(folded);
      return text => search.search(foldName(text)).length;
    }),
  };
}

const rows: Record<string, string | number>[] = [];
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000, 1_000_000]) {
  const facts = factsWith(size);
  const text = proseOf(megabyte, facts);
  (globalThis as { gc?: () => void }).gc?.();
  const memory = process.memoryUsage();
  const began = performance.now();
  const index = new NameIndex(facts);
  const built = performance.now() - began;
  (globalThis as { gc?: () => void }).gc?.();
  const after = process.memoryUsage();
  const used = after.heapUsed + after.arrayBuffers - memory.heapUsed - memory.arrayBuffers;
  const draft = new Draft('markdown', text);
  const blocks = draft.blocks.map(({ text: block, classes }) => ({ text: block, classes }));
  let found = 0;
  const scan = (): void => {
    found = 0;
    for (const block of blocks) found += findNames(block.text, block.classes, index).length;
  };
  const scanHalf = (): void => {
    for (let i = 0; i < blocks.length / 2; i++) findNames(blocks[i]!.text, blocks[i]!.classes, index);
  };
  for (let i = 0; i < 3; i++) scan();
  for (let i = 0; i < 10; i++) foldAndHash(text);
  const fhp = time(() => foldAndHash(text), 15);
  const names = time(scan, 9);
  const half = time(scanHalf, 9);
  const whole = time(() => new DraftMentions(new Draft('markdown', text), index).all(), 3);
  // A letter typed and taken back in the middle of the text, the mentions of its block asked for.
  const mentions = new DraftMentions(draft, index, { dates: false });
  mentions.all();
  const strokes = 2000;
  const type = (): void => {
    for (let i = 0; i < strokes; i++) {
      const at = Math.floor(((i >> 1) * 9973) % draft.length);
      const change = draft.edit(i % 2 === 0 ? { start: at, end: at, newText: 'x' } : { start: at, end: at + 1, newText: '' });
      mentions.edited(change);
      for (let block = 0; block < change.added; block++) mentions.inBlock(change.first + block);
    }
  };
  type();
  const keystroke = time(type, 5) / strokes;
  const row: Record<string, string | number> = {
    names: index.size,
    'found in 1 MB': found,
    'FHP ms': fhp.toFixed(2),
    'scan ms': names.toFixed(1),
    'scan / FHP (M1)': (names / fhp).toFixed(1),
    'scan / half (S1)': (names / half / 2).toFixed(2),
    'with masks and dates ms': whole.toFixed(0),
    'keystroke us': (keystroke * 1000).toFixed(1),
    'scan / keystroke (M2)': (names / keystroke).toFixed(0),
    'build ms': built.toFixed(0),
    'bytes a name': (used / index.size).toFixed(0),
    'of these in tables': (index.bytes / index.size).toFixed(0),
  };
  if (size <= 100_000 && process.env.YARDSTICKS !== 'no') {
    for (const [name, search] of Object.entries(yardsticks(spellings(facts)))) {
      if (search === undefined) continue;
      const each = time(() => search(text), 1);
      row[`${name} / scan`] = (each / names).toFixed(1);
    }
  }
  rows.push(row);
}
for (const key of new Set(rows.flatMap(row => Object.keys(row))))
  console.log(key.padEnd(32), ...rows.map(row => String(row[key] ?? '-').padStart(12)));
