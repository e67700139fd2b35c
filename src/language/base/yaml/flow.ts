// Keys and values inside brackets (YAML's flow style), closed or not.
import type { PartPath } from '../../../core/facts/facts';
import { indentAt, isBreak, lineEndAt, quotedEnd } from './lines';
import type { Scan } from './scan';

interface Frame {
  readonly map: boolean;
  readonly path: PartPath;
  /** Key or position of what is being read. */
  at: string | number;
  /** In a map, whether the colon has been passed. */
  valued: boolean;
}

/** More brackets than this are no longer told apart; the format allows 64. */
const deepest = 100;

/**
 * Reads from an opening bracket to its closing one. A line that is not indented further than `column` ends it, unless it begins with
 * a closing bracket: then a bracket is missing. Gives the offset after it.
 */
export function scanFlow(scan: Scan, start: number, path: PartPath, column: number): number {
  const { text, end } = scan;
  const frames: Frame[] = [];
  let lost = 0;
  let at = start;
  while (at < end) {
    const sign = text[at]!;
    const frame = frames[frames.length - 1];
    if (sign === '\n') {
      const next = at + 1 + indentAt(text, at + 1, end);
      const closes = text[next] === ']' || text[next] === '}';
      if (next < end && !isBreak(text, next) && next - at - 1 <= column && !closes) return at;
      at = next;
    } else if (sign === '{' || sign === '[') {
      if (frames.length >= deepest) lost++;
      else
        frames.push({
          map: sign === '{',
          path: frame ? [...frame.path, frame.at] : path,
          at: sign === '{' ? '' : 0,
          valued: false,
        });
      at++;
    } else if (sign === '}' || sign === ']') {
      if (lost > 0) lost--;
      else frames.pop();
      at++;
      if (frames.length === 0) return at;
    } else if (sign === ',') {
      if (frame?.map) {
        frame.at = '';
        frame.valued = false;
      } else if (frame) frame.at = Number(frame.at) + 1;
      at++;
    } else if (sign === ':' && frame?.map && !frame.valued) {
      frame.valued = true;
      at++;
    } else if (sign === '#' && /\s/.test(text[at - 1] ?? ' ')) at = lineEndAt(text, at, end);
    else if (sign === ' ' || sign === '\t' || sign === '\r') at++;
    else at = frame ? scanScalar(scan, frame, at, column) : at + 1;
  }
  return at;
}

function scanScalar(scan: Scan, frame: Frame, at: number, column: number): number {
  const { text, end } = scan;
  const sign = text[at]!;
  const quote = sign === '"' || sign === "'" ? sign : '';
  const stop = quote ? quotedEnd(text, at, end, column).end : flowPlainEnd(text, at, end);
  const closed = quote && text[stop] === quote ? stop + 1 : stop;
  const start = at + quote.length;
  const asKey = frame.map && !frame.valued;
  if (asKey) {
    const colon = colonAfter(text, closed, end);
    frame.at = text.slice(start, stop);
    scan.tokens.push({ kind: colon ? 'key' : 'bare', path: frame.path, start, end: stop, quote, flow: true, column: -1 });
  } else scan.tokens.push({ kind: 'value', path: [...frame.path, frame.at], start, end: stop, quote, flow: true, column: -1 });
  return Math.max(closed, at + 1);
}

function flowPlainEnd(text: string, at: number, end: number): number {
  let stop = at;
  for (let i = at; i < end && !isBreak(text, i); i++) {
    const sign = text[i]!;
    if (sign === ',' || sign === '[' || sign === ']' || sign === '{' || sign === '}') break;
    if (sign === ':' && (i + 1 >= end || ' \t\r\n,[]{}'.includes(text[i + 1]!))) break;
    if (sign === '#' && i > at && /\s/.test(text[i - 1]!)) break;
    if (sign !== ' ' && sign !== '\t') stop = i + 1;
  }
  return stop;
}

function colonAfter(text: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && (text[next] === ' ' || text[next] === '\t')) next++;
  return text[next] === ':';
}
