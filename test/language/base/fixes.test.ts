import { describe, expect, it } from 'vitest';
import { baseFixesAt, fixAll, type BaseFix } from '../../../src/language/base/fixes';
import { authoring } from '../../support/baseWriting';

function applied(text: string, { edits }: BaseFix): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.newText + now.slice(edit.end), text);
}

function fixes(base: string) {
  const { document, offset, text } = authoring(base);
  const found = baseFixesAt(document, { start: offset, end: offset });
  return {
    found,
    titles: found.map(fix => fix.title),
    take: (title: string) =>
      applied(
        text,
        found.find(fix => fix.title === title)!,
      ),
  };
}

describe('quick fixes', () => {
  it('correct a key, sure where there is one way', () => {
    const { found, take } = fixes('factbase: 1\nactors:\n  A:\n    ki|dn: state\n');
    expect(found.map(fix => [fix.title, fix.preferred])).toEqual([['Change to kind', true]]);
    expect(take('Change to kind')).toBe('factbase: 1\nactors:\n  A:\n    kind: state\n');
  });

  it('are those of the problems at the place, and none elsewhere', () => {
    expect(fixes('factbase: 1\nactors:\n  A:\n    kidn: state\n    note: |x\n').titles).toEqual([]);
    expect(fixes('factbase: 1\nactors:\n  A:\n    ki|nd: state\n').titles).toEqual([]);
  });

  it('are offered for all problems of the kind in the file', () => {
    const { take, titles } = fixes('factbase: 1\nactors:\n  A:\n    ki|dn: state\n  B:\n    kidn: person\n  C:\n    nmae: x\n');
    const all = titles.find(title => title.includes('3'))!;
    expect(take(all)).toBe('factbase: 1\nactors:\n  A:\n    kind: state\n  B:\n    kind: person\n  C:\n    name: x\n');
  });

  it('put a text with a colon in quotation marks', () => {
    const { take } = fixes('factbase: 1\nevents:\n  E:\n    note: so: it |was\n');
    expect(take('Put the text in quotation marks')).toBe('factbase: 1\nevents:\n  E:\n    note: "so: it was"\n');
  });

  it('correct everything that is sure at once, each place once', () => {
    const { document, text } = authoring(
      'factbase: 1\nactors:\n  A:\n    kidn: sate\n  B:\n    kind: peson\nevents:\n  E:\n    note: so: it was\n',
    );
    const all = fixAll(document)!;
    expect(applied(text, all)).toBe(
      'factbase: 1\nactors:\n  A:\n    kind: sate\n  B:\n    kind: person\nevents:\n  E:\n    note: "so: it was"\n',
    );
    expect(fixAll(authoring('factbase: 1\nactors:\n  A: {}\n').document)).toBeUndefined();
  });
});

describe('a new entry for an unknown name', () => {
  it.each([
    [
      'after the last one of its section',
      'actors:\n  A: {}\n\n  # the end\nstatements:\n  s: { text: x, by: Zo|e Z }\n',
      'actors:\n  A: {}\n  Zoe Z:\n\n  # the end\nstatements:\n  s: { text: x, by: Zoe Z }\n',
    ],
    [
      'in the column of the others',
      'actors:\n    A: {}\nstatements:\n    s: { text: x, by: Zo|e Z }\n',
      'actors:\n    A: {}\n    Zoe Z:\nstatements:\n    s: { text: x, by: Zoe Z }\n',
    ],
    [
      'with the section',
      'statements:\n  s: { text: x, by: Zo|e Z }\n',
      'statements:\n  s: { text: x, by: Zoe Z }\n\nactors:\n  Zoe Z:\n',
    ],
    [
      'in quotation marks where YAML needs them',
      'actors:\n  A: {}\nstatements:\n  s: { text: x, by: "Zo|e: Z" }\n',
      'actors:\n  A: {}\n  "Zoe: Z":\nstatements:\n  s: { text: x, by: "Zoe: Z" }\n',
    ],
  ])('stands %s', (_what, before, after) => {
    const { found, titles } = fixes(`factbase: 1\n${before}`);
    const title = titles.find(each => each.startsWith('Add'))!;
    expect(
      applied(
        `factbase: 1\n${before.replace('|', '')}`,
        found.find(fix => fix.title === title)!,
      ),
    ).toBe(`factbase: 1\n${after}`);
  });

  it('is a source where a source is missing', () => {
    expect(fixes('factbase: 1\nevents:\n  E: { evidence: wi|re p. 1 }\n').titles).toContain('Add wire to sources');
  });

  it('is not offered where the section is in brackets', () => {
    expect(
      fixes('factbase: 1\nactors: { A: {} }\nstatements:\n  s: { text: x, by: Zo|e Z }\n').titles.filter(title =>
        title.startsWith('Add'),
      ),
    ).toEqual([]);
  });
});
