/**
 * The keys of the format as strings that exist once: a base of 100,000 facts has a million keys, and a string that is known already
 * costs neither memory nor the reckoning of its hash.
 */
import { tables } from '../schema/tables';

const longest = 32;
const byShape = new Map<number, string[]>();

for (const fields of Object.values(tables)) {
  for (const key of Object.keys(fields)) {
    const list = byShape.get(shapeOf(key.length, key.charCodeAt(0))) ?? [];
    if (!list.includes(key)) byShape.set(shapeOf(key.length, key.charCodeAt(0)), [...list, key]);
  }
}

function shapeOf(length: number, first: number): number {
  return first * longest + length;
}

/** What stands from `start` to `end`, as the string of the format's own vocabulary where it is a word of that. */
export function knownKey(text: string, start: number, end: number): string {
  const length = end - start;
  if (length < longest) {
    const list = byShape.get(shapeOf(length, text.charCodeAt(start)));
    if (list !== undefined) for (const key of list) if (text.startsWith(key, start)) return key;
  }
  return text.slice(start, end);
}
