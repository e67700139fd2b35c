// HTML inside Markdown: which lines begin a block of it (CommonMark 0.31.2, 4.6), and where a tag ends (6.6).

import { isDigit, isLetter, isSpace } from '../paint';

/** Elements whose content is never prose. */
const raw = new Set(['script', 'style', 'pre', 'textarea', 'code', 'kbd', 'samp', 'svg', 'math', 'tt']);

/** Elements of CommonMark's sixth kind, which begin a block. */
const blocks = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu ' +
    'menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);

/** Elements that only change the look of words: a name may contain them. */
const looks = new Set('b i em strong u s mark small big span abbr cite q sup sub ins del font wbr a bdi bdo'.split(' '));

/** The end of an HTML block: what has to stand on a line to close it. `blank` is a blank line. */
export type HtmlEnd = 'raw' | '-->' | '?>' | '>' | ']]>' | 'blank';

/** The kind of HTML block that the `<` at `at` begins, by what ends it. `interrupts`: a paragraph is open. */
export function htmlBlockAt(text: string, at: number, end: number, interrupts: boolean): HtmlEnd | undefined {
  const next = text.charCodeAt(at + 1);
  if (next === 33) {
    if (text.startsWith('--', at + 2)) return '-->';
    if (text.startsWith('[CDATA[', at + 2)) return ']]>';
    return isLetter(text.charCodeAt(at + 2)) ? '>' : undefined;
  }
  if (next === 63) return '?>';
  const closing = next === 47;
  const nameAt = at + (closing ? 2 : 1);
  const nameEnd = tagNameEnd(text, nameAt, end);
  if (nameEnd === nameAt) return undefined;
  const after = text.charCodeAt(nameEnd);
  const name = nameEnd - nameAt < 12 ? text.slice(nameAt, nameEnd).toLowerCase() : '';
  const bounded = nameEnd >= end || isSpace(after) || after === 62;
  if (!closing && bounded && (name === 'script' || name === 'style' || name === 'pre' || name === 'textarea')) return 'raw';
  if (blocks.has(name) && (bounded || after === 47)) return 'blank';
  if (interrupts) return undefined;
  const tagEnd = tagEndAt(text, at, end);
  if (tagEnd < 0) return undefined;
  for (let i = tagEnd; i < end; i++) if (!isSpace(text.charCodeAt(i))) return undefined;
  return 'blank';
}

/** Whether an HTML block with this end is closed on the line from `at` to `end`. */
export function htmlBlockEnds(text: string, at: number, end: number, by: HtmlEnd): boolean {
  if (by === 'blank') return false;
  const line = text.slice(at, end);
  return by === 'raw' ? /<\/(?:script|pre|style|textarea)>/i.test(line) : line.includes(by);
}

/** The offset after the tag that begins with `<` at `at`, or -1 where it is no tag. May run over line ends. */
export function tagEndAt(text: string, at: number, end: number): number {
  let i = at + 1;
  const closing = text.charCodeAt(i) === 47;
  if (closing) i++;
  const nameEnd = tagNameEnd(text, i, end);
  if (nameEnd === i) return -1;
  i = nameEnd;
  for (;;) {
    const blanksFrom = i;
    while (i < end && isSpace(text.charCodeAt(i))) i++;
    const code = text.charCodeAt(i);
    if (i >= end) return -1;
    if (code === 62) return i + 1;
    if (code === 47) return !closing && text.charCodeAt(i + 1) === 62 ? i + 2 : -1;
    if (closing || i === blanksFrom) return -1;
    if (!isLetter(code) && code !== 95 && code !== 58 && code !== 64) return -1;
    while (i < end && isAttributeUnit(text.charCodeAt(i))) i++;
    let j = i;
    while (j < end && isSpace(text.charCodeAt(j))) j++;
    if (text.charCodeAt(j) !== 61) continue;
    j++;
    while (j < end && isSpace(text.charCodeAt(j))) j++;
    const quote = text.charCodeAt(j);
    if (quote === 34 || quote === 39) {
      const close = text.indexOf(quote === 34 ? '"' : "'", j + 1);
      if (close < 0 || close >= end) return -1;
      i = close + 1;
    } else {
      i = j;
      while (i < end && !isSpace(text.charCodeAt(i)) && !'"\'=<>`'.includes(text.charAt(i))) i++;
      if (i === j) return -1;
    }
  }
}

/** What the tag at `at` is to prose: its content is raw, it only changes the look of words, it breaks a line, or it is a wall. */
export function tagRole(text: string, at: number, end: number): 'raw' | 'look' | 'break' | 'wall' {
  const closing = text.charCodeAt(at + 1) === 47;
  const nameAt = at + (closing ? 2 : 1);
  const nameEnd = tagNameEnd(text, nameAt, end);
  if (nameEnd - nameAt > 8) return 'wall';
  const name = text.slice(nameAt, nameEnd).toLowerCase();
  if (name === 'br') return 'break';
  if (looks.has(name) && text.charCodeAt(nameEnd) === 62) return 'look';
  return !closing && raw.has(name) && text.charCodeAt(end - 2) !== 47 ? 'raw' : 'wall';
}

/** Name of the element of the tag at `at`, in lower case. */
export function tagName(text: string, at: number, end: number): string {
  const nameAt = at + (text.charCodeAt(at + 1) === 47 ? 2 : 1);
  return text.slice(nameAt, tagNameEnd(text, nameAt, end)).toLowerCase();
}

function tagNameEnd(text: string, at: number, end: number): number {
  if (!isLetter(text.charCodeAt(at))) return at;
  let i = at + 1;
  while (i < end && (isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 45)) i++;
  return i;
}

function isAttributeUnit(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 45 || code === 95 || code === 58 || code === 46 || code === 64;
}
