/**
 * References and citations in the writer's citation style: the one place that every surface asks.
 *
 * How to use it (hover, details of completions, preview, plain citations):
 *   const styled = await drafts.referencesFor(document);      // loads citeproc, style and locale once; later calls cost nothing
 *   styled.reference(source.csl)                              // { text, markdown, html } of one source, kept as long as it is the same
 *   styled.list(items)                                        // a whole list, sorted and numbered as the style has it
 *   styled.citation(items, 'narrative', cited)                // one citation as plain text
 *   styled.document(citations, items)                         // all citations of a draft and its list, for the preview
 * `styled.styled` is false where no style could be used: everything then reads as core/citations/reference.ts writes it, and the
 * writer was told once. In the language layer pass `styled` on as `StyledReferences` (src/language/references.ts) and call
 * `referenceText(source.csl, styled)`, which copes with undefined. The style is the setting `factbase.citation.style`, or `csl:` of
 * the front matter where that names a file there is; the locale is that of the draft's language (core/citations/documentLanguage.ts).
 */
import type { CslItem } from '../../core/citations/csl';
import { localeFor, localeOfStyle, shippedLocales } from '../../core/citations/styles/locales';
import { createStyler, type Styler } from '../../core/citations/styles/styler';
import type { FileReader } from '../../core/facts/workspace';
import type { Message } from '../../core/message';
import { shownReference, unstyledReference, type ShownReference, type StyledReferences } from '../../language/references';
import { defaultStyle, type ShippedFiles } from './shippedFiles';
import { findStyle } from './styleFile';
import { unstyled } from './unstyled';

export interface StyleWish {
  /** Name of a shipped style, or a path to a `.csl` file. */
  readonly style?: string;
  /** A path to a `.csl` file that the draft itself names; passed over where there is none. */
  readonly ownStyle?: string;
  /** BCP 47 tag of the draft; left out, the style's own, or English. */
  readonly language?: string;
  /** Address of the draft, from which paths count. */
  readonly draft?: string;
  /** Folders of the workspace, from which paths count as well. */
  readonly folders: readonly string[];
}

export class References {
  readonly #shipped: ShippedFiles;
  readonly #reader: FileReader;
  readonly #problem: (problem: Message) => void;
  readonly #told = new Set<string>();
  readonly #locales = new Map<string, Promise<string | undefined>>();
  readonly #wishes = new Map<string, Promise<StyledReferences>>();
  /** By style and language, so that one engine serves the drafts of all folders. */
  readonly #engines = new Map<string, Styled>();
  #citeproc: ReturnType<ShippedFiles['citeproc']> | undefined;

  /** `problem` is told of each style that cannot be used, once. */
  constructor(shipped: ShippedFiles, reader: FileReader, problem: (problem: Message) => void) {
    this.#shipped = shipped;
    this.#reader = reader;
    this.#problem = problem;
  }

  /** References in the style that is wished for. Never rejects. */
  of(wish: StyleWish): Promise<StyledReferences> {
    const key = JSON.stringify([wish.style, wish.ownStyle, wish.language, wish.draft && folderOf(wish.draft), wish.folders]);
    let made = this.#wishes.get(key);
    if (!made) {
      made = this.#make(wish).catch((): StyledReferences => unstyled);
      this.#wishes.set(key, made);
    }
    return made;
  }

  /** Styles may have changed: read them again when they are next needed. */
  forget(): void {
    this.#wishes.clear();
    this.#engines.clear();
    this.#told.clear();
  }

  async #make(wish: StyleWish): Promise<StyledReferences> {
    const made = await this.#styled(wish);
    if (!('problem' in made)) return made;
    const key = JSON.stringify(made.problem);
    if (!this.#told.has(key)) this.#problem(made.problem);
    this.#told.add(key);
    return unstyled;
  }

  async #styled({
    style = defaultStyle,
    ownStyle,
    language,
    draft,
    folders,
  }: StyleWish): Promise<StyledReferences | { readonly problem: Message }> {
    const from = [...(draft ? [draft] : []), ...folders.map(folder => (folder.endsWith('/') ? folder : `${folder}/`))];
    const places = { shipped: this.#shipped, reader: this.#reader, from };
    const own = ownStyle ? await findStyle(ownStyle, { ...places, from: from.slice(0, 1) }) : undefined;
    const found = own && 'text' in own ? own : await findStyle(style, places);
    if (!('text' in found)) return { problem: found };
    const citeproc = await (this.#citeproc ??= this.#shipped.citeproc());
    if (!citeproc) return { problem: { id: 'style.no-processor', args: {} } };
    const tag = language === undefined ? (localeOfStyle(found.text) ?? 'en-US') : localeFor(language);
    const engine = `${found.id} ${tag}`;
    const known = this.#engines.get(engine);
    if (known) return known;
    const locales = new Map<string, string>();
    for (const each of new Set(['en-US', tag])) {
      const text = await this.#locale(each);
      if (text !== undefined) locales.set(each, text);
    }
    if (!locales.has('en-US')) return { problem: { id: 'style.not-installed', args: { style: 'en-US' } } };
    const locale = (wanted: string) => locales.get(shippedLocales.find(each => each === wanted) ?? localeFor(wanted));
    const made = createStyler({ citeproc, style: found.text, locale, language: tag }, []);
    if ('problem' in made) return made;
    const styled = new Styled(made.styler);
    this.#engines.set(engine, styled);
    return styled;
  }

  #locale(tag: string): Promise<string | undefined> {
    let text = this.#locales.get(tag);
    if (!text) this.#locales.set(tag, (text = this.#shipped.text(`styles/locales/locales-${tag}.xml`)));
    return text;
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** One style over whatever sources it is asked about. */
class Styled implements StyledReferences {
  readonly styled = true;
  readonly #styler: Styler;
  /** Sources stay the same objects until they are changed, so what was made of one is good as long as it is there. */
  readonly #made = new WeakMap<CslItem, ShownReference>();

  constructor(styler: Styler) {
    this.#styler = styler;
  }

  get inNotes(): boolean {
    return this.#styler.inNotes;
  }

  reference(item: CslItem): ShownReference {
    let made = this.#made.get(item);
    if (!made) {
      const printed = this.#styler.withItems([item]).reference(item.id);
      made = printed && printed.text !== '' ? shownReference(printed) : unstyledReference(item);
      this.#made.set(item, made);
    }
    return made;
  }

  list: StyledReferences['list'] = items => this.#styler.withItems(items).references();

  citation: StyledReferences['citation'] = (items, form, among) => this.#styler.withItems(among).citation(items, form);

  document: StyledReferences['document'] = (citations, items) => this.#styler.withItems(items).document(citations);
}
