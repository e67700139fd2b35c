/** The part of markdown-it that the tests use; the package brings no types of its own. */
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options: { readonly html?: boolean; readonly linkify?: boolean });
    readonly options: object;
    readonly renderer: { render(tokens: readonly object[], options: object, environment: object): string };
    parse(text: string, environment: object): readonly object[];
    render(text: string, environment?: object): string;
  }
}
