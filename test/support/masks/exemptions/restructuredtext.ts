/** Where pandoc's reader of reStructuredText is not docutils, and what is hidden on purpose. */
import { behind, exempt, type Exemption } from './exemption';

export const restructuredtext: readonly Exemption[] = [
  behind('lost', 'the name of a substitution, which is not what readers see', /(?:^|[^\w])\|[^|\n]*$/),
  behind('lost', 'the key of a citation', /\[#?$/),
  exempt('lost', 'a session with an interpreter, which pandoc does not know', ({ paragraph }) =>
    /(?:^|\n)\s*>>> /.test(paragraph),
  ),
  behind('lost', 'what a substitution stands for: it is read where it is put', /\.\. \|\w+\| replace:: [^\n]*$/),
  behind('lost', 'alternative text and subtitles, which are options here', /\n +:(?:alt|subtitle): [^\n]*$/),
  behind('lost', 'a table written as data', /\.\. csv-table::(?:(?!\n\n\S)[^])*$/),
  behind(
    'lost',
    'a directive that pandoc does not know, or does not know for code',
    /\.\. (?:unknown|toctree|highlight|default-role|class)::(?:(?!\n\n?\S)[^])*$/,
  ),
  behind('lost', 'authors and dates describe the document', /(?:^|\n):(?:Author|Date): [^\n]*$/),
  behind('lost', 'a role that the document defines may mean code as well', /:custom:`[^`]*$/),
  exempt('shown', 'a role that holds for the rest of the document', ({ before }) =>
    /\.\. default-role:: math\n[^]*`[^`]*$/.test(before),
  ),
  exempt('parted', 'numbered by letters: most often the initials of a name', ({ paragraph }) =>
    /(?:^|\n) *\(?[A-Za-z][.)] /.test(paragraph),
  ),
  exempt('parted', 'cells of a table, line by line', ({ between }) => /^ +\|\n *\|/.test(between)),
  behind('lost', 'a comment goes on behind blank lines, as far as it is moved in', /(?:^|\n)\.\. \w[^\n]*(?:\n(?: +[^\n]*)?)*$/),
  behind('joined', 'a table on the line of the mark of an item', /(?:^|\n) *(?:[-*]|\w+\.) =+ =+\n[^]*$/),
  behind(
    'shown',
    'a quotation that pandoc takes for the content of a rubric, which has none',
    /\.\. rubric:: [^\n]*\n\n +(?:(?!\n\n\S)[^])*$/,
  ),
];
