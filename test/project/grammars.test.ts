// What the injected grammars colour, seen through VS Code's own engine: on stand-ins for the host grammars everywhere, and on VS
// Code's real ones where a VS Code has been provisioned (scripts/realVscode) or FACTBASE_VSCODE_EXTENSIONS names its extensions.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { miniGrammars } from '../support/miniGrammars';
import { colourer, contributedGrammars, loadOniguruma, realGrammars, type Token } from '../support/tokens';

type Colour = (text: string) => readonly Token[];

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const real = realGrammars();
const hosts = real === undefined ? [miniGrammars] : [miniGrammars, real];
const particular = /\.(section|fact|kind|date|source-key|citation-key|locator|suppress-author)\.factbase(\.yaml)?$/;

/** What is marked, as `kind:text`, e.g. `locator:3–5`. */
function marked(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ text, scopes }) => {
    const kind = particular.exec(scopes.at(-1) ?? '')?.[1];
    return kind === undefined ? [] : [`${kind}:${text}`];
  });
}

describe('the grammars of VS Code itself', () => {
  it.skipIf(real === undefined)('are there to colour with (they come with `npm test`)', () => {
    expect(hosts).toContain(real);
  });
});

describe('every grammar', () => {
  it.each(contributedGrammars)(
    '$path is JSON, has its scope name, and all of its expressions compile',
    async ({ path, scopeName }) => {
      const grammar = JSON.parse(read(path)) as Record<string, unknown>;
      expect(grammar['scopeName']).toBe(scopeName);
      const { createOnigScanner } = await loadOniguruma();
      const expressions: string[] = [];
      JSON.stringify(grammar, (key, value: unknown) => {
        if (['match', 'begin', 'end', 'while'].includes(key)) expressions.push(String(value));
        return value;
      });
      expect(expressions.length).toBeGreaterThan(1);
      for (const expression of expressions) expect(() => createOnigScanner([expression]), expression).not.toThrow();
    },
  );
});

describe.each(hosts)('citations in Markdown, on $name', host => {
  let colour: Colour;
  beforeAll(async () => void (colour = await colourer(host, 'text.html.markdown')));

  it.each([
    ['[@minsk_visit, p. 1]', ['citation-key:@minsk_visit', 'locator:1']],
    ['Text [see @a, pp. 3–5; -@b:c]', ['citation-key:@a', 'locator:3–5', 'suppress-author:-', 'citation-key:@b:c']],
    ['[-@a, chap. IV]', ['suppress-author:-', 'citation-key:@a', 'locator:IV']],
    ['As @minsk_visit [p. 3] says', ['citation-key:@minsk_visit', 'locator:3']],
    ['As @minsk_visit says.', ['citation-key:@minsk_visit']],
    ['[@{https://example.org/a}, p. 4]', ['citation-key:@{https://example.org/a}', 'locator:4']],
    ['- item [@a, para. 3]', ['citation-key:@a', 'locator:3']],
    ['> quoted [@a].', ['citation-key:@a']],
    ['**bold [@a, p. 2]**', ['citation-key:@a', 'locator:2']],
    ['# Heading [@a]', ['citation-key:@a']],
    ['ключ [@ключ, p. 2]', ['citation-key:@ключ', 'locator:2']],
    ['half-typed [@', []],
    ['half-typed [@a', ['citation-key:@a']],
    ['half-typed [@a, p. ]', ['citation-key:@a']],
  ])('marks %s', (text, expected) => {
    expect(marked(colour(text))).toEqual(expected);
  });

  it.each([
    'joe@example.org and <joe@example.org>',
    'code `[@a, p. 1]` and `@a`',
    '```md\n[@a, p. 1] @a\n```',
    '```\n[@a, p. 1] @a\n```',
    '    [@a, p. 1]',
    '<!-- [@a] -->',
    '<b title="@a">x</b>',
    '$[@a]$',
    'https://social.example/@a',
    'escaped \\@a',
    '[@a](https://example.org) and [@a][b] and ![@a](a.png)',
    '[@a]: https://example.org',
    'cross references @fig-one and [@tbl-two]',
    '---\nauthor: someone [@a, p. 1] @a\n---',
    'pp. 3–5, p. 1 without a citation',
  ])('marks nothing in %j', text => {
    // VS Code's Markdown needs its maths and HTML extensions for two of these; they are among the real grammars.
    expect(marked(colour(text))).toEqual([]);
  });

  it('is over with the line: a bracket never closed does not colour the next paragraph', () => {
    expect(marked(colour('[@a, p. 1\n\nThe price, p. 2, is @ 3'))).toEqual(['citation-key:@a']);
  });

  it('marks every citation of the example, and nothing else', () => {
    const draft = read('examples/minsk-visit/analysis.md');
    const keys = marked(colour(draft)).filter(mark => mark.startsWith('citation-key'));
    expect(keys).toEqual([...draft.matchAll(/\[@(\w+)/g)].map(match => `citation-key:@${match[1] ?? ''}`));
    expect(keys.length).toBeGreaterThan(5);
  });
});

describe.each(hosts)('fact bases, on $name', host => {
  let colour: Colour;
  let plain: Colour;
  beforeAll(async () => {
    colour = await colourer(host, 'source.yaml');
    plain = await colourer(host, 'source.yaml', { withOurs: false });
  });
  const base = (text: string): string[] => marked(colour(`factbase: 1\n${text}`));

  it.each([
    ['actors:', ['section:actors']],
    ['actors:\n  Viktor Khrenin:', ['section:actors', 'fact:Viktor Khrenin']],
    ['  Belarus: { kind: state, adjectives: Belarusian }', ['fact:Belarus', 'kind:state']],
    ['  Treaty#4 of 10:30 o’clock:  # a note: none', ['fact:Treaty#4 of 10:30 o’clock']],
    ['    kind: planned  # not yet', ['kind:planned']],
    ['    type: article', ['kind:article']],
    ['    signed: July 2023', ['date:July 2023']],
    ['    in-force: 2023–2026', ['date:2023–2026']],
    ['    date: 14 July 2023', ['date:14 July 2023']],
    ['    date: c. 2023', ['date:c. 2023']],
    ['    issued: 2023-07-14', ['date:2023-07-14']],
    ['    date: ../2023', ['date:../2023']],
    ['    date: 20XX', ['date:20XX']],
    ['    date: -0043', ['date:-0043']],
    ['    date: this year', []],
    ['    evidence: minsk_visit p. 1', ['source-key:minsk_visit', 'locator:1']],
    ['    evidence: minsk_visit pp. 1–2 “some words, p. 3”', ['source-key:minsk_visit', 'locator:1–2']],
    [
      '    evidence:\n      - a.b para. 4 "x"\n      - notes#q1',
      ['source-key:a.b', 'locator:4', 'source-key:notes', 'locator:#q1'],
    ],
    ['    note: see minsk_visit p. 1', []],
    ['    summary: signed in July 2023', []],
    ['    text: the actors of the play', []],
    ['# actors: kind: state', []],
    ['    act', []],
    ['act', []],
  ])('marks %j', (text, expected) => {
    expect(base(text)).toEqual(expected);
  });

  it('begins at the line "factbase: 1", comments before it or not', () => {
    expect(marked(colour('# Facts\n\nfactbase: 1\nactors:\n  Iran:\n'))).toEqual(['section:actors', 'fact:Iran']);
    expect(marked(colour('---\nfactbase: 1\nactors:\n'))).toEqual(['section:actors']);
  });

  it.each([
    'actors:\n  Iran:\n    kind: state\n    date: 2023\n',
    'on:\n  push:\nevents:\n  one: { kind: state }\nsources:\n  - a p. 1\n',
    'factbase: yes please\nactors:\n  Iran:\n',
    'tool:\n  factbase: 1\nactors:\n  Iran:\n',
    '# factbase: 1\nactors:\n  Iran:\n',
    'text: "\n  factbase: 1\n  actors:"\nactors:\n',
    'name: ci\non: [push]\njobs:\n  a:\n    steps:\n      - uses: x@v1\n',
  ])('leaves other YAML exactly as it was: %j', text => {
    expect(colour(text)).toEqual(plain(text));
  });

  it("keeps YAML's own scopes in the example, adding to them only", () => {
    const text = read('examples/minsk-visit/factbase.yaml');
    const flat = (tokens: readonly Token[]): string[] => {
      // By character, because a marked part is a token of its own; a marked date is no longer a plain number.
      return tokens.flatMap(({ line, text: part, scopes }) => {
        const own = scopes.filter(scope => !/factbase|^meta\.stream|^constant/.test(scope)).join(' ');
        return [...part].map(character => `${line} ${character} ${own}`);
      });
    };
    expect(flat(colour(text))).toEqual(flat(plain(text)));
  });

  it('marks the example: every section, every entry, every short proof', () => {
    const text = read('examples/minsk-visit/factbase.yaml');
    const marks = marked(colour(text));
    const of = (kind: string): string[] =>
      marks.filter(mark => mark.startsWith(`${kind}:`)).map(mark => mark.slice(kind.length + 1));
    expect(of('section')).toEqual(['sources', 'actors', 'agreements', 'events', 'statements']);
    expect(of('fact')).toEqual([...text.matchAll(/^ {2}([^\s#].*?):(?:\s|$)/gm)].map(match => match[1]));
    expect(of('source-key')).toHaveLength([...text.matchAll(/^ +(?:- |evidence: )\w+(?: p\. \d “|#\w)/gm)].length);
  });
});

describe.each(hosts)('hostile input, on $name', host => {
  it.each([
    ['text.html.markdown', '[@' + 'a:'.repeat(2_000)],
    ['text.html.markdown', '[ @a; '.repeat(2_000)],
    ['text.html.markdown', '@a [p. '.repeat(2_000)],
    ['source.yaml', `factbase: 1\nactors:\n  ${'a '.repeat(2_000)}`],
    ['source.yaml', `factbase: 1\nactors:\n  a${' '.repeat(3_000)}b: 1`],
    ['source.yaml', `factbase: 1\nevents:\n  a:\n    evidence: ${'a'.repeat(10_000)}`],
  ])('%s colours a long line to its end', async (scope, text) => {
    const tokens = (await colourer(host, scope))(text);
    expect(tokens.reduce((sum, token) => sum + token.text.length, 0)).toBe(text.replaceAll('\n', '').length);
  });
});
