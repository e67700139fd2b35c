/**
 * Phrases that count from the time of writing: this year, last July, два года назад, сёлета. Recognised so that they are never
 * taken for a date of their own; what they mean is worked out in relative.ts, where the date of the text is known.
 */
import { seasons, weekdays } from './lexicon';
import { months } from './monthNames';
import { isMark, isWord } from './numerals';
import { type TimeUnit, agoWords, counts, plural, pointers, single, units } from './relativeWords';
import { type Tokens } from './tokens';

/** What a phrase means; `unknown`: relative, but not to the time of writing, or too vague to count. */
export type RelativeMeaning =
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly shift: number; readonly about: boolean }
  | { readonly kind: 'season'; readonly division: number; readonly shift: number }
  | { readonly kind: 'month'; readonly month: number; readonly shift: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: number }
  | {
      readonly kind: 'inYear';
      readonly month?: number;
      readonly day?: number;
      readonly division?: number;
      readonly shift: number;
    }
  /** A day or month whose year the text does not say: `14 July`. */
  | { readonly kind: 'yearless' }
  | { readonly kind: 'unknown' };

export interface RelativeMatch {
  /** Index of the token behind the phrase. */
  readonly next: number;
  readonly meaning: RelativeMeaning;
}

const unknown: RelativeMeaning = { kind: 'unknown' };

/** Every word that a relative phrase without `ago` can begin with. */
export const pointing: ReadonlySet<string> = new Set([
  ...[single, pointers, weekdays].flatMap(words => [...(words as ReadonlyMap<string, unknown>).keys()]),
  ...['том', 'того', 'тым', 'таго'],
]);

/** Every word that a relative phrase with `ago` can begin with. */
export const counting: ReadonlySet<string> = new Set([
  ...counts.keys(),
  // год назад; no English phrase begins so
  ...[...units.keys()].filter(word => !/^[a-z]/.test(word)),
]);

/** Every word that a relative phrase can begin with. */
export const relativeBeginners: ReadonlySet<string> = new Set([...pointing, ...counting]);

/** The relative phrase that begins at a token, if one does. */
export function readRelative(tokens: Tokens, index: number): RelativeMatch | undefined {
  const token = tokens.at(index);
  if (!token || (token.kind !== 'word' && token.kind !== 'number')) return undefined;
  if (token.kind === 'word') {
    const alone = single.get(token.lower);
    if (alone) {
      const next =
        /^(?:сёлетн|леташн)/.test(token.lower) && units.get(tokens.at(index + 1)?.lower ?? '') === 'year' ? index + 2 : index + 1;
      if (next === index + 1 && /^(?:сёлетн|леташн)/.test(token.lower)) return undefined;
      return { next, meaning: { kind: 'unit', unit: alone[0], shift: alone[1], about: false } };
    }
    const same = readSame(tokens, index);
    if (same) return same;
    const weekday = weekdays.get(token.lower);
    if (weekday !== undefined) return readWeekday(tokens, index, weekday);
    const shift = pointers.get(token.lower);
    if (shift !== undefined) return readPointed(tokens, index + 1, shift);
  }
  return readAgo(tokens, index);
}

/** `on Sunday`, `в среду`: some Sunday near the time of writing. */
function readWeekday(tokens: Tokens, index: number, weekday: number): RelativeMatch | undefined {
  const token = tokens.at(index)!;
  // "on Friday, 14 July 2023" says its own date.
  const after = tokens.at(isMark(tokens.at(index + 1), ',') ? index + 2 : index + 1);
  if (after?.kind === 'number' || (after?.kind === 'word' && months.has(after.lower) && after.capital)) return undefined;
  const before = tokens.at(index - 1)?.lower ?? '';
  const english = /^[a-z]/.test(token.lower);
  if (
    english
      ? !(token.capital && (before === 'on' || before === 'until' || before === 'since' || before === 'by'))
      : !/^(?:в|во|у|ў)$/.test(before)
  )
    return undefined;
  return { next: index + 1, meaning: { kind: 'weekday', weekday, shift: NaN } };
}

/** `том же году`, `тым жа годзе`: the year that was just spoken of. */
function readSame(tokens: Tokens, index: number): RelativeMatch | undefined {
  const word = tokens.at(index)!.lower;
  if (word !== 'том' && word !== 'того' && word !== 'тым' && word !== 'таго') return undefined;
  const particle = tokens.at(index + 1)?.lower;
  if (particle !== 'же' && particle !== 'жа') return undefined;
  return units.has(tokens.at(index + 2)?.lower ?? '') ? { next: index + 3, meaning: unknown } : undefined;
}

function readPointed(tokens: Tokens, index: number, shift: number): RelativeMatch | undefined {
  const token = tokens.at(index);
  if (!token) return undefined;
  const next = index + 1;
  if (token.kind === 'word') {
    const unit = units.get(token.lower);
    if (unit && !plural(token.lower)) {
      if (unit === 'day') return undefined; // "this day", "next day": not counted from now
      // "the last year" is the twelve months before; "last decade" may be either.
      const vague =
        Number.isNaN(shift) || (shift !== 0 && unit === 'decade') || (shift === -1 && isWord(tokens.at(index - 2), 'the'));
      return { next, meaning: vague ? unknown : { kind: 'unit', unit, shift, about: false } };
    }
    // "recent years", but not "last weeks", which goes on in many ways.
    if (unit) return Number.isNaN(shift) ? { next, meaning: unknown } : undefined;
    const division = seasons.get(token.lower);
    if (division !== undefined) return { next, meaning: Number.isNaN(shift) ? unknown : { kind: 'season', division, shift } };
    const month = months.get(token.lower);
    if (month !== undefined && token.capital)
      return { next, meaning: Number.isNaN(shift) ? unknown : { kind: 'month', month, shift } };
    const weekday = weekdays.get(token.lower);
    if (weekday !== undefined) return { next, meaning: Number.isNaN(shift) ? unknown : { kind: 'weekday', weekday, shift } };
    if (token.lower === 'weekend') return { next, meaning: unknown };
  }
  // "the last two years", "over the past 30 years"
  const counted = token.kind === 'number' ? token.value > 0 : counts.has(token.lower);
  const unit = units.get(tokens.at(next)?.lower ?? '');
  return counted && unit && shift !== 0 ? { next: next + 1, meaning: unknown } : undefined;
}

/** `two years ago`, `год назад`, `10 гадоў таму`. */
function readAgo(tokens: Tokens, index: number): RelativeMatch | undefined {
  const token = tokens.at(index)!;
  const direct = token.kind === 'word' && /^[а-яіў]/.test(token.lower) ? units.get(token.lower) : undefined;
  if (direct && agoWords.has(tokens.at(index + 1)?.lower ?? '')) {
    return { next: index + 2, meaning: { kind: 'unit', unit: direct, shift: -1, about: true } };
  }
  const count = token.kind === 'number' ? token.value : counts.get(token.lower);
  if (count === undefined || count < 0) return undefined;
  let at = index + 1;
  // "a few years ago"
  if (Number.isNaN(counts.get(tokens.at(at)?.lower ?? '') ?? 0)) at++;
  const vague = at > index + 1 || Number.isNaN(count);
  const unit = units.get(tokens.at(at)?.lower ?? '');
  if (!unit || !agoWords.has(tokens.at(at + 1)?.lower ?? '')) return undefined;
  return { next: at + 2, meaning: vague ? unknown : { kind: 'unit', unit, shift: -count, about: true } };
}

/** `last year` behind a date without its own (`July last year`, `14 июля этого года`): the shift in years and the index behind. */
export function readYearPointer(tokens: Tokens, index: number): { readonly next: number; readonly shift: number } | undefined {
  let at = index;
  if (isWord(tokens.at(at), 'of')) at++;
  const match = tokens.at(at) ? readRelative(tokens, at) : undefined;
  return match?.meaning.kind === 'unit' && match.meaning.unit === 'year' && !match.meaning.about
    ? { next: match.next, shift: match.meaning.shift }
    : undefined;
}
