// AsciiDoc's macros, `name:target[text]`: which of them have words in their brackets that readers see, and which have not.

import { isDigit, isLetter, isSpace } from '../paint';

/** Macros whose text in brackets readers see; what comes before it is hidden. */
const proseMacros = new Set([
  'link',
  'xref',
  'image',
  'footnote',
  'footnoteref',
  'mailto',
  'btn',
  'indexterm2',
  'http',
  'https',
  'ftp',
  'irc',
  'quote',
]);
/** Macros that are hidden whole; so are all that cite. */
const hiddenMacros = new Set(
  'kbd menu stem latexmath asciimath pass icon indexterm anchor video audio include toc counter counter2 ifdef ifndef ifeval endif chem bibliography bibitem'.split(
    ' ',
  ),
);

/** A macro found at its colon. */
export interface Macro {
  /** Where its name begins. */
  readonly start: number;
  /** Its opening bracket. */
  readonly open: number;
  /** What stands in the brackets is prose, up to attributes. */
  readonly prose: boolean;
  /** All of it is: a footnote has no attributes. */
  readonly note: boolean;
  /** A subject may follow the words. */
  readonly mail: boolean;
}

/** Finds the macros of a text, in order. */
export class Macros {
  readonly #text: string;
  /** Up to here neither a bracket nor a blank stands since the target of the last macro. */
  #targetTo = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The macro whose colon stands at `i`, before the unit `next`; its name does not begin before `from`. */
  at(i: number, next: number, from: number, to: number): Macro | undefined {
    const text = this.#text;
    let start = i;
    while (start > from && i - start < 14 && (isLetter(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(start - 1))))
      start--;
    // A footnote is written without a blank after its word.
    if (text.endsWith('footnote', i) && i - 8 >= from) start = i - 8;
    const name = text.slice(start, i).toLowerCase();
    const prose = proseMacros.has(name);
    if (!prose && !hiddenMacros.has(name) && !/^(?:cite|bibcite)[a-z]*$/.test(name)) return undefined;
    const target = next === 58 ? i + 2 : i + 1;
    // The text without blanks that the last macro was followed by is not walked again by each macro in it.
    let open = Math.max(target, this.#targetTo);
    while (open < to && text.charCodeAt(open) !== 91 && !isSpace(text.charCodeAt(open))) open++;
    this.#targetTo = open;
    if (open >= to || text.charCodeAt(open) !== 91) return undefined;
    return { start, open, prose, note: name.startsWith('footnote'), mail: name === 'mailto' };
  }
}
