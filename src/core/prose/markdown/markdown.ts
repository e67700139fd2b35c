// Markdown in its dialects: CommonMark, GFM, Pandoc's and Quarto's, and MyST, as one scanner.

import { CharClass } from '../markup';
import { contentEnd, isLetter, isSpace, paint, skipBlanks } from '../paint';
import type { LineResult, MarkupSigns, Scanner, State } from '../scanner';
import { LineEnds } from '../lineEnds';
import { textBegins } from './linkDefinition';
import { visibleValueAt } from './frontMatterLines';
import { markInline } from './inline';
import { inlineSigns, lineSigns } from './inlineSigns';
import { MarkdownLines } from './lines';
import { Marking } from './marking';
import { markColumns } from './simpleTable';

const { hidden } = CharClass;

/** The scanner for a dialect. Pandoc's and Quarto's extensions are always read: what they mark is rarely meant otherwise. */
export function markdownScanner(dialect: 'markdown' | 'myst'): Scanner {
  const lines = new MarkdownLines(dialect === 'myst');
  const scratch: LineResult = { starts: true, hidden: false, state: '' };
  return {
    initial: '^',
    lineSigns,
    line: (text, start, end, state, out) => lines.read(text, start, end, state, out),
    marksIn(text: string, state: State): MarkupSigns | undefined {
      // Other blocks begin with a marker or go on from a line that hides them.
      if (state !== 'p' && state !== 'b') return undefined;
      const first = text.charCodeAt(0);
      return isLetter(first) || first > 127 ? inlineSigns : undefined;
    },
    classify(text: string, state: State, classes: Uint8Array): void {
      const firstEnd = new LineEnds(text).after(0);
      lines.read(text, 0, firstEnd, state, scratch);
      if (lines.kind === 'hidden') {
        classes.fill(hidden);
        return;
      }
      if (lines.kind === 'yaml') {
        markValue(text, classes);
        return;
      }
      let from = lines.content;
      if (lines.kind === 'paragraph') from = textBegins(text, from, text.length, lines.quotes);
      paint(classes, 0, from, hidden);
      if (from === text.length) return;
      if (lines.kind === 'row')
        markColumns(text, lines.cursor.at, from, contentEnd(text, from, firstEnd), state.slice(state.indexOf('\n') + 1), classes);
      markInline(new Marking(text, classes, from, text.length, lines.quotes, lines.kind === 'html'), from);
    },
  };
}

/** A value of the front matter that readers see: its key, quotes and block sign are hidden. */
function markValue(text: string, classes: Uint8Array): void {
  const after = visibleValueAt(text, 0, text.length);
  let from = skipBlanks(text, Math.max(after, 0), text.length);
  let to = text.length;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const sign = text.charCodeAt(from);
  if (sign === 124 || sign === 62) {
    const lineEnd = contentEnd(text, from, new LineEnds(text).after(from));
    from = Math.min(lineEnd, to);
  } else if ((sign === 34 || sign === 39) && to > from + 1 && text.charCodeAt(to - 1) === sign) {
    from++;
    to--;
  }
  paint(classes, 0, from, hidden);
  markInline(new Marking(text, classes, from, to, 0, false), from);
  if (to < text.length && !isSpace(text.charCodeAt(to))) classes[to] = hidden;
}
