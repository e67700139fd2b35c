/** Locators inside found citations. */
import type { Locator } from '../../facts/model';
import { parseLocator } from '../syntax/locator';

const value = String.raw`(?:\d|[ivxlcdm]+(?![\p{L}]))[\p{L}\d]*(?:\s*(?:--?|[\u2010-\u2015]|,(?=\s*\d))\s*[\divxlcdm]+[\p{L}]?)*`;
const locatorForm = new RegExp(
  String.raw`(?:(?:pp?|s|paras?|par|paragraphs?|chs?|chaps?|chapters?|pages?|¶|с|стр)\.?[\s~]*(?:[\p{Lu}]-?)?)?${value}`,
  'iuy',
);

export interface FoundLocator {
  readonly locator: Locator;
  readonly locatorStart: number;
  readonly locatorEnd: number;
}

/** The locator that starts at an offset, in braces or not; nothing after `end` is read. Undefined where none starts there. */
export function locatorAt(text: string, start: number, end: number): FoundLocator | undefined {
  let from = start;
  while (from < end && /[\s,]/.test(text[from]!)) from++;
  if (text[from] === '{') {
    const close = text.indexOf('}', from);
    if (close < 0 || close >= end) return undefined;
    return known(text.slice(from + 1, close), from, close + 1);
  }
  locatorForm.lastIndex = from;
  const match = locatorForm.exec(text.slice(0, Math.min(end, from + 200)));
  return match ? known(match[0], from, from + match[0].length) : undefined;
}

function known(written: string, locatorStart: number, locatorEnd: number): FoundLocator | undefined {
  const locator = parseLocator(written.replace(/~/g, ' '));
  return locator && { locator, locatorStart, locatorEnd };
}
