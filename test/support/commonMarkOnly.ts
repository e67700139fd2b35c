// Where the mask follows another dialect than CommonMark and GFM on purpose, a parser of these is shown what the mask sees, at the same
// places: so nothing that stands near has to be left out of a comparison.

/** A marker of one of Pandoc's lists, `(2)`, behind the marks of the quotes and items that it stands in. */
const parenthesised = /^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)\((\d{1,9})\)(?=[ \t])/gm;

/** Where GFM may see a bare address: not inside a word, and not in brackets that make it one anyway. */
const addressStart = /(?:(?<![a-z]|(?<!\\)<(?=[^\s<>]*>))https?:\/\/|(?<![^\s(*_[\]~])www\.)[^\s<]*/gi;

/** Signs with which a writer most likely begins code or a link. By GFM's rule an address goes on over them; here it ends before them. */
const foreign = /[>`\\[\]{}|"]/;

/** A text of the same length for parsers of CommonMark and GFM, in which the dialects that we read on purpose are written their way. */
export function commonMarkOnly(text: string): string {
  return text.replace(parenthesised, '$1$2) ').replace(addressStart, (long, at: number) => {
    const afterLink = text.startsWith('](', at - 2);
    // As the target of a link it ends with the parenthesis, in GFM, too.
    const address = afterLink ? /^[^)]*/.exec(long)![0] : long;
    const sign = foreign.exec(address)?.index;
    if (sign === undefined) return long;
    const end = afterLink ? sign : Math.min(sign, unclosed(address));
    return ';'.repeat(end) + long.slice(end);
  });
}

/** Where the first parenthesis stands that closes none in the address. */
function unclosed(address: string): number {
  let open = 0;
  for (let i = 0; i < address.length; i++) {
    if (address[i] === '(') open++;
    else if (address[i] === ')' && --open < 0) return i;
  }
  return address.length;
}
