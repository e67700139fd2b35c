import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../src/language/completion/completeDraft';
import type { Markup } from '../../src/core/prose/markup';
import { khreninBase, writing } from '../support/writing';

/** The texts of the draft after each proposal was taken. */
function results(draft: string, { asked = false, markup = 'markdown' as Markup } = {}): readonly string[] {
  const { context, offset, text } = writing(khreninBase, draft, markup);
  const { items } = completeDraft(context, offset, { asking: asked ? 'asked' : 'typing', minimumLetters: 3 });
  return items.map(item => text.slice(0, item.start) + item.text + text.slice(item.end));
}

describe('completing a name while typing', () => {
  it('offers it from a capital and two more letters on, as it is written in the base', () => {
    expect(results('signed by Khr|')).toContain('signed by Khrenin');
    expect(results('signed by Khr|')).toContain('signed by Viktor Khrenin');
    expect(results('signed by Vik|')).toContain('signed by Viktor Khrenin');
  });

  it('goes on over a blank', () => {
    expect(results('signed by Viktor Khr|')).toContain('signed by Viktor Khrenin');
    expect(results('the Memorandum on mil|')).toContain('the Memorandum on military cooperation');
  });

  it('writes a name so that the language of the draft prints it as it is', () => {
    const base = 'factbase: 1\nactors:\n  Smith & Sons: { kind: organisation }\n';
    const written = (markup: Markup) => {
      const { context, offset } = writing(base, 'signed by Smi|', markup);
      return completeDraft(context, offset, { asking: 'typing', minimumLetters: 3 }).items.map(item => [item.label, item.text]);
    };
    expect(written('latex')).toEqual([['Smith & Sons', 'Smith \\& Sons']]);
    expect(written('markdown')).toEqual([['Smith & Sons', 'Smith & Sons']]);
  });

  it('offers names in other scripts', () => {
    expect(results('подписал Виктор Хре|')).toContain('подписал Виктор Хренин');
  });

  it.each([
    ['fewer letters', 'signed by Kh|'],
    ['small letters', 'signed by khr|'],
    ['a name typed in full, so that Enter makes a new line', 'signed by Khrenin|'],
    ['a longer name typed in full', 'signed by Viktor Khrenin|'],
    ['code', 'see `Khr|`'],
    ['a fenced block', '```\nKhr|\n```'],
    ['maths', 'let $Khr|$'],
    ['an address', 'https://example.org/Khr|'],
    ['nothing that fits', 'Zzyzx|'],
    ['an empty draft', '|'],
  ])('offers nothing on %s', (_what, draft) => {
    expect(results(draft)).toEqual([]);
  });

  it('offers small letters and full names when asked', () => {
    expect(results('signed by khr|', { asked: true })).toContain('signed by Khrenin');
    expect(results('signed by Khrenin|', { asked: true })).toContain('signed by Viktor Khrenin');
  });

  it.each([
    ['Khr|', 'Khrenin', 'Khreni'],
    ['Khr|', 'Viktor Khrenin', 'Khreni'],
    ['Viktor Khr|', 'Viktor Khrenin', 'Viktor Khreni'],
  ])('leaves the list with the last letter of the name, without another question: %s', (draft, label, filter) => {
    const { context, offset } = writing(khreninBase, draft);
    const { items } = completeDraft(context, offset, { asking: 'typing', minimumLetters: 3 });
    expect(items.find(item => item.label === label)?.filter).toBe(filter);
  });

  const nested = 'factbase: 1\nactors:\n  Iran: {kind: state}\n  Iranian office: {kind: organisation}\n';
  it.each([
    ['Ira|', ['Iran']],
    ['Iran|', []],
    ['Irani|', ['Iranian office']],
  ])('offers a longer name only once the letters go beyond the shorter one: %s', (draft, labels) => {
    const { context, offset } = writing(nested, draft);
    const { items } = completeDraft(context, offset, { asking: 'typing', minimumLetters: 3 });
    expect(items.map(item => item.label)).toEqual(labels);
  });

  it('lets the editor filter a complete list by itself, but asks it to come back after the first letters', () => {
    const { context } = writing(khreninBase, 'Khr');
    expect(completeDraft(context, 3, { asking: 'typing', minimumLetters: 3 }).incomplete).toBe(false);
    expect(completeDraft(context, 1, { asking: 'typing', minimumLetters: 3 })).toEqual({ items: [], incomplete: true });
  });

  it('puts what the draft already names first', () => {
    const { context, offset } = writing(
      'factbase: 1\nactors:\n  Anna Abel: {kind: person}\n  Anna Cain: {kind: person}\n',
      'Anna Cain came. Then Ann|',
    );
    const { items } = completeDraft(context, offset, { asking: 'typing', minimumLetters: 3 });
    expect(items.map(item => item.label)).toEqual(['Anna Cain', 'Anna Abel']);
  });
});

describe('completing a citation key', () => {
  it.each([
    ['after @ in a bracket', 'so [@|]', 'so [@minsk_visit]'],
    ['by its beginning', 'so [@min|]', 'so [@minsk_visit]'],
    ['by the title', 'so [@pezesh|]', 'so [@minsk_visit]'],
    ['by the author', 'so [@office|]', 'so [@notes]'],
    ['by the year', 'so [@2025|]', 'so [@notes]'],
    ['in running text', 'as @min|', 'as @minsk_visit'],
  ])('works %s', (_what, draft, expected) => {
    expect(results(draft)).toContain(expected);
  });

  it.each<[Markup, string, string]>([
    ['latex', '\\autocite{min|}', '\\autocite{minsk_visit}'],
    ['typst', 'so @min|', 'so @minsk_visit'],
    ['org', 'so [cite:@min|]', 'so [cite:@minsk_visit]'],
  ])('works in %s', (markup, draft, expected) => {
    expect(results(draft, { markup })).toContain(expected);
  });

  it('offers nothing in an e-mail address', () => {
    expect(results('write to anna@min|')).toEqual([]);
  });
});

describe('completing a date', () => {
  it('offers the date of what the sentence speaks of', () => {
    expect(results('The Memorandum on military cooperation was signed in |')).toEqual([
      'The Memorandum on military cooperation was signed in July 2023',
    ]);
    expect(results('The Memorandum on military cooperation was signed in Ju|')).toEqual([
      'The Memorandum on military cooperation was signed in July 2023',
    ]);
  });

  it('offers nothing where the sentence speaks of nothing dated, nor once it stands there', () => {
    expect(results('It was signed in |')).toEqual([]);
    expect(results('The Memorandum on military cooperation was signed in July 2023|')).toEqual([]);
  });
});

describe('completing a whole fact', () => {
  it('writes it with its citation and tab stops', () => {
    expect(results('fact:memor|')).toContain(
      '${1:Memorandum on military cooperation, signed in July 2023} [@minsk_visit, p. 1]$0',
    );
  });

  it('leaves ordinary words alone', () => {
    expect(results('an artefact:memor|')).toEqual([]);
  });
});
