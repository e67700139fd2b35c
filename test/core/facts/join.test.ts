import { describe, expect, it } from 'vitest';
import { joinFacts } from '../../../src/core/facts/join';
import { readFactFile } from '../../../src/core/facts/read';
import type { FactFile } from '../../../src/core/facts/factFile';
import type { Facts } from '../../../src/core/facts/facts';
import type { BibliographyFile } from '../../../src/core/facts/bibliographySources';
import { generatedBase, randomOf } from '../../support/generatedBase';
import { shown, uri } from '../../support/factBases';

const other = 'file:///w/region.factbase.yaml';
const base = 'factbase: 1\nsources:\n  s: {}\nactors:\n  Viktor Khrenin:\n    aliases: Khrenin\n    evidence: s\n';

const bibliography: BibliographyFile = {
  uri: 'file:///w/library.bib',
  entries: [
    { item: { id: 'doe', type: 'book', title: 'A Book', issued: { 'date-parts': [[2020]] } }, start: 3, end: 30 },
    { item: { id: 's', type: 'article-journal', title: 'Listed', issued: { 'date-parts': [[2024, 5]] } }, start: 31, end: 60 },
  ],
  problems: [{ start: 1, end: 2, message: { id: 'bibliography', args: { detail: 'bad' } } }],
};

describe('joining files', () => {
  it('finds facts by id, name and alias, folded', () => {
    const facts = joinFacts([readFactFile(uri, base)]);
    for (const reference of ['viktor_khrenin', 'Viktor Khrenin', 'khrenin', ' KHRENIN '])
      expect(facts.resolve(reference).map(fact => fact.id)).toEqual(['viktor_khrenin']);
    expect(facts.resolve('Kren')).toEqual([]);
    expect(facts.size).toBe(2);
  });

  it('tells of an id that another file has already, and counts the first', () => {
    const first = readFactFile(uri, base);
    const second = readFactFile(other, base.replace('Khrenin\n', 'Khrenin\n    note: second\n'));
    const facts = joinFacts([first, second]);
    expect(facts.problems(uri)).toEqual([]);
    expect(facts.problems(other).map(problem => [shown(problem, second.text), problem.message.id])).toEqual([
      ['duplicate-id "s"', 'duplicate-id.elsewhere'],
      ['duplicate-id "Viktor Khrenin"', 'duplicate-id.elsewhere'],
    ]);
    expect(facts.get('viktor_khrenin')?.note).toBeUndefined();
    expect([...facts.all()]).toHaveLength(facts.size);
  });

  it('lets references go from one file to another', () => {
    const facts = joinFacts([
      readFactFile(uri, base),
      readFactFile(other, 'factbase: 1\nevents:\n  e:\n    participants: Khrenin\n    evidence: s p. 2\n'),
    ]);
    expect(facts.problems(other)).toEqual([]);
  });

  it('lists the choices where a reference is ambiguous', () => {
    const text = base.replace(
      '    evidence: s\n',
      '  Olga Khrenin:\n    aliases: Khrenin\nevents:\n  e: { participants: [Khrenin] }\n',
    );
    const problem = joinFacts([readFactFile(uri, text)]).problems(uri).find(each => each.code === 'ambiguous-reference')!; // prettier-ignore
    expect(problem.message.args['choices']).toBe('viktor_khrenin, olga_khrenin');
    expect(problem.fixes!.map(fix => fix.edits[0]!.newText)).toEqual(['viktor_khrenin', 'olga_khrenin']);
  });

  it('resolves no date from a fact that names itself as its source', () => {
    const text = 'events:\n  spring:\n    date: this year\n    evidence: spring\n';
    const facts = joinFacts([readFactFile(uri, text)]);
    expect([...facts.all()].map(fact => fact.id)).toEqual(['spring']);
  });

  it('takes entries of bibliographies for sources, and completes its own sources from them', () => {
    const facts = joinFacts(
      [readFactFile(uri, `${base}events:\n  e: { evidence: doe p. 3, date: { text: this year, relative-to: s } }\n`)],
      [bibliography],
    );
    expect(facts.problems(uri)).toEqual([]);
    expect(facts.source('doe')).toMatchObject({ name: 'A Book', file: bibliography.uri, issued: { value: { edtf: '2020' } } });
    expect(facts.source('s')).toMatchObject({ name: 'Listed', file: uri, csl: { type: 'article-journal' } });
    expect(facts.get('e')).toMatchObject({ date: { value: { edtf: '2024' } } });
    expect(facts.placeOf(facts.source('doe')!)).toEqual({ file: bibliography.uri, start: 3, end: 30 });
    expect(facts.problems(bibliography.uri)).toHaveLength(1);
    expect([...facts.all('source')].map(source => source.id)).toEqual(['s', 'doe']);
    expect(facts.size).toBe([...facts.all()].length);
  });
});

/** All that can be seen of facts, to compare two ways of getting there. */
function seen(facts: Facts, file: FactFile): unknown {
  return {
    size: facts.size,
    facts: [...facts.all()].map(fact => [fact, facts.placeOf(fact)]),
    problems: facts.problems(file.uri),
    header: [file.title, file.imports, file.bibliographies],
    bases: file.parts.entries.bases(),
    blocks: file.parts.blocks,
  };
}

describe('reading again after an edit', () => {
  const parts = [
    '\n',
    '  ',
    ' ',
    ':',
    'x',
    '  New One:\n    note: a\n',
    '    note: b\n',
    '# c\n',
    '"',
    '- ',
    'Khrenin',
    '\r\n',
    '[',
    ']',
    'actors:\n',
    '\t',
    '\n\n',
    '&a ',
    '    evidence: s\n',
    'é',
  ];

  it('gives the same as reading all, whatever the edit', () => {
    const random = randomOf(5);
    let incremental = 0;
    for (let round = 0; round < 20; round++) {
      let text =
        round % 3 === 0
          ? `${base}events:\n  e:\n    place: Minsk\n  f:\n    date: 2020\n# end\ntitle: later\n`
          : generatedBase(4 + random(6), round).slice(0, -1 - random(40));
      let file = readFactFile(uri, text);
      let facts = joinFacts([file]);
      for (let step = 0; step < 12; step++) {
        const at = random(text.length + 1);
        const cut = random(3) === 0 ? random(60) : random(2);
        text = text.slice(0, at) + (random(3) ? parts[random(parts.length)]! : '') + text.slice(at + cut);
        const next = readFactFile(uri, text, file);
        if (next.parts.change !== undefined && next !== file) incremental += 1;
        if (random(2)) facts.problems(uri);
        const joined = joinFacts([next], [], { previous: facts });
        const fresh = readFactFile(uri, text);
        expect(seen(joined, next)).toEqual(seen(joinFacts([fresh]), fresh));
        file = next;
        facts = joined;
      }
    }
    expect(incremental).toBeGreaterThan(50);
  });

  it('keeps the facts that were not touched', () => {
    const text = generatedBase(50);
    const file = readFactFile(uri, text);
    const next = readFactFile(uri, text.replace(/summary: \w+/, 'summary: Other'), file);
    const kept = next.facts.filter(fact => file.facts.includes(fact)).length;
    expect(kept).toBe(file.facts.length - 1);
    expect(readFactFile(uri, text, file)).toBe(file);
  });
});
