/**
 * The plain text of a source kept as a web page, a PDF or a Word file, so that quotes can be checked in it. Shipped as a file of its own
 * and loaded only when a fact base names such a copy: the readers are far larger than everything else.
 */
import { docxText } from './docxText';
import { htmlText } from './htmlText';
import { pdfText } from './pdfText';

const readers: readonly (readonly [
  ending: RegExp,
  read: (bytes: Uint8Array) => string | undefined | Promise<string | undefined>,
])[] = [
  [/\.(?:html?|xhtml)$/i, htmlText],
  [/\.docx$/i, docxText],
  [/\.pdf$/i, pdfText],
];

/**
 * The text of a file by the ending of its name, pages divided by form feeds where the format has pages.
 * `undefined` where the file is not what its name says, is locked, or has no text.
 */
export async function textOfFile(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const read = readers.find(([ending]) => ending.test(name))?.[1];
  try {
    const text = await read?.(bytes);
    return text?.trim() === '' ? undefined : text;
  } catch {
    // The readers throw on damaged files, each in its own way; the fact base says that the copy cannot be read.
    return undefined;
  }
}
