/** The text of a web page as a reader sees it: blocks on lines of their own, no scripts, no styles. */
import { Parser } from 'htmlparser2';

/** Elements whose content nobody reads. */
const hidden = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
]);

/** Elements that begin and end a line (HTML, "Rendering": those with `display: block`, table rows and list items). */
const blocks = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tr ul'.split(
    ' ',
  ),
);

/** Deepest nesting that is read: beyond it the parser's time grows with the square of the depth, and no page that people read is so made. */
const deepest = 5000;

/** Text of the page, paragraphs divided by line ends. Throws on a page nested more than 5,000 levels deep. */
export function htmlText(bytes: Uint8Array): string {
  const parts: string[] = [];
  let open = 0;
  let hiding = 0;
  const line = () => void (parts.length > 0 && parts[parts.length - 1] !== '\n' && parts.push('\n'));
  const parser = new Parser(
    {
      onopentag(name) {
        if (++open > deepest) throw new RangeError('nested too deeply');
        if (hidden.has(name)) hiding += 1;
        else if (name === 'br' || blocks.has(name)) line();
        else if (name === 'td' || name === 'th') parts.push('\t');
      },
      ontext(text) {
        if (hiding === 0) parts.push(text.replace(/[ \t\r\n]+/g, ' '));
      },
      onclosetag(name) {
        open -= 1;
        if (hidden.has(name)) hiding -= 1;
        else if (blocks.has(name)) line();
      },
    },
    { decodeEntities: true },
  );
  parser.end(decoded(bytes));
  return parts.join('');
}

/** A byte order mark decides, then what the page says of itself, else UTF-8 (HTML, "Determining the character encoding"). */
function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const said = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(top)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
