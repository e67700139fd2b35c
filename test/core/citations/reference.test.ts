import { describe, expect, it } from 'vitest';
import { referenceText } from '../../../src/core/citations/reference';
import { writeBibliography } from '../../../src/core/citations/write';
import { nastySources } from './nastySources';

const text = (id: string): string => referenceText(nastySources.find(item => item.id === id)!);

describe('a plain reference', () => {
  it.each([
    ['plain', 'Smith, Ann. 2020. A plain book. London: Old Press.'],
    ['minsk_visit', "Doe, Jo. 2025. “Pezeshkian's Minsk visit.” The Daily Paper, 2025-08-20."],
    ['cyrillic', 'Хренин, Виктор. 2023. “Военное сотрудничество Беларуси и Ирана.” Вестник 12 (3): 10–12.'],
    ['corporate', 'World Health Organization. 2022. World report. WHO Press.'],
    ['van_kept', 'van Beethoven, Ludwig. 1810. Kept particles.'],
    ['de_la', 'Cruz, María de la. 2011. Particles.'],
    ['suffix', 'King, Martin, Jr. 1963. A junior.'],
    ['no_author', '“Nobody wrote this.” 2024. 2024-02-29. https://example.org/nobody'],
    ['no_date', 'Undated, W. n.d. Undated.'],
    ['bce', 'Caesar, Gaius Julius. 44 BCE. De bello.'],
    ['circa', 'Circa, U. c. 1920. About a year.'],
    ['italic', 'Italic, R. 1988. “On Homo sapiens and H2O.” Nature & Life 3: 100–110.'],
    ['chapter', 'Chap, A. 1985. “A chapter.” In The Whole Book of NATO, 15–30. Press and Print.'],
    ['umlauts', 'Müller, Jürgen, Karel Čapek, and Åsa Ångström. 1936. Über Größe und Łódź.'],
    ['et_al', 'First, Z., et al. 1986. And others.'],
  ])('%s', (id, expected) => expect(text(id)).toBe(expected));

  it('cuts long lists of authors', () =>
    expect(text('thirty')).toMatch(/^Author1, A1\., A2\. Author2, .* A7\. Author7, et al\. 2021\./));
});

it('lists references in order and tells years apart', () => {
  const list = writeBibliography(nastySources, 'text');
  expect(list.split('\n').filter(line => line !== '')).toHaveLength(nastySources.length);
  expect(list).toContain('Twice, Y. 2010a. First of a year.\nTwice, Y. 2010b. Second of a year.\n');
});
