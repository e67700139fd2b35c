/**
 * EDTF strings as values with bounds. A base of 100,000 facts is read at start, so the forms that fill nearly all of it
 * (years, months, days, and intervals of those) are read by hand from the character codes; the rest goes through the grammar.
 */
import { dayNumber, monthLength } from './calendar';
import { type Bounds, boundsOf } from './edtfBounds';
import { type Edtf, type EdtfPoint, readEdtf } from './edtfSyntax';
import { type DateValue, type Precision } from './value';

/** Longest text that is looked at; the longest honest value is a set of some dozens of dates. */
const longest = 4096;

/** Reads an EDTF string (ISO 8601-2, levels 0 to 2), e.g. `2023-07~`; `undefined` where it is none or names no real day. */
export function parseEdtf(text: string): DateValue | undefined {
  if (text.length > longest) return undefined;
  const trimmed = text.trim();
  return parsePlain(trimmed) ?? parseFull(trimmed);
}

/** The days of a value as written, without the widening that `~` brings: for sorting and drawing. */
export function writtenBounds(value: DateValue): Bounds {
  if (!value.approximate) return value;
  const tree = readEdtf(value.edtf);
  return (tree && boundsOf(tree, false)) ?? value;
}

function parseFull(text: string): DateValue | undefined {
  const tree = readEdtf(text);
  const bounds = tree && boundsOf(tree, true);
  if (!tree || !bounds) return undefined;
  const points = pointsOf(tree);
  return {
    edtf: tree.kind === 'set' ? text.replace(/\s+/g, '') : text,
    earliest: bounds.earliest,
    latest: bounds.latest,
    precision: tree.kind === 'point' ? precisionOf(tree) : tree.kind,
    approximate: points.some(point => point.approximate),
    uncertain: points.some(point => point.uncertain),
  };
}

function pointsOf(tree: Edtf): readonly EdtfPoint[] {
  if (tree.kind === 'point') return [tree];
  const parts = tree.kind === 'set' ? tree.members : [tree.start, tree.end];
  return parts.flatMap(part => (typeof part === 'string' ? [] : pointsOf(part)));
}

function precisionOf({ year, month, day, division }: EdtfPoint): Precision {
  if (division !== undefined) return division <= 32 ? 'season' : division <= 36 ? 'quarter' : 'interval';
  const years = year.high - year.low + 1;
  // A day or month of an unspecified year is still said as a day or month.
  if (day && day.low === day.high && month && month.low === month.high) return 'day';
  if (month && month.low === month.high) return 'month';
  return years === 1 ? 'year' : years <= 10 ? 'decade' : years <= 100 ? 'century' : 'interval';
}

/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of them with `/`; `undefined` for everything else, right or wrong. */
function parsePlain(text: string): DateValue | undefined {
  const length = text.length;
  const size = plainLength(text, 0);
  if (size === 0) return undefined;
  if (size === length) {
    const year = number(text, 0, 4);
    if (length === 4) return value(text, dayNumber(year, 1, 1), dayNumber(year, 12, 31), 'year');
    const month = number(text, 5, 7);
    if (month < 1 || month > 12) return undefined;
    const start = dayNumber(year, month, 1);
    if (length === 7) return value(text, start, start + monthLength(year, month) - 1, 'month');
    const day = number(text, 8, 10);
    if (day < 1 || day > monthLength(year, month)) return undefined;
    return value(text, start + day - 1, start + day - 1, 'day');
  }
  if (text.charCodeAt(size) !== 47 || size + 1 + plainLength(text, size + 1) !== length) return undefined;
  const start = parsePlain(text.slice(0, size));
  const end = parsePlain(text.slice(size + 1));
  // A coarser end may begin before the start (2023-07/2023), but it may not end before it.
  if (!start || !end || end.latest < start.earliest || (end.earliest < start.earliest && end.latest < start.latest))
    return undefined;
  return value(text, start.earliest, end.latest, 'interval');
}

/** How many units from `at` look like a plain date: 4, 7, 10, or 0 for none. */
function plainLength(text: string, at: number): number {
  if (!isDigits(text, at, at + 4)) return 0;
  if (text.charCodeAt(at + 4) !== 45 || !isDigits(text, at + 5, at + 7)) return 4;
  if (text.charCodeAt(at + 7) !== 45 || !isDigits(text, at + 8, at + 10)) return 7;
  return 10;
}

function isDigits(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (!(unit >= 48 && unit <= 57)) return false;
  }
  return true;
}

function number(text: string, start: number, end: number): number {
  let result = 0;
  for (let i = start; i < end; i++) result = result * 10 + text.charCodeAt(i) - 48;
  return result;
}

function value(edtf: string, earliest: number, latest: number, precision: Precision): DateValue {
  return { edtf, earliest, latest, precision, approximate: false, uncertain: false };
}
