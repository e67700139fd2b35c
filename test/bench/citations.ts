// How fast bibliographies are read and written and citations found, beside JSON.parse of the same entries. Where @citation-js or
// @retorquere/bibtex-parser are installed they can be timed on the file that this prints with `--write FILE`. Run:
//   npx esbuild test/bench/citations.ts --bundle --platform=node --outfile=dist/bench/citations.js && node dist/bench/citations.js
import { writeFileSync } from 'node:fs';
import { readBibliography } from '../../src/core/citations/bibliography';
import type { CslItem } from '../../src/core/citations/csl';
import { findCitations } from '../../src/core/citations/findCitations';
import { citationKeyAt } from '../../src/core/citations/keyAt';
import { syncBibliography } from '../../src/core/citations/sync';
import { writeBibliography } from '../../src/core/citations/write';

function items(count: number): readonly CslItem[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `key${i}`,
    type: 'article-journal',
    title: `A Title of 100 % & More, ${i}`,
    author: [
      { family: 'O’Neil', given: 'Seán' },
      { family: 'Cruz', given: 'María', 'dropping-particle': 'de la' },
      { literal: 'World Health Organization' },
    ],
    issued: { 'date-parts': [[2000 + (i % 24), 7, 14]] },
    'container-title': 'Journal of Things',
    volume: String(i),
    issue: '3',
    page: `12-${20 + i}`,
    DOI: `10.1234/abc.${i}`,
    URL: `https://example.org/${i}?a=b_c`,
    abstract:
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
  }));
}

/** The median of some runs, in milliseconds of this process's own time. */
function median(run: () => unknown, runs = 7): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user / 1000;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}

for (const count of [1250, 5000, 20_000]) {
  const all = items(count);
  const bib = writeBibliography(all, 'biblatex');
  const json = writeBibliography(all, 'csl-json');
  const write = process.argv.indexOf('--write');
  if (write > 0 && count === 5000) writeFileSync(process.argv[write + 1]!, bib);
  const yardstick = median(() => JSON.parse(json));
  const rows: readonly (readonly [string, () => unknown])[] = [
    ['read BibLaTeX', () => readBibliography(bib, 'bibtex')],
    ['read CSL-JSON', () => readBibliography(json, 'csl-json')],
    ['write BibLaTeX', () => writeBibliography(all, 'biblatex')],
    ['sync, nothing to do', () => syncBibliography(bib, 'bibtex', all.slice(0, 30))],
  ];
  console.log(`${count} entries, ${(bib.length / 1e6).toFixed(1)} MB of BibLaTeX; JSON.parse ${yardstick.toFixed(1)} ms`);
  for (const [name, run] of rows) {
    const time = median(run);
    console.log(`  ${name.padEnd(22)}${time.toFixed(1).padStart(8)} ms  ${(time / yardstick).toFixed(1)} x`);
  }
}

const prose =
  'Some words about what happened in Minsk with `code` and [a link](https://example.org/a), cited here [@key1, p. 3; see @key2]. As @key3 [p. 4] says, more of it.\n\n';
for (const size of [250_000, 1_000_000]) {
  const draft = prose.repeat(Math.ceil(size / prose.length));
  const typing = `${draft}And [@ke`;
  const found = median(() => findCitations(draft, 'markdown'));
  const at = median(() => citationKeyAt(typing, typing.length, 'markdown'));
  console.log(
    `draft of ${(draft.length / 1e6).toFixed(2)} MB: ${findCitations(draft, 'markdown').length} citations ${found.toFixed(1)} ms; key at the cursor ${at.toFixed(1)} ms`,
  );
}
