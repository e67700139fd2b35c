// LSP requests about drafts, answered by the functions of src/language.
import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type Hover,
  type LocationLink,
  type Position,
} from 'vscode-languageserver';
import { cardOf } from '../language/cards/card';
import { cardMarkdown, type CardLink } from '../language/cards/cardMarkdown';
import { completeDraft } from '../language/completion/completeDraft';
import type { Proposal } from '../language/completion/item';
import { completeNamesAt, namesOffered } from '../language/completion/names';
import { definitionAt } from '../language/definition';
import type { DraftContext } from '../language/draft';
import { addedToKey, hoverAt, type LinksOf } from '../language/hover';
import type { Span } from '../core/text/span';
import { howAsked } from './asking';
import type { OpenDocument } from './openDocument';
import { rangeIn } from './positions';
import type { Settings } from './settings';
import type { WorkspaceFacts } from './workspaceFacts';

const kinds: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  actor: CompletionItemKind.Reference,
  agreement: CompletionItemKind.File,
  event: CompletionItemKind.Event,
  statement: CompletionItemKind.Text,
  source: CompletionItemKind.Reference,
  date: CompletionItemKind.Value,
};

export function hover(context: DraftContext, document: OpenDocument, position: Position, withLinks: boolean): Hover | null {
  const found = hoverAt(context, document.text.offsetAt(position), withLinks ? linksFor(context, document) : undefined);
  if (!found) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: range(document, found) };
}

/** What the facts add to the citation key at a position (`factbase/keyCardBeside`). */
export function keyCardBeside(context: DraftContext, document: OpenDocument, position: Position): { markdown: string } | null {
  const markdown = addedToKey(context, document.text.offsetAt(position), linksFor(context, document));
  return markdown === undefined ? null : { markdown };
}

/** The three actions of a card; the same are in the palette and reachable by keyboard. */
function linksFor(context: DraftContext, document: OpenDocument): LinksOf {
  const { say, facts } = context;
  return (id, mention) => {
    const end = document.text.positionAt(mention.end);
    const target = (command: string, args: object) => `command:${command}?${encodeURIComponent(JSON.stringify([args]))}`;
    const fact = facts.get(id);
    const links: CardLink[] = [];
    if (fact && fact.kind !== 'source' && fact.evidence.length > 0) {
      links.push({
        title: say('link.cite'),
        target: target('factbase.cite', { id, uri: document.uri, line: end.line, character: end.character }),
      });
      links.push({ title: say('link.open'), target: target('factbase.openSource', { id, uri: document.uri }) });
    } else if (fact?.kind === 'source') {
      links.push({ title: say('link.open'), target: target('factbase.openSource', { id, uri: document.uri }) });
    }
    links.push({ title: say('link.edit'), target: target('factbase.editFact', { id, uri: document.uri }) });
    return links;
  };
}

export function complete(
  context: DraftContext,
  document: OpenDocument,
  params: CompletionParams,
  settings: Settings,
): CompletionList {
  const offset = document.text.offsetAt(params.position);
  const asking = howAsked(params.context, document.sinceEdit);
  const { items, incomplete } = completeDraft(context, offset, {
    asking,
    minimumLetters: settings.minimumLetters,
    minimumByKind: settings.minimumByKind,
    syntax: settings.syntax,
  });
  return {
    isIncomplete: incomplete,
    items: items.map((item, at) => ({
      label: item.label,
      kind: kinds[item.kind],
      // On the row itself: as `detail` it would stand above the card once more.
      labelDetails: { description: item.detail },
      filterText: item.filter,
      sortText: String(at).padStart(4, '0'),
      insertTextFormat: item.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: range(document, item), newText: item.text },
      data: { uri: document.uri, id: item.id, kind: item.kind },
    })),
  };
}

/** Adds the card, once the writer looks at a proposal. */
export function resolveCompletion(item: CompletionItem, context: Pick<DraftContext, 'facts' | 'say' | 'styled'>): CompletionItem {
  const data: unknown = item.data;
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  const fact = typeof id === 'string' ? context.facts.get(id) : undefined;
  if (!fact) return item;
  return { ...item, documentation: { kind: MarkupKind.Markdown, value: cardMarkdown(cardOf(fact, context), context.say) } };
}

export function definition(
  context: DraftContext,
  document: OpenDocument,
  position: Position,
  facts: WorkspaceFacts,
): LocationLink[] | null {
  const found = definitionAt(context, document.text.offsetAt(position));
  if (!found) return null;
  return found.places.flatMap(place => {
    const text = facts.workspace.textOfFacts(place.file);
    if (text === undefined) return [];
    const target = rangeIn(text, place);
    return [
      {
        originSelectionRange: range(document, found.origin),
        targetUri: place.file,
        targetRange: target,
        targetSelectionRange: target,
      },
    ];
  });
}

function range(document: OpenDocument, span: Span) {
  return { start: document.text.positionAt(span.start), end: document.text.positionAt(span.end) };
}

/**
 * True where a name that is being typed would be offered: the editor then opens its list. `opened` is what stood there when it opened one
 * for the same word: it is opened again only for names that were not in that one.
 */
export function offersName(
  context: DraftContext,
  document: OpenDocument,
  position: Position,
  settings: Settings,
  opened: string | undefined,
): boolean {
  const { minimumLetters, minimumByKind } = settings;
  const limits = { minimumLetters, minimumByKind };
  const { items } = completeNamesAt(context, document.text.offsetAt(position), { asking: 'typing', ...limits });
  // What was too short for a kind when the list was opened was not in it.
  const before = opened === undefined ? undefined : namesOffered(opened, context, limits);
  return items.some(item => !before?.has(item.label));
}
