/** Small PDF and Word files for tests, made of a few words: nothing that somebody wrote has to be kept in the project. */
import { strToU8, zipSync } from 'fflate';

/** A PDF with one line of Latin text on each page (PDF 1.4, Helvetica). */
export function pdfOf(...pages: readonly string[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((text, i) => {
      const lines = text.split('\n').map(line => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`);
      const stream = `BT /F1 12 Tf 14 TL 72 720 Td ${lines.join(' ')} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

/** A Word file with these paragraphs, given as the XML inside them. */
export function docxOf(paragraphs: readonly string[], footnotes?: readonly string[]): Uint8Array {
  const part = (root: string, content: readonly string[]) =>
    strToU8(
      `<?xml version="1.0"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content
        .map(each => `<w:p>${each}</w:p>`)
        .join('')}</w:body></w:${root}>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': part('document', paragraphs),
    ...(footnotes && { 'word/footnotes.xml': part('footnotes', footnotes) }),
  });
}
