import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../src/core/citations/csl';
import { findSameWork, sameWork } from '../../../src/core/citations/sameWork';

const item = (fields: Partial<CslItem>): CslItem => ({ id: 'x', type: 'article-journal', ...fields }) as CslItem;
const y2020 = { 'date-parts': [[2020]] };
const smith = [{ family: 'Smith', given: 'Ann' }];

describe('the same work', () => {
  it.each<[string, Partial<CslItem>, Partial<CslItem>, string | undefined]>([
    ['DOIs however written', { DOI: '10.1000/AbC' }, { DOI: 'https://doi.org/10.1000/abc' }, 'doi'],
    ['a DOI in an address', { DOI: '10.1000/abc' }, { URL: 'https://dx.doi.org/10.1000%2Fabc' }, undefined],
    ['a DOI as address', { DOI: '10.1000/abc' }, { URL: 'https://doi.org/10.1000/abc' }, 'doi'],
    [
      'other DOIs, same title',
      { DOI: '10.1000/a', title: 'One long enough title' },
      { DOI: '10.1000/b', title: 'One long enough title' },
      undefined,
    ],
    [
      'addresses however written',
      { URL: 'http://www.example.org/a/b/?utm_source=x#top' },
      { URL: 'https://example.org/a/b' },
      'url',
    ],
    ['other queries', { URL: 'https://example.org/a?id=1' }, { URL: 'https://example.org/a?id=2' }, undefined],
    [
      'the front page of a site',
      { URL: 'https://example.org/', title: 'A' },
      { URL: 'https://example.org', title: 'B' },
      undefined,
    ],
    ['titles in other dress', { title: 'The Visit: “Minsk” – 2025' }, { title: 'the visit, <i>Minsk</i> 2025' }, 'title'],
    ['titles with accents', { title: 'Über die große Brücke heute' }, { title: 'Uber die große Brucke heute' }, 'title'],
    [
      'the same title of other years',
      { title: 'World report on everything', issued: y2020 },
      { title: 'World report on everything', issued: { 'date-parts': [[2021]] } },
      undefined,
    ],
    [
      'the same title by others',
      { title: 'A theory of justice now', author: smith },
      { title: 'A theory of justice now', author: [{ family: 'Jones' }] },
      undefined,
    ],
    ['a short title alone', { title: 'War' }, { title: 'War' }, undefined],
    [
      'a short title with its author',
      { title: 'War', author: smith },
      { title: 'War', author: [{ literal: 'Ann Smith' }] },
      'title',
    ],
    [
      'a title that many have',
      { title: 'Editorial', author: smith, issued: y2020 },
      { title: 'Editorial', author: smith, issued: y2020 },
      undefined,
    ],
    ['Cyrillic titles', { title: 'Визит в Минск: итоги встречи' }, { title: 'ВИЗИТ В МИНСК — итоги встречи' }, 'title'],
    ['nothing to compare', {}, {}, undefined],
  ])('%s', (_, a, b, expected) => {
    expect(sameWork(item(a), item(b))).toBe(expected);
    expect(sameWork(item(b), item(a))).toBe(expected);
  });

  it('is found among others', () => {
    const others = [item({ id: 'a', title: 'Other' }), item({ id: 'b', DOI: '10.1000/abc' })];
    expect(findSameWork(item({ DOI: '10.1000/ABC' }), others)).toEqual({ item: others[1], by: 'doi' });
    expect(findSameWork(item({ title: 'Nothing like it here' }), others)).toBeUndefined();
  });
});
