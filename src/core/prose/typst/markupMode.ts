// Typst's markup: the text itself, whatever changes its look, and where code, maths, raw text and comments begin in it.

import { addressAtColon, addressAtDot, addressAtSign } from '../addresses';
import { citationKeyEnd } from '../citationKey';
import { CharClass } from '../markup';
import { isLetter, isSpace, isWordUnit } from '../paint';
import { flows, looks, Mode, statements } from './modes';
import type { TypstText } from './typstText';

const { hidden, through } = CharClass;

const stops = new Uint8Array(128);
for (const mark of '\n\\*_`$/<@~-#[]:.') stops[mark.charCodeAt(0)] = 1;

/** Reads markup from `from` to the next sign in it, and that sign; gives the offset to go on from. */
export function readMarkup(reader: TypstText, from: number, mode: number): number {
  const { text } = reader;
  const { to } = reader;
  let i = from;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 128 && stops[code] !== 0) break;
    if (code > 32) reader.sawProse = true;
  }
  if (i >= to) return to;
  const next = i + 1 < to ? text.charCodeAt(i + 1) : NaN;
  switch (text.charCodeAt(i)) {
    case 10:
      return reader.lineStart(i + 1);
    case 92:
      if (next === 117 && text.charCodeAt(i + 2) === 123) {
        const close = text.slice(i, Math.min(i + 12, to)).indexOf('}');
        if (close > 0) return reader.paint(i, i + close + 1, hidden);
      }
      reader.paint(i, i + 1, through);
      if (isSpace(next)) return i + 1;
      reader.sawProse = true;
      return i + 2;
    case 42:
    case 95: {
      const before = text.charCodeAt(i - 1);
      const inWord = i > 0 && isWordUnit(before) && isWordUnit(next) && before !== 95;
      const alone = (i === 0 || isSpace(before)) && isSpace(next);
      if (!inWord && !alone) reader.paint(i, i + 1, through);
      return i + 1;
    }
    case 96: {
      let end = i;
      while (end < to && text.charCodeAt(end) === 96) end++;
      if (end - i !== 2) reader.push(Mode.raw + Math.min(end - i, 1000));
      return reader.paint(i, end, hidden);
    }
    case 36:
      reader.push(Mode.maths);
      return reader.paint(i, i + 1, hidden);
    case 47:
      return reader.comment(i, next) ?? plain(reader, i);
    case 60: {
      let end = i + 1;
      while (end < to && end - i < 200 && (isWordUnit(text.charCodeAt(end)) || '-.:'.includes(text.charAt(end)))) end++;
      return end > i + 1 && text.charCodeAt(end) === 62 ? reader.paint(i, end + 1, hidden) : plain(reader, i);
    }
    case 64:
      return readSign(reader, i);
    case 126:
      return reader.paint(i, i + 1, CharClass.space);
    case 45: {
      if (next === 63) return reader.paint(i, i + 2, through);
      let end = i + 1;
      while (end < to && text.charCodeAt(end) === 45) end++;
      reader.paint(i + 1, end, through);
      return end;
    }
    case 35:
      return readHash(reader, i, next);
    case 91:
      if (reader.stack.length > 0) reader.push(Mode.bracket);
      return i + 1;
    case 93:
      if (reader.stack.length === 0) return i + 1;
      reader.stack.pop();
      if (mode !== Mode.bracket) reader.paint(i, i + 1, mode === Mode.look ? through : hidden);
      return reader.closed(i + 1);
    default: {
      const find = text.charCodeAt(i) === 58 ? addressAtColon : addressAtDot;
      const address = find(text, i, reader.done, to);
      return address ? reader.paint(address.start, address.end, hidden) : plain(reader, i);
    }
  }
}

function plain(reader: TypstText, i: number): number {
  reader.sawProse = true;
  return i + 1;
}

/** `@`: a reference, or the middle of a mail address. */
function readSign(reader: TypstText, i: number): number {
  const { text } = reader;
  if (i > reader.done && isWordUnit(text.charCodeAt(i - 1))) {
    const address = addressAtSign(text, i, reader.done, reader.to);
    if (address) return reader.paint(address.start, address.end, hidden);
  }
  const end = citationKeyEnd(text, i + 1, reader.to);
  if (end === i + 1) return plain(reader, i);
  reader.paint(i, end, hidden);
  if (text.charCodeAt(end) !== 91 || end >= reader.to) return end;
  // The supplement of a reference (`@minsk[p. 3]`) is content.
  reader.push(Mode.content);
  return reader.paint(end, end + 1, hidden);
}

/** `#`: code begins. */
function readHash(reader: TypstText, i: number, next: number): number {
  const { text } = reader;
  if (isLetter(next) || next === 95) {
    let end = i + 2;
    while (
      end < reader.to &&
      (isWordUnit(text.charCodeAt(end)) || (text.charCodeAt(end) === 45 && isLetter(text.charCodeAt(end + 1))))
    )
      end++;
    const name = end - i < 20 ? text.slice(i + 1, end) : '';
    if (looks.has(name) && text.charCodeAt(end) === 91 && end < reader.to) {
      reader.push(Mode.look);
      return reader.paint(i, end + 1, through);
    }
    reader.push(statements.has(name) ? Mode.statement : flows.has(name) ? Mode.flow : Mode.expression);
    return reader.paint(i, end, hidden);
  }
  if (next === 123 || next === 40 || next === 91 || next === 34) {
    reader.push(Mode.expression);
    reader.push(next === 123 ? Mode.block : next === 40 ? Mode.parentheses : next === 91 ? Mode.content : Mode.string);
    return reader.paint(i, i + 2, hidden);
  }
  return plain(reader, i);
}
