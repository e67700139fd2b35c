// Blocks that Pandoc's Markdown has and CommonMark has not.
import { checkProse } from '../../support/checkProse';

checkProse('Markdown of Pandoc hides metadata in the middle of a text', [
  ['but its words', 'a\n\n---\ntitle: Minsk\nauthor: Iran\ntags:\n- x\n\n- y\n---\n\nb', 'a | #Minsk | b'],
  ['closed by dots', 'a\n\n---\nnocite: |\n  @minsk\n...\nb', 'a | b'],
  ['at the start, behind a blank line', '\n---\nbibliography: minsk.bib\n---\nb', 'b'],
  ['not closed yet', 'a\n\n---\nauthor: Iran\nMinsk talks began', 'a | Minsk talks began'],
  ['unless a blank line follows the rule', 'a\n\n---\n\nauthor: Iran\n\nb', 'a | author: Iran | b'],
  ['unless the key may be a word of the text', 'a\n\n---\nSource: Minsk\n\nb', 'a | Source: Minsk | b'],
  ['unless the rule underlines', 'a\n---\nauthor: Iran', 'a# | author: Iran'],
  ['unless it stands in a quote', '> ---\n> author: Iran', '#author: Iran'],
  ['unless the rule is longer', 'a\n\n----\nauthor: Iran', 'a | author: Iran'],
]);

checkProse('Markdown of Pandoc reads simple tables by their columns', [
  [
    'whose head is ruled off',
    'Name       City\n--------   -----\nViktor     Minsk\nAli Reza   Tehran\n\nb',
    'Name       City | Viktor#Minsk | Ali Reza#Tehran | b',
  ],
  [
    'with one blank between columns',
    '------ ------\nViktor Minsk\nAli    Tehran\n------ ------\n\nb',
    'Viktor#Minsk | Ali#Tehran | b',
  ],
  [
    'over several lines',
    '------------------\nName      City\n-------   -----\nViktor    Minsk\nKhrenin   talks\n\nAli       Tehran\n------------------\n\nb',
    'Name      City | Viktor#Minsk | Khrenin#talks | Ali#Tehran | b',
  ],
  ['in a list item', '- a\n\n  -----  -----\n  Viktor Minsk\n\n  b', '#a | #Viktor#Minsk | #b'],
  ['and the text behind one', '-----  -----\nViktor Minsk\n\nViktor Minsk\ntalks', 'Viktor#Minsk | Viktor Minsk talks'],
  ['no heading, quote or comment under the rule', '-- --\n# Minsk\n> Iran\n\n-- --\n<!--\nMinsk\n-->', '#Minsk | #Iran'],
  ['a break with a lone dash', '- - -\nViktor\nKhrenin\n\n- ---\nViktor\nKhrenin', 'Viktor Khrenin | Viktor Khrenin'],
]);

checkProse('Markdown of Pandoc goes on the items of lists that letters count', [
  ['Roman numerals', 'iv. Minsk\n\n    Iran\n\nv.  Viktor', 'iv. Minsk | #Iran | v.  Viktor'],
  ['a letter in parentheses', '(a) Minsk\n    talks\n\n    Iran\n(b) Viktor', '(a) Minsk talks | #Iran | (b) Viktor'],
  ['a capital with two blanks', 'A.  Minsk\n\n    Iran', 'A.  Minsk | #Iran'],
  ['but not behind an initial', 'V. Khrenin\n\n    Iran', 'V. Khrenin'],
  ['nor in a paragraph', 'Minsk\na. Iran\n\n    code', 'Minsk a. Iran'],
  ['nor behind a word', 'Minsk. Iran\n\n    code', 'Minsk. Iran'],
]);
