import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../src/core/quotes/sourceText';
import { textOfFile } from '../../src/extraction/textOfFile';
import { docxOf, pdfOf } from '../support/smallFiles';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('the text of a web page', () => {
  it.each<[string, string, string]>([
    ['leaves out what nobody reads', '<head><title>T</title></head><script>a()</script><style>b{}</style><p>Words.', 'Words.\n'],
    [
      'puts blocks on lines of their own',
      '<h1>Head</h1><p>One <b>two</b></p><div>three<br>four</div>',
      'Head\nOne two\nthree\nfour\n',
    ],
    ['reads entities', '<p>Ashtiani&rsquo;s &amp; &#x41B;&nbsp;x</p>', 'Ashtiani’s & Л\u00a0x\n'],
    ['joins lines that the file breaks', '<p>one\n   two</p>', 'one two\n'],
    ['reads a page that is not closed', '<p>one<p>two <i>three', 'one\ntwo three'],
  ])('%s', async (_what, page, text) => {
    expect((await textOfFile('a.html', bytes(page)))?.trimEnd()).toBe(text.trimEnd());
  });

  it('is read in the encoding that the page names, or that its byte order mark tells', async () => {
    const cyrillic = Uint8Array.from([...bytes('<meta charset=windows-1251><p>'), 0xd5, 0xf0, 0xe5, 0xed, 0xe8, 0xed]);
    expect(await textOfFile('a.htm', cyrillic)).toBe('Хренин\n');
    const wide = Uint8Array.from([0xff, 0xfe, ...[...'<p>Ж'].flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);
    expect(await textOfFile('a.html', wide)).toBe('Ж\n');
    expect(await textOfFile('a.html', bytes('<meta charset=no-such><p>Ж'))).toBe('Ж\n');
  });
});

describe('the text of a Word file', () => {
  it('is its paragraphs, with words whole that Word cut into runs', async () => {
    const file = docxOf(
      [run('Viktor Khr') + run('enin') + '<w:r><w:tab/><w:t>x</w:t></w:r>', run('a &amp; b')],
      [run('A note.')],
    );
    expect(await textOfFile('a.docx', file)).toBe('Viktor Khrenin\tx\na & b\nA note.\n');
  });

  it('is without deleted words, field codes, and what stands there a second time for old programs', async () => {
    const file = docxOf([
      `${run('kept')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>` +
        `<mc:AlternateContent><mc:Choice>${run(' once')}</mc:Choice><mc:Fallback>${run(' twice')}</mc:Fallback></mc:AlternateContent>`,
    ]);
    expect(await textOfFile('a.docx', file)).toBe('kept once\n');
  });
});

describe('the text of a PDF', () => {
  it('has its pages', async () => {
    const text = await textOfFile('a.PDF', pdfOf('First words here.', 'Second words\nover a line.'));
    const copy = new SourceText(text!);
    expect(copy.pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(copy.pageAt(text!.indexOf('Second'))).toBe(2);
    expect(text).toMatch(/Second words\s+over a line/);
  });

  it('has a page even where there is only one', async () => {
    const text = await textOfFile('a.pdf', pdfOf('All of it.'));
    expect(new SourceText(text!).pageAt(text!.indexOf('All'))).toBe(1);
  });

  it('is read from what Node gives of a file', async () => {
    expect(await textOfFile('a.pdf', Buffer.from(pdfOf('Words.')))).toContain('Words.');
  });

  it('leaves the bytes as they are, so that they can be read again', async () => {
    const file = pdfOf('Words.');
    const length = file.length;
    await textOfFile('a.pdf', file);
    expect(file.length).toBe(length);
    expect(await textOfFile('a.pdf', file)).toContain('Words.');
  });
});

describe('a file that is not what it seems', () => {
  it.each<[string, string, Uint8Array]>([
    ['a PDF of garbage', 'a.pdf', bytes('no pdf at all')],
    ['an empty PDF', 'a.pdf', new Uint8Array()],
    ['half a PDF', 'a.pdf', pdfOf('Words.').slice(0, 120)],
    ['a Word file of garbage', 'a.docx', bytes('PK no archive')],
    ['half a Word file', 'a.docx', docxOf([run('Words.')]).slice(0, 90)],
    ['an archive that is no Word file', 'a.docx', zipSync({ 'x.txt': strToU8('x') })],
    ['a page without text', 'a.html', bytes('<script>x</script>')],
    ['a kind that nobody reads', 'a.xls', bytes('x')],
  ])('has no text: %s', async (_what, name, file) => {
    expect(await textOfFile(name, file)).toBeUndefined();
  });

  it('is not unpacked when it claims to be larger than 64 MB', async () => {
    const file = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) });
    expect(file.length).toBeLessThan(1_000_000);
    expect(await textOfFile('a.docx', file)).toBeUndefined();
  });

  it('is a page nested so deeply that reading it would hang', async () => {
    expect((await textOfFile('a.html', bytes('<div>'.repeat(1000) + 'deep')))?.trim()).toBe('deep');
    expect(await textOfFile('a.html', bytes('<div>'.repeat(200_000) + 'deep'))).toBeUndefined();
  });
});
