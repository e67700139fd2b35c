import { describe, expect, it } from 'vitest';
import { baseHoverAt } from '../../../src/language/base/hover';
import { authoring } from '../../support/baseWriting';

const head = `factbase: 1
language: en
sources:
  visit: { title: The visit, issued: 2025-08, quotes: { q1: { page: 1, exact: "the words" } } }
  undated: { title: Undated }
actors:
  Ann Example: { aliases: [Ann, AE], role: "Minister of Ruritania, July 2023" }
  Ruritania: { kind: state }
  a: { name: Lee }
  b: { name: Lee }
`;

function hover(rest: string): string | undefined {
  const { document, offset } = authoring(head + rest);
  return baseHoverAt(document, offset)?.markdown;
}

describe('hovering a key', () => {
  it.each([
    ['a field', 'events:\n  E:\n    pla|ce: Minsk\n', '**place**: Where it happened'],
    ['its end', 'events:\n  E:\n    place|: Minsk\n', '**place**: Where it happened'],
    ['a field in brackets', 'events:\n  E: { evidence: { source: visit, pa|ge: 1 } }\n', '**page**: Printed page'],
    ['a section', 'ev|ents:\n  E: {}\n', '**events**: What happened'],
    ['a field of an entry that cannot be read', 'events:\n  E:\n    pla|ce: [x\n', '**place**: Where it happened'],
    ['an unknown field', 'events:\n  E:\n    nma|e: x\n', undefined],
    ['the key of identifiers', 'events:\n  E:\n    ids:\n      wiki|data: Q1\n', undefined],
    ['a word in a text', 'events:\n  E:\n    note: place: x pla|ce\n', undefined],
    ['a comment', 'events:\n  # pla|ce: x\n  E: {}\n', undefined],
  ])('explains %s', (_what, rest, expected) => {
    if (expected === undefined) expect(hover(rest)).toBeUndefined();
    else expect(hover(rest)).toContain(expected);
  });

  it('names the values that it can have', () => {
    expect(hover('statements:\n  s: { text: x, ki|nd: quoted }\n')).toContain('One of: quoted, paraphrased, opinion, planned.');
  });
});

describe('hovering a fact', () => {
  it.each([
    ['its key', 'events:\n  Open|ing: {}\n', '**Opening**'],
    ['a reference by name', 'statements:\n  s: { text: x, by: Ann Exa|mple }\n', '**Ann Example**'],
    ['a reference by alias', 'statements:\n  s: { text: x, by: A|E }\n', '**Ann Example**'],
    ['a reference by id', 'statements:\n  s: { text: x, about: [ann_|example] }\n', '**Ann Example**'],
    ['an actor in a role', 'actors2:\nevents:\n  E: { participants: Ru|ritania }\n', '**Ruritania**'],
    ['a source in evidence', 'events:\n  E: { evidence: vis|it p. 1 }\n', '**The visit**'],
    ['a source after @', 'events:\n  E:\n    evidence: "@vis|it, p. 1"\n', '**The visit**'],
    ['a source that a date counts from', 'events:\n  E: { date: { text: this year, relative-to: vi|sit } }\n', '**The visit**'],
  ])('shows its card on %s', (_what, rest, expected) => {
    expect(hover(rest)).toContain(expected);
  });

  it('shows all that an ambiguous reference can mean', () => {
    expect(hover('statements:\n  s: { text: x, by: L|ee }\n')?.split('\n\n---\n\n')).toHaveLength(2);
  });

  it('shows a recorded quote, where it is recorded and where it is used', () => {
    expect(hover('events:\n  E: { evidence: visit#|q1 }\n')).toBe('“the words” - *The visit*, p. 1');
    expect(hover('events:\n  E: { evidence: { source: visit, quote-id: q|1 } }\n')).toContain('the words');
  });

  it.each([
    ['the words of a quote', 'events:\n  E: { evidence: visit p. 1 “the wo|rds” }\n'],
    ['a place that is no fact', 'events:\n  E: { place: Mi|nsk }\n'],
    ['an unknown reference', 'statements:\n  s: { text: x, by: No|body }\n'],
    ['a free text', 'events:\n  E: { note: Ann Exa|mple }\n'],
  ])('shows nothing on %s', (_what, rest) => {
    expect(hover(rest)).toBeUndefined();
  });
});

describe('hovering a date', () => {
  it.each([
    ['a month', 'date: 2023|-07', '**July 2023**  \nFrom 1 July 2023 to 31 July 2023'],
    ['a written date', 'date: July 20|23', '**July 2023**  \nFrom 1 July 2023 to 31 July 2023'],
    ['a day', 'date: 2023-07-|14', '**14 July 2023**'],
    ['an interval', 'date: 2023/20|26', '**2023–2026**  \nFrom 1 January 2023 to 31 December 2026'],
    ['an open interval', 'date: 20|23/..', '**since 2023**'],
    [
      'a relative date whose source is dated',
      'date: { text: this ye|ar, relative-to: visit }',
      '**2025**  \nCounted from the date of The visit\\.  \nFrom 1 January 2025 to 31 December 2025',
    ],
    [
      'a relative date whose source is not',
      'date: { text: this ye|ar, relative-to: undated }',
      '**Counted from the date of Undated, which is not known yet\\.**',
    ],
    ['a value as EDTF', 'date: { text: the spring, value: 2023-|21 }', '**spring 2023**'],
  ])('says %s in words', (_what, date, expected) => {
    expect(hover(`events:\n  E:\n    ${date}\n`)).toContain(expected.replaceAll('\\.', '.'));
  });

  it('reads the date in a role, and not its title', () => {
    const { document, offset } = authoring('factbase: 1\nactors:\n  Ann:\n    role: Minister of X, Ju|ly 2023\n');
    expect(baseHoverAt(document, offset)?.markdown).toContain('**July 2023**');
    const title = authoring('factbase: 1\nactors:\n  Ann:\n    role: Minis|ter of X, July 2023\n');
    expect(baseHoverAt(title.document, title.offset)).toBeUndefined();
  });

  it('is silent on what is no date', () => {
    expect(hover('events:\n  E:\n    date: some|time\n')).toBeUndefined();
  });
});
