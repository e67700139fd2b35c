// Containers of Markdown: quotes, items of lists, notes, definitions of Pandoc's and directives of MyST, which hold blocks (CommonMark 0.31.2, 5).

import { letteredMarker } from './letteredItem';
import type { LineReading } from './lineReading';
import { columnsOf, fenceOf, itemOf, quote, quoteUnit } from './lineState';
import { closesFence, definitionMarker, listMarker, noteMarker } from './markers';

/** How many of the containers the line stays in; -1 where it closed a directive and all is said. */
export function matchContainers(reading: LineReading, containers: string): number {
  const { cursor } = reading;
  for (let i = 0; i < containers.length; i++) {
    const unit = containers.charCodeAt(i);
    if (unit === quoteUnit) {
      if (cursor.indent() > 3 || cursor.text.charCodeAt(cursor.next) !== quoteUnit || cursor.next >= cursor.end) return i;
      cursor.skipMarker(1);
      cursor.skip(1);
      continue;
    }
    const fence = fenceOf(unit);
    if (fence === undefined) {
      const indent = cursor.indent();
      if (indent >= columnsOf(unit)) cursor.skip(columnsOf(unit));
      else if (cursor.next < cursor.end) return i;
    } else if (cursor.indent() < 4 && closesFence(cursor.text, cursor.next, cursor.end, fence.mark, fence.length)) {
      reading.sayHiddenPart(true, 'b' + containers.slice(0, i));
      return -1;
    }
  }
  return containers.length;
}

/** Enters the quote that begins where the cursor has found the line's first sign. */
export function enterQuote(reading: LineReading): void {
  reading.enter(quote);
  reading.cursor.skipMarker(1);
  reading.cursor.skip(1);
}

/** Enters the note, item or definition that begins there, behind `indent` columns; whether there is one. */
export function enterItem(reading: LineReading, indent: number): boolean {
  const { cursor } = reading;
  const { text, next: at, end } = cursor;
  const note = noteMarker(text, at, end);
  if (note > 0) {
    cursor.skipMarker(note);
    reading.enter(itemOf(4));
    return true;
  }
  const marker = listMarker(text, at, end, reading.inParagraph && reading.whole) || definitionMarker(text, at, end);
  if (marker === 0) return false;
  beginItem(reading, indent, marker);
  return true;
}

/** The same for an item that a letter counts, which breaks off no paragraph. */
export function enterLettered(reading: LineReading, indent: number): boolean {
  const { text, next: at, end } = reading.cursor;
  if (reading.inParagraph && reading.whole) return false;
  const marker = letteredMarker(text, at, end);
  if (marker === 0) return false;
  beginItem(reading, indent, marker);
  reading.markerAt = at;
  return true;
}

function beginItem(reading: LineReading, indent: number, marker: number): void {
  const { cursor } = reading;
  cursor.skipMarker(marker);
  const space = cursor.indent();
  const gap = cursor.next >= cursor.end || space > 4 ? 1 : space;
  cursor.skip(gap);
  reading.enter(itemOf(indent + marker + gap));
}
