// The style sheets of a Markdown preview: VS Code's own and ours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './flow';

/** Their texts, in the order in which VS Code loads them. */
export function previewStyles({ repository, vscode }: Place): readonly string[] {
  const markdown = join(vscode, 'extensions', 'markdown-language-features', 'media', 'markdown.css');
  return [markdown, join(repository, 'media', 'preview.css')].map(file => readFileSync(file, 'utf8'));
}
