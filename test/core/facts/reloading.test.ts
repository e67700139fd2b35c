import { describe, expect, it } from 'vitest';
import { joinFacts } from '../../../src/core/facts/join';
import { readFactFile } from '../../../src/core/facts/read';
import { DraftMentions } from '../../../src/core/mentions/draftMentions';
import { NameIndex } from '../../../src/core/names/nameIndex';
import { Draft } from '../../../src/core/prose/draft';
import { runReloads } from './reloading';
import { uri } from '../../support/factBases';

describe('reading and joining after an edit', () => {
  it('gives what doing all anew gives, whatever the edit', () => {
    const tally = { steps: 0, inPart: 0, few: 0, followed: 0 };
    for (let seed = 1000; seed < 1025; seed++) expect(runReloads(seed, tally), `seed ${seed}`).toBeUndefined();
    expect(tally.few).toBeGreaterThan(tally.steps / 2);
    expect(tally.followed).toBeGreaterThan(tally.steps / 2);
  });

  const base =
    'factbase: 1\ntitle: A\n\nactors:\n  # first\n  Ann Example:\n    note: a\n  Ben Example:\n    note: b\n\nevents:\n';
  const entryCount = 2;

  it.each<[string, (text: string) => string, number]>([
    ['in an entry', text => text.replace('note: a', 'note: abc'), 1],
    ['at the end of the file', text => `${text}  e: {}\n`, 1],
    ['above the first entry', text => text.replace('# first\n', '# first\n  Zoe Example: {}\n'), 2],
    ['below the last entry of a section', text => text.replace('\n\nevents', '\n  Zoe Example: {}\n\nevents'), 2],
    ['in the header', text => text.replace('title: A', 'title: B'), 0],
    ['that adds an import', text => text.replace('title: A\n', 'title: A\nimports: [x.yaml]\n'), 0],
    ['that begins a new section', text => `${text}statements:\n`, 0],
    ['that takes an entry out', text => text.replace('  Ben Example:\n    note: b\n', ''), 1],
  ])('reads only what is touched by an edit %s, and a neighbour at most', (_what, edit, read) => {
    const before = readFactFile(uri, base);
    const after = readFactFile(uri, edit(base), before);
    expect(after.parts.change?.added.length).toBeLessThanOrEqual(read);
    expect(before.facts).toHaveLength(entryCount);
    expect([...joinFacts([after]).all()]).toEqual([...joinFacts([readFactFile(uri, edit(base))]).all()]);
  });

  it('reads all where the second entry no longer tells the column that the first one is out of', () => {
    const astray = 'actors:\n  a:\n    name: A\n   b:\n      name: B\n  c: {}\n';
    const before = readFactFile(uri, astray);
    const text = astray.replace('   b:', '   b');
    expect(readFactFile(uri, text, before).facts).toEqual(readFactFile(uri, text).facts);
  });

  it('reads all where the only key goes that an indented first line stands above', () => {
    const before = readFactFile(uri, '    evidence: s\ntitle: New\n');
    const text = '    evidence: s\ntitles: New\n';
    expect(readFactFile(uri, text, before).problems).toEqual(readFactFile(uri, text).problems);
  });

  it('reads all where the language of all names changes', () => {
    const before = readFactFile(uri, base);
    const after = readFactFile(uri, base.replace('title: A', 'language: ru'), before);
    expect(after.parts.change).toBeUndefined();
    expect(after.facts[0]!.language).toBe('ru');
  });

  it('tells a draft that has been read of shared names whose facts have changed places', () => {
    const text = (...names: readonly string[]): string =>
      `actors:\n${names.map(name => `  ${name}:\n    aliases: Khrenin\n    note: a\n`).join('')}`;
    const before = readFactFile(uri, text('Olga Khrenin', 'Viktor Khrenin', 'Zoe'));
    const after = readFactFile(uri, text('Viktor Khrenin', 'Olga Khrenin', 'Zoe'), before);
    const facts = joinFacts([before]);
    const joined = joinFacts([after], [], { previous: facts });
    const index = new NameIndex(facts.all());
    const mentions = new DraftMentions(new Draft('markdown', 'Then Khrenin spoke.'), index);
    const ids = () => mentions.all().map(each => each.kind === 'name' && each.ids);
    expect(ids()).toEqual([['olga_khrenin', 'viktor_khrenin', 'zoe']]);
    expect(index.update(joined.changedSince(facts)!, joined)).toBe(true);
    expect(ids()).toEqual([['viktor_khrenin', 'olga_khrenin', 'zoe']]);
  });
});
