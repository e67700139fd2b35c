// From an open document to what features are asked about: the draft, the facts that count for it, and what it mentions.
import type { Facts } from '../core/facts/facts';
import { languageOfDraft } from '../core/citations/documentLanguage';
import { frontMatterOf } from '../core/prose/frontMatter';
import { withBibliographies } from '../core/facts/withBibliographies';
import { DraftMentions } from '../core/mentions/draftMentions';
import type { NameLookup } from '../core/names/lookup';
import type { NameIndex } from '../core/names/nameIndex';
import type { DraftContext } from '../language/draft';
import type { StyledReferences } from '../language/references';
import type { Say } from '../language/say';
import { BesideDrafts } from './bibliography/besideDraft';
import type { References } from './bibliography/references';
import { Engines } from './engines';
import type { OpenDocument } from './openDocument';
import type { SettingsCache } from './settings';
import type { WorkspaceFacts } from './workspaceFacts';

export class Drafts {
  readonly #facts: WorkspaceFacts;
  readonly #settings: SettingsCache;
  readonly #say: Say;
  readonly #references: References;
  /** The bibliographies that drafts name. */
  readonly beside: BesideDrafts;
  readonly #engines = new Engines();
  readonly #mentions = new WeakMap<OpenDocument, { index: NameIndex; mentions: DraftMentions }>();

  constructor(facts: WorkspaceFacts, settings: SettingsCache, say: Say, references: References) {
    this.#facts = facts;
    this.#settings = settings;
    this.#say = say;
    this.#references = references;
    this.beside = new BesideDrafts(facts.workspace, () => facts.folders);
  }

  /** Undefined for a document that is not a draft. */
  async contextOf(document: OpenDocument): Promise<DraftContext | undefined> {
    const settings = await this.#settings.of(document.uri);
    if (!document.draft(settings.languages)) return undefined;
    const { facts, index, lookup } = await this.#engines.for(await this.#facts.factsFor(document, settings));
    const listed = await this.beside.read({ uri: document.uri, draft: document.draft(settings.languages)! });
    // Read after waiting: the document may have changed meanwhile, and offsets must be those of the text as it is now.
    const draft = document.draft(settings.languages)!;
    return {
      uri: document.uri,
      draft,
      facts: withBibliographies(facts, listed),
      mentions: this.#mentionsOf(document, draft, index),
      index,
      lookup,
      say: this.#say,
    };
  }

  /** References in the style and language of an open draft; see bibliography/references.ts. */
  async referencesFor(document: OpenDocument): Promise<StyledReferences> {
    const { style, languages } = await this.#settings.of(document.uri);
    const draft = document.draft(languages);
    return this.#references.of({
      style,
      ownStyle: draft && frontMatterOf(draft)?.csl?.value,
      language: draft && languageOfDraft(draft),
      draft: document.uri,
      folders: this.#facts.folders,
    });
  }

  /** Facts and look-up for a file that need not be a draft; the first base of the workspace where no file is given. */
  async lookupFor(uri: string | undefined): Promise<Pick<DraftContext, 'facts' | 'lookup' | 'say'>> {
    const facts = await this.#facts.factsOf(uri ?? (await this.#facts.bases())[0] ?? '');
    const engine = await this.#engines.for(facts);
    await this.#engines.ready(engine.lookup);
    return { facts: engine.facts, lookup: engine.lookup, say: this.#say };
  }

  /** Resolves when look-up answers at once. */
  lookupReady(lookup: NameLookup): Promise<void> {
    return this.#engines.ready(lookup);
  }

  /** Look-up for facts that are at hand. */
  async lookupOf(facts: Facts): Promise<NameLookup> {
    const { lookup } = await this.#engines.for(facts);
    await this.#engines.ready(lookup);
    return lookup;
  }

  /** The names of facts that are at hand. */
  async indexOf(facts: Facts): Promise<NameIndex> {
    return (await this.#engines.for(facts)).index;
  }

  #mentionsOf(document: OpenDocument, draft: NonNullable<ReturnType<OpenDocument['draft']>>, index: NameIndex): DraftMentions {
    const known = this.#mentions.get(document);
    if (known?.index === index) return known.mentions;
    const mentions = new DraftMentions(draft, index);
    if (!known) document.onEdit(change => this.#mentions.get(document)?.mentions.edited(change));
    this.#mentions.set(document, { index, mentions });
    return mentions;
  }
}
