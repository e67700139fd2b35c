// A quote from the clipboard: lines of a PDF joined again, and what Zotero writes behind its annotations, `“quote” (Author, 2025, p. 3)`,
// taken apart.
import { citationLabel } from '../../core/citations/label';
import type { Facts } from '../../core/facts/facts';
import type { Locator, Source } from '../../core/facts/model';
import { foldName } from '../../core/names/fold';

export interface Pasted {
  /** The words, on one line and without quotation marks around them. */
  readonly quote: string;
  /** Key of the one source of the base that fits. */
  readonly source?: string;
  readonly author?: string;
  readonly year?: string;
  readonly locator?: Locator;
}

/** No quote is longer, in UTF-16 units: somebody has copied a whole document by mistake. */
const longest = 20_000;

/** Reads what was copied. Anything is a quote; a citation behind it is understood where it has one of the usual forms. */
export function readPasted(text: string, facts: Facts): Pasted {
  const whole = joinLines(text.slice(0, longest));
  const { words, citation } = apart(whole);
  const quote = words
    .replace(/^[“”"«»„‟]\s*/u, '')
    .replace(/\s*[“”"«»]$/u, '')
    .trim();
  if (citation === undefined) return { quote };
  const { author, year, locator, key } = citationParts(citation);
  const source = (key !== undefined ? facts.source(key) : undefined) ?? sourceBy(author, year, facts);
  return {
    quote,
    ...(source ? { source: source.id } : {}),
    ...(author ? { author } : {}),
    ...(year ? { year } : {}),
    ...(locator ? { locator } : {}),
  };
}

/**
 * The lines of a PDF as running text. A hyphen at a line's end goes where small letters follow (`coop-` / `eration`); one before a capital
 * or a digit belongs to the word (`Anglo-` / `Iranian`). Soft hyphens and invisible marks always go.
 */
export function joinLines(text: string): string {
  return text
    .replace(/\u00ad[ \t]*(?:\r\n?|\n)?[ \t]*/g, '')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/(\p{Ll})[-\u2010][ \t]*(?:\r\n?|\n)[ \t]*(?=\p{Ll})/gu, '$1')
    .replace(/([-\u2010])[ \t]*(?:\r\n?|\n)[ \t]*(?=[\p{Lu}\p{N}])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Zotero puts links behind the citation when it copies as Markdown or HTML: `([Author, 2025, p. 3](zotero://...)) ([pdf](zotero://...))`. */
function apart(text: string): { readonly words: string; readonly citation?: string } {
  const plain = text.replace(/\s*\(\[pdf\]\([^()\s]*\)\)\s*$/iu, '').replace(/\[([^[\]]{1,200})\]\([^()\s]{0,2000}\)/gu, '$1');
  const found =
    /^(.*[”"»“])\s*[([]([^()[\]]{1,200})[)\]][\s.]*$/su.exec(plain) ?? /^(.{3,}?)\s*\[(@[^[\]]{1,200})\][\s.]*$/su.exec(plain);
  return found ? { words: found[1]!, citation: found[2]! } : { words: plain };
}

function citationParts(citation: string): { author?: string; year?: string; locator?: Locator; key?: string } {
  const key = /@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/u.exec(citation)?.[1]?.replace(/[.:,]+$/u, '');
  const place =
    /(?:^|[\s,])(pp?\.|pages?|para\.|paras\.|paragraphs?|¶|§|ch\.|chap\.|chapters?|с\.|стр\.|S\.|ص)\s*([\p{N}ivxlc]+(?:\s*[-–,]\s*[\p{N}ivxlc]+){0,5})/iu.exec(
      citation,
    );
  const year = /(?:^|[\s,(])((?:1[0-9]|20)\d\d[a-z]?|n\.d\.)(?=$|[\s,;:)])/u.exec(citation)?.[1];
  const author = key === undefined ? /^([^,\d]{2,100}?)\s*(?:,|(?=\s(?:1\d|20)\d\d)|$)/u.exec(citation)?.[1]?.trim() : undefined;
  return {
    ...(key ? { key } : {}),
    ...(author ? { author } : {}),
    ...(year ? { year } : {}),
    ...(place ? { locator: { label: labelOf(place[1]!), value: place[2]!.replace(/\s+/g, '').replace(/–/g, '-') } } : {}),
  };
}

function labelOf(word: string): Locator['label'] {
  const lower = word.toLowerCase();
  return lower.startsWith('ch') ? 'chapter' : lower.startsWith('para') || lower === '¶' || lower === '§' ? 'paragraph' : 'page';
}

/** The source of that author and year; undefined where none or several fit. */
function sourceBy(author: string | undefined, year: string | undefined, facts: Facts): Source | undefined {
  if (!author) return undefined;
  const wanted = foldName(author.replace(/\s+et al\.?$/iu, ''));
  const fitting = [...(facts.all('source') as Iterable<Source>)].filter(source => {
    const label = citationLabel(source.csl);
    const sameYear = !year || label.year === '' || label.year === 'n.d.' || label.year.startsWith(year.slice(0, 4));
    const named = foldName(label.author.replace(/\s+et al\.?$/iu, ''));
    return sameYear && (named === wanted || named.startsWith(`${wanted} `) || foldName(source.name).startsWith(wanted));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
