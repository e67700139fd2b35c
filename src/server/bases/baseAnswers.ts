// What the features for fact bases give, in the form of LSP.
import {
  CodeActionKind,
  CompletionItemKind,
  FoldingRangeKind,
  InsertTextFormat,
  InsertTextMode,
  SymbolKind,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Range,
  type TextEdit as LspEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../core/facts/problem';
import type { Span } from '../../core/text/span';
import type { BaseFix } from '../../language/base/fixes';
import type { Fold } from '../../language/base/folding';
import type { BaseProposal } from '../../language/base/proposal';
import type { BaseSymbol } from '../../language/base/symbols';

const proposalKinds: Readonly<Record<BaseProposal['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  actor: CompletionItemKind.Reference,
  agreement: CompletionItemKind.File,
  event: CompletionItemKind.Event,
  statement: CompletionItemKind.Text,
  source: CompletionItemKind.Reference,
};

const symbolKinds: Readonly<Record<BaseSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  person: SymbolKind.Class,
  actor: SymbolKind.Package,
  place: SymbolKind.Module,
  agreement: SymbolKind.File,
  event: SymbolKind.Event,
  statement: SymbolKind.String,
  source: SymbolKind.Key,
  role: SymbolKind.Property,
  quote: SymbolKind.String,
  broken: SymbolKind.Null,
};

/** Kind of a fact in lists of symbols. */
export function symbolKindOf(kind: BaseSymbol['kind']): SymbolKind {
  return symbolKinds[kind];
}

/** @param goOn asks for the next proposals once this one was taken; only VS Code knows the command */
export function completionItem(item: BaseProposal, at: number, document: TextDocument, goOn: boolean): CompletionItem {
  return {
    label: item.label,
    kind: proposalKinds[item.kind],
    sortText: String(at).padStart(4, '0'),
    insertTextFormat: item.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // The text brings its own indentation.
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: rangeOf(document, item), newText: item.text },
    ...(item.filter === undefined ? {} : { filterText: item.filter }),
    ...(item.detail === undefined ? {} : { detail: item.detail }),
    ...(item.doc === undefined ? {} : { documentation: item.doc }),
    ...(item.id === undefined ? {} : { data: { uri: document.uri, id: item.id } }),
    ...(item.goesOn && goOn ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
  };
}

export function documentSymbol(symbol: BaseSymbol, document: TextDocument): DocumentSymbol {
  return {
    name: symbol.name,
    kind: symbolKinds[symbol.kind],
    range: rangeOf(document, symbol),
    selectionRange: rangeOf(document, symbol.selection),
    children: symbol.children.map(child => documentSymbol(child, document)),
    ...(symbol.detail === undefined ? {} : { detail: symbol.detail }),
  };
}

export function foldingRange({ startLine, endLine, kind }: Fold): FoldingRange {
  return { startLine, endLine, ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}) };
}

/** @param shown the diagnostics that the editor shows at the place: those that the fix solves are named, so that it can tie them together */
export function codeAction(fix: BaseFix, kind: CodeActionKind, document: TextDocument, shown: readonly Diagnostic[]): CodeAction {
  const solves = ({ range, code }: Diagnostic): boolean =>
    fix.problems.some(problem => problem.code === code && document.offsetAt(range.start) === problem.start);
  const diagnostics = shown.filter(solves);
  return {
    title: fix.title,
    kind,
    ...(fix.preferred && kind === CodeActionKind.QuickFix ? { isPreferred: true } : {}),
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    edit: {
      documentChanges: [
        {
          textDocument: { uri: document.uri, version: document.version },
          edits: fix.edits.map(edit => lspEdit(edit, rangeOf(document, edit))),
        },
      ],
    },
  };
}

export function lspEdit({ newText }: TextEdit, range: Range): LspEdit {
  return { range, newText };
}

export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
