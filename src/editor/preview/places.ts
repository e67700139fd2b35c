// On which line of the draft each piece of a preview stands, and what is seen on that line before it. The renderer knows lines of blocks only;
// the rest is counted here, without the draft, because VS Code parses before it says which document it is.
import { citationType, comparable } from './findCitations';
import type { CoreState, Token } from './markdownIt';

/** Where a piece of text stands. */
export interface Place {
  /** Of the draft, from 0. */
  readonly line: number;
  /** Text of the line before it. */
  readonly before: string;
  /** For a citation: how many of the same words came before it on the line. */
  readonly nth: number;
  /** Whether it is, or is part of, the words of a link. */
  readonly linked: boolean;
}

/** The place of a token, if one was found. */
export function placeOf(token: Token): Place | undefined {
  const meta = token.meta as { readonly factbase?: Place } | null;
  return meta?.factbase;
}

function place(token: Token, line: number): void {
  const found: Place = { line, before: '', nth: 0, linked: false };
  token.meta = { ...(typeof token.meta === 'object' ? token.meta : {}), factbase: found };
}

/** Calls `visit` for the text of each block with the line that it begins on; cells of a table have none of their own. */
export function eachInline(state: CoreState, visit: (inline: Token, line: number) => void): void {
  let line = 0;
  for (const token of state.tokens) {
    if (token.map) line = token.map[0];
    if (token.type === 'inline' && token.children) visit(token, line);
  }
}

/** Gives each piece of a block its line: it is looked for in the source from where the last one ended. */
export function placeOnLines(inline: Token, firstLine: number): void {
  const source = inline.content;
  let at = 0;
  let line = firstLine;
  const forward = (to: number): void => {
    for (; at < to; at++) if (source.charCodeAt(at) === 10) line++;
  };
  for (const child of inline.children ?? []) {
    const written = child.type === 'text_special' ? child.markup : child.type === 'code_inline' ? child.markup : child.content;
    const found =
      child.type === 'softbreak' || child.type === 'hardbreak' ? source.indexOf('\n', at) : source.indexOf(written, at);
    if (written === '' && child.type !== 'softbreak' && child.type !== 'hardbreak') continue;
    if (found < 0) continue;
    forward(found);
    if (child.type === 'text') place(child, line);
    const close = child.type === 'code_inline' ? source.indexOf(child.markup, at + child.markup.length) : -1;
    forward(close >= 0 ? close + child.markup.length : at + Math.max(1, written.length));
  }
}

/** Counts, once all is parsed: what stands on each line before each text, and which citations are alike. */
export function countOnLines(state: CoreState): void {
  const seen = new Map<number, string>();
  const cited = new Map<string, number>();
  eachInline(state, (inline, first) => {
    let line = first;
    let automatic = false;
    let links = 0;
    for (const child of inline.children ?? []) {
      // Addresses that became links by themselves are no prose.
      if (child.type === 'link_open') {
        links++;
        automatic = child.markup === 'linkify' || child.markup === 'autolink';
      } else if (child.type === 'link_close') {
        links--;
        automatic = false;
      }
      if (child.type === citationType) {
        const known = child.children?.map(placeOf).find(found => found !== undefined);
        line = known?.line ?? line;
        const key = `${line} ${comparable(child.content)}`;
        const nth = cited.get(key) ?? 0;
        cited.set(key, nth + 1);
        child.meta = { factbase: { line, before: '', nth, linked: false } satisfies Place };
      } else if (child.type === 'text' && !automatic) {
        line = placeOf(child)?.line ?? line;
        const before = seen.get(line) ?? '';
        child.meta = { factbase: { line, before, nth: 0, linked: links > 0 } satisfies Place };
        // As on the other side: what is hidden between two texts parts them.
        seen.set(line, `${before}${child.content}\n`);
      }
    }
  });
}
