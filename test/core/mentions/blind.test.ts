/**
 * How much of a set of drafts that was marked before anybody looked at the engine's answers is found, and how much of what is
 * found is right. Prints a table for each markup and script, and every fault; `blind/README.md` tells how it is counted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mentionsIn } from '../../../src/core/mentions/mentionsIn';
import { NameIndex } from '../../../src/core/names/nameIndex';
import { Draft } from '../../../src/core/prose/draft';
import { markupOf, type Markup } from '../../../src/core/prose/markup';
import { factsOf } from '../../support/factBases';
import { fits, readMarks, saidBy } from './blind/marks';

const base = 'base.factbase.yaml';
/** The names of a base beside the drafts. */
function namesOf(set: string): NameIndex {
  return new NameIndex(factsOf(readFileSync(new URL(`./blind/${set}/${base}`, import.meta.url), 'utf8')).all());
}

interface Tally {
  asked: number;
  hit: number;
  found: number;
  right: number;
}

const scripts = [
  'Latin',
  'Cyrillic',
  'Arabic',
  'Hebrew',
  'Greek',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Armenian',
  'Georgian',
  'Devanagari',
].map(name => ({
  name: name === 'Hiragana' || name === 'Katakana' ? 'Kana' : name,
  letter: new RegExp(`\\p{Script=${name}}`, 'u'),
}));

function scriptOf(text: string): string {
  return scripts.find(({ letter }) => letter.test(text))?.name ?? 'digits';
}

function markupOfFixture(file: string): Markup {
  return markupOf(file.endsWith('.myst.md') ? 'myst' : undefined, file)!;
}

test.each([
  { set: 'fixtures', names: 'fixtures', mentions: 700 },
  { set: 'later', names: 'fixtures', mentions: 150 },
  { set: 'third', names: 'third', mentions: 1100 },
])('the drafts of $set are read with a precision of 0.97 and a recall of 0.95 or more', ({ set, names, mentions: least }) => {
  const index = namesOf(names);
  const folder = new URL(`./blind/${set}/`, import.meta.url);
  const groups = new Map<string, Tally>();
  const count = (keys: readonly string[], part: keyof Tally): void => {
    for (const key of keys) {
      const tally = groups.get(key) ?? { asked: 0, hit: 0, found: 0, right: 0 };
      tally[part]++;
      groups.set(key, tally);
    }
  };
  const faults: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (file === base) continue;
    const { text, marks } = readMarks(readFileSync(new URL(file, folder), 'utf8'));
    const markup = markupOfFixture(file);
    const mentions = mentionsIn(new Draft(markup, text), index);
    const keysOf = (of: { kind: string; start: number; end: number }): string[] => {
      const kind = `${of.kind}s`;
      const script = scriptOf(text.slice(of.start, of.end));
      return ['all', `all ${kind}`, `${markup} ${kind}`, ...(script === 'digits' ? [] : [`${script} script, ${kind}`])];
    };
    const around = (of: { start: number; end: number }): string =>
      `${text.slice(Math.max(0, of.start - 25), of.start)}[${text.slice(of.start, of.end)}]${text.slice(of.end, of.end + 25)}`.replace(
        /\s+/g,
        ' ',
      );
    for (const mark of marks) {
      if (mark.optional) continue;
      count(keysOf(mark), 'asked');
      if (mentions.some(mention => fits(mention, mark, text))) count(keysOf(mark), 'hit');
      else faults.push(`${file}: missed ${mark.right.join(' or ')}: ${around(mark)}`);
    }
    for (const mention of mentions) {
      const asked = marks.filter(mark => fits(mention, mark, text));
      if (asked.some(mark => mark.optional)) continue;
      count(keysOf(mention), 'found');
      if (asked.length > 0) count(keysOf(mention), 'right');
      else faults.push(`${file}: wrong ${saidBy(mention)}: ${around(mention)}`);
    }
  }
  const rows = [...groups]
    .sort(([a], [b]) => Number(b.startsWith('all')) - Number(a.startsWith('all')) || a.localeCompare(b))
    .map(([key, { asked, hit, found, right }]) => {
      const share = (part: number, of: number): string => (of === 0 ? '-' : (part / of).toFixed(3)).padStart(9);
      return `${key.padEnd(26)} ${String(asked).padStart(6)} ${String(found).padStart(6)} ${share(right, found)} ${share(hit, asked)}`;
    });
  console.log(['group                       asked  found precision    recall', ...rows, ...faults].join('\n'));
  const all = groups.get('all')!;
  expect(all.asked).toBeGreaterThanOrEqual(least);
  expect(all.right / all.found).toBeGreaterThanOrEqual(0.97);
  expect(all.hit / all.asked).toBeGreaterThanOrEqual(0.95);
});
