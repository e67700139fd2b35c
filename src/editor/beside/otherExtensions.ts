// Beside extensions that serve the keys of a bibliography (Pandoc Citer and its like) each key has one row and one card: what the other shows is
// left out here, and only what the fact base adds is said. The other extension is asked, not guessed at: which files it reads depends on its own
// settings, and what it does not show must not be lost.
import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { Connection } from '../connection';
import { keyExtensions, offeredKeys } from './offeredKeys';

type Completions = vscode.CompletionItem[] | vscode.CompletionList | null | undefined;

/** What the client does before its own answers are shown. */
export function besideOthers(request: Connection['request']): Middleware {
  const beside = new BesideOthers(request);
  return {
    provideHover: async (document, position, token, next) => {
      if (beside.isOwnQuestion(document, position, 'hover')) return undefined;
      const card = await next(document, position, token);
      return card && !token.isCancellationRequested && beside.isWanted(document) ? beside.hover(document, position, card) : card;
    },
    provideCompletionItem: async (document, position, context, token, next) => {
      if (beside.isOwnQuestion(document, position, 'completion')) return undefined;
      const answer = await next(document, position, context, token);
      return answer && !token.isCancellationRequested && beside.isWanted(document)
        ? beside.completion(document, position, context, answer)
        : answer;
    },
  };
}

class BesideOthers {
  readonly #request: Connection['request'];
  /** Questions to all extensions, to which ours must be silent: VS Code asks us too. */
  readonly #asking = new Set<string>();
  /** What others had for a list that is open: VS Code keeps their rows and asks only us again. */
  #open: { readonly place: string; readonly keys: ReadonlySet<string> } | undefined;

  constructor(request: Connection['request']) {
    this.#request = request;
  }

  /** True where another extension that serves keys is at work, and the writer has not asked for everything. */
  isWanted(document: vscode.TextDocument): boolean {
    if (!keyExtensions.some(id => vscode.extensions.getExtension(id)?.isActive)) return false;
    return vscode.workspace.getConfiguration('factbase', document).get('citation.besideOtherExtensions') !== 'everything';
  }

  isOwnQuestion(document: vscode.TextDocument, position: vscode.Position, what: string): boolean {
    return this.#asking.delete(questionOf(document, position, what));
  }

  async hover(document: vscode.TextDocument, position: vscode.Position, card: vscode.Hover): Promise<vscode.Hover | undefined> {
    const { line, character } = position;
    const added = await this.#request('factbase/keyCardBeside', { uri: document.uri.toString(), position: { line, character } });
    // A name, not a key: nobody else has a card for it.
    if (!added) return card;
    const others = await this.#ask<vscode.Hover[]>('hover', 'vscode.executeHoverProvider', document, position);
    if (!others?.some(hover => hover.contents.length > 0)) return card;
    const [own] = card.contents;
    if (added.markdown === '' || !(own instanceof vscode.MarkdownString)) return undefined;
    const text = new vscode.MarkdownString(added.markdown);
    text.isTrusted = own.isTrusted;
    return new vscode.Hover(text, card.range);
  }

  async completion(
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.CompletionContext,
    answer: NonNullable<Completions>,
  ): Promise<Completions> {
    const items = 'items' in answer ? answer.items : answer;
    const first = items.find(isKey);
    if (!first) return answer;
    const range = first.range instanceof vscode.Range ? first.range : first.range?.inserting;
    const place = `${document.uri.toString()} ${position.line} ${range?.start.character}`;
    const goesOn = context.triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
    if (!goesOn || this.#open?.place !== place) {
      const others = await this.#ask<vscode.CompletionList>(
        'completion',
        'vscode.executeCompletionItemProvider',
        document,
        position,
      );
      this.#open = { place, keys: offeredKeys(others?.items ?? []) };
    }
    const { keys } = this.#open;
    const rest = items.filter(item => !isKey(item) || !keys.has(keyOf(item)));
    return 'items' in answer ? new vscode.CompletionList(rest, answer.isIncomplete) : rest;
  }

  /** What all other extensions have at a place. */
  async #ask<T>(what: string, command: string, document: vscode.TextDocument, position: vscode.Position): Promise<T | undefined> {
    const question = questionOf(document, position, what);
    this.#asking.add(question);
    try {
      return await vscode.commands.executeCommand<T>(command, document.uri, position);
    } finally {
      this.#asking.delete(question);
    }
  }
}

function questionOf(document: vscode.TextDocument, { line, character }: vscode.Position, what: string): string {
  return `${what} ${line} ${character} ${document.uri.toString()}`;
}

function keyOf(item: vscode.CompletionItem): string {
  return typeof item.label === 'string' ? item.label : item.label.label;
}

/** The server says of each proposal what it is. */
function isKey(item: vscode.CompletionItem): boolean {
  const data = (item as { readonly data?: { readonly kind?: unknown } }).data;
  return data?.kind === 'source';
}
