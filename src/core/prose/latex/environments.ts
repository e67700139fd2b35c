// Where an environment begins or ends within a block, and verbatim text within a line: what stands in them is not read as LaTeX.

import { isSpace } from '../paint';
import { layoutEnvironments, opaqueMark, titledEnvironments } from './commands';
import type { LatexMarks } from './marks';

/** `\begin`, `\end` or `\iffalse` from `i` to `end`; gives the offset to go on from. */
export function markEnvironment(marks: LatexMarks, i: number, end: number, name: string): number {
  const { text, to } = marks;
  const mark = name === 'end' ? '' : opaqueMark(text, i, to);
  if (mark !== '') {
    const close = marks.finder.next(mark.slice(1), end);
    return marks.hide(i, close < 0 || close >= to ? to : close + mark.length - 1);
  }
  const close = text.charCodeAt(end) === 123 ? marks.braces.closeOf(end) : -1;
  if (close < 0) return marks.hideArguments(i, end);
  const after = marks.hide(i, close + 1);
  if (name === 'end') return after;
  const environment = text.slice(end + 1, close).replace('*', '');
  const options = marks.options(after);
  if (options > after && titledEnvironments.has(environment)) {
    marks.hide(options - 1, options);
    return marks.hide(after, after + 1);
  }
  marks.hide(after, options);
  return layoutEnvironments.has(environment) ? marks.hideArguments(options, options) : options;
}

/** `\verb|...|` and its kin, whose argument stands between any two equal signs, or in braces. */
export function markVerbatim(marks: LatexMarks, i: number, end: number, name: string): number {
  const { text, to } = marks;
  let at = marks.options(end);
  if (name === 'mintinline' && text.charCodeAt(at) === 123) at = Math.max(at, marks.braces.closeOf(at) + 1);
  const mark = text.charAt(at);
  if (mark === '{') return marks.hideArguments(i, at);
  const close = at < to && !isSpace(text.charCodeAt(at)) ? marks.finder.next(mark, at + 1) : -1;
  const lineEnd = marks.finder.next('\n', at);
  return marks.hide(i, close < 0 || close >= to || (lineEnd >= 0 && lineEnd < close) ? end : close + 1);
}
