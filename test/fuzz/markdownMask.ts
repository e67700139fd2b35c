// Many generated documents against an independent parser: code, addresses and targets of links are always hidden. Run:
//   npx esbuild test/fuzz/markdownMask.ts --bundle --platform=node --outfile=dist/fuzz/markdownMask.js && node dist/fuzz/markdownMask.js [count] [first seed] [lost]
// With "lost" the words of prose that are hidden are listed, too.

import { generateMarkdown } from '../support/generatedMarkdown';
import { compareMask, type Disagreement } from '../support/markdownOracle';
import { loadMarkdownParser, loadSecondParser } from '../support/markdownParsers';

async function main(): Promise<void> {
  const parse = await loadMarkdownParser();
  const parseAgain = await loadSecondParser();
  if (parse === undefined || parseAgain === undefined) {
    console.log('mdast-util-from-markdown, micromark-extension-gfm, mdast-util-gfm and markdown-it are needed');
    return;
  }
  const count = Number(process.argv[2] ?? 100_000);
  const first = Number(process.argv[3] ?? 1);
  const kinds = new Map<string, number>();
  let words = 0;
  let read = 0;
  const examples: { readonly text: string; readonly what: Disagreement }[] = [];
  const lost: { readonly text: string; readonly what: Disagreement }[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const text = generateMarkdown(seed);
    const found = compareMask(text, parse, parseAgain);
    words += found.words;
    read += found.read;
    for (const what of found.shown) {
      kinds.set(what.kind, (kinds.get(what.kind) ?? 0) + 1);
      examples.push({ text, what });
    }
    for (const what of found.lost) lost.push({ text, what });
  }
  examples.sort((one, other) => one.text.length - other.text.length);
  lost.sort((one, other) => one.text.length - other.text.length);
  for (const { text, what } of examples.slice(0, 25))
    console.log('shown', what.kind, JSON.stringify(what.text), 'in', JSON.stringify(text));
  if (process.argv[4] === 'lost')
    for (const { text, what } of lost.slice(0, 40))
      console.log('lost', what.start, JSON.stringify(what.text), 'in', JSON.stringify(text));
  console.log(
    `${count} documents from seed ${first} on; wrongly shown: ${JSON.stringify([...kinds])}; words of prose read: ${read} of ${words} (${((100 * read) / words).toFixed(2)} %)`,
  );
  if (kinds.size > 0) process.exitCode = 1;
}

void main();
