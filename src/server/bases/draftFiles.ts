// The drafts of the workspace, open or not, for what must know all of them: references to a source, and renaming its key. Read when
// asked for and not kept: drafts are many, and a list of what they cite would be out of date with the next keystroke elsewhere.
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { decode } from '../../core/facts/decode';
import type { Facts } from '../../core/facts/facts';
import type { Fact, Source } from '../../core/facts/model';
import { canonical } from '../../core/facts/scope';
import type { FileReader } from '../../core/facts/workspace';
import { DraftMentions } from '../../core/mentions/draftMentions';
import type { NameMention } from '../../core/mention';
import { Draft } from '../../core/prose/draft';
import { frontMatterOf } from '../../core/prose/frontMatter';
import { markupOf, type Markup } from '../../core/prose/markup';
import type { EditorRequests } from '../../protocol/requests';
import type { Drafts } from '../drafts';
import type { OpenDocument } from '../openDocument';
import type { WorkspaceFacts } from '../workspaceFacts';

/** The most drafts that are looked through, and the longest one (UTF-16 units). */
export const mostDrafts = 2000;
const longest = 4_000_000;
/** How many are read at a time. */
const together = 16;

export interface DraftText {
  readonly uri: string;
  readonly text: string;
  readonly markup: Markup;
  /** Set where it is open in the editor. */
  readonly version?: number;
}

export interface FoundDrafts<Found extends DraftText = DraftText> {
  readonly drafts: readonly Found[];
  /** True where there are more than were looked through. */
  readonly capped: boolean;
}

/** A draft with the places where it names a fact. */
export interface NamingDraft extends DraftText {
  readonly names: readonly NameMention[];
}

/** What drafts are read with. */
export interface Reading {
  readonly connection: Connection;
  readonly reader: FileReader;
  readonly facts: WorkspaceFacts;
  readonly documents: { all(): readonly OpenDocument[] };
  readonly drafts: Drafts;
}

export class DraftFiles {
  readonly #connection: Connection;
  readonly #reader: FileReader;
  readonly #facts: WorkspaceFacts;
  readonly #documents: { all(): readonly OpenDocument[] };
  readonly #drafts: Drafts;

  constructor({ connection, reader, facts, documents, drafts }: Reading) {
    this.#connection = connection;
    this.#reader = reader;
    this.#facts = facts;
    this.#documents = documents;
    this.#drafts = drafts;
  }

  /** Every draft of the workspace, open or not. */
  async all(cancelled: CancellationToken): Promise<FoundDrafts> {
    const open = new Map(this.#documents.all().map(document => [canonical(document.uri), document]));
    const listed = await this.#list();
    const closed = listed.slice(0, mostDrafts).filter(uri => !open.has(canonical(uri)));
    const drafts = [...open.values()].flatMap(document => draftOf(document) ?? []);
    for (let i = 0; i < closed.length && !cancelled.isCancellationRequested; i += together)
      drafts.push(
        ...(await Promise.all(closed.slice(i, i + together).map(uri => this.#read(uri)))).flatMap(draft => draft ?? []),
      );
    return { drafts, capped: listed.length > mostDrafts || cancelled.isCancellationRequested };
  }

  /** The drafts that cite a source of these facts: the key stands in them, and means this source there. */
  async citing(source: Source, cites: (draft: DraftText) => boolean, cancelled: CancellationToken): Promise<FoundDrafts> {
    return this.#find(cancelled, async draft => {
      if (!draft.text.includes(source.id) || !cites(draft)) return undefined;
      return (await this.#factsOf(draft)).source(source.id)?.file === source.file ? draft : undefined;
    });
  }

  /** The drafts that name one of these facts, each with where it does. */
  async naming(facts: readonly Fact[], cancelled: CancellationToken): Promise<FoundDrafts<NamingDraft>> {
    return this.#find(cancelled, async draft => {
      const known = await this.#factsOf(draft);
      const meant = new Set(facts.flatMap(({ id, file }) => (known.get(id)?.file === file ? [id] : [])));
      if (meant.size === 0) return undefined;
      const index = await this.#drafts.indexOf(known);
      const mentions = new DraftMentions(new Draft(draft.markup, draft.text), index, { dates: false });
      const names = mentions
        .all()
        .filter((each): each is NameMention => each.kind === 'name' && each.ids.some(id => meant.has(id)));
      return names.length > 0 ? { ...draft, names } : undefined;
    });
  }

  async #find<Found extends DraftText>(
    cancelled: CancellationToken,
    wanted: (draft: DraftText) => Promise<Found | undefined>,
  ): Promise<FoundDrafts<Found>> {
    const open = new Map(this.#documents.all().map(document => [canonical(document.uri), document]));
    const listed = await this.#list();
    const closed = listed.slice(0, mostDrafts).filter(uri => !open.has(canonical(uri)));
    const found: Found[] = [];
    const take = async (draft: DraftText | undefined): Promise<void> => {
      const taken = draft && (await wanted(draft));
      if (taken) found.push(taken);
    };
    for (const document of open.values()) await take(draftOf(document));
    for (let i = 0; i < closed.length && !cancelled.isCancellationRequested; i += together) {
      const batch = await Promise.all(closed.slice(i, i + together).map(uri => this.#read(uri)));
      for (const draft of batch) await take(draft);
    }
    return { drafts: found.sort((a, b) => (a.uri < b.uri ? -1 : 1)), capped: listed.length > mostDrafts };
  }

  async #list(): Promise<EditorRequests['factbase/findDrafts']['result']> {
    const params: EditorRequests['factbase/findDrafts']['params'] = { limit: mostDrafts + 1 };
    try {
      return await this.#connection.sendRequest<EditorRequests['factbase/findDrafts']['result']>('factbase/findDrafts', params);
    } catch {
      // An editor that cannot list drafts: those that are open count.
      return [];
    }
  }

  async #read(uri: string): Promise<DraftText | undefined> {
    const markup = markupOf(undefined, uri);
    if (!markup || markup === 'plaintext') return undefined;
    const bytes = await this.#reader.read(uri);
    const decoded = typeof bytes === 'string' || bytes.length > 4 * longest ? undefined : decode(bytes);
    return decoded && 'text' in decoded && decoded.text.length <= longest ? { uri, text: decoded.text, markup } : undefined;
  }

  /** The facts that count for a draft: another folder may have facts of its own. */
  async #factsOf({ uri, text, markup }: DraftText): Promise<Facts> {
    const named = frontMatterOf(new Draft(markup, text))?.factbase.map(each => each.value);
    return this.#facts.factsOf(uri, named && named.length > 0 ? named : undefined);
  }
}

function draftOf(document: OpenDocument): DraftText | undefined {
  const markup = document.isBase ? undefined : markupOf(document.languageId, document.uri);
  return markup && { uri: document.uri, text: document.text.getText(), markup, version: document.version };
}
