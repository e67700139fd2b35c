// How fast drafts are cut into blocks and masked, per markup, beside a yardstick pass over the same text ("FHP": one loop
// doing a fold-table look-up and a hash step per unit). Run:
//   npx esbuild test/bench/prose.ts --bundle --platform=node --outfile=dist/bench/prose.js && node dist/bench/prose.js
// Where micromark, markdown-it or @lezer/markdown are installed (`npm i --no-save`), their time on the Markdown text is printed too.

import { Draft } from '../../src/core/prose/draft';
import { markups, type Markup } from '../../src/core/prose/markup';

const words =
  'the talks of Viktor Khrenin with Iranian officials in Minsk were said to last until July and signed a memorandum'.split(' ');

/** About `size` units of a text with the usual markup, always the same. */
export function sample(markup: Markup, size: number): string {
  const samples: Record<Markup, readonly string[]> = {
    markdown: [
      '**Viktor** Khrenin',
      '[talks](https://example.org/a)',
      '[@minsk, p. 3]',
      '`code`',
      '\n\n- item',
      '\n\n## Head',
      '\n\n> quote',
      '\n\n```\ncode here\n```\n\n',
      '\n\n',
      '$x^2$',
    ],
    quarto: [
      '**Viktor**',
      '{{< x >}}',
      '[@minsk, p. 3]',
      '\n\n::: {.note}\n',
      '\n\n:::\n\n',
      '\n\n',
      '\n\n```{r}\nx <- 1\n```\n\n',
    ],
    myst: ['**Viktor**', '{cite:p}`minsk`', '\n\n```{note}\nText\n```\n\n', '\n\n', '\n\n# Head\n\n'],
    latex: [
      '\\emph{Viktor} Khrenin',
      '\\autocite[3]{minsk}',
      '% comment\n',
      '\n\n\\section{Head}\n',
      '\n\n',
      '$x^2$',
      '\n\\begin{itemize}\n\\item one\n\\end{itemize}\n',
      '~--- ',
    ],
    typst: ['*Viktor* Khrenin', '@minsk[p. 3]', '#emph[x]', '\n\n= Head\n\n', '\n\n', '$x^2$', '\n#let x = 1\n', '// c\n'],
    asciidoc: [
      '*Viktor* Khrenin',
      'cite:[minsk]',
      'https://example.org[talks]',
      '\n\n== Head\n\n',
      '\n\n',
      '\n\n----\ncode\n----\n\n',
      '\n* item',
    ],
    restructuredtext: [
      '**Viktor** Khrenin',
      ':cite:`minsk`',
      '`talks <https://example.org>`_',
      '\n\nHead\n====\n\n',
      '\n\n',
      '\n\n.. note:: x\n\n',
      '\n\n::\n\n    code\n\n',
    ],
    org: [
      '*Viktor* Khrenin',
      '[cite:@minsk p. 3]',
      '[[https://example.org][talks]]',
      '\n* Head :tag:\n',
      '\n\n',
      '\n#+begin_src\ncode\n#+end_src\n',
      '=code=',
    ],
    plaintext: ['Viktor', 'https://example.org/a', '\n\n', 'Minsk.'],
  };
  const marks = samples[markup];
  let seed = 1;
  const next = (n: number): number => (seed = (seed * 48271) % 0x7fffffff) % n;
  let text = '';
  let column = 0;
  while (text.length < size) {
    const piece = next(12) === 0 ? marks[next(marks.length)]! : words[next(words.length)]!;
    text += piece;
    column = piece.endsWith('\n') ? 0 : column + piece.length + 1;
    if (column > 80) {
      text += '\n';
      column = 0;
    } else if (column > 0) text += ' ';
  }
  return text;
}

const fold = new Uint16Array(65536).map((_, i) => (i >= 65 && i <= 90 ? i + 32 : i));

function fhp(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + fold[text.charCodeAt(i)]!) | 0;
  return hash;
}

function median(run: () => unknown, times = 15): number {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const from = process.cpuUsage();
    run();
    const used = process.cpuUsage(from);
    taken.push((used.user + used.system) / 1000);
  }
  return taken.sort((a, b) => a - b)[times >> 1]!;
}

function read(markup: Markup, text: string): number {
  let sum = 0;
  for (const block of new Draft(markup, text).blocks) if (!block.hidden) sum += block.classes[0]!;
  return sum;
}

async function main(): Promise<void> {
  const size = 1_000_000;
  console.log('markup            MB/s   ms/MB  ms to cut   FHP   blocks  keystroke us  of a full read');
  for (const markup of markups) {
    const text = sample(markup, size);
    const yard = median(() => fhp(text));
    const cut = median(() => new Draft(markup, text));
    const full = median(() => read(markup, text));
    const draft = new Draft(markup, text);
    // Typing inside words: edits that open or close a fence or block cost what they change, and are not meant here.
    const places: number[] = [];
    for (let at = 500_000; places.length < 2000; at++) if (/[a-z]{2}/.test(text.slice(at - 1, at + 1))) places.push(at);
    const each =
      median(() => {
        for (const at of places) {
          const change = draft.edit({ start: at, end: at, newText: 'x' });
          for (let j = change.first; j < change.first + change.added; j++) void draft.blocks[j]!.classes;
          draft.edit({ start: at, end: at + 1, newText: '' });
        }
      }, 5) /
      places.length /
      2;
    const mb = text.length / 1e6;
    console.log(
      markup.padEnd(16),
      (mb / (full / 1000)).toFixed(0).padStart(5),
      (full / mb).toFixed(1).padStart(7),
      (cut / mb).toFixed(1).padStart(9),
      (full / yard).toFixed(1).padStart(7),
      String(draft.blocks.length).padStart(8),
      (each * 1000).toFixed(1).padStart(13),
      `1/${Math.round(full / each)}`.padStart(15),
    );
  }
  await others(sample('markdown', size));
}

/** Parsers that might have been used instead, where they are installed. */
async function others(text: string): Promise<void> {
  const load = async (name: string): Promise<Record<string, unknown> | undefined> => {
    try {
      return (await import(/* @vite-ignore */ name)) as Record<string, unknown>;
    } catch {
      console.log(`${name}: not installed`);
      return undefined;
    }
  };
  const lezer = await load('@lezer/markdown');
  if (lezer) {
    const parser = lezer['parser'] as { parse(text: string): unknown };
    console.log('@lezer/markdown ', median(() => parser.parse(text), 3).toFixed(0), 'ms');
  }
  const markdownIt = await load('markdown-it');
  if (markdownIt) {
    const make = markdownIt['default'] as () => { parse(text: string, env: object): unknown };
    console.log('markdown-it     ', median(() => make().parse(text, {}), 3).toFixed(0), 'ms');
  }
  const micromark = await load('micromark');
  if (micromark) {
    const { parse, preprocess, postprocess } = micromark as Record<string, (...args: never[]) => never>;
    const run = (): unknown => {
      const parser = parse!() as unknown as { document(): { write(chunks: unknown): unknown } };
      const chunks = (preprocess!() as unknown as (text: string, encoding: undefined, end: boolean) => unknown)(
        text,
        undefined,
        true,
      );
      return postprocess!(parser.document().write(chunks) as never);
    };
    console.log('micromark       ', median(run, 1).toFixed(0), 'ms');
  }
}

void main();
