// As much of markdown-it, the renderer of VS Code's Markdown preview, as is used here (https://github.com/markdown-it/markdown-it).

/** A piece of a parsed document; `children` are the pieces of a line of text. */
export interface Token {
  type: string;
  content: string;
  /** Marks as written: `` ` `` of a code span, `\*` of an escape, `linkify` of an address that became a link. */
  markup: string;
  info: string;
  meta: unknown;
  /** First and last line of a block in the document, from 0. */
  map: [number, number] | null;
  children: Token[] | null;
  hidden: boolean;
  block: boolean;
  level: number;
}

export interface CoreState {
  readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
  tokens: Token[];
}

export type RenderRule = (
  tokens: Token[],
  index: number,
  options: unknown,
  environment: { readonly currentDocument?: unknown } | undefined,
  self: Renderer,
) => string;

export interface Renderer {
  readonly rules: Record<string, RenderRule | undefined>;
  renderInline(tokens: Token[], options: unknown, environment: unknown): string;
}

export interface MarkdownIt {
  readonly core: {
    readonly ruler: {
      after(name: string, own: string, rule: (state: CoreState) => void): void;
      push(own: string, rule: (state: CoreState) => void): void;
    };
  };
  readonly renderer: Renderer;
  readonly utils: { escapeHtml(text: string): string };
}
