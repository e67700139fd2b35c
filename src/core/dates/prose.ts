/**
 * Dates in running text. One pass looks for anchors (a digit, a month, a word such as year); around each the few tokens before
 * and after are read by the grammar. Precision comes first: what may as well be a page or a price is left alone (bareYears.ts).
 */
import { type AnchorSource, Anchors, reach, reachTokens, wordStart } from './anchors';
import { parseEdtf } from './edtf';
import { type SlashOrder } from './numericParts';
import { readPhrase } from './phrases';
import { type Phrase } from './reading';
import { Tokens } from './tokens';
import { type DateMention, FoundDate } from '../mention';
import { CharClass } from '../prose/markup';
import { foldedBlock } from '../names/foldedBlock';

export interface DateOptions {
  /** BCP 47 tag of the text, e.g. `en-GB`: decides what `03/04/2023` is; a set of both readings where it says nothing. */
  readonly language?: string;
}

/** How much of the text before a phrase its rules may look at, in UTF-16 units. */
const context = 24;

/**
 * The dates in one paragraph, in order and not overlapping; offsets are UTF-16 units of `text`. `classes` says what each unit is
 * (`CharClass`), all prose where left out. Dates without a year and phrases such as "last year" have `relative` and no value.
 */
export function findDates(text: string, classes?: Uint8Array, options: DateOptions = {}): readonly DateMention[] {
  anchors.begin(text, foldedBlock(text, classes));
  return anchors.isEmpty ? nothing : datesAt(anchors, text, classes, options);
}

const anchors = new Anchors();
const nothing: readonly DateMention[] = [];

/** @internal The dates at these anchors; apart from `findDates` so that a test can try every place. */
export function datesAt(
  anchors: AnchorSource,
  text: string,
  classes: Uint8Array | undefined,
  options: DateOptions,
): DateMention[] {
  const found: DateMention[] = [];
  const order = slashOrder(options.language);
  let tokens: Tokens | undefined;
  let index = 0; // first token that no phrase has used
  let tried = 0; // first token at which no phrase has been looked for: what began before ended before, too
  let cursor = 0; // token of the last anchor
  let lastNext = -1;
  let yearAlone = false;
  for (let anchor = anchors.next(0, 0); anchor < text.length;) {
    let after = anchor + 1;
    if (classes === undefined || classes[anchor] === CharClass.prose) {
      const usedTo = found.length > 0 ? found[found.length - 1]!.end : 0;
      if (!tokens || tokens.readTo < anchor - reach) {
        tokens = new Tokens(text, classes, Math.max(usedTo, wordStart(text, Math.min(anchors.firstBeginning, anchor) - context)));
        index = tried = cursor = 0;
        lastNext = -1;
      }
      const at = tokens.indexAt(anchor, Math.max(index, cursor));
      cursor = at;
      for (let first = Math.max(tried, at - reachTokens); first <= at; first++) {
        tried = first + 1;
        const token = tokens.at(first);
        if (token?.kind === 'word' && !anchors.mayBeginAt(token.start)) continue;
        // Only what is directly joined to the last date may go on as its list.
        const afterYear = yearAlone && lastNext >= 0 && first > lastNext && first <= lastNext + 2;
        const phrase = readPhrase(tokens, first, { order, written: false, afterYear });
        if (!phrase || phrase.next <= at) continue;
        const mention = mentionOf(text, tokens, phrase);
        index = tried = phrase.next;
        if (!mention) {
          // 31 April 2023 is no day, and so its April is no month of 2023 either.
          after = tokens.at(index - 1)!.end;
          yearAlone = false;
          break;
        }
        found.push(mention);
        lastNext = phrase.next;
        yearAlone = phrase.yearAlone === true;
        after = mention.end;
        break;
      }
      // The rest of the anchor itself holds no other.
      after = Math.max(after, tokens.at(at)?.end ?? after);
    }
    anchor = anchors.next(after, found.at(-1)?.end ?? 0);
  }
  return found;
}

function mentionOf(text: string, tokens: Tokens, phrase: Phrase): DateMention | undefined {
  const start = tokens.at(phrase.first)!.start;
  const end = tokens.at(phrase.next - 1)!.end;
  const value = phrase.edtf === undefined ? undefined : parseEdtf(phrase.edtf);
  if (value === undefined && (phrase.edtf !== undefined || phrase.meaning === undefined)) return undefined;
  return new FoundDate(start, end, text.slice(start, end), value, phrase.jalali ? 'jalali' : undefined);
}

/** English without a region leaves it open; the United States write the month first, everyone else the day. */
export function slashOrder(language: string | undefined): SlashOrder {
  const tag = language?.toLowerCase() ?? 'en';
  if (tag === 'en') return 'unknown';
  return tag === 'en-us' || tag.startsWith('en-us-') ? 'month-first' : 'day-first';
}
