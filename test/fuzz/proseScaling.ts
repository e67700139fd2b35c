// Hostile drafts: twice the text may cost at most about twice the work, in every markup. Compares the time for a text with
// the time for one four times as long (ratios of least times over several runs; the first run warms up). Run:
//   npx esbuild test/fuzz/proseScaling.ts --bundle --platform=node --outfile=dist/fuzz/proseScaling.js && node dist/fuzz/proseScaling.js [markup]

import { Draft } from '../../src/core/prose/draft';
import { markups, type Markup } from '../../src/core/prose/markup';
import { sentenceAt } from '../../src/core/prose/sentences';

const units = [
  'a ',
  'a',
  '[',
  ']',
  '![',
  '[a](',
  '[a](b',
  '[a](<',
  '[a](b "',
  "[a](b '",
  '[a][',
  '*',
  '**a ',
  '_',
  '_a ',
  '`',
  '`a``b```',
  '$',
  '$a ',
  '$$',
  '<',
  '<a ',
  '<a b="',
  '<a b=\'<a b="',
  '<!--',
  '<?',
  '<![CDATA[',
  '<code>',
  '&',
  '&a',
  '@',
  'a@',
  'a@b.',
  '@a.',
  ':',
  'a:b',
  'http://',
  'www.',
  '{',
  '{.',
  '{{',
  '{{<',
  '\\',
  '\\(',
  '\\[',
  '\\a{',
  '\\a[',
  '\\cite{',
  '\\cite[',
  '\\cite[{]}',
  '\\def\\a',
  '\\begin{a}',
  '\\begin{verbatim}',
  '\\verb|',
  '\\href{',
  '\\emph{',
  '{\\emph',
  '%',
  '#a(',
  '#a[',
  '#[',
  '#{',
  '"',
  '/*',
  '//',
  '(',
  ')',
  '((',
  '(((',
  '<<',
  '<<a,',
  '<<<a>>>',
  '[[',
  '[[a][',
  '[cite:',
  '[fn:',
  'cite:',
  'link:',
  'link:a[',
  '+',
  '+++',
  '^',
  '~',
  '|',
  '|a',
  '=',
  ':a:`',
  '``a',
  '`a <',
  '\\ ',
  'a_',
  '.. ',
  '\n',
  '\n\n',
  '> ',
  '>',
  '- ',
  '- a\n',
  '> a\n',
  '1. ',
  '# ',
  '```\n',
  '~~~',
  '$$\n',
  '---\n',
  '***\n',
  '[a]:\n',
  '[^a]: ',
  ': ',
  ':::\n',
  '    a\n',
  '<div>\n',
  '<!--\n',
  '=\n',
  '|-\n',
  'a: b\n',
  'title: a\n',
  '* ',
  '#+begin_a\n',
  '#+a: ',
  ':a:\n',
  '----\n',
  '[a]\n',
  '.a\n',
  '..\n',
  '::\n\n a',
  '\\iffalse\n',
  '= a\n',
  '(a)=\n',
  '```{note}\n',
  '\r',
  '\r\n',
  '\ud800',
  '\udc00',
  '. ',
  '.',
  'A. ',
  '?',
  '。',
];

/** A text of `size` units of one kind, in the frames in which it may hurt. */
const frames: readonly ((unit: string, size: number) => string)[] = [
  (unit, size) => unit.repeat(Math.ceil(size / unit.length)),
  (unit, size) => `text ${(unit + '\n').repeat(Math.ceil(size / (unit.length + 1)))}`,
];

/** Texts read in less time than this (ms of processor time) cannot be told from noise, and are no danger. */
const quick = 40;

function time(markup: Markup, text: string): number {
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const from = process.cpuUsage();
    const draft = new Draft(markup, text);
    for (const block of draft.blocks) void block.classes;
    const middle = text.length >> 1;
    draft.edit({ start: middle, end: middle, newText: 'x' });
    void draft.blocks[draft.blockAt(middle)]!.classes;
    sentenceAt(draft, middle);
    const used = process.cpuUsage(from);
    least = Math.min(least, (used.user + used.system) / 1000);
    if (i === 0 && least < quick) break;
  }
  return least;
}

let worst = 0;
let failures = 0;
let texts = 0;
let measured = 0;
/** Of the texts too quick to be measured, the slowest (ms). */
let slowestQuick = 0;
const size = 20_000;
for (const markup of markups) {
  // Quarto is read as Markdown is.
  if (markup === 'quarto' || (process.argv[2] !== undefined && process.argv[2] !== markup)) continue;
  for (const unit of units) {
    frames.forEach((frame, kind) => {
      const long = frame(unit, size * 4);
      texts++;
      const first = time(markup, long);
      if (first < quick) {
        slowestQuick = Math.max(slowestQuick, first);
        return;
      }
      measured++;
      const short = frame(unit, size);
      let ratio = time(markup, long) / Math.max(time(markup, short), 0.5);
      // Once more where the machine may have been busy.
      for (let again = 0; again < 3 && ratio > 7; again++)
        ratio = Math.min(ratio, time(markup, long) / Math.max(time(markup, short), 0.5));
      worst = Math.max(worst, ratio);
      if (ratio > 7) {
        failures++;
        console.log(
          `${markup} ${JSON.stringify(unit)} in frame ${kind}: 4 times the text takes ${ratio.toFixed(1)} times as long (${time(markup, long).toFixed(0)} ms)`,
        );
      }
    });
  }
}
const line = 'Viktor Khrenin said. '.repeat(500_000);
for (const markup of markups) {
  if (process.argv[2] !== undefined && process.argv[2] !== markup) continue;
  const taken = time(markup, line);
  if (taken > 3000) failures++;
  console.log(`${markup}: a line of ${(line.length / 1e6).toFixed(1)} million units takes ${taken.toFixed(0)} ms`);
}
console.log(
  `${texts} texts of ${4 * size} units; ${texts - measured} read in less than ${quick} ms (the slowest in ${slowestQuick.toFixed(0)} ms), too quick to be ` +
    `a danger; of the other ${measured} the worst ratio is ${measured === 0 ? '-' : worst.toFixed(1)}`,
);
console.log(`${failures} above the limit`);
if (failures > 0) process.exitCode = 1;
