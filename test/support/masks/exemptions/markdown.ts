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
  behind('shown', 'a comment that a heading begins and does not end', /(?:^|\n)#+ [^\n]*<!--(?:(?!-->|\n\n)[^])*$/),
];
