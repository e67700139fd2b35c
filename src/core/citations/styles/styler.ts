/**
 * References and citations in a CSL style. The processor (citeproc-js) is no part of this program: it is a file of its own, loaded
 * when a style is first needed, and handed in here. Its interface: https://citeproc-js.readthedocs.io/en/latest/running.html
 */
import type { LocatorLabel } from '../../facts/model';
import type { Message } from '../../message';
import type { CitationForm, CiteItem } from '../cite';
import type { CslDate, CslItem } from '../csl';
import { cslDateOf } from '../cslDate';
import { dateVariables } from '../formats/cslJson';
import { citationLabel } from '../label';

/** One source of a citation as citeproc takes it. */
export interface CiteprocCite {
  readonly id: string;
  readonly locator?: string;
  readonly label?: LocatorLabel;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly 'suppress-author'?: boolean;
  readonly 'author-only'?: boolean;
}

export interface CiteprocEngine {
  setOutputFormat(format: 'text' | 'html'): void;
  updateItems(ids: readonly string[]): void;
  makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  makeCitationCluster(cites: readonly CiteprocCite[]): string;
  readonly opt?: { readonly xclass?: string };
}

interface CiteprocSystem {
  retrieveLocale(tag: string): string;
  retrieveItem(id: string): unknown;
}

/** What the file `citeproc_commonjs.js` exports, as far as it is used. */
export interface CiteprocModule {
  readonly Engine: new (system: CiteprocSystem, style: string, language?: string, force?: boolean) => CiteprocEngine;
}

export interface StyleParts {
  readonly citeproc: CiteprocModule;
  /** The text of a `.csl` file, an independent style. */
  readonly style: string;
  /** The text of `locales-TAG.xml`; undefined where there is none. `en-US` must be there. */
  readonly locale: (tag: string) => string | undefined;
  /** BCP 47 tag of the document; left out, the style's own, or English. */
  readonly language?: string;
}

export interface StyledReference {
  readonly id: string;
  readonly text: string;
  /** Escaped, with `<i>`, `<b>`, `<sup>`, `<sub>` and `<div class="csl-...">` only. */
  readonly html: string;
}

export interface Styler {
  /** Whether the style cites in notes. */
  readonly inNotes: boolean;
  /** One reference alone, for a hover: quick however many sources there are, without letters that tell years apart. */
  reference(id: string): StyledReference | undefined;
  /** The list of references, in the order of the style. */
  references(): readonly StyledReference[];
  /** A citation as plain text; sources that the styler was not given are left out. In note styles, the text of the note. */
  citation(items: readonly CiteItem[], form: CitationForm): string;
}

/** Makes a styler for some sources. A style that cannot be used gives a problem instead. */
export function createStyler(
  parts: StyleParts,
  items: readonly CslItem[],
): { readonly styler: Styler } | { readonly problem: Message } {
  const byId = new Map(items.map(item => [item.id, readable(item)]));
  const system: CiteprocSystem = {
    retrieveLocale: tag => parts.locale(tag) ?? parts.locale(tag.split('-')[0]!) ?? parts.locale('en-US') ?? '',
    retrieveItem: id => byId.get(id),
  };
  try {
    const create = (): CiteprocEngine =>
      new parts.citeproc.Engine(system, parts.style, parts.language, parts.language !== undefined);
    return { styler: new CiteprocStyler(create, byId) };
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

class CiteprocStyler implements Styler {
  readonly inNotes: boolean;
  readonly #items: ReadonlyMap<string, CslItem>;
  /** For single references; the other engine takes all sources, which is slow, and only when a list or a citation is asked for. */
  readonly #single: CiteprocEngine;
  readonly #create: () => CiteprocEngine;
  #all: CiteprocEngine | undefined;

  constructor(create: () => CiteprocEngine, items: ReadonlyMap<string, CslItem>) {
    this.#create = create;
    this.#items = items;
    this.#single = create();
    this.inNotes = this.#single.opt?.xclass === 'note';
  }

  get #engine(): CiteprocEngine {
    if (!this.#all) {
      this.#all = this.#create();
      this.#all.updateItems([...this.#items.keys()]);
    }
    return this.#all;
  }

  reference(id: string): StyledReference | undefined {
    if (!this.#items.has(id)) return undefined;
    try {
      this.#single.updateItems([id]);
    } catch {
      return undefined;
    }
    return this.#references(() => this.#single)[0];
  }

  references(): readonly StyledReference[] {
    return this.#references(() => this.#engine);
  }

  #references(engine: () => CiteprocEngine): readonly StyledReference[] {
    const html = this.#bibliography(engine, 'html');
    const text = this.#bibliography(engine, 'text');
    return html.map(({ id, entry }, i) => ({ id, html: entry, text: (text[i]?.entry ?? '').replace(/\s+/g, ' ') }));
  }

  #bibliography(get: () => CiteprocEngine, format: 'text' | 'html'): readonly { readonly id: string; readonly entry: string }[] {
    try {
      const engine = get();
      engine.setOutputFormat(format);
      const made = engine.makeBibliography();
      if (!made) return [];
      const [{ entry_ids: ids }, entries] = made;
      return entries.map((entry, i) => ({ id: ids[i]?.[0] ?? '', entry: entry.trim() }));
    } catch {
      return [];
    }
  }

  citation(items: readonly CiteItem[], form: CitationForm): string {
    const known = items.filter(item => this.#items.has(item.key));
    // A note has no author in running text; what stands there is the writer's.
    if (form !== 'narrative' || this.inNotes)
      return this.#cluster(known.map(item => citeOf(item, form === 'year' ? { 'suppress-author': true } : {})));
    return known.map(item => this.#narrative(item)).join('; ');
  }

  #narrative(item: CiteItem): string {
    const { prefix, ...rest } = item;
    const printed = this.#cluster([{ id: item.key, 'author-only': true }]).replace(/[\s,]+$/, '');
    // Numeric styles have no author to print.
    const author =
      printed === '' || printed.includes('NO_PRINTED_FORM') ? citationLabel(this.#items.get(item.key)!).author : printed;
    return [prefix, author, this.#cluster([citeOf(rest, { 'suppress-author': true })])].filter(Boolean).join(' ');
  }

  #cluster(cites: readonly CiteprocCite[]): string {
    if (cites.length === 0) return '';
    try {
      this.#engine.setOutputFormat('text');
      return this.#engine.makeCitationCluster(cites);
    } catch {
      return '';
    }
  }
}

function citeOf(item: CiteItem, mode: Pick<CiteprocCite, 'suppress-author'>): CiteprocCite {
  return {
    id: item.key,
    ...(item.locator ? { locator: item.locator.value, label: item.locator.label } : {}),
    ...(item.prefix ? { prefix: `${item.prefix} ` } : {}),
    ...(item.suffix ? { suffix: `, ${item.suffix}` } : {}),
    ...mode,
  };
}
