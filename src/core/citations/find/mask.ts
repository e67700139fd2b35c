/**
 * Takes out of a draft what is no text to cite in - code, raw blocks, comments, front matter - by putting blanks in its place, so
 * that offsets stay. Only as exact as finding citations needs; linear.
 */
import type { Markup } from '../../prose/markup';
import type { Span } from '../../text/span';

/** The draft with blanks for what is hidden, of the same length; line ends stay. */
export function maskDraft(text: string, markup: Markup): string {
  if (markup === 'markdown' || markup === 'quarto' || markup === 'myst') return blank(text, markdownHidden(text));
  const hidden = others[markup];
  return hidden ? blank(text, matches(text, hidden)) : text;
}

function blank(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    pieces.push(text.slice(at, from), text.slice(from, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

function matches(text: string, form: RegExp): readonly Span[] {
  const spans: Span[] = [];
  form.lastIndex = 0;
  for (let found = form.exec(text); found; found = form.exec(text)) {
    spans.push({ start: found.index, end: found.index + Math.max(1, found[0].length) });
    if (found[0].length === 0) form.lastIndex++;
  }
  return spans;
}

/** One alternative a kind of hidden text; a block that is not closed runs to the end, so no start is tried twice over long stretches. */
const others: Readonly<Partial<Record<Markup, RegExp>>> = {
  latex:
    /\\[\\%]|%[^\n]*|\\begin\{(verbatim|lstlisting|minted|comment)\*?\}(?:[^\\]|\\(?!end\{\1))*|\\verb\*?([^A-Za-z\s*])[^\n]*?\2/g,
  typst: /\\.|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|(?<!:)\/\/[^\n]*|https?:\/\/[^\s\])]*|```(?:[^`]|`(?!``))*(?:```)?|`[^`]*`?/g,
  asciidoc: /^(-{4,}|\.{4,}|\+{4,}|\/{4,})[ \t]*\r?\n(?:[^\n]*\n)*?\1[ \t]*$|^\/\/[^\n]*|`[^`\n]*`/gm,
  restructuredtext:
    /``[^\n]*?``|^\.\. (?!cite|footnote|bibliography)[a-z-]*code[a-z-]*::[^\n]*(?:\n(?:[ \t]+[^\n]*|[ \t]*(?=\n|$)))*/gm,
  org: /^[ \t]*#\+begin_(src|example|export|comment)\b[^\n]*\n(?:[^\n]*\n)*?[ \t]*#\+end_\1|^[ \t]*# [^\n]*|(?<=^|[\s('"{-])[~=][^\s~=][^~=\n]*[~=](?=$|[\s.,;:!?)'"}-])/gim,
};

const fence = /^ {0,3}(`{3,}|~{3,})/;

function markdownHidden(text: string): readonly Span[] {
  const spans: Span[] = [];
  const front = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  let at = 0;
  if (front) {
    const close = /^(?:---|\.\.\.)[ \t]*$/gm;
    close.lastIndex = front[0].length;
    const found = close.exec(text);
    if (found) {
      at = found.index + found[0].length;
      spans.push({ start: 0, end: at });
    }
  }
  let open: { readonly mark: string; readonly start: number } | undefined;
  let paragraph = at;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const line = text.slice(at, Math.min(end, at + 200));
    const mark = fence.exec(line)?.[1];
    if (open) {
      if (mark && mark[0] === open.mark[0] && mark.length >= open.mark.length && /^\s*[`~]+\s*$/.test(line)) {
        spans.push({ start: open.start, end });
        open = undefined;
        paragraph = end + 1;
      }
    } else if (mark && !(mark[0] === '`' && line.slice(line.indexOf(mark) + mark.length).includes('`'))) {
      inlineHidden(text, paragraph, at, spans);
      open = { mark, start: at };
    } else if (line.trim() === '') {
      inlineHidden(text, paragraph, at, spans);
      paragraph = end + 1;
    }
    at = end + 1;
  }
  if (open) spans.push({ start: open.start, end: text.length });
  else inlineHidden(text, paragraph, text.length, spans);
  return spans;
}

/** Code spans, HTML comments and addresses inside one paragraph; roles of MyST (`{cite:p}` before the backquote) are no code. */
function inlineHidden(text: string, from: number, to: number, spans: Span[]): void {
  if (from >= to) return;
  const part = text.slice(from, to);
  if (!/[`<\]]/.test(part)) return;
  // Lengths of backquote runs that have no other run of their length after a place: looking for them again is in vain.
  const lastRun = new Map<number, number>();
  for (const run of part.matchAll(/`+/g)) lastRun.set(run[0].length, run.index);
  const opener = /\\[\s\S]|`+|<!--|<(?:https?|mailto):[^\s<>]*>|\]\([^()\s]*\)/g;
  for (let found = opener.exec(part); found; found = opener.exec(part)) {
    const start = found.index;
    let end = start + found[0].length;
    if (found[0][0] === '\\') continue;
    if (found[0] === '<!--') {
      const close = part.indexOf('-->', end);
      end = close < 0 ? part.length : close + 3;
    } else if (found[0][0] === '`') {
      const length = found[0].length;
      if ((lastRun.get(length) ?? -1) <= start) continue;
      const run = /`+/g;
      run.lastIndex = end;
      let close = run.exec(part);
      while (close && close[0].length !== length) close = run.exec(part);
      if (!close) continue;
      end = close.index + length;
      if (/\{cite[\w:]*\}$/.test(part.slice(Math.max(0, start - 30), start))) {
        opener.lastIndex = end;
        continue;
      }
    }
    opener.lastIndex = end;
    spans.push({ start: from + start, end: from + end });
  }
}
