/** The text of a PDF, page by page, as pdf.js reads it. */
import { extractText, getDocumentProxy } from 'unpdf';

/** Longest document that is read, in pages. */
const mostPages = 5000;

/** Text with a form feed between pages; `undefined` for a document of more than 5,000 pages. Throws where the file is damaged or locked. */
export async function pdfText(bytes: Uint8Array): Promise<string | undefined> {
  // A copy: the reader takes the bytes away from whoever hands them over, and refuses the byte arrays that Node reads files into.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 });
  try {
    if (document.numPages > mostPages) return undefined;
    const { text } = await extractText(document, { mergePages: false });
    const pages = text.map(page => page.replaceAll('\f', ' '));
    // A form feed stands between pages; where there is only one, a mark says that it is the first.
    return pages.length === 1 ? `Page 1\n${pages[0]!}` : pages.join('\f');
  } finally {
    await document.destroy();
  }
}
