/** Citations of Pandoc, Quarto and MyST in a masked draft: in brackets, in running text, and MyST's roles. */
import type { Markup } from '../../prose/markup';
import type { CitationForm } from '../cite';
import type { FoundCitation, FoundItem } from '../findCitations';
import { roleItems } from './bracketed';
import { locatorAt } from './item';

const token =
  /\\[\s\S]|\n[ \t]*\r?\n|[[\]]|\{(cite[\w:]*)\}`([^`]*)`|@\{([^{}\s]+)\}|@([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*)/gu;

interface Key {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** From the `@`, or the `-` before it. */
  readonly start: number;
  readonly end: number;
  readonly suppressed: boolean;
}

interface OpenBracket {
  readonly start: number;
  readonly keys: Key[];
}

/** Finds the citations; a bracket that a link or a note owns, or that is not closed, leaves its keys in running text. */
export function findPandoc(masked: string, markup: Markup): FoundCitation[] {
  const found: FoundCitation[] = [];
  let brackets: OpenBracket[] = [];
  const free = (keys: readonly Key[]): void => {
    for (const key of keys) found.push(inText(masked, key, markup));
  };
  token.lastIndex = 0;
  for (let match = token.exec(masked); match; match = token.exec(masked)) {
    const at = match.index;
    const first = match[0][0]!;
    if (first === '\\') continue;
    if (first === '\n') {
      brackets.forEach(bracket => free(bracket.keys));
      brackets = [];
    } else if (first === '[') brackets.push({ start: at, keys: [] });
    else if (first === ']') {
      const bracket = brackets.pop();
      if (!bracket || bracket.keys.length === 0) continue;
      const linked = /[(^]/.test(masked[bracket.start - 1] === '^' ? '^' : (masked[at + 1] ?? ''));
      if (linked) free(bracket.keys);
      else found.push(inBracket(masked, bracket, at + 1, markup));
    } else if (first === '{') {
      if (markup === 'myst') found.push(role(match, at));
    } else {
      const before = at > 0 ? masked[at - 1]! : ' ';
      // `joe@example.org` is no citation.
      if (/[\p{L}\p{N}_@/]/u.test(before)) continue;
      const braced = match[3] !== undefined;
      const key = (match[3] ?? match[4])!;
      const keyStart = at + (braced ? 2 : 1);
      const suppressed = before === '-' && !/[\p{L}\p{N}]/u.test(masked[at - 2] ?? ' ');
      const parsed = {
        key,
        keyStart,
        keyEnd: keyStart + key.length,
        start: suppressed ? at - 1 : at,
        end: at + match[0].length,
        suppressed,
      };
      const bracket = brackets.at(-1);
      if (bracket) bracket.keys.push(parsed);
      else free([parsed]);
    }
  }
  brackets.forEach(bracket => free(bracket.keys));
  return found;
}

function inText(text: string, key: Key, markup: Markup): FoundCitation {
  const bracket = /^[ \t]?\n?\[/.exec(text.slice(key.end, key.end + 4));
  const open = bracket ? key.end + bracket[0].length : -1;
  const close = bracket ? closing(text, open) : -1;
  const locator = close > 0 && !/@/.test(text.slice(open, close)) ? locatorAt(text, open, close) : undefined;
  const end =
    locator || (close > 0 && /^\s*(?:p|para|chap|ch)/i.test(text.slice(open, close)) && !/@/.test(text.slice(open, close)))
      ? close + 1
      : key.end;
  const { start, keyStart, keyEnd } = key;
  const form: CitationForm = key.suppressed ? 'year' : 'narrative';
  return {
    start,
    end,
    syntax: markup === 'myst' ? 'myst' : 'pandoc',
    form,
    items: [{ key: key.key, start, end, keyStart, keyEnd, ...locator }],
  };
}

function closing(text: string, from: number): number {
  for (let i = from; i < Math.min(text.length, from + 300); i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === ']') return i;
    else if (text[i] === '[') return -1;
  }
  return -1;
}

function inBracket(text: string, bracket: OpenBracket, end: number, markup: Markup): FoundCitation {
  const items: FoundItem[] = [];
  let from = bracket.start + 1;
  bracket.keys.forEach((key, i) => {
    const next = bracket.keys[i + 1];
    const to = next ? separatorBefore(text, key.end, next.start) : end - 1;
    const prefix = text.slice(from, key.start).trim();
    const locator = locatorAt(text, key.end, to);
    items.push({
      key: key.key,
      start: from,
      end: to,
      keyStart: key.keyStart,
      keyEnd: key.keyEnd,
      ...(prefix ? { prefix } : {}),
      ...locator,
    });
    from = next && text[to] === ';' ? to + 1 : to;
  });
  const form: CitationForm = bracket.keys.every(key => key.suppressed) ? 'year' : 'parenthetical';
  return {
    start: bracket.start,
    end,
    syntax: markup === 'myst' ? 'myst' : 'pandoc',
    form,
    items,
    merge: { at: end - 1, separator: '; ' },
  };
}

function separatorBefore(text: string, from: number, to: number): number {
  const at = text.lastIndexOf(';', to);
  return at >= from ? at : to;
}

function role(match: RegExpExecArray, at: number): FoundCitation {
  const from = at + match[1]!.length + 3;
  const items = roleItems(match[2]!, from);
  const name = match[1]!;
  const form: CitationForm = /(?::t|:ct|:ts)$/.test(name) ? 'narrative' : name.includes('year') ? 'year' : 'parenthetical';
  const end = at + match[0].length;
  return {
    start: at,
    end,
    syntax: 'rst',
    form,
    items,
    ...(form === 'parenthetical' ? { merge: { at: end - 1, separator: ',' } } : {}),
  };
}
