// Right-to-left texts in a left-to-right editor: without isolates (UAX 9) a Latin id, a path or the full stop at the end goes to the wrong side.
// Translators write plain text; `node scripts/l10n.mjs --write` puts the isolates in.

const rightToLeft = '\u2067';
const ownDirection = '\u2068';
const end = '\u2069';

export const isRightToLeft = language => language === 'fa';

/** The text as a translator writes it. */
export const withoutIsolates = text => text.replace(/[\u2066-\u2069]/g, '');

/** The link of Markdown that a whole line consists of: VS Code makes a button of it, so nothing may stand beside it. */
const lineOfLink = /^\[([^\]]*)\](\([^)]*\))$/;
/** What keeps together: addresses of Markdown links, code, places to be filled in with the signs that touch them, and Latin words in a row. */
const pieces =
  /(\]\([^)\s]*\))|(`[^`]*`)|([&*@#]?\{\w+\})|("[!-~ …“”‘’]*")|((?:\.(?=\w)|[$@\w[{*&#-])(?:[!-_a-~ …]*[\w\])}@+…])?)/g;

/** The text with isolates: `{name}` and Latin stretches keep their own direction, the whole is read from the right. */
export function withIsolates(text, isMarkdown = false) {
  return withoutIsolates(text)
    .split('\n')
    .map(line => {
      const link = isMarkdown && lineOfLink.exec(line);
      return link ? `[${isolateLine(link[1], isMarkdown)}]${link[2]}` : isolateLine(line, isMarkdown);
    })
    .join('\n');
}

function isolateLine(line, isMarkdown) {
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/su.exec(line);
  // Letters, their marks and blanks alone need nothing.
  if (/^[\p{Script=Arabic}\p{M}\u200c\s]*$/u.test(words)) return line;
  const isolated = isMarkdown ? isolateMarkdown(words) : isolatePieces(words);
  return before + rightToLeft + isolated + end + after;
}

/** Links keep their signs outside, so that they stay links. */
function isolateMarkdown(words) {
  return words
    .split(/(\[[^\]]*\]\([^)\s]*\))/)
    .map(part => {
      const link = /^\[([^\]]*)\](\([^)\s]*\))$/.exec(part);
      return link ? `[${isolatePieces(link[1])}]${link[2]}` : isolatePieces(part);
    })
    .join('');
}

function isolatePieces(words) {
  return words.replace(pieces, (piece, address, code, place, quoted, latin) => {
    if (address) return piece;
    if (code || place || quoted) return ownDirection + piece + end;
    return isolateLatin(latin);
  });
}

/** A Latin stretch; places inside of it are told from it, and brackets that it does not open stay outside. */
function isolateLatin(latin) {
  if (/\{\w+\}/.test(latin)) {
    return latin
      .split(/([&*@#]?\{\w+\})/)
      .map((part, at) => (at % 2 ? ownDirection + part + end : isolatePieces(part)))
      .join('');
  }
  if (!/[A-Za-z]|\d[-/]\d/.test(latin)) return latin;
  const opens = latin.split(/[([{]/).length;
  const closes = latin.split(/[)\]}]/).length;
  if (closes > opens) return isolateLatin(latin.slice(0, -1)) + latin.slice(-1);
  return ownDirection + latin + end;
}
