/** Whether two entries are the same work, so that an import does not record a source twice. */
import type { CslItem } from './csl';
import { plainText, shortName } from './label';

export type SameBy = 'doi' | 'url' | 'title';

/** A DOI without its address and prefix; DOIs know no upper and lower case. */
export function normalDoi(doi: string | undefined): string | undefined {
  const bare = doi
    ?.trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
    .toLowerCase();
  return bare && /^10\.\d{3,9}\/\S+$/.test(bare) ? bare : undefined;
}

/** An address without what does not change the page: protocol, `www.`, fragment, tracking, a slash at the end. */
export function normalUrl(url: string | undefined): string | undefined {
  const match = /^(?:https?:)?\/\/(?:www\.)?([^/?#\s]+)([^?#\s]*)(\?[^#\s]*)?/i.exec(url?.trim() ?? '');
  if (!match) return undefined;
  const query = (match[3] ?? '')
    .slice(1)
    .split('&')
    .filter(part => part !== '' && !/^(?:utm_|fbclid|gclid|mc_|ref=|source=rss)/i.test(part))
    .sort()
    .join('&');
  return match[1]!.toLowerCase() + match[2]!.replace(/\/+$/, '') + (query ? `?${query}` : '');
}

/** A title as its words only; the folding is rough on purpose, because author and year are compared too. */
export function normalTitle(title: string | undefined): string {
  return plainText(title ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function doiOf(item: CslItem): string | undefined {
  const inUrl = /doi\.org\/(10\.\d{3,9}\/[^\s?#]+)/i.exec(item.URL ?? '')?.[1];
  return normalDoi(item.DOI) ?? normalDoi(inUrl && safeDecode(inUrl));
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function firstAuthor(item: CslItem): string {
  const name = item.author?.[0];
  return name ? normalTitle(shortName(name)).split(' ').at(-1)! : '';
}

function year(item: CslItem): number | undefined {
  return item.issued?.['date-parts']?.[0]?.[0] || undefined;
}

/** Titles that many works share say nothing alone. */
const commonTitle =
  /^(?:introduction|preface|foreword|editorial|letter|news|review|book review|annual report|report|untitled|home|abstract)$/;

/**
 * What makes two entries the same work: their DOI, their address, or their title with nothing that speaks against it.
 * Undefined where they are not, or where it cannot be told. Two different DOIs are two works whatever the titles say.
 */
export function sameWork(a: CslItem, b: CslItem): SameBy | undefined {
  const [doiA, doiB] = [doiOf(a), doiOf(b)];
  if (doiA && doiB) return doiA === doiB ? 'doi' : undefined;
  const [urlA, urlB] = [normalUrl(a.URL), normalUrl(b.URL)];
  const titleA = normalTitle(a.title);
  const sameTitle = titleA !== '' && titleA === normalTitle(b.title);
  // The page of a site's front is no work; and a page of many articles is told apart by their titles.
  if (
    urlA &&
    urlA === urlB &&
    urlA.includes('/') &&
    (sameTitle || titleA === '' || normalTitle(b.title) === '' || a.type === b.type)
  )
    return 'url';
  if (!sameTitle || commonTitle.test(titleA)) return undefined;
  const [yearA, yearB] = [year(a), year(b)];
  if (yearA !== undefined && yearB !== undefined && yearA !== yearB) return undefined;
  const [nameA, nameB] = [firstAuthor(a), firstAuthor(b)];
  if (nameA && nameB && nameA !== nameB) return undefined;
  // A short title needs an author or a year that agrees.
  const agreed = (nameA !== '' && nameA === nameB) || (yearA !== undefined && yearA === yearB);
  return agreed || titleA.split(' ').length >= 4 ? 'title' : undefined;
}

/** The first of some items that is the same work as this one. */
export function findSameWork(
  item: CslItem,
  among: Iterable<CslItem>,
): { readonly item: CslItem; readonly by: SameBy } | undefined {
  for (const other of among) {
    const by = sameWork(item, other);
    if (by) return { item: other, by };
  }
  return undefined;
}

/** Works to be recognised: the same answers as `findSameWork`, without comparing each with each. */
export class WorkIndex {
  readonly #works = new Map<string, CslItem[]>();

  constructor(items: Iterable<CslItem> = []) {
    for (const item of items) this.add(item);
  }

  add(item: CslItem): void {
    for (const trait of traitsOf(item)) {
      const works = this.#works.get(trait);
      if (works) works.push(item);
      else this.#works.set(trait, [item]);
    }
  }

  /** The first item added that is the same work as this one; at most 100 of one trait are looked at. */
  find(item: CslItem): { readonly item: CslItem; readonly by: SameBy } | undefined {
    for (const trait of traitsOf(item)) {
      const found = findSameWork(item, (this.#works.get(trait) ?? []).slice(0, 100));
      if (found) return found;
    }
    return undefined;
  }
}

/** What two entries of the same work have in common, one of these at least. */
function traitsOf(item: CslItem): readonly string[] {
  const doi = doiOf(item);
  const url = normalUrl(item.URL);
  const title = normalTitle(item.title);
  return [doi && `doi ${doi}`, url && `url ${url}`, title && `title ${title}`].filter(
    trait => trait !== undefined && trait !== '',
  ) as string[];
}
