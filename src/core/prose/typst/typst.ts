// Typst's blocks: paragraphs, headings, items; code, whose content in brackets is prose again.

import { isBlankLine, skipBlanks } from '../paint';
import type { LineResult, Scanner, State } from '../scanner';
import { Mode } from './modes';
import { readTypst } from './reader';
import { markerEnd, TypstText } from './typstText';

/** Reads Typst. A state is `b` (no paragraph open) or `p`, and one unit for each thing that is open. */
export const typstScanner: Scanner = {
  initial: 'b',

  line(text: string, start: number, end: number, state: State, out: LineResult): void {
    let stack = opened(state);
    const blank = isBlankLine(text, start, end);
    let top = stack[stack.length - 1] ?? Mode.content;
    if (blank) {
      // Maths and strings that are just being typed must not swallow what follows.
      while (
        top === Mode.maths ||
        top === Mode.string ||
        top === Mode.statement ||
        top === Mode.flow ||
        top === Mode.expression
      ) {
        stack.pop();
        top = stack[stack.length - 1] ?? Mode.content;
      }
      out.starts = top > Mode.bracket;
      out.hidden = true;
      out.state = closed('b', stack);
      return;
    }
    const first = text.charCodeAt(start);
    const inMarkup = top <= Mode.bracket;
    if (!inMarkup && first === 61 && markerEnd(text, start, end) > start && top < Mode.raw && top !== Mode.comment) {
      // A heading at the very start of a line: code left open before it is half typed.
      stack = [];
    }
    const reader = new TypstText(text, end, stack, undefined);
    readTypst(reader, start);
    const at = skipBlanks(text, start, end);
    const marked = (inMarkup || stack.length === 0) && markerEnd(text, at, end) > at;
    const statement =
      inMarkup && text.charCodeAt(at) === 35 && /^#(?:let|set|show|import|include)\b/.test(text.slice(at, at + 10));
    out.starts = marked || statement || state.charAt(0) === 'b';
    // A line of citations alone holds no prose, but it is no code either: who looks for citations must not pass it by.
    out.hidden = !reader.sawProse && !(inMarkup && /@|#cite/.test(text.slice(start, end)));
    out.state = closed((marked && text.charCodeAt(at) === 61) || statement ? 'b' : 'p', stack);
  },

  classify(text: string, state: State, classes: Uint8Array): void {
    let stack = opened(state);
    const top = stack[stack.length - 1] ?? Mode.content;
    if (
      top > Mode.bracket &&
      top < Mode.raw &&
      top !== Mode.comment &&
      text.charCodeAt(0) === 61 &&
      markerEnd(text, 0, text.length) > 0
    )
      stack = [];
    readTypst(new TypstText(text, text.length, stack, classes), 0);
  },
};

function opened(state: State): number[] {
  const stack: number[] = [];
  for (let i = 1; i < state.length; i++) stack.push(state.charCodeAt(i));
  return stack;
}

function closed(kind: 'b' | 'p', stack: readonly number[]): State {
  let state: string = kind;
  for (const mode of stack) state += String.fromCharCode(mode);
  return state;
}
