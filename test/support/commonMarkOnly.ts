// Where the mask follows another dialect than CommonMark and GFM on purpose, a parser of these is shown what the mask sees, at the same
// places: so nothing that stands near has to be left out of a comparison.

/** A marker of one of Pandoc's lists, `(2)`, behind the marks of the quotes and items that it stands in. */
const parenthesised = /^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)\((\d{1,9})\)(?=[ \t])/gm;

/** By GFM's rule an address goes on over these signs, with which a writer most likely begins code or a link; here it ends before them. */
const longAddress =
  /(?:(?<![a-z]|(?<!\\)<(?=[^\s<>]*>))https?:\/\/|(?<![^\s(*_[\]~])www\.)[^\s<>`\\[\]{}|"()]*(?=[^\s<()]*[>`\\[\]{}|"])/gi;

/** A text of the same length for parsers of CommonMark and GFM, in which the dialects that we read on purpose are written their way. */
export function commonMarkOnly(text: string): string {
  return text.replace(parenthesised, '$1$2) ').replace(longAddress, address => ';'.repeat(address.length));
}
