// Finding names and dates and looking names up (goals M1, M2, L1, S1), beside yardsticks in the same run. Run:
//   npm run bench -- names [sizes]
// Each size is measured in a process of its own, so that what one leaves in memory slows no other; from half a million names on in fewer
// rounds. Yardsticks are made up to 200,000 names: beyond, they were not measured here (YARDSTICKS=all tries them, YARDSTICKS=no none).
import { spawnSync } from 'node:child_process';
import { DraftMentions } from '../../src/core/mentions/draftMentions';
import { findDates } from '../../src/core/dates/prose';
import { namesIn } from '../../src/core/names/findNames';
import { foldedDraftBlock } from '../../src/core/names/foldedBlock';
import { NameIndex } from '../../src/core/names/nameIndex';
import { Draft } from '../../src/core/prose/draft';
import { lookUpTimes } from './lookUpTimes';
import { eachTurn, foldAndHash, median, once, printRows } from './measure';
import { factsWith, proseOf, spellings } from './nameData';
import { searches } from './yardsticks';

const megabyte = 1_000_000;
const sizes = process.argv.slice(2).map(Number);
const strokes = 2000;
/** From so many names on fewer rounds are made. */
const many = 500_000;
const mostForYardsticks = process.env.YARDSTICKS === 'all' ? Infinity : process.env.YARDSTICKS === 'no' ? 0 : 200_000;

/** A letter typed and taken back at places all over a draft, the mentions of its block asked for each time. */
function typing(draft: Draft, mentions: DraftMentions): () => void {
  return () => {
    for (let i = 0; i < strokes; i++) {
      const at = Math.floor(((i >> 1) * 9973) % draft.length);
      const change = draft.edit(i % 2 === 0 ? { start: at, end: at, newText: 'x' } : { start: at, end: at + 1, newText: '' });
      mentions.edited(change);
      for (let block = 0; block < change.added; block++) mentions.inBlock(change.first + block);
    }
  };
}

const collect = (globalThis as { gc?: () => void }).gc ?? ((): void => undefined);
const allocated = (): number => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

function measure(size: number): Record<string, string | number> {
  const facts = factsWith(size);
  const text = proseOf(megabyte, facts);
  const half = text.slice(0, text.indexOf('\n\n', megabyte / 2));
  const before = allocated();
  const began = performance.now();
  const index = new NameIndex(facts);
  const built = performance.now() - began;
  const used = allocated() - before;

  const scan = (source: string): number => new DraftMentions(new Draft('markdown', source), index).all().length;
  let draft = new Draft('markdown', text);
  const eachBlock = (visit: (block: Draft['blocks'][number]) => unknown) => (): void => draft.blocks.forEach(visit);
  const typed = new Draft('markdown', text);
  const mentions = new DraftMentions(typed, index);
  mentions.all();
  const smallTyped = new Draft('markdown', half);
  const smallMentions = new DraftMentions(smallTyped, index);
  smallMentions.all();
  const runs = {
    fhp: () => foldAndHash(text),
    whole: () => scan(text),
    half: () => scan(half),
    mask: () => {
      draft = new Draft('markdown', text);
      draft.blocks.forEach(block => block.classes);
    },
    // Each alone folds the block first; together they share it.
    names: eachBlock(block => namesIn(block.text, foldedDraftBlock(block).classes, index)),
    dates: eachBlock(block => findDates(block.text, foldedDraftBlock(block).classes)),
    stroke: typing(typed, mentions),
    smallStroke: typing(smallTyped, smallMentions),
  };
  // The engine goes on compiling for some forty scans; what that costs other threads of the process would be counted, too.
  const rounds = eachTurn(runs, size < many ? 21 : 11, size < many ? 15 : 8);
  const times = Object.fromEntries(Object.entries(rounds).map(([key, all]) => [key, median(all)])) as Record<
    keyof typeof runs,
    number
  >;
  const best = (key: keyof typeof runs): number => Math.min(...rounds[key]);
  const { fhp } = times;
  const inFhp = (key: keyof typeof runs): string => `${(times[key] / fhp).toFixed(1)}, ${(best(key) / best('fhp')).toFixed(1)}`;
  const row: Record<string, string | number> = {
    names: index.size,
    'found in 1 MB': scan(text),
    'FHP ms': fhp.toFixed(2),
    'scan ms, everything included': times.whole.toFixed(1),
    'scan / FHP (M1 <= 10; 15 at 1M)': (times.whole / fhp).toFixed(1),
    '  the same, best of all rounds': (best('whole') / best('fhp')).toFixed(1),
    '  whole mask alone / FHP: median, best': inFhp('mask'),
    '  names alone / FHP: median, best': inFhp('names'),
    '  dates alone / FHP: median, best': inFhp('dates'),
    'keystroke us': ((times.stroke / strokes) * 1000).toFixed(1),
    'scan / keystroke (M2 >= 500 at 100k)': (times.whole / (times.stroke / strokes)).toFixed(0),
    'scan, time / size ratio (S1 <= 1.8)': (times.whole / times.half / (text.length / half.length)).toFixed(2),
    'keystroke, time / size ratio (S1 <= 1)': (times.stroke / times.smallStroke / (text.length / half.length)).toFixed(2),
    'index built in ms': built.toFixed(0),
    'index, bytes a name': (used / index.size).toFixed(0),
    '  of these in tables': (index.bytes / index.size).toFixed(0),
  };
  if (size <= mostForYardsticks) {
    const names = spellings(facts);
    let fastest = Infinity;
    for (const [name, make] of Object.entries(searches)) {
      // V8 gives no RegExp of many more alternatives.
      if (name === 'one RegExp' && size > 20_000) continue;
      const search = make(names);
      search(half);
      const time = Math.min(
        once(() => search(text)),
        once(() => search(text)),
      );
      if (name !== 'one RegExp') fastest = Math.min(fastest, time);
      row[`${name} / scan`] = (time / times.whole).toFixed(1);
    }
    row['best Aho-Corasick / scan (M1 >= 10)'] = (fastest / times.whole).toFixed(1);
    row['best Aho-Corasick / names alone'] = (fastest / times.names).toFixed(1);
  }
  return { ...row, ...lookUpTimes(facts, index, size <= mostForYardsticks) };
}

type Row = Record<string, string | number>;

/** Measures in another process; what it says last is the row. */
function measureApart(size: number): Row {
  const { stdout, status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, String(size)], {
    env: { ...process.env, ROW_ONLY: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return status === 0 ? (JSON.parse(stdout) as Row) : { names: size, 'scan ms, everything included': 'failed' };
}

if (process.env.ROW_ONLY !== undefined) console.log(JSON.stringify(measure(sizes[0]!)));
else printRows((sizes.length > 0 ? sizes : [1_000, 10_000, 100_000, 1_000_000]).map(measureApart));
