// Which documents Factbase serves in the editor.
import * as vscode from 'vscode';

/** Names of fact base files, as a glob. */
export const basePattern = '**/{factbase.yaml,factbase.yml,*.factbase.yaml,*.factbase.yml}';

/** Names of drafts that can cite sources, as a glob; plain text has no syntax for citations. */
export const draftPattern = '**/*.{md,markdown,qmd,tex,typ,adoc,asciidoc,rst,org}';

/** VS Code's language ids of drafts; `.qmd` and the like without their extension are plain text. */
export const draftLanguages = [
  'markdown',
  'quarto',
  'myst',
  'latex',
  'tex',
  'typst',
  'asciidoc',
  'restructuredtext',
  'org',
  'plaintext',
] as const;

/** Languages that the writer's settings add; they are read as plain text. */
export function addedLanguages(): readonly string[] {
  return vscode.workspace.getConfiguration('factbase').get<string[]>('languages', []);
}

/** Scheme of the pages that Factbase itself writes: they are Markdown, and no drafts. */
export const pageScheme = 'factbase-page';

/** True for a document that is a draft. */
export function isDraft(document: vscode.TextDocument): boolean {
  if (document.uri.scheme === pageScheme) return false;
  return (draftLanguages as readonly string[]).includes(document.languageId) || addedLanguages().includes(document.languageId);
}
