// Typst's code: statements, calls and blocks, of which only the content in brackets is prose.

import { CharClass } from '../markup';
import { isLetter, isWordUnit } from '../paint';
import { Mode } from './modes';
import type { TypstText } from './typstText';

const { hidden } = CharClass;

/** After `#name`: a call, content or a field goes on with it, anything else ends it. */
export function readExpression(reader: TypstText, i: number): number {
  const code = reader.text.charCodeAt(i);
  if (code === 40 || code === 91) {
    reader.push(code === 40 ? Mode.parentheses : Mode.content);
    return reader.paint(i, i + 1, hidden);
  }
  if (code === 46 && isLetter(reader.text.charCodeAt(i + 1)) && i + 1 < reader.to) {
    let end = i + 2;
    while (end < reader.to && isWordUnit(reader.text.charCodeAt(end))) end++;
    return reader.paint(i, end, hidden);
  }
  reader.stack.pop();
  return code === 59 ? reader.paint(i, i + 1, hidden) : i;
}

/** Statements, parentheses and blocks of code: up to what opens or closes something. */
export function readCode(reader: TypstText, from: number, mode: number): number {
  const { text } = reader;
  for (let i = from; i < reader.to; i++) {
    const code = text.charCodeAt(i);
    const next = i + 1 < reader.to ? text.charCodeAt(i + 1) : NaN;
    if (code === 10 && (mode === Mode.statement || mode === Mode.flow)) {
      reader.stack.pop();
      reader.paint(from, i, hidden);
      return i;
    }
    const opens =
      code === 34
        ? Mode.string
        : code === 40
          ? Mode.parentheses
          : code === 91
            ? Mode.content
            : code === 123
              ? Mode.block
              : code === 36
                ? Mode.maths
                : 0;
    if (opens !== 0) {
      reader.push(opens);
      return reader.paint(from, i + 1, hidden);
    }
    if (code === 96) {
      let end = i;
      while (end < reader.to && text.charCodeAt(end) === 96) end++;
      if (end - i !== 2) reader.push(Mode.raw + Math.min(end - i, 1000));
      return reader.paint(from, end, hidden);
    }
    if (code === 47 && (next === 47 || next === 42)) {
      reader.paint(from, i, hidden);
      return reader.comment(i, next) ?? i + 1;
    }
    if (code === 59 && mode === Mode.statement) {
      reader.stack.pop();
      return reader.paint(from, i + 1, hidden);
    }
    if (code !== 41 && code !== 93 && code !== 125) continue;
    const closes = (code === 41 && mode === Mode.parentheses) || (code === 125 && mode === Mode.block);
    reader.paint(from, i, hidden);
    if (closes) {
      reader.stack.pop();
      reader.paint(i, i + 1, hidden);
      return reader.closed(i + 1);
    }
    // A bracket of something further out ends the statement; one that fits nothing is passed over.
    if (mode === Mode.statement || mode === Mode.flow) {
      reader.stack.pop();
      return i;
    }
    return reader.paint(i, i + 1, hidden);
  }
  return reader.paint(from, reader.to, hidden);
}
