// What can be folded in a fact base: sections, entries, everything that is indented below a key or a dash, blocks of comments.
// Told from indentation alone, so that it works in any state of the file; linear in the text.
import { indentAt, isBreak, lineEndAt } from './yaml/lines';

export interface Fold {
  /** Lines, counted from 0; the last one is folded away too. */
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'region' | 'comment';
}

/** Folds in the order of their lines. Where there are more than `most`, those that are nested least. */
export function foldsOf(text: string, most = 5000): readonly Fold[] {
  const folds: (Fold & { readonly depth: number })[] = [];
  // A dash counts half a column further right than a key, because a list may stand in the column of its key.
  const open: { readonly indent: number; readonly line: number }[] = [];
  let last = -1;
  let comments: { readonly from: number; to: number } | undefined;
  const closeTo = (indent: number): void => {
    for (let top = open[open.length - 1]; top && top.indent >= indent; top = open[open.length - 1]) {
      open.pop();
      if (last > top.line) folds.push({ startLine: top.line, endLine: last, kind: 'region', depth: open.length });
    }
  };
  const endComments = (): void => {
    if (comments && comments.to > comments.from)
      folds.push({ startLine: comments.from, endLine: comments.to, kind: 'comment', depth: 0 });
    comments = undefined;
  };
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let line = 0; at < text.length; line++) {
    const indent = indentAt(text, at, text.length);
    const content = at + indent;
    const sign = text[content];
    if (sign === '#') {
      if (comments) comments.to = line;
      else comments = { from: line, to: line };
    } else {
      endComments();
      if (content < text.length && !isBreak(text, content)) {
        const isItem = sign === '-' && (content + 1 >= text.length || text[content + 1] === ' ' || isBreak(text, content + 1));
        const isClosing = sign === ']' || sign === '}';
        // A closing bracket belongs to the line that opened it, which is still open after this.
        closeTo(isClosing ? indent + 1 : isItem ? indent + 0.5 : indent);
        if (!isClosing) open.push({ indent: isItem ? indent + 0.5 : indent, line });
        last = line;
      }
    }
    at = lineEndAt(text, content, text.length) + 1;
  }
  closeTo(0);
  endComments();
  return leastNested(folds, most).map(({ startLine, endLine, kind }) => ({ startLine, endLine, kind }));
}

function leastNested<F extends Fold & { readonly depth: number }>(folds: readonly F[], most: number): readonly F[] {
  const kept =
    folds.length <= most ? [...folds] : [...folds].sort((a, b) => a.depth - b.depth || a.startLine - b.startLine).slice(0, most);
  return kept.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
