// Speed of dates in prose and of EDTF, as ratios in one run. Run: node test/bench/dates.mjs
// Yardstick: one loop over the text with a table look-up and a hash step per UTF-16 unit.
import { build } from 'esbuild';
import { performance } from 'node:perf_hooks';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dates-bench-'));
writeFileSync(
  join(folder, 'entry.ts'),
  `export { findDates } from '${root}src/core/dates/prose'; export { parseEdtf } from '${root}src/core/dates/edtf';
   export { parseWrittenDate } from '${root}src/core/dates/written';`,
);
const out = join(folder, 'bench.mjs');
const built = await build({
  entryPoints: [join(folder, 'entry.ts')],
  bundle: true,
  format: 'esm',
  outfile: out,
  minify: true,
  metafile: true,
});
const { findDates, parseEdtf, parseWrittenDate } = await import(pathToFileURL(out).href);
const bytes = Object.values(built.metafile.outputs)[0].bytes;

const vocabulary =
  'the parties agreed that relations between both countries should move forward in many areas of trade and culture while their ministers spoke about transport energy science education media tourism and a number of other questions which had been left open for long by earlier governments and would now be settled with care step by step as all sides may wish'.split(
    ' ',
  );
let seed = 1;
const random = n => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
function prose(units, dateEvery) {
  const paragraphs = [];
  let size = 0;
  let words = 0;
  while (size < units) {
    let paragraph = '';
    while (paragraph.length < 600) {
      paragraph += vocabulary[random(vocabulary.length)];
      if (++words % dateEvery === 0) paragraph += [' in 2023', ' on 14 July 2023', ' from 2015 to 2018', ' last year'][random(4)];
      paragraph += random(12) === 0 ? '. ' : ' ';
    }
    paragraphs.push(paragraph);
    size += paragraph.length;
  }
  return paragraphs;
}
const russianWords =
  'стороны договорились что отношения между двумя странами будут развиваться во многих областях торговли и культуры а их министры говорили о транспорте энергетике науке образовании и туризме'.split(
    ' ',
  );
function russian(units) {
  const paragraphs = [];
  for (let size = 0; size < units;) {
    let paragraph = '';
    while (paragraph.length < 600) paragraph += russianWords[random(russianWords.length)] + ' ';
    paragraphs.push(paragraph);
    size += paragraph.length;
  }
  return paragraphs;
}

const fold = new Uint16Array(65536).map((_, i) => (i >= 65 && i <= 90 ? i + 32 : i));
function yardstick(paragraphs) {
  let sum = 0;
  for (const text of paragraphs) {
    let hash = 0;
    for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + fold[text.charCodeAt(i)]) | 0;
    sum ^= hash;
  }
  return sum;
}
function median(run) {
  const times = [];
  for (let i = 0; i < 15; i++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[7];
}

const rows = [];
for (const [name, text] of [
  ['no dates', prose(1e6, 1e9)],
  ['a date every 200 words', prose(1e6, 200)],
  ['a date every 20 words', prose(1e6, 20)],
  ['Russian, no dates', russian(1e6)],
  ['numbers only', [...Array(200)].map(() => [...Array(1000)].map(() => String(random(3000))).join(' '))],
  ['4 MB, a date every 200 words', prose(4e6, 200)],
]) {
  const size = text.reduce((sum, paragraph) => sum + paragraph.length, 0);
  let found = 0;
  const time = median(() => (found = text.reduce((sum, paragraph) => sum + findDates(paragraph).length, 0)));
  const yard = median(() => yardstick(text));
  rows.push({
    text: name,
    'ms per 1M units': +((time / size) * 1e6).toFixed(2),
    'yardstick ms': +((yard / size) * 1e6).toFixed(2),
    ratio: +(time / yard).toFixed(1),
    dates: found,
  });
}
console.table(rows);

const strings = [...Array(100_000)].map(() => ['2023', '2023-07', '2023-07-14', '2023/2026', '2023~', '2023-21'][random(6)]);
const edtfTime = median(() => strings.forEach(parseEdtf));
const written = strings.map((_, i) => ['July 2023', '14 July 2023', '2023-07', '2023–2026'][i % 4]);
const writtenTime = median(() => written.forEach(text => parseWrittenDate(text)));
console.log(
  `100,000 EDTF strings: ${edtfTime.toFixed(1)} ms; 100,000 written dates: ${writtenTime.toFixed(1)} ms; bundle ${(bytes / 1024).toFixed(1)} KB minified`,
);
try {
  const start = performance.now();
  const { default: edtf } = await import('edtf');
  const loaded = performance.now() - start;
  const first = performance.now();
  for (let i = 0; i < 2000; i++) edtf(strings[i]);
  console.log(
    `edtf package: load ${loaded.toFixed(1)} ms, 100,000 strings ${((performance.now() - first) * 50).toFixed(0)} ms (from 2,000)`,
  );
} catch {
  console.log('edtf package: not installed');
}
rmSync(folder, { recursive: true });
