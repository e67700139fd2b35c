import { describe, expect, test } from 'vitest';
import { NameIndex } from '../../../src/core/names/nameIndex';
import { NameLookup } from '../../../src/core/names/lookup';
import { facts, organisation, person, source } from './someFacts';

const more = [
  person('pezeshkian', 'Masoud Pezeshkian', ['مسعود پزشکیان']),
  person('shoigu', 'Сергей Шойгу'),
  person('zelensky', 'Volodymyr Zelensky', ['Володимир Зеленський']),
  organisation('iaea', 'International Atomic Energy Agency'),
  organisation('mod', 'Ministry of Defence'),
  source('iran_report_2023', 'Annual report on Iranian trade'),
];
const lookup = new NameLookup(new NameIndex([...facts, ...more]));

describe('look-up', () => {
  test.each([
    ['a name as recorded', 'Viktor Khrenin', 'khrenin'],
    ['half a name', 'Khre', 'khrenin'],
    ['a letter changed', 'Khrenan', 'khrenin'],
    ['a letter left out', 'Lukshenko', 'lukashenko'],
    ['two letters swapped', 'Lukahsenko', 'lukashenko'],
    ['two slips in a long word', 'Lukasehnkko', 'lukashenko'],
    ['half a word with a slip', 'Pezehsk', 'pezeshkian'],
    ['words the other way round', 'khrenin viktor', 'khrenin'],
    ['another romanisation', 'Hrenin', 'khrenin'],
    ['another romanisation of a Russian name', 'Sergey Shoygu', 'shoigu'],
    ['the English form of a Ukrainian name', 'Zelenskiy', 'zelensky'],
    ['Cyrillic for a Latin name', 'Пезешкиан', 'pezeshkian'],
    ['Arabic script', 'پزشکیان', 'pezeshkian'],
    ['Arabic script for a name in Latin letters', 'خرنین', 'khrenin'],
    ['an acronym of a name', 'IAEA', 'iaea'],
    ['an acronym with dots', 'U.N.', 'un'],
    ['an acronym with its small words', 'MoD', 'mod'],
    ['diacritics', 'zizek', 'zizek'],
    ['an apostrophe', "o'brien", 'brien'],
    ['Chinese', '卢卡申科', 'lukashenko'],
    ['a part of a Chinese name', '白俄', 'belarus'],
    ['Korean', '루카셴', 'lukashenko'],
    ['the title of a source', 'report on trade', 'iran_report_2023'],
    ['the key of a source', 'minsk_visit', 'minsk_visit'],
    ['a name in two words that is one', 'pezesh kian', 'pezeshkian'],
  ])('finds %s', (_, query, id) => {
    expect(lookup.lookUp(query)[0]?.id).toBe(id);
  });

  test.each(['', ' ', '!!', 'xyzzy', 'qqqqqq', '\ud800'])('finds nothing for "%s"', query => {
    expect(lookup.lookUp(query)).toEqual([]);
  });

  test('gives each fact once, the best spelling, and no more than asked for', () => {
    const hits = lookup.lookUp('lukashenko', { limit: 3 });
    expect(hits.length).toBeLessThanOrEqual(3);
    expect(hits[0]).toMatchObject({ id: 'lukashenko', kind: 'actor', name: 'Lukashenko' });
    expect(new Set(hits.map(hit => hit.id)).size).toBe(hits.length);
  });

  test('keeps to the kinds asked for', () => {
    expect(lookup.lookUp('minsk', { kinds: ['source'] }).map(hit => hit.id)).toEqual(['minsk_visit']);
    expect(lookup.lookUp('minsk', { kinds: ['actor'] }).map(hit => hit.id)).toContain('minsk');
  });

  test('follows the names', () => {
    const index = new NameIndex(facts);
    const own = new NameLookup(index);
    expect(own.lookUp('Zolotaya')).toEqual([]);
    index.add(person('z', 'Zolotaya'));
    expect(own.lookUp('Zolotaja')[0]?.id).toBe('z');
    index.remove('z');
    expect(own.lookUp('Zolotaya')).toEqual([]);
  });
});

describe('completion of names', () => {
  const names = (prefix: string): string[] => lookup.completeNames(prefix).map(({ name }) => name);

  test('gives names and aliases of which a word begins so, as recorded', () => {
    expect(names('Khr')).toEqual(['Khrenin', 'Viktor Khrenin']);
    expect(names('khr')).toEqual(names('Khr'));
    expect(names('Žiž')).toEqual(['Žižek', 'Slavoj Žižek']);
    expect(names('Хре')).toEqual(['Хренин', 'Виктор Хренин']);
  });
  test('reads several words', () => {
    expect(names('Viktor Kh')).toEqual(['Viktor Khrenin']);
    expect(names('Reza Ash')).toEqual(['Mohammad Reza Ashtiani']);
  });
  test('never proposes what is for hovers only, or sources', () => {
    expect(names('VK')).toEqual(['VKontakte']);
    expect(names('Pezeshkian')).toEqual(['Masoud Pezeshkian']);
    expect(lookup.completeNames('Pez', { kinds: ['source'] }).map(({ id }) => id)).toEqual(['minsk_visit']);
  });
  test('puts first what the draft names', () => {
    expect(lookup.completeNames('M', { counts: new Map([['pezeshkian', 3]]) })[0]?.id).toBe('pezeshkian');
  });
});

describe('did you mean', () => {
  test.each([
    ['Khrennin', 'Khrenin'],
    ['Lukashenka', 'Lukashenko'],
    ['Viktor Kherenin', 'Viktor Khrenin'],
    ['Belarsu', 'Belarus'],
  ])('%s is a slip of %s', (text, name) => {
    expect(lookup.nearestName(text)?.name).toBe(name);
  });
  test.each(['Khrenin', 'Iraq', 'Irak', 'Una', 'Minister', 'Paris', ''])('"%s" is none', text => {
    expect(lookup.nearestName(text)).toBeUndefined();
  });
});
