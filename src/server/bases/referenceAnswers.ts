// References and renames, asked from a base or from a draft, over all bases and all drafts.
import {
  DocumentHighlightKind,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type DocumentHighlight,
  type Location,
  type Position,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Facts, Place } from '../../core/facts/facts';
import type { Fact } from '../../core/facts/model';
import { baseReferencesAt, referencesToFact } from '../../language/base/references';
import { citationsOf } from '../../language/base/rename/citations';
import { RenameRefusal } from '../../language/base/rename/refusal';
import { renameTargetAt, renameTargetOfName, renameTargetOfSource, type RenameTarget } from '../../language/base/rename/target';
import { keyAt } from '../../language/citationAt';
import type { DraftContext } from '../../language/draft';
import { samePlaces } from '../../language/places';
import type { Say } from '../../language/say';
import type { Drafts } from '../drafts';
import type { OpenDocument } from '../openDocument';
import { rangeIn } from '../positions';
import type { WorkspaceFacts } from '../workspaceFacts';
import { rangeOf } from './baseAnswers';
import type { BaseFeatures } from './baseFeatures';
import type { DraftFiles } from './draftFiles';
import { refusable, renameAnswer } from './renameAnswer';

export interface ReferenceServing {
  readonly connection: Connection;
  readonly editor: ClientCapabilities;
  readonly documents: { all(): readonly OpenDocument[] };
  readonly drafts: Drafts;
  readonly draftFiles: DraftFiles;
  readonly facts: WorkspaceFacts;
  readonly features: BaseFeatures;
  readonly say: Say;
}

export class ReferenceAnswers {
  readonly #serving: ReferenceServing;

  constructor(serving: ReferenceServing) {
    this.#serving = serving;
  }

  /** In bases, and in all drafts: where they cite it, and where they name it. */
  async references(
    document: OpenDocument,
    position: Position,
    withDefinition: boolean,
    cancelled: CancellationToken,
  ): Promise<Location[] | null> {
    const { facts, features } = this.#serving;
    const fileOf = (uri: string) => facts.workspace.fileOf(uri);
    const places: Place[] = [];
    let meant: readonly Fact[];
    let asked: Facts | undefined;
    if (document.isBase) {
      const context = await features.contextOf(document, cancelled);
      if (!context) return null;
      const found = baseReferencesAt(context, document.text.offsetAt(position), withDefinition, fileOf);
      if (!found) return null;
      places.push(...found.places);
      meant = found.facts;
      asked = context.facts;
    } else {
      const context = await this.#serving.drafts.contextOf(document);
      meant = context ? factsIn(context, document.text.offsetAt(position)) : [];
      asked = context?.facts;
      for (const fact of asked ? meant : []) places.push(...referencesToFact(fact, asked!, withDefinition, fileOf));
    }
    if (meant.length === 0 && places.length === 0) return null;
    for (const scope of await this.#scopesOf(meant, asked)) {
      for (const fact of meant) places.push(...referencesToFact(fact, scope, false, fileOf));
    }
    const inBases = await features.located(unique(places));
    const inDrafts = await this.#inDrafts(meant, cancelled);
    return cancelled.isCancellationRequested ? null : [...inBases, ...inDrafts];
  }

  /** The other sets of facts that a file of these facts belongs to: another base may import it. */
  async #scopesOf(meant: readonly Fact[], asked: Facts | undefined): Promise<readonly Facts[]> {
    const all = await this.#serving.facts.allFacts();
    return all.filter(facts => facts !== asked && meant.some(fact => facts.get(fact.id)?.file === fact.file));
  }

  async #inDrafts(meant: readonly Fact[], cancelled: CancellationToken): Promise<readonly Location[]> {
    const { draftFiles } = this.#serving;
    const found: Location[] = [];
    for (const source of meant) {
      if (source.kind !== 'source') continue;
      const citing = await draftFiles.citing(
        source,
        draft => citationsOf(source.id, draft.text, draft.markup).length > 0,
        cancelled,
      );
      for (const draft of citing.drafts) {
        for (const place of citationsOf(source.id, draft.text, draft.markup))
          found.push({ uri: draft.uri, range: rangeIn(draft, place) });
      }
    }
    const naming = await draftFiles.naming(meant, cancelled);
    for (const draft of naming.drafts) {
      for (const name of draft.names) found.push({ uri: draft.uri, range: rangeIn(draft, name) });
    }
    return found;
  }

  /** The same fact elsewhere in the draft. */
  async highlights(
    document: OpenDocument,
    position: Position,
    cancelled: CancellationToken,
  ): Promise<DocumentHighlight[] | null> {
    const context = await this.#serving.drafts.contextOf(document);
    if (!context || cancelled.isCancellationRequested) return null;
    const places = samePlaces(context, document.text.offsetAt(position));
    return places.length > 0
      ? places.map(place => ({ range: rangeOf(document.text, place), kind: DocumentHighlightKind.Text }))
      : null;
  }

  async prepareRename(
    document: OpenDocument,
    position: Position,
    cancelled: CancellationToken,
  ): Promise<{ range: Range; placeholder: string } | null> {
    const found = await this.#target(document, position, cancelled);
    return found && { range: found.range, placeholder: found.target.old };
  }

  async rename(
    document: OpenDocument,
    position: Position,
    newName: string,
    cancelled: CancellationToken,
  ): Promise<WorkspaceEdit | null> {
    const { connection, draftFiles } = this.#serving;
    const found = await this.#target(document, position, cancelled);
    if (!found) return null;
    const warn = (message: string) => connection.window.showWarningMessage(message);
    return renameAnswer({ ...this.#serving, drafts: draftFiles, asked: document.uri, warn }, found.target, newName, cancelled);
  }

  /** Null where the request was cancelled. */
  async #target(
    document: OpenDocument,
    position: Position,
    cancelled: CancellationToken,
  ): Promise<{ readonly range: Range; readonly target: RenameTarget } | null> {
    const { facts, features, drafts, say } = this.#serving;
    const fileOf = (uri: string) => facts.workspace.fileOf(uri);
    if (document.isBase) {
      const context = await features.contextOf(document, cancelled);
      if (!context) return null;
      const found = refusable(say, () => renameTargetAt(context, document.text.offsetAt(position), fileOf));
      return { range: rangeOf(document.text, found), target: found.target };
    }
    const context = await drafts.contextOf(document);
    if (cancelled.isCancellationRequested) return null;
    return refusable(say, () => {
      const offset = document.text.offsetAt(position);
      if (!context) throw new RenameRefusal('rename.not-here');
      const cited = keyAt(context.draft, offset);
      if (cited) return { range: rangeOf(document.text, cited), target: renameTargetOfSource(cited.key, context.facts, fileOf) };
      const mention = context.mentions.at(offset);
      if (mention?.kind !== 'name') throw new RenameRefusal('rename.not-here');
      return { range: rangeOf(document.text, mention), target: renameTargetOfName(mention, context.facts, fileOf) };
    });
  }
}

/** What a name or a citation key in a draft means. */
function factsIn(context: DraftContext, offset: number): readonly Fact[] {
  const cited = keyAt(context.draft, offset);
  if (cited) return [context.facts.source(cited.key) ?? []].flat();
  const mention = context.mentions.at(offset);
  return mention?.kind === 'name' ? mention.ids.flatMap(id => context.facts.get(id) ?? []) : [];
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map(place => [`${place.file} ${place.start}`, place])).values()];
}
