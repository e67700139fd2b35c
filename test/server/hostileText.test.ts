// Text that anybody may have written: 200 strings that try to become links, images, HTML or icons, in every field of a base. On each
// surface that shows Markdown they are plain text, as an independent parser sees it; links are those of the card alone.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { hostileBase } from '../support/hostileBase';
import { hostileStrings } from '../support/hostileStrings';
import { RunningServer, uriOf } from '../support/runningServer';

let server: RunningServer;

const draft = 'Mark Person signed the Great Pact at the Big Event in July 2023 [@s0, p. 3].\n\nMark P\n';

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/**
 * As the syntax has it: the package would look for addresses once more in what is text already, where a backslash no longer counts;
 * VS Code does not.
 */
const mdastExtensions = gfmFromMarkdown().map(each => ({ ...each, transforms: [] }));

/** Whatever a reader of this Markdown could click, load or run, and what is drawn otherwise than as lines of text. */
function notPlain(markdown: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (!['root', 'paragraph', 'text', 'strong', 'emphasis', 'break'].includes(node.type))
      found.push(`${node.type} ${node.url ?? node.value ?? ''}`);
    node.children?.forEach(visit);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions }) as Node);
  // VS Code draws `$(name)` as an icon where icons are on; bidi controls turn the text around them.
  if (/(^|[^\\])\$\([a-z~-]+\)/i.test(markdown)) found.push('icon');
  if (/[\u202a-\u202e\u2066-\u2069\u0000-\u0008]/.test(markdown)) found.push('control');
  return found;
}

beforeAll(async () => {
  const files: Record<string, string> = {};
  hostileStrings.forEach((text, i) => {
    files[`f${i}/factbase.yaml`] = hostileBase(text, i);
    files[`f${i}/draft.md`] = draft.replace('@s0', `@s${i}`);
  });
  server = await new RunningServer(files).start();
});

afterAll(() => server.dispose());

describe('hostile text', () => {
  it('has 200 examples, each another', () => {
    expect(new Set(hostileStrings).size).toBe(200);
  });

  it.each(hostileStrings.map((text, i) => [i, text.slice(0, 40)] as const))('is plain on every surface: %d %j', async i => {
    const path = `f${i}/draft.md`;
    await server.open(path, 'markdown');
    const links: string[] = [];
    for (const [word, within] of [
      ['Mark Person', 2],
      ['Great Pact', 2],
      ['Big Event', 2],
      ['July 2023', 2],
      ['@s', 1],
    ] as const) {
      const markdown = await server.hover(path, 0, draft.indexOf(word) + within);
      expect(markdown, `hover of ${word}`).toBeDefined();
      for (const each of notPlain(markdown!)) {
        expect(each, `hover of ${word}: ${markdown}`).toMatch(
          /^link command:factbase\.(?:cite|openSource|editFact)\?%7B|^link command:factbase\.\w+\?/,
        );
        links.push(each);
      }
    }
    expect(links.length).toBeGreaterThan(0);
    for (const id of [`a${i}`, `b${i}`, `e${i}`, `t${i}`, `s${i}`]) {
      const tooltip = await server.request<{ markdown: string } | null>('factbase/cardMarkdown', { uri: uriOf(path), id });
      expect(tooltip, id).not.toBeNull();
      expect(notPlain(tooltip!.markdown), tooltip!.markdown).toEqual([]);
    }
    for (const [line, character] of [
      [2, 6],
      [0, draft.indexOf('@s') + 1],
    ] as const) {
      const list = await server.complete(path, line, character);
      for (const item of list?.items ?? []) {
        const { documentation } = await server.request<CompletionItem>('completionItem/resolve', item);
        if (documentation && typeof documentation === 'object')
          expect(notPlain(documentation.value), documentation.value).toEqual([]);
      }
    }
    const { markdown } = await server.request<{ markdown: string }>('factbase/explain', { uri: uriOf(path) });
    expect(
      notPlain(markdown).filter(each => /link|image|html|icon|control/.test(each)),
      markdown,
    ).toEqual([]);
    await server.close(path);
  });
});
