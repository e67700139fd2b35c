// A Markdown preview as a page of its own: what VS Code's renderer makes with our rules of what the server said, in VS Code's frame and style.
import MarkdownIt from 'markdown-it';
import type { MarkdownIt as Renderer } from '../../src/editor/preview/markdownIt';
import { extendRenderer } from '../../src/editor/preview/extend';
import { DraftMentions } from '../../src/core/mentions/draftMentions';
import { Draft } from '../../src/core/prose/draft';
import { previewOf, type Preview } from '../../src/language/citing/preview';
import { writing } from './writing';

/** What the server says of a draft, without a server; undefined where neither facts nor sources are known. */
export function previewOfDraft(base: string, draft: string): Preview | undefined {
  const { context } = writing(base, '');
  const written = new Draft('markdown', draft);
  return previewOf({ ...context, draft: written, mentions: new DraftMentions(written, context.index) });
}

/** The HTML of a draft as VS Code's preview renders it (its markdown-it: HTML on, addresses linked). */
export function renderPreview(draft: string, preview: Preview | undefined): string {
  const made = new MarkdownIt({ html: true, linkify: true });
  extendRenderer(made as unknown as Renderer, () => (preview ? { preview: { version: 1, ...preview }, moved: 0 } : undefined));
  return made.render(draft, {});
}

/** A theme as a preview sees it: the class of the body and the colours that our style sheet and VS Code's own name. */
export interface PreviewTheme {
  readonly classes: string;
  readonly colours: Readonly<Record<string, string>>;
}

/** A whole page around the HTML of a draft. */
export function pageAround(html: string, theme: PreviewTheme, styles: readonly string[]): string {
  const colours = Object.entries(theme.colours).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Preview</title>
<style>
:root { ${colours.join(' ')} }
body { color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); }
a { color: var(--vscode-textLink-foreground); }
</style>
${styles.map(style => `<style>${style}</style>`).join('\n')}
</head>
<body class="vscode-body ${theme.classes} showEditorSelection"><main>${html}</main></body>
</html>`;
}
