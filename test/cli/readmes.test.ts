/**
 * `factbase mentions` on README files of npm packages, with 50 common words as names: no mention stands in code, an address or the target
 * of a link. Where those are, an independent parser says (mdast-util-from-markdown, a development dependency).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Folder } from '../support/commandLine';
import { loadMarkdownParser, type MarkdownNode } from '../support/markdownParsers';

const words =
  'file files test tests type types name value values string number array object function class method option options default result error example code data list key index text search node version package install import export module run build config rule rules document documents parse plugin date token tokens query term'.split(
    ' ',
  );
const packages = ['yaml', 'fast-check', 'minisearch', 'eslint', 'edtf'];

const base = [
  'version: 1',
  'actors:',
  ...words.map(word => `  ${word}_word:\n    type: organisation\n    name: ${word}`),
  '',
].join('\n');

/** A stretch that readers of the page do not read as prose. */
interface Stretch {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

/** A mention as the command lists it. */
interface Listed {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
  readonly kind: string;
}

/** Code, tags, definitions, bare addresses, and what stands behind the text of links and images. */
function unread(node: MarkdownNode, text: string, out: Stretch[] = []): Stretch[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const children = node.children ?? [];
  const hide = (from: number): void => void out.push({ what: node.type, start: from, end });
  if (['code', 'inlineCode', 'definition'].includes(node.type)) hide(start);
  else if (node.type === 'html') for (const tag of text.slice(start, end).matchAll(/<[^<>]*>/g)) out.push({ what: 'tag', start: start + tag.index, end: start + tag.index + tag[0].length }); // prettier-ignore
  else if (node.type === 'image') hide(start + text.slice(start, end).lastIndexOf(']'));
  else if (node.type === 'link') hide(text.startsWith('[', start) ? (children.at(-1)?.position?.end.offset ?? start) : start);
  else if (node.type === 'linkReference' && text[end - 1] === ']' && text.slice(start, end).includes('][')) hide(children.at(-1)?.position?.end.offset ?? start); // prettier-ignore
  for (const child of children) unread(child, text, out);
  return out;
}

let folder: Folder | undefined;
afterEach(() => folder?.dispose());

describe('names in the README of a package', () => {
  it.each(packages)('of %s stand in prose only', async name => {
    const parse = await loadMarkdownParser();
    const text = readFileSync(join(process.cwd(), 'node_modules', name, 'README.md'), 'utf8').replaceAll('\r\n', '\n');
    folder = new Folder({ 'factbase.yaml': base, 'README.md': text });
    const mentions = (await folder.run(['mentions', 'README.md', '--format', 'json'])).json<readonly Listed[]>();
    const stretches = unread(parse!(text), text);
    const wrong = mentions
      .filter(({ kind }) => kind === 'name')
      .flatMap(({ offset, length, text: found }) =>
        stretches
          .filter(({ start, end }) => offset < end && offset + length > start)
          .map(({ what }) => `"${found}" at ${offset} in ${what}`),
      );
    expect(words).toHaveLength(50);
    expect(stretches.length).toBeGreaterThan(5);
    expect(mentions.length).toBeGreaterThan(5);
    for (const { offset, length, text: found } of mentions) expect(text.slice(offset, offset + length)).toBe(found);
    expect(wrong).toEqual([]);
  });
});
