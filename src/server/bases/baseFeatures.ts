// LSP requests about fact bases, answered by the functions of src/language/base. Hover, completion and definition are asked through
// server.ts, which tells bases from drafts; the rest is registered here (registerBaseFeatures.ts).
import {
  CodeActionKind,
  DocumentHighlightKind,
  MarkupKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type CompletionList,
  type CompletionParams,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  type Position,
} from 'vscode-languageserver';
import { decode } from '../../core/facts/decode';
import type { Place } from '../../core/facts/facts';
import type { FileReader } from '../../core/facts/workspace';
import type { NameLookup } from '../../core/names/lookup';
import type { BaseDocument } from '../../language/base/baseDocument';
import { completeBase } from '../../language/base/completion/completeBase';
import { baseFixesAt, fixAll } from '../../language/base/fixes';
import { foldsOf } from '../../language/base/folding';
import { baseHoverAt } from '../../language/base/hover';
import { baseLinks, placeInCopy, type BaseLink } from '../../language/base/links';
import { baseDefinitionAt, highlightsAt } from '../../language/base/references';
import { baseSymbols } from '../../language/base/symbols';
import type { Say } from '../../language/say';
import type { Drafts } from '../drafts';
import type { OpenDocument } from '../openDocument';
import { howAsked } from '../asking';
import { rangeIn } from '../positions';
import type { WorkspaceFacts } from '../workspaceFacts';
import { codeAction, completionItem, documentSymbol, foldingRange, rangeOf } from './baseAnswers';

export interface BaseServing {
  readonly drafts: Drafts;
  readonly facts: WorkspaceFacts;
  readonly reader: FileReader;
  readonly say: Say;
  /** The most folds that the editor takes. */
  readonly mostFolds: number | undefined;
  /** True where the editor is ours: it knows VS Code's commands. */
  readonly withCommands: boolean;
}

export class BaseFeatures {
  readonly #serving: BaseServing;

  constructor(serving: BaseServing) {
    this.#serving = serving;
  }

  /**
   * What features are asked about; the text is that of now, whatever changed while the facts were waited for. Undefined where the
   * request was cancelled meanwhile.
   */
  async contextOf(document: OpenDocument, cancelled: CancellationToken): Promise<BaseDocument | undefined> {
    const { facts, say } = this.#serving;
    const known = await facts.factsOf(document.uri);
    if (cancelled.isCancellationRequested) return undefined;
    return { uri: document.uri, text: document.text.getText(), file: facts.workspace.fileOf(document.uri), facts: known, say };
  }

  async hover(document: OpenDocument, position: Position, cancelled: CancellationToken): Promise<Hover | null> {
    const context = await this.contextOf(document, cancelled);
    const found = context && baseHoverAt(context, document.text.offsetAt(position));
    return found
      ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: rangeOf(document.text, found) }
      : null;
  }

  async completion(
    document: OpenDocument,
    params: CompletionParams,
    cancelled: CancellationToken,
  ): Promise<CompletionList | null> {
    const { drafts, withCommands } = this.#serving;
    const asked = howAsked(params.context, document.sinceEdit) === 'asked';
    const completed = async (lookup?: NameLookup) => {
      const context = await this.contextOf(document, cancelled);
      if (!context) return undefined;
      let wantsNames = false;
      const withNames = {
        ...context,
        get lookup() {
          wantsNames = true;
          return lookup;
        },
      };
      const { items, incomplete } = completeBase(withNames, document.text.offsetAt(params.position), { asked });
      return { context, items, incomplete, wantsNames };
    };
    // Names are looked up only where a reference is written: keys must come at once in a base that has just been read.
    let found = await completed();
    if (found?.wantsNames) found = await completed(await drafts.lookupOf(found.context.facts));
    if (!found) return null;
    const { items, incomplete } = found;
    return { isIncomplete: incomplete, items: items.map((item, at) => completionItem(item, at, document.text, withCommands)) };
  }

  async definition(document: OpenDocument, position: Position, cancelled: CancellationToken): Promise<LocationLink[] | null> {
    const context = await this.contextOf(document, cancelled);
    const found = context && baseDefinitionAt(context, document.text.offsetAt(position));
    if (!found) return null;
    const locations = await this.located(found.places);
    return locations.map(({ uri, range }) => ({
      originSelectionRange: rangeOf(document.text, found.origin),
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    }));
  }

  /** Places in bases and bibliographies as locations; a bibliography is read for it. */
  async located(places: readonly Place[]): Promise<Location[]> {
    const { facts, reader } = this.#serving;
    const others = new Map<string, { readonly text: string }>();
    const found: Location[] = [];
    for (const place of places) {
      let owner: { readonly text: string } | undefined = facts.workspace.fileOf(place.file) ?? others.get(place.file);
      if (!owner) {
        const bytes = await reader.read(place.file);
        const decoded = typeof bytes === 'string' ? undefined : decode(bytes);
        others.set(place.file, (owner = { text: decoded && 'text' in decoded ? decoded.text : '' }));
      }
      found.push({ uri: place.file, range: rangeIn(owner, place) });
    }
    return found;
  }

  async highlights(
    document: OpenDocument,
    position: Position,
    cancelled: CancellationToken,
  ): Promise<DocumentHighlight[] | null> {
    const context = await this.contextOf(document, cancelled);
    if (!context) return null;
    return highlightsAt(context, document.text.offsetAt(position)).map(each => ({
      range: rangeOf(document.text, each),
      kind: each.write ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  }

  async symbols(document: OpenDocument, cancelled: CancellationToken): Promise<DocumentSymbol[] | null> {
    const context = await this.contextOf(document, cancelled);
    return context ? baseSymbols(context).map(symbol => documentSymbol(symbol, document.text)) : null;
  }

  folds(document: OpenDocument): FoldingRange[] {
    return foldsOf(document.text.getText(), this.#serving.mostFolds).map(foldingRange);
  }

  async actions(
    document: OpenDocument,
    { range, context: asked }: CodeActionParams,
    cancelled: CancellationToken,
  ): Promise<CodeAction[] | null> {
    const context = await this.contextOf(document, cancelled);
    if (!context) return null;
    const wanted = (kind: string) => !asked.only || asked.only.some(only => kind === only || kind.startsWith(`${only}.`));
    const span = { start: document.text.offsetAt(range.start), end: document.text.offsetAt(range.end) };
    const fixes = wanted(CodeActionKind.QuickFix) ? baseFixesAt(context, span) : [];
    const all = asked.only && wanted(fixAllKind) ? fixAll(context) : undefined;
    return [
      ...fixes.map(fix => codeAction(fix, CodeActionKind.QuickFix, document.text, asked.diagnostics)),
      ...(all ? [codeAction(all, fixAllKind, document.text, asked.diagnostics)] : []),
    ];
  }

  async links(document: OpenDocument, cancelled: CancellationToken): Promise<DocumentLink[] | null> {
    const context = await this.contextOf(document, cancelled);
    if (!context) return null;
    return baseLinks(context).map(({ start, end, target, tooltip, quote }) => ({
      range: rangeOf(document.text, { start, end }),
      tooltip,
      // A quote is looked for once the link is followed.
      ...(quote ? { data: { base: document.uri, target, quote } satisfies LinkData } : { target }),
    }));
  }

  /** Finds the place of a quote in the copy of its source; the copy alone where it is not there. */
  async resolveLink(link: DocumentLink): Promise<DocumentLink> {
    const data = link.data as Partial<LinkData> | undefined;
    const { base, target, quote } = data ?? {};
    if (!base || !target || !quote) return link;
    const { facts } = this.#serving;
    const source = (await facts.factsOf(base)).source(quote.source);
    const found = source && (await facts.workspace.copyOf(source, facts.folders));
    const place = source && found && placeInCopy({ quote }, source, found.copy);
    if (!place) return { ...link, target };
    const { start, end } = rangeIn(found.copy, place);
    // VS Code selects what the fragment names.
    const selection = `L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}`;
    return { ...link, target: `${found.uri}#${selection}` };
  }
}

/** "Fix all" of an editor that offers it, e.g. when a file is saved. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.factbase`;

interface LinkData {
  readonly base: string;
  readonly target: string;
  readonly quote: NonNullable<BaseLink['quote']>;
}
