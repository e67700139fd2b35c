// LaTeX's blocks: paragraphs, headings, items, and stretches in which nothing is prose (preamble, verbatim, maths, comments).

import { CharClass } from '../markup';
import { isBlankLine, isLetter, paint, skipBlanks } from '../paint';
import type { LineResult, Scanner, State } from '../scanner';
import { blocks, opaqueMark } from './commands';
import { markLatex } from './inline';

/*
 * States: `S` nothing but comments and blank lines yet; `P` preamble; `Q` + depth: preamble, in an argument that is prose;
 * `b` no paragraph open; `p` paragraph; `E` after the document; `r` + mark: hidden until the mark; `m` + mark: hidden until the
 * mark or a blank line.
 */
const { hidden } = CharClass;

/** Arguments of the preamble that readers see. */
const visible = /^\\(?:title|subtitle|abstract)\s*(?:\[[^\]\n]*\])?\s*\{/;

/** Reads LaTeX. A file without `\documentclass` is taken for a part of a document: all of it is body. */
export const latexScanner: Scanner = { initial: 'S', line, classify };

function line(text: string, start: number, end: number, state: State, out: LineResult): void {
  const mode = state.charAt(0);
  out.hidden = true;
  out.state = state;
  const at = skipBlanks(text, start, end);
  const blank = isBlankLine(text, at, end);
  if (mode === 'E') {
    out.starts = false;
    return;
  }
  if (mode === 'r' || mode === 'm') {
    out.starts = blank;
    if (blank && mode === 'm') {
      out.starts = false;
      out.state = 'b';
      return;
    }
    const mark = state.slice(1);
    const close = text.slice(start, end).indexOf(mark);
    if (close < 0) return;
    const rest = start + close + mark.length;
    out.hidden = isBlankLine(text, rest, end);
    out.state = out.hidden ? 'b' : after(text, rest, end, 'p');
    return;
  }
  if (mode === 'Q') {
    out.starts = false;
    out.hidden = false;
    const depth = braceDepth(text, start, end, Number(state.slice(1)));
    out.state = depth > 0 ? `Q${depth}` : 'P';
    return;
  }
  const comment = text.charCodeAt(at) === 37;
  if (mode === 'S' || mode === 'P') {
    out.starts = false;
    const preamble = mode === 'P' || text.startsWith('\\documentclass', at) || text.startsWith('\\documentstyle', at);
    if (preamble) {
      if (text.startsWith('\\begin{document}', at)) {
        out.state = 'b';
        return;
      }
      out.state = 'P';
      const opening = text.charCodeAt(at) === 92 ? visible.exec(text.slice(at, Math.min(end, at + 300))) : null;
      if (opening === null) {
        // A hidden line after a title is a block of its own; so is each paragraph of a long preamble.
        out.starts = !blank;
        return;
      }
      out.starts = true;
      out.hidden = false;
      const depth = braceDepth(text, at + opening[0].length, end, 1);
      out.state = depth > 0 ? `Q${depth}` : 'P';
      return;
    }
    if (blank || comment) return;
  }
  if (blank) {
    out.starts = false;
    out.state = 'b';
    return;
  }
  out.hidden = comment;
  const inParagraph = mode === 'p';
  const command = text.charCodeAt(at) === 92 ? commandAt(text, at, end) : '';
  const isBlock = command !== '' && blocks.has(command);
  out.starts = !inParagraph || isBlock;
  if (command === 'end' && text.startsWith('\\end{document}', at)) {
    out.hidden = true;
    out.state = 'E';
    return;
  }
  if (comment) {
    out.state = inParagraph ? 'p' : 'b';
    return;
  }
  let open: State = 'p';
  if (isBlock && command !== 'item') {
    let last = end;
    while (last > at && text.charCodeAt(last - 1) <= 32) last--;
    // A heading that is closed on its line ends its block there.
    if (text.charCodeAt(last - 1) === 125 || text.charCodeAt(last - 1) === 93 || last === at + command.length + 1) open = 'b';
  }
  out.state = after(text, start, end, open);
}

/** The state after a line of body text: whether something opens on it that hides the lines after it. */
function after(text: string, start: number, end: number, otherwise: State): State {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 37) break;
    if (code === 36) {
      if (text.charCodeAt(i + 1) !== 36) continue;
      const close = text.slice(i + 2, end).indexOf('$$');
      if (close < 0) return 'm$$';
      i += close + 3;
    } else if (code === 92) {
      const next = text.charCodeAt(i + 1);
      const mark = next === 91 ? 'm\\]' : next === 98 || next === 105 ? opaqueMark(text, i, end) : '';
      if (mark === '') {
        i++;
        continue;
      }
      const close = text.slice(i + 2, end).indexOf(mark.slice(1));
      if (close < 0) return mark;
      i += close + mark.length;
    }
  }
  return otherwise;
}

function commandAt(text: string, at: number, end: number): string {
  let i = at + 1;
  while (i < end && i - at < 30 && isLetter(text.charCodeAt(i))) i++;
  return text.slice(at + 1, i);
}

function braceDepth(text: string, from: number, end: number, depth: number): number {
  let open = depth;
  for (let i = from; i < end && open > 0; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 37) break;
    else if (code === 123) open++;
    else if (code === 125) open--;
  }
  return open;
}

function classify(text: string, state: State, classes: Uint8Array): void {
  const mode = state.charAt(0);
  if (mode === 'r' || mode === 'm') {
    const mark = state.slice(1);
    const close = text.indexOf(mark);
    const rest = close < 0 ? text.length : close + mark.length;
    paint(classes, 0, rest, hidden);
    markLatex(text, rest, text.length, classes);
    return;
  }
  if (mode === 'P' || mode === 'S') {
    const at = skipBlanks(text, 0, text.length);
    const opening = mode === 'P' ? visible.exec(text.slice(at, at + 300)) : null;
    if (opening !== null) {
      const from = at + opening[0].length;
      paint(classes, 0, from, hidden);
      const to = argumentEnd(text, from);
      markLatex(text, from, to, classes);
      paint(classes, to, text.length, hidden);
      return;
    }
  }
  markLatex(text, 0, text.length, classes);
}

function argumentEnd(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return i;
  }
  return text.length;
}
