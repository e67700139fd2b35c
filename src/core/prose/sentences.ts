// Which sentence a place stands in. Full stops end sentences only sometimes ("President A. Lukashenko", "p. 3"), and
// Intl.Segmenter knows neither abbreviations nor markup and grows more than linearly with its text.

import type { Span } from '../text/span';
import type { Draft } from './draft';
import { CharClass } from './markup';
import { isSpace } from './paint';

/** No sentence is looked for further than this many units before or after a place. */
const furthest = 5000;

/** Full stops, question and exclamation marks of the scripts that drafts are written in (Unicode property Sentence_Terminal, the common ones). */
const stops = '.!?…。！？．।॥؟۔։።፧។';

/** Stops after which no space is needed. */
const wideStops = '。！？．।॥۔؟';

const closers = '"\'”’»›“‘)]}」』）】*_~';

/** Words that a full stop shortens and that stand before a name, a number or a word of the same sentence. */
const shortened = new Set(
  (
    'mr mrs ms mx dr prof gen lt col maj sgt cpl capt cmdr adm brig hon rev fr sr st ste mt gov sen rep pres amb min sec dep supt insp ' +
    'p pp vol vols no nos nr art arts para paras ch chap fig figs eq eqs tab ed eds trans cf e.g i.e viz vs v al ca c approx est b d r fl ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'r.g гл т тт с стр ст п пп им ул пр пл д кв см ср напр т.е т.к акад проф доц ген полк подполк кап лейт руб тыс млн млрд св янв февр апр авг сент окт нояб дек ' +
    'ім вул праф ген арт тав гл стар нл м'
  ).split(' '),
);

/** Shortened words that often end a sentence too: they do where one of the usual first words follows. */
const both = new Set('etc inc ltd co corp jr bros dept univ г гг др пр a.m p.m'.split(' '));

const openers = new Set(
  (
    'the a an this that these those he she it they we i you his her its their in on at by for from after before during while when if ' +
    'as but and so however there here since until although meanwhile both no yes what who why how where according ' +
    'он она оно они это в на с по после но и а как если когда для у ён яна яно яны гэта ў з па пасля але калі'
  ).split(' '),
);

/**
 * The sentence around an offset, without the white space at its ends; white space between two sentences counts with the
 * second. In a draft it never leaves the block, in a string never the paragraph. Offsets are of the whole draft or text.
 */
export function sentenceAt(source: Draft | string, offset: number): Span {
  if (typeof source !== 'string') {
    const index = source.blockAt(offset);
    const block = source.blocks[index]!;
    const start = source.startOf(index);
    const span = sentenceIn(block.text, block.hidden ? undefined : block.classes, 0, block.text.length, offset - start);
    return { start: start + span.start, end: start + span.end };
  }
  const at = Math.max(0, Math.min(offset, source.length));
  const from = Math.max(0, at - furthest);
  const to = Math.min(source.length, at + furthest);
  const around = source.slice(from, to);
  let start = 0;
  let end = around.length;
  for (const blank of around.matchAll(/\n[ \t\r]*\n/g)) {
    if (blank.index + blank[0].length <= at - from) start = blank.index + blank[0].length;
    else {
      end = blank.index;
      break;
    }
  }
  const span = sentenceIn(around, undefined, start, end, at - from);
  return { start: from + span.start, end: from + span.end };
}

function sentenceIn(text: string, classes: Uint8Array | undefined, from: number, to: number, offset: number): Span {
  let last = to - 1;
  while (last > from && isSpace(text.charCodeAt(last))) last--;
  const at = Math.max(from, Math.min(offset, last));
  const floor = Math.max(from, at - furthest);
  const ceiling = Math.min(to, at + furthest);
  let start = floor;
  for (let i = at - 1; i >= floor; i--) {
    if (!isStop(text, classes, i)) continue;
    const end = endAfter(text, classes, i, from, to);
    if (end >= 0 && end <= at) {
      start = end;
      break;
    }
  }
  let end = ceiling;
  for (let i = start; i < ceiling; i++) {
    if (!isStop(text, classes, i)) continue;
    const after = endAfter(text, classes, i, from, to);
    if (after > at) {
      end = Math.min(after, ceiling);
      break;
    }
  }
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isStop(text: string, classes: Uint8Array | undefined, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code > 63 && code < 127) return false;
  return stops.includes(text.charAt(i)) && (classes === undefined || classes[i] === CharClass.prose);
}

/** Where the sentence ends that the stop at `i` closes, quotes and brackets after it included; -1 where it closes none. */
function endAfter(text: string, classes: Uint8Array | undefined, i: number, from: number, to: number): number {
  let end = i + 1;
  if (end < to && isStop(text, classes, end)) return -1;
  // A closing quote, and a footnote's mark or other markup close by, still belong to the sentence.
  while (end < to && (closers.includes(text.charAt(end)) || (classes !== undefined && isMarkup(classes[end]!)))) end++;
  if (end >= to) return end;
  const wide = wideStops.includes(text.charAt(i));
  if (!isSpace(text.charCodeAt(end)) && !isNoBreakSpace(text.charCodeAt(end))) return wide ? end : -1;
  if (wide) return end;
  let next = end;
  while (
    next < to &&
    (isSpace(text.charCodeAt(next)) ||
      isNoBreakSpace(text.charCodeAt(next)) ||
      (classes !== undefined && isMarkup(classes[next]!)))
  )
    next++;
  if (next >= to) return end;
  const after = text.slice(next, Math.min(to, next + 24));
  if (/^["'“‘«(\[]*\p{Ll}/u.test(after)) return -1;
  if (text.charAt(i) !== '.') return end;
  const word = wordBefore(text, i, from);
  if (word === '') return end;
  const lower = word.toLowerCase();
  const initial = /^\p{Lu}$/u.test(word) || /^\p{L}(?:\.\p{L})+$/u.test(word);
  if (initial || both.has(lower)) {
    const opener = /^["'“‘«(\[]*(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
    return opener !== 'a' && openers.has(opener) && word !== 'I' && !(initial && word.length === 1) ? end : -1;
  }
  return shortened.has(lower) && !(lower === 'no' && !/^\d/.test(after)) && !(lower === 'p' && word === 'P') ? -1 : end;
}

function isMarkup(value: number): boolean {
  return value === CharClass.hidden || value === CharClass.through;
}

function isNoBreakSpace(code: number): boolean {
  return code === 0xa0 || code === 0x202f || code === 0x2009;
}

/** The word, with inner full stops, that ends before `at`. */
function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  const floor = Math.max(from, at - 16);
  while (start > floor && /[\p{L}\p{M}.]/u.test(text.charAt(start - 1))) start--;
  if (start > from && /[\p{N}]/u.test(text.charAt(start - 1))) return '';
  return text.slice(start, at);
}
