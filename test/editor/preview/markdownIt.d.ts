/** The part of markdown-it that the tests use; the package brings no types of its own. */
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options: { readonly html?: boolean; readonly linkify?: boolean });
    render(text: string, environment?: object): string;
  }
}
