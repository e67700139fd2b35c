// Citations in the text of one block of a preview, as pieces that can be printed in another way later. Which of them are citations the language
// server knows; this finds what may be one, so that the renderer can ask.
import type { CoreState, Token } from './markdownIt';

/** Type of the token that holds what may be a citation. Its content is the text as written, its children what is shown if it is none. */
export const citationType = 'factbase_citation';

/** `[see @a, p. 3; @b]`, not the text of a link; `@a [p. 3]`, `-@a`, `@{odd key}`. */
const citation =
  /(?<![!\]^\\])\[[^[\]]{0,1000}@[^[\]]{1,1000}\](?![([:])|(?<![\p{L}\p{N}@/_.:\\])-?@(?:\{[^{}\s]{1,200}\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*)(?: ?\[[^[\]@]{1,300}\])?/gu;
/** The name of a role of MyST, before its code span. */
const role = /\{cite[\w:]*\}$/;

/** The text of a citation with one blank for line ends and indents, as both sides compare it. */
export function comparable(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Replaces the children of a block's text; what is no citation stays the same object. */
export function splitCitations(children: readonly Token[], state: CoreState): Token[] {
  const out: Token[] = [];
  let links = 0;
  let run: Token[] = [];
  const flush = (): void => {
    out.push(...splitRun(run, state));
    run = [];
  };
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    if (child.type === 'link_open') links++;
    else if (child.type === 'link_close') links--;
    const text = child.type === 'text' || child.type === 'text_special' || child.type === 'softbreak';
    if (links === 0 && text) {
      const next = children[i + 1];
      const name = child.type === 'text' && next?.type === 'code_inline' ? role.exec(child.content)?.[0] : undefined;
      if (name === undefined) {
        run.push(child);
        continue;
      }
      run.push(cut(child, 0, child.content.length - name.length, state));
      flush();
      const named = cut(child, child.content.length - name.length, child.content.length, state);
      out.push(made([named, next!], `${name}${next!.markup}${next!.content}${next!.markup}`, state));
      i++;
    } else {
      flush();
      out.push(child);
    }
  }
  flush();
  return out;
}

/** What a token has in the source. */
function sourceOf(token: Token): string {
  return token.type === 'softbreak' ? '\n' : token.type === 'text_special' ? token.markup : token.content;
}

function splitRun(run: readonly Token[], state: CoreState): readonly Token[] {
  const text = run.map(sourceOf).join('');
  if (!text.includes('@')) return run;
  const out: Token[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(citation)) {
    out.push(...pieces(run, at, index, state));
    at = index + found.length;
    out.push(made(pieces(run, index, at, state), found, state));
  }
  out.push(...pieces(run, at, text.length, state));
  return out;
}

/** The tokens between two offsets of their joined source, cut where need be. */
function pieces(run: readonly Token[], from: number, to: number, state: CoreState): Token[] {
  const out: Token[] = [];
  let start = 0;
  for (const token of run) {
    const end = start + sourceOf(token).length;
    if (start < to && end > from) {
      const whole = token.type !== 'text' || (from <= start && end <= to);
      out.push(whole ? token : cut(token, Math.max(0, from - start), Math.min(end, to) - start, state));
    }
    start = end;
  }
  return out;
}

function cut(token: Token, from: number, to: number, state: CoreState): Token {
  const part = new state.Token('text', '', 0);
  part.content = token.content.slice(from, to);
  part.level = token.level;
  part.meta = token.meta;
  return part;
}

function made(children: Token[], source: string, state: CoreState): Token {
  const token = new state.Token(citationType, '', 0);
  token.content = source;
  token.children = children;
  return token;
}
