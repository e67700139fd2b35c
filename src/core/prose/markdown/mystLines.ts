// What MyST adds to the lines of Markdown: directives in fences, their options, comments and targets
// (https://mystmd.org/spec, and the MyST-Parser manual).

import { isBlank, isDigit, isLetter } from '../paint';

/** Directives whose body is prose; every other one is taken for code, data or maths. */
const proseDirectives = new Set(
  (
    'note warning tip hint important caution danger attention error admonition seealso todo figure epigraph pull-quote ' +
    'blockquote margin sidebar aside topic dropdown card grid grid-item grid-item-card tab-set tab-item tab div container ' +
    'versionadded versionchanged deprecated proof prf:theorem prf:proof prf:definition prf:remark exercise solution table ' +
    'list-table glossary compound abstract keypoints'
  ).split(' '),
);

/** Where the title of a directive with prose begins, for the unit after a fence's run; -1 where there is no such directive. */
export function directiveAt(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  if (text.charCodeAt(i) !== 123) return -1;
  const nameAt = i + 1;
  for (i = nameAt; i < end && i - nameAt < 40 && text.charCodeAt(i) !== 125; i++);
  if (text.charCodeAt(i) !== 125) return -1;
  const name = text.slice(nameAt, i).toLowerCase();
  // The argument of a figure is its file, not words.
  if (name === 'figure' || name === 'list-table') return proseDirectives.has(name) ? end : -1;
  return proseDirectives.has(name) ? i + 1 : -1;
}

/** Whether the line is an option of a directive (`:width: 50%`). */
export function isDirectiveOption(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== 58) return false;
  let i = at + 1;
  while (
    i < end &&
    (isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 45 || text.charCodeAt(i) === 95)
  )
    i++;
  return i > at + 1 && text.charCodeAt(i) === 58;
}

/** Whether the line is a comment (`% ...`), a target (`(label)=`) or a block break (`+++`). */
export function commentOrTarget(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 37) return true;
  if (code === 43) return text.startsWith('+++', at);
  if (code !== 40) return false;
  for (let i = at + 1; i < end && i - at < 200; i++) if (text.charCodeAt(i) === 41) return text.charCodeAt(i + 1) === 61;
  return false;
}
