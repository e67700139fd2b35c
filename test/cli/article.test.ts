// `factbase mentions` on the article that the example was made from: every name at every place, as counted by hand. Skipped, visibly, where
// the article is not beside the project.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';

const root = join(__dirname, '../..');
const article = join(root, '../shared/article/pezeshkian-minsk-visit.txt');

/** Text as it stands, and on which lines. A name inside a longer recorded one is not counted again. */
const counted: readonly (readonly [text: string, lines: readonly number[]])[] = [
  ['Pezeshkian', [1, 3]],
  ['Alexander Lukashenko', [3]],
  ['A. Lukashenko', [5]],
  ['Viktor Khrenin', [8]],
  ['Mohammad Reza Ashtiani', [8]],
  ['Belarus', [3, 5, 7, 9, 9]],
  ['Belarusian', [3, 4, 8, 8]],
  ['Iran', [5, 7, 9]],
  ['Iranian', [4, 8, 9]],
  ['Minsk', [1, 8]],
  ['Middle East', [7]],
  ['BRICS', [7]],
  ['SCO', [7]],
  ['UN', [7]],
  ['roadmap for comprehensive cooperation for 2023–2026', [5]],
  ['The roadmap', [6]],
  ['memorandum on military cooperation', [8]],
  ['anti-terrorism exercises in Iran', [8]],
  ['Iranian military attaché’s office', [8]],
];

const dates = [
  ['2023', '2023', 5],
  ['July 2023', '2023-07', 8],
  ['2024', '2024', 8],
  ['this year', undefined, 8],
] as const;

interface Found {
  readonly text: string;
  readonly line: number;
  readonly kind: string;
  readonly edtf?: string;
}

describe('mentions in the article', () => {
  it.skipIf(!existsSync(article))('are all found, each at its place, and nothing else is', async () => {
    let out = '';
    await run(['mentions', article, '--base', join(root, 'examples/minsk-visit/factbase.yaml'), '--format', 'json'], {
      out: text => (out += text),
      err: text => expect(text).toBe(''),
      directory: root,
      readStdin: () => Promise.resolve(''),
    });
    const found = JSON.parse(out) as readonly Found[];
    const lines: Record<string, number[]> = {};
    for (const { text, line, kind } of found) if (kind === 'name') (lines[text] ??= []).push(line);
    expect(lines).toEqual(Object.fromEntries(counted));
    expect(found.filter(each => each.kind === 'date').map(({ text, edtf, line }) => [text, edtf, line])).toEqual(dates);
  });
});
