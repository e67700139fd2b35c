// Two parsers of Markdown that have nothing in common with ours, nor with each other; both are development dependencies.
// micromark says where everything stands, also inside a paragraph; markdown-it, which draws VS Code's preview, only on which lines a
// block stands, which is enough to judge where micromark leaves the specification.

/** As much of an mdast node as is looked at. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

export type MarkdownParser = (text: string) => MarkdownNode;

/** A block that holds text, code or HTML, and its lines (the last not included). */
export interface LineBlock {
  readonly type: string;
  readonly map: readonly [number, number] | null;
}

/** micromark, or undefined where it is not installed. */
export async function loadMarkdownParser(): Promise<MarkdownParser | undefined> {
  try {
    // Names in variables, so that neither the compiler nor a bundler insists on the packages.
    const [core, gfm, tree] = ['mdast-util-from-markdown', 'micromark-extension-gfm', 'mdast-util-gfm'] as const;
    const { fromMarkdown } = (await import(core)) as { fromMarkdown: (text: string, options: object) => MarkdownNode };
    const { gfm: syntax } = (await import(gfm)) as { gfm: () => object };
    const { gfmFromMarkdown } = (await import(tree)) as { gfmFromMarkdown: () => object };
    return text => fromMarkdown(text, { extensions: [syntax()], mdastExtensions: [gfmFromMarkdown()] });
  } catch {
    return undefined;
  }
}

/** markdown-it, or undefined where it is not installed. */
export async function loadSecondParser(): Promise<((text: string) => readonly LineBlock[]) | undefined> {
  try {
    const name = 'markdown-it' as const;
    const { default: MarkdownIt } = (await import(name)) as unknown as {
      default: new (options: object) => { parse(text: string, environment: object): readonly LineBlock[] };
    };
    const parser = new MarkdownIt({ html: true });
    return text => parser.parse(text, {});
  } catch {
    return undefined;
  }
}
