/** Where pandoc's reader of Org is not Org's exporter, and what is hidden on purpose. */
import { behind, exempt, type Exemption } from './exemption';

export const org: readonly Exemption[] = [
  behind('lost', 'the target of a link that has no words of its own', /\[\[[^\][]*$/),
  exempt('shown', 'the text of a footnote that nothing refers to', ({ before }) =>
    /(?:^|\n)\[fn:\w+\] (?:(?!\n\n\n|\n\*+ )[^])*$/.test(before),
  ),
  behind('lost', 'a macro, whose text stands where it is defined', /\{\{\{[^}]*$/),
  behind('lost', 'LaTeX, which only some readers get', /\\[a-z]+\{[^}]*$/),
  behind('lost', 'tags of a heading, which sort it', /(?:^|\n)\*+ [^\n]* :(?:\w+:)*$/),
  behind('shown', 'the caption of what pandoc gives none', /#\+caption: [^\n]*$/),
  behind('shown', 'a radio target, which is text', /<<<[^>]*$/),
  behind('shown', 'a heading in a block, which it ends', /#\+begin_\w+\n(?:(?!#\+end_)[^])*\n?\*+ (?:(?!#\+end_)[^])*$/i),
  behind('joined lost', 'lines of verse, in which pandoc reads no markup that runs on', /#\+begin_verse\n(?:(?!#\+end_)[^])*$/i),
  exempt('joined', 'a mark that closes nothing', ({ between }) => /^[*/_+]/.test(between)),
  exempt('parted', 'the end of a link or a script', ({ between }) => /^[*/_+]*(?:\]\]|\})/.test(between)),
  behind('lost', 'code behind a target, which pandoc does not read', />> =[^=\n]*$/),
  exempt(
    'parted',
    'a link over lines in a row or a heading, which is none',
    ({ before, between }) => between === '\n' && /\[\[[^\]]*\]\[[^\]]*$/.test(before),
  ),
  behind(
    'shown',
    'a heading on the line of an item, which is an item to Org',
    /(?:^|\n) *(?:[-+]|\d[.)]) \*+ (?:(?!\n\n\S)[^])*$/,
  ),
];
