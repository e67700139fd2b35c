/**
 * References and citations in a CSL style. The processor (citeproc-js) is no part of this program: it is a file of its own, loaded
 * when a style is first needed, and handed in here.
 */
import type { Message } from '../../message';
import type { CitationForm, CiteItem } from '../cite';
import type { CslDate, CslItem } from '../csl';
import { cslDateOf } from '../cslDate';
import { dateVariables } from '../formats/cslJson';
import { citationLabel } from '../label';
import { SharedEngine, type CiteprocCite, type CiteprocEngine, type StyleParts } from './citeproc';
import { escapeHtml, textOfHtml, withoutNumber } from './styledText';

export type { CiteprocCite, CiteprocEngine, CiteprocModule, StyleParts } from './citeproc';

export interface StyledReference {
  readonly id: string;
  readonly text: string;
  /** Escaped, with `<i>`, `<b>`, `<sup>`, `<sub>`, `<span style="font-variant:small-caps;">` and `<div class="csl-...">` only. */
  readonly html: string;
}

/** One citation of a document. */
export interface PlacedCitation {
  readonly items: readonly CiteItem[];
  readonly form: CitationForm;
}

/** A document's citations in order, as the style prints them there, and its list of references. */
export interface StyledDocument {
  /** One for each citation; empty where none of its sources is known. In note styles, the text of the note. */
  readonly citations: readonly { readonly text: string; readonly html: string }[];
  readonly references: readonly StyledReference[];
}

export interface Styler {
  /** Whether the style cites in notes. */
  readonly inNotes: boolean;
  /** One reference alone, for a hover: quick however many sources there are, without letters or numbers that a list would give it. */
  reference(id: string): StyledReference | undefined;
  /** The list of references, in the order of the style. */
  references(): readonly StyledReference[];
  /** A citation as plain text; sources that the styler was not given are left out. In note styles, the text of the note. */
  citation(items: readonly CiteItem[], form: CitationForm): string;
  /** All citations of a document with its references: numbers, letters and "ibid." are those of the document. */
  document(citations: readonly PlacedCitation[]): StyledDocument;
  /** The same style on other sources, without reading the style again. */
  withItems(items: readonly CslItem[]): Styler;
}

/** Makes a styler for some sources. A style that cannot be used gives a problem instead. */
export function createStyler(
  parts: StyleParts,
  items: readonly CslItem[],
): { readonly styler: Styler } | { readonly problem: Message } {
  try {
    const engines: Engines = { parts, single: new SharedEngine(parts) };
    return { styler: new CiteprocStyler(engines, items) };
  } catch (error) {
    return { problem: { id: 'style.unusable', args: { reason: reasonOf(error) } } };
  }
}

/** Citeproc throws strings as well as errors. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
}

/** Dates that citeproc does not read are given as it does: raw EDTF as parts. */
function readable(item: CslItem): CslItem {
  const changed = [...dateVariables].flatMap(variable => {
    const date = item[variable] as CslDate | undefined;
    const known = date?.raw !== undefined && !date['date-parts'] ? cslDateOf(date.raw) : undefined;
    return known ? [[variable, known] as const] : [];
  });
  return changed.length > 0 ? { ...item, ...Object.fromEntries(changed) } : item;
}

/** The engines of one style in one language. The second takes all sources at once, which is slow: only where a list is asked for. */
interface Engines {
  readonly parts: StyleParts;
  readonly single: SharedEngine;
  all?: SharedEngine;
}

class CiteprocStyler implements Styler {
  readonly #engines: Engines;
  readonly #items: ReadonlyMap<string, CslItem>;
  readonly #ids: readonly string[];

  constructor(engines: Engines, items: readonly CslItem[]) {
    this.#engines = engines;
    this.#items = new Map(items.map(item => [item.id, readable(item)]));
    this.#ids = [...this.#items.keys()];
  }

  get inNotes(): boolean {
    return this.#engines.single.inNotes;
  }

  withItems(items: readonly CslItem[]): Styler {
    return new CiteprocStyler(this.#engines, items);
  }

  /** Throws what citeproc throws. */
  get #whole(): SharedEngine {
    return (this.#engines.all ??= new SharedEngine(this.#engines.parts));
  }

  reference(id: string): StyledReference | undefined {
    if (!this.#items.has(id)) return undefined;
    const only = [id];
    const [found] = this.#references(() => this.#engines.single.with(this.#items, only));
    return found && withoutNumber(found);
  }

  references(): readonly StyledReference[] {
    return this.#references(() => this.#whole.with(this.#items, this.#ids));
  }

  #references(get: () => CiteprocEngine): readonly StyledReference[] {
    try {
      const engine = get();
      const html = bibliography(engine, 'html');
      const text = bibliography(engine, 'text');
      return html.map(({ id, entry }, i) => ({ id, html: entry, text: (text[i]?.entry ?? '').replace(/\s+/g, ' ') }));
    } catch {
      return [];
    }
  }

  citation(items: readonly CiteItem[], form: CitationForm): string {
    const known = items.filter(item => this.#items.has(item.key));
    if (known.length === 0) return '';
    try {
      const engine = this.#whole.with(this.#items, this.#ids);
      engine.setOutputFormat('text');
      const cluster = (cites: readonly CiteprocCite[]) => engine.makeCitationCluster(cites);
      // A note has no author in running text; what stands there is the writer's.
      if (form !== 'narrative' || this.inNotes) return cluster(known.map(item => citeOf(item, form === 'year')));
      return known
        .map(item => `${this.#author(item, engine)} ${cluster([citeOf({ ...item, prefix: undefined }, true)])}`)
        .join('; ');
    } catch {
      return '';
    }
  }

  /** The author as running text names him, with the words before the citation. */
  #author(item: CiteItem, engine: CiteprocEngine, escaped: (text: string) => string = text => text): string {
    const printed = engine.makeCitationCluster([{ id: item.key, 'author-only': true }]).replace(/[\s,]+$/, '');
    // Numeric styles have no author to print.
    const author =
      printed === '' || printed.includes('NO_PRINTED_FORM') ? escaped(citationLabel(this.#items.get(item.key)!).author) : printed;
    return [item.prefix && escaped(item.prefix), author].filter(Boolean).join(' ');
  }

  document(citations: readonly PlacedCitation[]): StyledDocument {
    try {
      return this.#document(citations);
    } catch {
      return { citations: citations.map(() => ({ text: '', html: '' })), references: [] };
    }
  }

  #document(citations: readonly PlacedCitation[]): StyledDocument {
    const engine = this.#whole.anew(this.#items);
    const apart = citations.map(({ form, items }) => {
      const known = items.filter(item => this.#items.has(item.key));
      return { known, narrative: form === 'narrative' && !this.inNotes, year: form === 'year' };
    });
    const placed = apart.flatMap(({ known, narrative, year }, at) =>
      // In running text each author has a bracket of his own.
      (narrative ? known.map(item => [item]) : known.length > 0 ? [known] : []).map((items, part) => ({
        citationID: `${at}.${part}`,
        citationItems: items.map(item => citeOf(narrative ? { ...item, prefix: undefined } : item, narrative || year)),
        properties: { noteIndex: this.inNotes ? at + 1 : 0 },
      })),
    );
    const printed = new Map(engine.rebuildProcessorState(placed, 'html', []).map(([id, , html]) => [id, html]));
    engine.setOutputFormat('html');
    const html = apart.map(({ known, narrative }, at) =>
      narrative
        ? known.map((item, part) => `${this.#author(item, engine, escapeHtml)} ${printed.get(`${at}.${part}`) ?? ''}`).join('; ')
        : (printed.get(`${at}.0`) ?? ''),
    );
    return {
      citations: html.map(each => ({ html: each, text: textOfHtml(each) })),
      references: placed.length > 0 ? this.#references(() => engine) : [],
    };
  }
}

function bibliography(
  engine: CiteprocEngine,
  format: 'text' | 'html',
): readonly { readonly id: string; readonly entry: string }[] {
  engine.setOutputFormat(format);
  const made = engine.makeBibliography();
  if (!made) return [];
  const [{ entry_ids: ids }, entries] = made;
  return entries.map((entry, i) => ({ id: ids[i]?.[0] ?? '', entry: entry.trim() }));
}

function citeOf(item: CiteItem, withoutAuthor: boolean): CiteprocCite {
  return {
    id: item.key,
    ...(item.locator ? { locator: item.locator.value, label: item.locator.label } : {}),
    ...(item.prefix ? { prefix: `${item.prefix} ` } : {}),
    ...(item.suffix ? { suffix: `, ${item.suffix}` } : {}),
    ...(withoutAuthor ? { 'suppress-author': true } : {}),
  };
}
