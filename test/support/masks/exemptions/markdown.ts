/** Where Pandoc's Markdown is not that of other tools, whose extensions are read too, and what is hidden on purpose. */
import { behind, exempt, type Exemption } from './exemption';

export const markdown: readonly Exemption[] = [
  behind('lost', 'a label that nothing defines', /\]\[[^\]]*$|\[\^$/),
  behind('lost', 'maths in parentheses, which is an extension', /\\\($/),
  behind('lost', 'a shortcode', /\{\{<[^>]*$/),
  behind('lost', 'keys', /<kbd>$/),
  behind('lost', 'attributes behind maths, as Quarto has them', /\$\$ \{#\S*$/),
  exempt(
    'joined',
    'tags that change only the look of words, and highlighted text',
    ({ between }) => /^(?:[[*_~]*\s*(?:<\/?b>|==|<br\/?>)\s*[[*_~]*|\s*\n?\s*)+$/.test(between) && /[<=]/.test(between),
  ),
  exempt('joined', 'text in brackets that nothing defines', ({ between }) => /^\S*\s+\S*\[$|^\]\[\w+\]\s/.test(between)),
  exempt(
    'shown',
    'metadata in the middle of a text with keys of its own, which may as well be text behind a rule',
    ({ before, after }) => /(?:^|\n)[> ]*---\n[> ]*(?:Nam\d+e:\s)?$/.test(before) && /(?:^|\n)[> ]*---(?:\n|$)/.test(after),
  ),
  exempt('joined', 'a mark that closes nothing', ({ between }) => /^(?:[*_~]+\s+|\s+[*_~]+)$/.test(between)),
  exempt(
    'shown',
    'metadata in an item or a quote, where nobody writes it',
    ({ before, after }) =>
      /\n[> ]+---\n[> ]*(?:author|bibliography): [^\n]*(?:\n[> ]*(?:mine|nocite):?.*)*[^\n]*$/.test(before) &&
      /\n[> ]+(?:---|\.\.\.)(?:\n|$)/.test(after),
  ),
  exempt(
    'lost shown',
    'dollars of money beside those of maths',
    ({ paragraph }) => /\$[56] Nam/.test(paragraph) && /\$Nam/.test(paragraph),
  ),
  behind(
    'lost',
    'a table on the line of the mark of an item, which is a break to CommonMark',
    /\n *(?:-|\w+[.)]) +-+\n(?:(?!\n\n\S)[^])*$/,
  ),
  behind('lost', 'a link in a link, of which CommonMark reads the inner one', /\[[^\]]*\]\([^)\s]*$/),
  behind('shown', 'a comment that a heading begins and does not end', /(?:^|\n)#+ [^\n]*<!--(?:(?!-->|\n\n)[^])*$/),
];
