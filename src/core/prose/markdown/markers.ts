// The marks at the start of a line that begin blocks in Markdown (CommonMark 0.31.2 and Pandoc's manual). Each function
// looks at one line from its first unit that is not blank.

import { isBlank, isDigit, isLetter, isSpace, isWordUnit } from '../paint';

/** 1 for the units with which a mark may begin; most lines begin with none and need not be asked about each. */
export const blockStarts = new Uint8Array(128);
for (const sign of '>#`~<=-*_+$\\:%([0123456789') blockStarts[sign.charCodeAt(0)] = 1;

/** Length of a `#` heading marker, or 0. */
export function headingMarker(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === 35) i++;
  const length = i - at;
  return length > 0 && length <= 6 && (i >= end || isSpace(text.charCodeAt(i))) ? length : 0;
}

/** Length of a code fence's opening run, or 0. A backtick fence has no backtick after its run. */
export function fenceRun(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== 96 && mark !== 126) return 0;
  let i = at;
  while (i < end && text.charCodeAt(i) === mark) i++;
  if (i - at < 3) return 0;
  if (mark === 96) for (let j = i; j < end; j++) if (text.charCodeAt(j) === 96) return 0;
  return i - at;
}

/** How many colons a line begins with. */
export function colonRun(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === 58) i++;
  return i - at;
}

/** Whether the line is nothing but at least `length` times `mark`: it closes a fence. */
export function closesFence(text: string, at: number, end: number, mark: number, length: number): boolean {
  let i = at;
  while (i < end && text.charCodeAt(i) === mark) i++;
  if (i - at < length) return false;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i >= end;
}

/** Whether the line is a thematic break (`***`, `- - -`). */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== 42 && mark !== 45 && mark !== 95) return false;
  let count = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === mark) count++;
    else if (!isSpace(code)) return false;
  }
  return count >= 3;
}

/** Whether the line is a setext underline. */
export function isUnderline(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  return (mark === 61 || mark === 45) && closesFence(text, at, end, mark, 1);
}

/**
 * Whether the line rules off the head of a table (GFM 4.10, and the pipe and grid tables of Pandoc's manual): cells of `-`, each with a `:` at
 * its ends or without, between `|` or `+`. Cells of `=` stand in grids only, whose lines begin with `+`.
 */
export function isTableRule(text: string, at: number, end: number): boolean {
  const grid = text.charCodeAt(at) === 43;
  let walls = 0;
  let cells = 0;
  /** No cell stands behind the last wall. */
  let open = true;
  for (let i = at; i < end;) {
    const code = text.charCodeAt(i);
    if (code === 124 || code === 43) {
      walls++;
      open = true;
      i++;
    } else if (isSpace(code)) i++;
    else {
      if (!open) return false;
      open = false;
      if (code === 58) i++;
      const mark = text.charCodeAt(i);
      if (i >= end || (mark !== 45 && !(mark === 61 && grid))) return false;
      while (i < end && text.charCodeAt(i) === mark) i++;
      if (i < end && text.charCodeAt(i) === 58) i++;
      cells++;
    }
  }
  return walls > 0 && cells > 0;
}

/**
 * Length of a list marker (`-`, `12.`, `(@a)`), or 0. `interrupts`: the line before is an open paragraph, which only
 * bullets and a first number may break off, and only with text after them.
 */
export function listMarker(text: string, at: number, end: number, interrupts: boolean): number {
  const code = text.charCodeAt(at);
  let i = at;
  if (code === 45 || code === 42 || code === 43) i++;
  else if (isDigit(code)) {
    while (i < end && i - at < 9 && isDigit(text.charCodeAt(i))) i++;
    const mark = text.charCodeAt(i);
    if (mark !== 46 && mark !== 41) return 0;
    if (interrupts && !(i === at + 1 && code === 49)) return 0;
    i++;
  } else if (code === 40) {
    // Pandoc's fancy and example lists: (1) (a) (iv) (@) (@label)
    i++;
    if (text.charCodeAt(i) === 64)
      while (i < end && i - at < 40 && (isWordUnit(text.charCodeAt(i)) || isMarkIn(text.charCodeAt(i)))) i++;
    else if (isDigit(text.charCodeAt(i))) while (i < end && i - at < 9 && isDigit(text.charCodeAt(i))) i++;
    else return 0;
    if (text.charCodeAt(i) !== 41 || interrupts) return 0;
    i++;
  } else if (code === 35 && text.charCodeAt(at + 1) === 46) i += 2;
  else return 0;
  if (i < end && !isSpace(text.charCodeAt(i))) return 0;
  if (interrupts) {
    let j = i;
    while (j < end && isSpace(text.charCodeAt(j))) j++;
    if (j >= end) return 0;
  }
  return i - at;
}

function isMarkIn(code: number): boolean {
  return code === 64 || code === 45;
}

/** Length of the marker of a definition (`: text`, `~ text`), or 0. */
export function definitionMarker(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  return (code === 58 || code === 126) && at + 1 < end && isBlank(text.charCodeAt(at + 1)) ? 1 : 0;
}

/** Length of a `[^note]:` at the start of a line, or 0. */
export function noteMarker(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 91 || text.charCodeAt(at + 1) !== 94) return 0;
  for (let i = at + 2; i < end && i - at < 1000; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 91) return 0;
    else if (code === 93) return text.charCodeAt(i + 1) === 58 ? i + 2 - at : 0;
  }
  return 0;
}

/** Name of a LaTeX environment that begins the line, as in `\begin{align}`. */
export function environmentName(text: string, at: number, end: number): string | undefined {
  if (!text.startsWith('\\begin{', at)) return undefined;
  let i = at + 7;
  while (i < end && i - at < 60 && (isLetter(text.charCodeAt(i)) || text.charCodeAt(i) === 42)) i++;
  return i > at + 7 && text.charCodeAt(i) === 125 ? text.slice(at + 7, i) : undefined;
}
