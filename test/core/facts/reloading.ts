/**
 * Random edits of two files of a base and of their bibliography, read and joined step by step, compared with reading and joining all
 * anew: facts, places, problems, what references mean. The unit test runs a few, `npm run fuzz -- reloads` many thousands.
 */
import { isDeepStrictEqual } from 'node:util';
import type { BibliographyFile } from '../../../src/core/facts/bibliographySources';
import type { FactFile } from '../../../src/core/facts/factFile';
import type { Facts } from '../../../src/core/facts/facts';
import { joinFacts } from '../../../src/core/facts/join';
import type { Fact } from '../../../src/core/facts/model';
import { readFactFile } from '../../../src/core/facts/read';
import { relationsOf } from '../../../src/core/facts/relations';
import { DraftMentions } from '../../../src/core/mentions/draftMentions';
import { NameLookup } from '../../../src/core/names/lookup';
import { NameIndex } from '../../../src/core/names/nameIndex';
import { Draft } from '../../../src/core/prose/draft';
import { differenceOf, type Difference } from '../../../src/core/text/difference';
import { differenceBy } from '../../../src/core/text/untouched';
import { SourceText } from '../../../src/core/quotes/sourceText';
import { generatedBase, randomOf } from '../../support/generatedBase';

const uris = ['file:///w/factbase.yaml', 'file:///w/region.factbase.yaml'] as const;

const small = `factbase: 1
title: Small

sources:
  s:
    title: A source
    text: s.txt
    quotes:
      q1: { page: 1, exact: "the words of it" }
  t: { title: Another, origin: s }
  u: { title: A third, origin: t }

actors:
  # Everybody comes from the same family.
  Viktor Khrenin:
    aliases: [Khrenin, VK]
    role: Minister of Belarus, 2023
    evidence: s p. 1 “the words of it”
  Olga Khrenin:
    aliases: Khrenin
    evidence: s#q1
  Belarus: { kind: state }

agreements:
  Memorandum:
    signatories: [VK, Olga Khrenin]
    parties: [Belarus]
    signed: this year
    evidence: [s p. 1 “other words”, t p. 2]

events:
  visit:
    name: The visit
    place: Belarus
    participants: [viktor_khrenin, Khrenin]
    date: { text: this year, relative-to: s }
`;

/** What is put in: signs that break things, and words that names, ids and references are made of. */
const parts = ['\n', '  ', ' ', ':', 'x', '"', '- ', '[', ']', '\r\n', '\t', '\n\n', '&a ', '# c\n', 'é', '_', 'Khrenin', 'VK', 'Belarus', 's', 't', 'viktor_khrenin', 'this year', '    evidence: s\n', '    note: b\n', '    origin: u\n', '    aliases: VK\n', '  New One:\n    note: a\n', '  Khrenin:\n', '  s: {}\n', '  # between\n', 'actors:\n', 'events:\n', 'language: ru\n', 'title: New\n', 'imports: [a.yaml]\n']; // prettier-ignore

const bibliographies: readonly BibliographyFile[] = [
  {
    uri: 'file:///w/library.bib',
    entries: [
      { item: { id: 'doe', type: 'book', title: 'A Book', issued: { 'date-parts': [[2020]] } }, start: 3, end: 30 },
      { item: { id: 's', type: 'article-journal', title: 'Listed', issued: { 'date-parts': [[2024, 5]] } }, start: 31, end: 60 },
      { item: { id: 'new_one', type: 'book', title: 'New' }, start: 61, end: 90 },
    ],
    problems: [],
  },
];

const copy = new SourceText('Page 1\nHere are the words of it.\n');

export interface ReloadTally {
  steps: number;
  /** Steps in which a file was read in part. */
  inPart: number;
  /** Of these, the ones that read no more than three entries. */
  few: number;
  /** Steps after which the names were brought up to date by what had changed. */
  followed: number;
}

/** One run of edits; gives the first step whose result is not that of starting anew, with the texts before and after. */
export function runReloads(
  seed: number,
  tally: ReloadTally,
): { readonly texts: readonly string[]; readonly what: string } | undefined {
  const random = randomOf(seed);
  const texts = [
    seed % 4 === 0 ? generatedBase(4 + random(6), seed).slice(0, -1 - random(40)) : small,
    seed % 3 === 0 ? small : '',
  ];
  const bibs = random(2) ? bibliographies : [];
  let files = texts.map((text, i) => readFactFile(uris[i]!, text));
  let kept: readonly Fact[] = [];
  let facts = joinFacts(files, bibs, { texts: textOf, kept });
  let named = facts;
  let index = new NameIndex(facts.all());
  let lookup = new NameLookup(index);
  for (let step = 0; step < 15; step++) {
    const which = random(5) === 0 ? 1 : 0;
    texts[which] = edited(texts[which]!, random);
    // An editor tells what it has changed, and that may be more than what is different.
    const told = random(3) === 0 ? wider(files[which]!.text, texts[which]!, random) : undefined;
    const next = files.map((file, i) => readFactFile(uris[i]!, texts[i]!, file, i === which ? told : undefined));
    const { change } = next[which]!.parts;
    tally.steps += 1;
    if (change !== undefined && next[which] !== files[which]) {
      tally.inPart += 1;
      if (change.added.length <= 3) tally.few += 1;
      if (random(4) === 0) kept = [...kept.slice(-2), ...change.removed.flatMap(entry => entry.fact ?? [])];
    } else if (random(6) === 0) kept = [];
    if (random(2)) facts.problems(uris[random(2)]!);
    const joined = joinFacts(next, bibs, { texts: textOf, kept, previous: facts });
    const fresh = texts.map((text, i) => readFactFile(uris[i]!, text));
    const started = joinFacts(fresh, bibs, { texts: textOf, kept });
    // Names are brought up to date now and then only: an editor asks after several changes too.
    if (random(3) > 0) {
      const changed = joined.changedSince(named);
      if (changed === undefined || !index.update(changed, joined)) {
        index = new NameIndex(joined.all());
        lookup = new NameLookup(index);
      }
      named = joined;
      tally.followed += changed === undefined ? 0 : 1;
    }
    const followed = named === joined ? namesSeen(joined, index, lookup) : {};
    const freshIndex = new NameIndex(started.all());
    const anew = named === joined ? namesSeen(started, freshIndex, new NameLookup(freshIndex)) : {};
    const what = difference({ ...seen(joined, next), ...followed }, { ...seen(started, fresh), ...anew });
    if (what !== undefined) return { texts: [files[which]!.text, texts[which]!], what };
    files = next;
    facts = joined;
  }
  return undefined;
}

function wider(old: string, text: string, random: (n: number) => number): Difference {
  const { start, oldEnd } = differenceOf(old, text);
  return differenceBy({ head: start - random(60), tail: old.length - oldEnd - random(60) }, old, text);
}

function textOf(source: Fact): SourceText | 'missing' | undefined {
  return source.kind !== 'source' || source.text === undefined ? undefined : source.text === 's.txt' ? copy : 'missing';
}

function edited(text: string, random: (n: number) => number): string {
  const at = random(text.length + 1);
  switch (random(6)) {
    case 0: {
      // A whole line is written twice, taken out, or moved.
      const start = text.lastIndexOf('\n', at - 1) + 1;
      const end = text.indexOf('\n', at) + 1 || text.length;
      const line = text.slice(start, end);
      const rest = text.slice(0, start) + text.slice(end);
      const to = rest.lastIndexOf('\n', random(rest.length + 1)) + 1;
      const kind = random(3);
      return kind === 0 ? text.slice(0, end) + text.slice(start) : kind === 1 ? rest : rest.slice(0, to) + line + rest.slice(to);
    }
    case 1:
      // Writing goes on at the end.
      return text + parts[random(parts.length)]!;
    default: {
      const cut = random(3) === 0 ? random(60) : random(2);
      return text.slice(0, at) + (random(3) ? parts[random(parts.length)]! : '') + text.slice(at + cut);
    }
  }
}

/** All that can be seen of facts. */
function seen(facts: Facts, files: readonly FactFile[]): Readonly<Record<string, unknown>> {
  const all = [...facts.all()];
  const names = new Set(all.flatMap(fact => [fact.id, fact.name, ...fact.aliases.map(alias => alias.name)]));
  return {
    size: facts.size,
    facts: all,
    places: all.map(fact => facts.placeOf(fact)),
    problems: files.map(file => facts.problems(file.uri)),
    order: all.every((fact, i) => i === 0 || facts.orderOf(all[i - 1]!) <= facts.orderOf(fact)),
    relations: all.map(({ id }) => relationsOf(facts, id).map(({ fact, kind }) => `${kind} ${fact.id}`)),
    resolved: [...names, 'Khrenin', 'VK', 's', 't'].map(name => [name, facts.resolve(name).map(fact => [fact.kind, fact.id])]),
    header: files.map(file => [file.title, file.language, file.imports, file.bibliographies, file.readable]),
    bases: files.map(file => file.parts.entries.bases()),
    blocks: files.map(file => file.parts.blocks),
    layouts: files.map(file => file.parts.layout),
  };
}

/** What the names find: in a text of all names, by look-up and by completion. */
function namesSeen(facts: Facts, index: NameIndex, lookup: NameLookup): Readonly<Record<string, unknown>> {
  const names = [...facts.all()].flatMap(fact => [fact.name, ...fact.aliases.map(alias => alias.name)]);
  const draft = new Draft('markdown', `Viktor Khrenin of Belarus. ${names.join(', and then ')}. Khrenin, VK.`);
  const byId = <T extends { readonly id: string; readonly name: string }>(hits: readonly T[]): readonly T[] =>
    [...hits].sort((a, b) => (`${a.id} ${a.name}` < `${b.id} ${b.name}` ? -1 : 1));
  return {
    mentions: new DraftMentions(draft, index).all(),
    found: ['khrenin', 'vk', 'a sourse', 'New'].map(query => byId(lookup.lookUp(query, { limit: 1000 }))),
    completed: ['K', 'vi', 'Olga K'].map(prefix => byId(lookup.completeNames(prefix, { limit: 1000 }))),
    named: names.map(name => [...index.idsNamed(name)].sort()),
    recorded: byId([...index.names()].map(each => ({ ...each }))),
  };
}

function difference(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of Object.keys(a)) {
    const [x, y] = [plain(a[key]), plain(b[key])];
    if (!isDeepStrictEqual(x, y)) return `${key}: ${differingPart(x, y)}`;
  }
  return undefined;
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

function differingPart(x: unknown, y: unknown): string {
  if (Array.isArray(x) && Array.isArray(y)) {
    const at = Array.from({ length: Math.max(x.length, y.length) }, (_, i) => i).find(i => !isDeepStrictEqual(x[i], y[i]))!;
    return `[${at}] ${differingPart(x[at], y[at])}`;
  }
  return `step by step ${JSON.stringify(x)?.slice(0, 300)}\nanew         ${JSON.stringify(y)?.slice(0, 300)}`;
}
