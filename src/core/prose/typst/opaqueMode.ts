// What in Typst is taken as it stands, up to the sign that closes it.

import { CharClass } from '../markup';
import { Mode } from './modes';
import type { TypstText } from './typstText';

const { hidden } = CharClass;

/** Raw text, maths, comments and strings: only what closes them matters. */
export function readOpaque(reader: TypstText, from: number, mode: number): number {
  const { text } = reader;
  const { to } = reader;
  let i = from;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    if (mode >= Mode.raw) {
      if (code !== 96) continue;
      let end = i;
      while (end < to && text.charCodeAt(end) === 96) end++;
      if (end - i >= mode - Mode.raw) {
        reader.stack.pop();
        return reader.paint(from, i + mode - Mode.raw, hidden);
      }
      i = end - 1;
    } else if (mode === Mode.comment) {
      const next = text.charCodeAt(i + 1);
      if (i + 1 < to && ((code === 42 && next === 47) || (code === 47 && next === 42))) {
        if (code === 42) reader.stack.pop();
        else reader.push(Mode.comment);
        reader.paint(from, i + 2, hidden);
        return code === 42 ? reader.closed(i + 2) : i + 2;
      }
    } else if (code === 92) i++;
    else if (code === (mode === Mode.maths ? 36 : 34)) {
      reader.stack.pop();
      return reader.paint(from, i + 1, hidden);
    }
  }
  return reader.paint(from, to, hidden);
}
