/**
 * What is used of citeproc-js, the processor of citation styles (https://citeproc-js.readthedocs.io/en/latest/running.html), and
 * one engine of it, which is made once and given other sources as a base changes: making it takes longer than all the rest.
 */
import type { LocatorLabel } from '../../facts/model';
import type { CslItem } from '../csl';

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

/** A citation at its place in a document. */
export interface CiteprocCitation {
  readonly citationID: string;
  readonly citationItems: readonly CiteprocCite[];
  /** Number of the note, from 1; 0 in the text. */
  readonly properties: { readonly noteIndex: number };
}

export interface CiteprocEngine {
  setOutputFormat(format: 'text' | 'html'): void;
  updateItems(ids: readonly string[]): void;
  makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  makeCitationCluster(cites: readonly CiteprocCite[]): string;
  /** All citations of a document in order; gives `[id, note, text]` of each. */
  rebuildProcessorState(
    citations: readonly CiteprocCitation[],
    format: 'text' | 'html',
    uncited: readonly string[],
  ): readonly (readonly [string, number, string])[];
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

/** An engine that several sets of sources take turns in. Citeproc may throw at every call. */
export class SharedEngine {
  readonly #engine: CiteprocEngine;
  #items: ReadonlyMap<string, CslItem> = new Map();
  #ids: readonly string[] | undefined;

  constructor({ citeproc, style, locale, language }: StyleParts) {
    const system: CiteprocSystem = {
      retrieveLocale: tag => locale(tag) ?? locale(tag.split('-')[0]!) ?? locale('en-US') ?? '',
      retrieveItem: id => this.#items.get(id),
    };
    this.#engine = new citeproc.Engine(system, style, language, language !== undefined);
  }

  get inNotes(): boolean {
    return this.#engine.opt?.xclass === 'note';
  }

  /** The engine with exactly these sources in it. */
  with(items: ReadonlyMap<string, CslItem>, ids: readonly string[]): CiteprocEngine {
    if (this.#items !== items || this.#ids !== ids) {
      const isNew = this.#items !== items;
      this.#items = items;
      this.#ids = undefined;
      // Citeproc keeps what it knows of a key until the key is gone.
      if (isNew) this.#engine.updateItems([]);
      this.#engine.updateItems(ids);
      this.#ids = ids;
    }
    return this.#engine;
  }

  /** The engine for a document of its own: what it holds afterwards is of no further use. */
  anew(items: ReadonlyMap<string, CslItem>): CiteprocEngine {
    this.#items = items;
    this.#ids = undefined;
    return this.#engine;
  }
}
