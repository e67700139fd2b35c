// Pandoc's simple and multiline tables, whose columns are parted by blanks alone: groups of dashes rule off the head and say where each column
// begins (Pandoc's manual, "Extension: simple_tables"). A state keeps the columns as `3,18`, counted from the end of the containers.

import { CharClass } from '../markup';
import { isBlank, paint } from '../paint';
import type { LineReading } from './lineReading';
import { isUnderline } from './markers';

/** More columns are not remembered, so that a state stays short. */
const mostColumns = 50;

/** Where the columns begin that a line of dashes in groups rules off, `before` units in; undefined where the line is no such rule. `- - -` is a break. */
export function columnsRuled(text: string, at: number, end: number, before: number): string | undefined {
  const columns: number[] = [];
  for (let i = at; i < end;) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) {
      i++;
      continue;
    }
    const from = i;
    while (i < end && text.charCodeAt(i) === 45) i++;
    // A lone dash marks a list item, or is one of a break's.
    if (i - from < 2) return undefined;
    columns.push(from - at + before);
  }
  return columns.length > 1 && columns.length <= mostColumns ? columns.join() : undefined;
}

/** Whether the line goes on an open table, with all `containers` kept; then all is said of it. `leaf`: `s` behind a row, `r` behind a blank line. */
export function continueTable(reading: LineReading, leaf: string, containers: string, columns: string): boolean {
  const { cursor } = reading;
  const { text, next: at, end } = cursor;
  const rows = `${containers}\n${columns}`;
  if (at >= end) return reading.sayHiddenPart(true, 'r' + rows);
  if (isUnderline(text, at, end)) return reading.sayHiddenPart(true, 'b' + containers);
  // To CommonMark the rule is a break, and a heading, code, a quote or HTML may follow it at once.
  if ('#`~><'.includes(text.charAt(at)) || columnsRuled(text, at, end, 0) !== undefined) return false;
  if (leaf === 'r' && !isFurtherRow(text, cursor.at, end, columns)) return false;
  return reading.say(true, false, 's' + rows, 'row', at);
}

/** Whether a line behind a blank one goes on the table, as in multiline tables: two blanks, and then a column begins. */
function isFurtherRow(text: string, from: number, end: number, columns: string): boolean {
  return placesOf(columns, from, end).some(
    place => isBlank(text.charCodeAt(place - 1)) && isBlank(text.charCodeAt(place - 2)) && !isBlank(text.charCodeAt(place)),
  );
}

/** Hides what parts the columns of a row, `at` its first sign: blanks before a column, and two or more of them anywhere. */
export function markColumns(text: string, from: number, at: number, end: number, columns: string, classes: Uint8Array): void {
  for (const place of placesOf(columns, from, end))
    if (place > at && isBlank(text.charCodeAt(place - 1))) classes[place - 1] = CharClass.hidden;
  for (let i = at; i < end; i++) {
    if (!isBlank(text.charCodeAt(i))) continue;
    const first = i;
    while (i < end && isBlank(text.charCodeAt(i))) i++;
    if (i - first > 1) paint(classes, first, i, CharClass.hidden);
  }
}

/** Where in the text the columns but the first begin. */
function placesOf(columns: string, from: number, end: number): readonly number[] {
  return columns
    .split(',')
    .slice(1)
    .map(column => from + Number(column))
    .filter(place => place < end);
}
