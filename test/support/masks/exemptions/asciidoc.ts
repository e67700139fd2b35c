/** Where pandoc's reader of AsciiDoc is not Asciidoctor, and what is hidden on purpose. */
import { behind, exempt, type Exemption } from './exemption';

export const asciidoc: readonly Exemption[] = [
  behind('lost', 'the name of an attribute, which is not what readers see', /\{(?:counter:)?$/),
  behind('lost', 'text kept as it is, most often code', /(?:\+|pass:q?\[)[^+\]\n]*$/),
  exempt('lost', 'raw text', ({ before }) => before.split('++++').length % 2 === 0),
  behind('lost', 'a reference without words of its own', /<<$/),
  behind('lost', 'keys, menus and citations', /(?:kbd|cite):\[[^\]]*$|menu:\w*(?:\[[^\]]*)?$/),
  behind('lost', 'a macro or a condition that pandoc does not know', /(?:video|ifdef|ifndef|endif)::$/),
  behind('lost', 'a table written as data', /(?:^|\n),===\n(?:(?!,===)[^])*$/),
  behind('shown', 'alternative text that is named', /image:\S+\[alt=$/),
  exempt('joined', 'a mark behind an escaped one', ({ between }) => /^\*/.test(between)),
  exempt('parted', 'the end of a link, a reference or a note', ({ between }) => /^[*_#\s]*(?:\]|>>)/.test(between)),
];
