// What is prose in a paragraph of LaTeX. One pass: each sign that may be markup, and each command by its name, is handed to what
// knows it.

import { addressAtColon, addressAtDot, addressAtSign } from '../addresses';
import { CharClass } from '../markup';
import { isLetter } from '../paint';
import * as commands from './commands';
import { markEnvironment, markVerbatim } from './environments';
import { markAccent, markLetters, markSign, markSpacing, skipSwallowed } from './letters';
import { LatexMarks } from './marks';

const { hidden, through } = CharClass;

const stops = new Uint8Array(128);
for (const mark of '\n\\%{}~$&-:.@"') stops[mark.charCodeAt(0)] = 1;

/** Marks the units from `from` to `to` of a block. */
export function markLatex(text: string, from: number, to: number, classes: Uint8Array): void {
  const marks = new LatexMarks(text, from, to, classes);
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    i = code > 127 || stops[code] === 0 ? i + 1 : markAt(marks, code, i);
  }
}

function markAt(marks: LatexMarks, code: number, i: number): number {
  const { text, to, classes } = marks;
  switch (code) {
    case 10: {
      let j = i + 1;
      while (j < to && (text.charCodeAt(j) === 32 || text.charCodeAt(j) === 9)) classes[j++] = through;
      return j;
    }
    case 92:
      return markCommand(marks, i);
    case 37: {
      const end = marks.finder.next('\n', i);
      return marks.hide(i, end < 0 || end > to ? to : end);
    }
    case 123:
      return marks.throughBrace(i);
    case 125:
      // Braces that match were marked with the one that opens them.
      if (classes[i] === 0) classes[i] = marks.braces.closes(i) ? through : hidden;
      return i + 1;
    case 126:
      classes[i] = CharClass.space;
      return i + 1;
    case 36: {
      const mark = text.charCodeAt(i + 1) === 36 ? '$$' : '$';
      let end = marks.finder.next(mark, i + mark.length);
      while (end >= 0 && text.charCodeAt(end - 1) === 92) end = marks.finder.next(mark, end + 1);
      return marks.hide(i, end < 0 || end >= to ? i + mark.length : end + mark.length);
    }
    case 38:
      return marks.hide(i, i + 1);
    case 45: {
      // `--` and `---` are one dash.
      let j = i + 1;
      while (j < to && text.charCodeAt(j) === 45) classes[j++] = through;
      return j;
    }
    case 34:
      // Shorthands of babel: `"-` may be broken here, `"~` is a space, `"=` a hyphen.
      return text.charCodeAt(i + 1) === 45 && text.charCodeAt(i + 2) !== 45 ? marks.through(i, i + 2) : i + 1;
    default: {
      const find = code === 58 ? addressAtColon : code === 64 ? addressAtSign : addressAtDot;
      const address = find(text, i, marks.done, to);
      return address ? marks.hide(address.start, address.end) : i + 1;
    }
  }
}

function markCommand(marks: LatexMarks, i: number): number {
  const { text, to } = marks;
  const next = text.charCodeAt(i + 1);
  if (i + 1 >= to) return i + 1;
  if (!isLetter(next)) return markSign(marks, i, text.charAt(i + 1));
  let end = i + 2;
  while (end < to && isLetter(text.charCodeAt(end))) end++;
  const name = text.slice(i + 1, Math.min(end, i + 40));
  if (text.charCodeAt(end) === 42) end++;

  if (name === 'begin' || name === 'end' || name === 'iffalse') return markEnvironment(marks, i, end, name);
  if (name === 'verb' || name === 'lstinline' || name === 'mintinline') return markVerbatim(marks, i, end, name);
  if (commands.looks.has(name)) return marks.argument(i, marks.options(end), through);
  if (commands.cites(name)) return marks.hideArguments(i, end);
  if (commands.letters.has(name)) return markLetters(marks, i, end);
  if (commands.letterAccents.has(name)) return markAccent(marks, i, end);
  if (commands.spaces.has(name)) return markSpacing(marks, i, end);
  if (commands.switches.has(name)) return skipSwallowed(marks, marks.through(i, end));
  if (commands.definitions.has(name)) return marks.hideArguments(i, marks.defined(end));
  if (commands.hiddenArguments.has(name) || commands.printsAcronym(name)) return marks.hideArguments(i, end);
  if (commands.hiddenFirst.has(name)) return markAfterFirst(marks, i, end);
  // A label in brackets after \item, and the short form of a heading, are words too.
  if (name === 'item' || name === 'section' || name === 'chapter') return markLabelled(marks, i, end);
  return marks.argument(i, marks.options(end), hidden);
}

/** A command whose first argument is hidden, and options with it. */
function markAfterFirst(marks: LatexMarks, i: number, end: number): number {
  const { text } = marks;
  let at = marks.hide(i, marks.options(end));
  const close = text.charCodeAt(at) === 123 ? marks.braces.closeOf(at) : -1;
  if (close >= 0) at = marks.hide(at, close + 1);
  while (text.charCodeAt(at) === 91) {
    const after = marks.options(at);
    if (after === at) break;
    at = marks.hide(at, after);
  }
  return marks.argument(at, at, hidden);
}

function markLabelled(marks: LatexMarks, i: number, end: number): number {
  marks.hide(i, end);
  if (marks.text.charCodeAt(end) !== 91) return marks.argument(i, end, hidden);
  const close = marks.finder.next(']', end);
  if (close >= 0 && close < marks.to) marks.hide(marks.hide(end, end + 1) && close, close + 1);
  return end + 1;
}
