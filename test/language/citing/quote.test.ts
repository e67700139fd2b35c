import { describe, expect, it } from 'vitest';
import { Draft } from '../../../src/core/prose/draft';
import type { Markup } from '../../../src/core/prose/markup';
import { quotationMarksOf } from '../../../src/core/prose/quotationMarks';
import { plainIn } from '../../../src/core/prose/plainIn';
import { knownQuote } from '../../../src/language/citing/pasted';
import { quoteText } from '../../../src/language/citing/quote';
import { khreninBase, writing } from '../../support/writing';

const item = { key: 'k', locator: { label: 'page' as const, value: '3' } };

describe('a quote in a draft', () => {
  it.each<[Markup, string, string]>([
    ['markdown', 'English words.', '“so it was” [@k, p. 3]'],
    ['markdown', '---\nlang: de\n---\n', '„so it was“ [@k, p. 3]'],
    ['markdown', '---\nlang: fr-FR\n---\n', '«\u202fso it was\u202f» [@k, p. 3]'],
    ['markdown', 'Слова по-русски.', '«so it was» [@k, p. 3]'],
    ['latex', '\\documentclass{a}\\usepackage{csquotes}', '\\enquote{so it was} \\autocite[3]{k}'],
    ['latex', '\\documentclass{a}\\usepackage[russian]{babel}', '«so it was» \\autocite[3]{k}'],
    ['typst', '#set text(lang: "pl")\n', '„so it was” @k[p. 3]'],
    ['org', '#+LANGUAGE: ru\n', '«so it was» [cite:@k p. 3]'],
  ])('%s: %s', (markup, draft, expected) => {
    expect(quoteText(new Draft(markup, draft), 'so it was', item)).toBe(expected);
  });

  it('has the marks of the nearest language known', () => {
    expect(quotationMarksOf('de-AT')[0]).toBe('„');
    expect(quotationMarksOf('de-CH')[0]).toBe('«');
    expect(quotationMarksOf('xx')[0]).toBe('“');
    expect(quotationMarksOf('constructor')[0]).toBe('“');
  });

  it.each<[Markup, string]>([
    ['markdown', '\\*a\\* file_name \\[b\\] \\$5 \\_c\\_'],
    ['latex', '*a* file\\_name [b] \\$5 \\_c\\_'],
    ['typst', '\\*a\\* file\\_name \\[b\\] \\$5 \\_c\\_'],
    ['plaintext', '*a* file_name [b] $5 _c_'],
  ])('stays words in %s', (markup, expected) => {
    expect(plainIn(markup, '*a* file_name [b]\n$5 _c_')).toBe(expected);
  });
});

describe('a pasted text', () => {
  const { context } = writing(khreninBase, '');
  it.each([
    ['Belarusian Defence Minister Viktor Khrenin', 'the very words'],
    ['“Belarusian Defence\nMinister Viktor Khrenin”', 'with marks and a line end'],
    ['signed a memorandum on military', 'a part of one'],
  ])('%s is a known quote: %s', text => {
    expect(knownQuote(text, context.facts)?.item).toMatchObject({ key: 'minsk_visit', locator: { value: '1' } });
  });

  it.each(['Viktor Khrenin', 'Belarusian Defence Minister Viktor Khrenin and more', '', ' '.repeat(30), 'x'.repeat(6000)])(
    'is none where nobody recorded it: %s',
    text => expect(knownQuote(text, context.facts)).toBeUndefined(),
  );
});
