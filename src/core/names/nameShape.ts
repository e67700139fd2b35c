/** What the way in which a name is written says about where it counts: capitals, dots, words that are also common words. */
import { isCommonWord } from './commonWords';
import { lettersOfValue } from './fold';
import { Fold } from './foldTable';
import { NameFlag } from './nameFlag';
import type { NameWords } from './nameWords';

/** What the capitals of a name ask of the text. */
export function shapeOf(name: string, { spans, folded }: NameWords): number {
  let flags = 0;
  for (let i = 0; i < spans.length; i += 2) if (isCapitals(name.slice(spans[i], spans[i + 1]))) flags |= NameFlag.capitals;
  const first = name.slice(spans[0], spans[1]);
  const initial = String.fromCodePoint(first.codePointAt(0)!);
  if (initial !== initial.toLowerCase()) flags |= NameFlag.proper;
  if (spans.length === 2) {
    // A single letter is never a name but as it is written.
    if (spans[1]! - spans[0]! === 1 && initial !== initial.toLowerCase()) flags |= NameFlag.capitals;
    let letters = '';
    for (let k = spans[0]!; k < spans[1]!; k++) if (folded[k] !== Fold.drop) letters += lettersOfValue(folded[k]!);
    if ((flags & NameFlag.proper) !== 0 && isCommonWord(letters)) flags |= NameFlag.common;
  } else if (dottedInitials(name, { spans } as NameWords)) flags |= NameFlag.capitals;
  return flags;
}

/** Written in capitals: at least two letters with case, all upper. */
export function isCapitals(word: string): boolean {
  const upper = word.toUpperCase();
  if (word !== upper) return false;
  const lower = word.toLowerCase();
  let cased = 0;
  for (let i = 0; i < word.length && cased < 2; i++) if (word[i] !== lower[i]) cased++;
  return cased >= 2;
}

/** `U.S.`, `N.A.T.O.`: capital letters with dots. */
function dottedInitials(name: string, { spans }: Pick<NameWords, 'spans'>): boolean {
  for (let i = 0; i < spans.length; i += 2) {
    const letter = name.slice(spans[i], spans[i + 1]);
    if (letter.length !== 1 || letter === letter.toLowerCase()) return false;
  }
  return true;
}

/** A name written another way. */
export interface Variant {
  readonly words: NameWords;
  readonly gaps: readonly string[];
  readonly tail: string;
}

/** The same name written with or without the dots of abbreviations: `St. Petersburg`, `US` and `U.S.`. */
export function* variantsOf(parts: NameWords, flags: number): Iterable<Variant> {
  const { gaps, spans, folded, tail } = parts;
  if (gaps.some(gap => gap === '. ')) yield { words: parts, gaps: gaps.map(gap => (gap === '. ' ? ' ' : gap)), tail };
  if ((flags & NameFlag.capitals) === 0 || (flags & NameFlag.exact) !== 0) return;
  if (gaps.length > 0 && gaps.every(gap => gap === '.') && spans.every((at, i) => i % 2 === 1 || spans[i + 1]! - at === 1)) {
    // U.S. -> US
    const letters = new Uint16Array(gaps.length + 2);
    for (let i = 0; i <= gaps.length; i++) letters[i] = folded[spans[2 * i]!]!;
    yield { words: { ...parts, folded: letters, spans: [0, gaps.length + 1], gaps: [] }, gaps: [], tail: '' };
  } else if (gaps.length === 0 && tail === '' && parts.head === '') {
    const length = spans[1]! - spans[0]!;
    if (length < 2 || length > 5) return;
    for (let i = spans[0]!; i < spans[1]!; i++) if (folded[i]! < 0x61 || folded[i]! >= 0x600) return;
    // US -> U.S.
    const each = Array.from({ length: length * 2 }, (_, i) => spans[0]! + (i >> 1) + (i & 1));
    const dotted = Array.from({ length: length - 1 }, () => '.');
    yield { words: { ...parts, spans: each, gaps: dotted }, gaps: dotted, tail: '.' };
  }
}

/** Languages that write the genitive of a name with an s and no apostrophe: Irans, Müllers. */
const genitiveS = new Set(['de', 'sv', 'da', 'nb', 'nn', 'no', 'nds', 'lb']);

/** Do names of this language (BCP 47) take an s? Names of unknown language do not. */
export function takesGenitiveS(language: string | undefined): boolean {
  return language !== undefined && genitiveS.has(language.split('-')[0]!.toLowerCase());
}

/** The name with an s behind its last word; none for words that end in such a sound, or in no Latin letter. */
export function withGenitiveS(parts: NameWords): NameWords | undefined {
  const end = parts.spans.at(-1)!;
  const last = parts.folded[end - 1]!;
  if (last < 0x61 || last > 0x7a || last === 0x73 || last === 0x78 || last === 0x7a) return undefined;
  const folded = new Uint16Array(end + 1);
  folded.set(parts.folded.subarray(0, end));
  folded[end] = 0x73;
  return { ...parts, folded, spans: [...parts.spans.slice(0, -1), end + 1] };
}
