import { describe, expect, it } from 'vitest';
import { citeItemFor } from '../../src/language/citing';
import { citationAt } from '../../src/language/citing/place';
import { endOfSentence } from '../../src/language/citing/sentenceEnd';
import { insertionOf, type InsertForm } from '../../src/language/insertion';
import { parseLocator } from '../../src/core/citations/syntax/locator';
import { Draft } from '../../src/core/prose/draft';
import type { Markup } from '../../src/core/prose/markup';
import { khreninBase, writing } from '../support/writing';

function inserted(draft: string, id: string, form: InsertForm, markup: Markup = 'markdown'): string | undefined {
  const { context, offset, text } = writing(khreninBase, draft, markup);
  const made = insertionOf(context.facts.get(id)!, form, context, offset);
  return made && text.slice(0, made.start) + made.text + text.slice(made.end);
}

describe('inserting a fact', () => {
  it.each<[InsertForm, string]>([
    ['name', 'by Viktor Khrenin'],
    ['citation', 'by [@minsk_visit, p. 1]'],
    ['quote', 'by “Belarusian Defence Minister Viktor Khrenin” [@minsk_visit, p. 1]'],
    ['fact', 'by ${1:Viktor Khrenin, Defence Minister of Belarus in July 2023} [@minsk_visit, p. 1]$0'],
  ])('as its %s', (form, expected) => {
    expect(inserted('by |', 'viktor_khrenin', form)).toBe(expected);
  });

  it('has nothing to cite where no source is recorded', () => {
    expect(inserted('by |', 'belarus', 'citation')).toBeUndefined();
    expect(inserted('by |', 'belarus', 'quote')).toBeUndefined();
    expect(inserted('by |', 'belarus', 'name')).toBe('by Belarus');
  });

  it('uses the syntax of the draft', () => {
    expect(inserted('by |', 'viktor_khrenin', 'citation', 'latex')).toBe('by \\autocite[1]{minsk_visit}');
    expect(inserted('by |', 'viktor_khrenin', 'citation', 'typst')).toBe('by @minsk_visit[p. 1]');
  });
});

describe('citing beside a citation', () => {
  it('merges into it', () => {
    const { context, offset, text } = writing(khreninBase, 'as said [@notes, p. 2]|.');
    const made = citationAt(context.draft, offset, [citeItemFor('minsk_visit', context.facts, parseLocator('3'))!]);
    expect(text.slice(0, made.start) + made.text + text.slice(made.end)).toBe('as said [@notes, p. 2; @minsk_visit, p. 3].');
  });
});

describe('the end of a sentence, where a citation from a card goes', () => {
  it.each([
    ['In July Khre|nin signed it. Then he left.', 'In July Khrenin signed it'],
    ['President A. Lukash|enko spoke! And', 'President A. Lukashenko spoke'],
    ['no stop yet Khre|nin', 'no stop yet Khrenin'],
    ['He said “Khre|nin signed.” Then he left.', 'He said “Khrenin signed.”'],
    ['(So did Khre|nin.) Then he left.', '(So did Khrenin'],
  ])('%s', (draft, expected) => {
    const { context, offset, text } = writing(khreninBase, draft);
    expect(text.slice(0, endOfSentence(context.draft, offset))).toBe(expected);
  });
});

it('in a table is the end of the cell', () => {
  const text = '| Who | When |\n|---|---|\n| Khrenin signed | 2023 |\n';
  const end = endOfSentence(new Draft('markdown', text), text.indexOf('signed'));
  expect(text.slice(0, end)).toMatch(/\| Khrenin signed$/);
});

describe('a locator as it is typed', () => {
  it.each([
    ['3', { label: 'page', value: '3' }],
    ['p. 3', { label: 'page', value: '3' }],
    ['pp. 3-5', { label: 'page', value: '3-5' }],
    ['para. 4', { label: 'paragraph', value: '4' }],
    ['ch. 2', { label: 'chapter', value: '2' }],
    ['xii', { label: 'page', value: 'xii' }],
    ['', undefined],
    ['  ', undefined],
  ])('“%s”', (typed, expected) => {
    expect(parseLocator(typed)).toEqual(expected);
  });
});
