/**
 * Measures how deeply a text is nested before the `yaml` package may see it: up to and including 2.9.1 it takes the whole process
 * down on about 1,000 nested brackets (no `catch` helps). The measure uses the package's own lexer, which neither recurses nor
 * crashes, because any second opinion on where a quoted text ends could be fooled.
 */
import { Lexer } from 'yaml';

/** Deepest nesting that is read. */
export const nestingLimit = 64;

/** Offset of the first place that is nested more deeply than the limit, or -1. Linear in the text. */
export function tooDeepAt(text: string, limit = nestingLimit): number {
  if (!mayBeDeep(text, limit)) return -1;
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  for (const token of new Lexer().lex(text)) {
    const first = token[0];
    // Control tokens of the lexer (document, flow error, scalar) stand for no text of their own.
    if (token.length === 1 && (first === '\x02' || first === '\x18' || first === '\x1f' || first === '\ufeff')) {
      if (first === '\ufeff') offset += 1;
      continue;
    }
    if (first === '\n' || first === '\r') lineStart = offset + token.length;
    else if (first !== ' ' && first !== '\t' && first !== '#') {
      if (first === '[' || first === '{') flow += 1;
      else if (first === ']' || first === '}') flow = Math.max(0, flow - 1);
      else if (flow === 0) pushColumn(columns, offset - lineStart);
      if (columns.length + flow > limit) return offset;
    }
    offset += token.length;
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak >= 0) lineStart = offset - token.length + lastBreak + 1;
  }
  return -1;
}

function pushColumn(columns: number[], column: number): void {
  while (columns.length > 0 && columns[columns.length - 1]! > column) columns.pop();
  if (columns[columns.length - 1] !== column) columns.push(column);
}

/** A quick no for nearly every text: deep nesting needs many brackets, many dashes, or lines that start far to the right. */
function mayBeDeep(text: string, limit: number): boolean {
  let openers = 0;
  let deepest = 0;
  let lineStart = 0;
  let atStart = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10) {
      lineStart = i + 1;
      atStart = true;
      continue;
    }
    if (unit === 0x5b || unit === 0x7b) openers += 1;
    else if ((unit === 0x2d || unit === 0x3f || unit === 0x3a) && text.charCodeAt(i + 1) <= 32) openers += 1;
    if (atStart && unit !== 32) {
      atStart = false;
      deepest = Math.max(deepest, i - lineStart);
    }
  }
  return openers + deepest > limit;
}
