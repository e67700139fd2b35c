/** The text of a Word file (Office Open XML). It has no page numbers: they come into being when Word lays it out. */
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** The parts with text, in the order in which a reader meets them. */
const parts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** Largest part after unpacking, in bytes: a small archive may claim to hold a whole disk. */
const largest = 64 * 1024 * 1024;

/** Text of the document, one line a paragraph; `undefined` where the archive is no Word file. */
export function docxText(bytes: Uint8Array): string | undefined {
  const files = unzipSync(bytes, { filter: ({ name, originalSize }) => parts.includes(name) && originalSize <= largest });
  const found = parts.flatMap(name => files[name] ?? []);
  return found.length === 0 ? undefined : found.map(part => textOfPart(strFromU8(part))).join('');
}

/** ECMA-376 part 1, 17.3 and 17.4: runs of text, tabs, breaks and paragraphs. Deleted text and field codes are no text. */
function textOfPart(xml: string): string {
  const written: string[] = [];
  let inText = false;
  // What stands in the old form a second time, for programs that do not know the new one.
  let fallback = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'mc:Fallback') fallback += 1;
        if (fallback > 0) return;
        if (name === 'w:t') inText = true;
        else if (name === 'w:tab') written.push('\t');
        else if (name === 'w:br' || name === 'w:cr') written.push('\n');
        else if (name === 'w:noBreakHyphen') written.push('\u2011');
      },
      ontext(text) {
        if (inText && fallback === 0) written.push(text);
      },
      onclosetag(name) {
        if (name === 'mc:Fallback') fallback -= 1;
        else if (name === 'w:t') inText = false;
        else if (name === 'w:p' && fallback === 0) written.push('\n');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return written.join('');
}
