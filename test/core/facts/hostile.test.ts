import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinFacts } from '../../../src/core/facts/join';
import type { Fact } from '../../../src/core/facts/model';
import { readFactFile } from '../../../src/core/facts/read';
import { disagreement } from '../../fuzz/twoReaders';
import { generatedBase, randomOf } from '../../support/generatedBase';
import { factsOf, problemsOf, uri } from '../../support/factBases';

const example = readFileSync('examples/minsk-visit/factbase.yaml', 'utf8');
const entry = (value: string): string =>
  `factbase: 1\nactors:\n  Good One:\n    note: fine\n  Bad One:\n    note: ${value}\n  Other One:\n    note: fine\n`;

describe('hostile input', () => {
  it.each<[string, string]>([
    ['a NUL', entry('a\0b')],
    ['lone surrogates', entry('a\ud800b\udc00')],
    ['an unpaired quotation mark', entry('"abc')],
    ['deep flow nesting', entry('['.repeat(100_000))],
    ['deep block nesting', entry(`\n${Array.from({ length: 300 }, (_, i) => `${' '.repeat(6 + i)}a:`).join('\n')}`)],
    ['dashes in a row', entry(`\n      ${'- '.repeat(5000)}a`)],
    ['a line of three million characters', entry('x'.repeat(3_000_000))],
    ['a quoted line of three million characters', entry(`"${'x\\n'.repeat(1_000_000)}"`)],
    ['a million colons', entry(': '.repeat(1_000_000))],
    ['a million quotation marks', entry(`'${"'".repeat(1_000_000)}`)],
    ['a million brackets that close', entry(']'.repeat(1_000_000))],
    ['a million commas in brackets', entry(`[${','.repeat(900_000)}`)],
    ['control characters', entry('a\x01\x07\x1bb')],
    ['carriage returns alone', entry('a\rb')],
    ['an unknown anchor', entry('*nothing')],
    ['a tag', entry('!!js/function x')],
  ])('%s: the entries around it are read', (_name, text) => {
    const facts = factsOf(text);
    expect(facts.get('good_one')).toMatchObject({ note: 'fine' });
    expect(facts.get('other_one')).toMatchObject({ note: 'fine' });
    facts.problems(uri);
  });

  it.each<[string, string]>([
    ['a file of NULs', '\0'.repeat(10_000)],
    ['one line of ten million characters', 'x'.repeat(10_000_000)],
    ['ten million line ends', '\n'.repeat(10_000_000)],
    ['a million empty entries', `factbase: 1\nactors:\n${'  a:\n'.repeat(20_000)}`],
    ['brackets and nothing else', '['.repeat(1_000_000)],
    ['a flow base', `{ factbase: 1, actors: { A B: { note: x } } }`],
  ])('%s is read to an end', (_name, text) => {
    expect(() => joinFacts([readFactFile(uri, text)]).problems(uri)).not.toThrow();
  });

  it('refuses a billion laughs, and takes a hundred honest uses of one anchor', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `    - &l${i + 1} [${Array.from({ length: 10 }, () => `*l${i}`).join(', ')}]\n`,
    ).join('');
    const laughs = `factbase: 1\nactors:\n  Good One:\n    note: fine\n  Bad One:\n    tags:\n    - &l0 [ha, ha, ha]\n${levels}`;
    expect(problemsOf(laughs).some(problem => problem.startsWith('too-large'))).toBe(true);
    expect(factsOf(laughs).get('good_one')).toBeDefined();
    const honest = `factbase: 1\nsources:\n  s: {}\nactors:\n  First One:\n    evidence: &e [s p. 1 “words”]\n${Array.from({ length: 100 }, (_, i) => `  Person N${i}:\n    evidence: *e\n`).join('')}`;
    expect(problemsOf(honest)).toEqual([]);
    expect(factsOf(honest).get('person_n99')?.evidence).toEqual([
      { source: 's', locator: { label: 'page', value: '1' }, quote: 'words', supports: [], inferred: false },
    ]);
  });

  it('loses no good entry at any prefix of the example', () => {
    const whole = new Map([...factsOf(example).all()].map(fact => [fact.id, fact]));
    const file = readFactFile(uri, example);
    for (let length = 0; length <= example.length; length += 23) {
      const prefix = readFactFile(uri, example.slice(0, length));
      const complete = file.facts.filter((_, i) => file.endOf(i) <= length);
      const ids = new Set(prefix.facts.map(fact => fact.id));
      for (const fact of complete) expect(ids.has(fact.id), `${fact.id} at ${length}`).toBe(true);
    }
    expect(whole.size).toBe(file.facts.length);
  });

  it('loses no other entry when one character is deleted', () => {
    const file = readFactFile(uri, example);
    const random = randomOf(3);
    for (let round = 0; round < 300; round++) {
      const at = random(example.length);
      const text = example.slice(0, at) + example.slice(at + 1);
      const read: ReadonlySet<string> = new Set(readFactFile(uri, text).facts.map((fact: Fact) => fact.id));
      // The entry itself may go, and the one before it, to which a line may now belong; a section's key takes its entries along.
      const own = file.indexAt(at);
      const next = file.indexAt(at + 1);
      if (own < 0 || next < 0) continue;
      file.facts.forEach((fact, i) => {
        if (i < own - 1 || i > Math.max(own, next))
          expect(read.has(fact.id), `${fact.id} after deleting ${JSON.stringify(example[at])} at ${at}`).toBe(true);
      });
    }
  });
});

describe('a mistake of one character', () => {
  const two =
    '# My facts\nfactbase: 1\nactors:\n  First One:\n    note: a\n  Second One:\n    note: b\n  Third One:\n    note: c\n';

  it('in the indentation of the first entry leaves it and all others', () => {
    const text = two.replace('  First', ' First');
    expect(factsOf(text).size).toBe(3);
    expect(problemsOf(text)).toEqual(['yaml-syntax " "']);
    const [fix] = factsOf(text).problems(uri)[0]!.fixes!;
    expect(fix!.edits[0]).toEqual({ start: text.indexOf(' First'), end: text.indexOf(' First'), newText: ' ' });
  });

  it('in a comment at the top leaves the base below it', () => {
    const text = two.slice(1);
    expect(factsOf(text).size).toBe(3);
    expect(problemsOf(text)).toHaveLength(1);
  });
});

describe('the quick reader', () => {
  it('agrees with the yaml package on the example, generated bases and their mutations', () => {
    const signs = [
      '"',
      "'",
      ': ',
      ' ',
      '\n',
      ' #',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '|',
      '&a ',
      '*a',
      '? ',
      '\t',
      '\\',
      '---\n',
      '\n  ',
      '\n    ',
      '|\n      text\n',
    ];
    const random = randomOf(11);
    expect(disagreement(example)).toBeUndefined();
    for (let round = 0; round < 400; round++) {
      let text = generatedBase(3, round % 20);
      expect(disagreement(text)).toBeUndefined();
      for (let edits = 1 + random(3); edits > 0; edits--) {
        const at = random(text.length);
        text = text.slice(0, at) + (random(3) ? signs[random(signs.length)]! : '') + text.slice(at + random(3));
      }
      expect(disagreement(text), text).toBeUndefined();
    }
  });
});

describe('the parser of YAML', () => {
  const folder = mkdtempSync(join(tmpdir(), 'factbase-'));
  const script = join(folder, 'read.cjs');

  beforeAll(async () => {
    await build({
      entryPoints: ['src/core/facts/read.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: script,
      logLevel: 'error',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['brackets', "'['.repeat(1000)"],
    ['brackets in an entry', "'factbase: 1\\nactors:\\n  A:\\n    note: ' + '['.repeat(1000)"],
    ['maps', "'{a: '.repeat(1000)"],
    ['dashes', "'- '.repeat(3000)"],
    ['question marks', "'? '.repeat(3000)"],
    ['brackets behind a quotation mark', "'a: x [ \"\\nb: ' + '['.repeat(1000)"],
  ])('does not take the process down on 1,000 nested %s, read three times', (_name, expression) => {
    const code = `const { readFactFile } = require(${JSON.stringify(script)}); let n = 0; for (let i = 0; i < 3; i++) n += readFactFile('file:///a.yaml', ${expression}).problems.length; console.log(n > 0 ? 'told' : 'silent');`;
    expect(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8', timeout: 20_000 }).trim()).toBe('told');
  });
});
