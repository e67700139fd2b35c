// Teaches a renderer of Markdown citations, names and references: the rules that read, the rules that print. Nothing here needs VS Code, so that
// tests see the very page that a preview shows.
import { splitCitations } from './findCitations';
import type { MarkdownIt } from './markdownIt';
import { countOnLines, eachInline, placeOnLines } from './places';
import { installRules, referencesType, type Known } from './render';

/** The renderer, which from now on asks `known` for what is said of a document. */
export function extendRenderer(markdown: MarkdownIt, known: Known): MarkdownIt {
  markdown.core.ruler.after('inline', 'factbase_citations', state => {
    eachInline(state, (inline, line) => {
      placeOnLines(inline, line);
      inline.children = splitCitations(inline.children ?? [], state);
    });
  });
  markdown.core.ruler.push('factbase_places', state => {
    countOnLines(state);
    const references = new state.Token(referencesType, '', 0);
    references.block = true;
    state.tokens.push(references);
  });
  installRules(markdown, known);
  return markdown;
}
