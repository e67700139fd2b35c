// Which citation keys another extension offers already, read from its proposals. Needs no editor, so that every shape a proposal has can be tested.

/** A proposal of any extension, as far as it matters here; `kind` as in `vscode.CompletionItemKind`. */
export interface OfferedItem {
  readonly label: string | { readonly label: string };
  readonly insertText?: string | { readonly value: string };
  readonly kind?: number;
}

/** `vscode.CompletionItemKind` of words that merely stand in the text, and of snippets: those are no citation keys. */
const noKeys: ReadonlySet<number> = new Set([0, 14]);

/** Extensions that are known to offer the keys of bibliographies, by their ids. */
export const keyExtensions = [
  'notZaki.pandocciter',
  'quarto.quarto',
  'James-Yu.latex-workshop',
  'myriad-dreamin.tinymist',
] as const;

/**
 * The keys among the proposals of others. They are read from what is shown and from what is inserted, because some show titles and insert keys,
 * and some write the `@` or the braces as well.
 */
export function offeredKeys(items: Iterable<OfferedItem>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { label, insertText, kind } of items) {
    if (kind !== undefined && noKeys.has(kind)) continue;
    const written = typeof insertText === 'object' ? insertText.value : insertText;
    for (const text of [typeof label === 'string' ? label : label.label, written]) {
      if (text !== undefined) keys.add(bareKey(text));
    }
  }
  return keys;
}

/** `@{a key}` and `@a_key` name `a key` and `a_key`. */
function bareKey(text: string): string {
  const bare = text.startsWith('@') ? text.slice(1) : text;
  return bare.startsWith('{') && bare.endsWith('}') ? bare.slice(1, -1) : bare;
}
