// Every text that people see can be said in Belarusian, Persian and Russian: nothing missing, nothing stale, nothing left in English.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { englishMessages } from '../../src/language/say';

const root = join(__dirname, '../..');

type Texts = Readonly<Record<string, string>>;
interface Parts {
  readonly bundle: Texts;
  readonly manifest: Texts;
}
interface Collected {
  readonly languages: readonly string[];
  englishTexts(): Promise<Parts>;
  translatedTexts(language: string): Parts;
  editorSentences(folder?: string): { found: readonly { sentence: string }[]; odd: readonly string[] };
  untranslated(folder?: string): readonly string[];
}
interface RightToLeft {
  withIsolates(text: string, isMarkdown?: boolean): string;
  withoutIsolates(text: string): string;
}

const script = (name: string) => import(new URL(`../../scripts/l10n/${name}`, import.meta.url).href);
const texts = (await script('texts.mjs')) as Collected;
const { withIsolates, withoutIsolates } = (await script('rightToLeft.mjs')) as RightToLeft;

let english: Parts;
beforeAll(async () => {
  english = await texts.englishTexts();
});

/** `{name}`, `{0}`. A date gives one numeral in several forms, of which a language takes the one that it writes. */
function places(text: string): readonly string[] {
  const same: Texts = { '{ordinal}': '{number}', '{roman}': '{number}', '{next}': '{nextYear}' };
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => same[place] ?? place).sort();
}

/** Words in Latin letters, with the signs inside of them: `factbase.languages`, `CSL-JSON`. */
function latinWords(text: string): readonly string[] {
  return text.replace(/\{\w+\}/g, ' ').match(/[A-Za-z][A-Za-z.'’-]*[A-Za-z]/g) ?? [];
}

/** Latin words that are no English: names of programs, formats and people, keys of YAML, commands, examples of what is typed. */
const nobodysLanguage =
  /^(?:A-F|citeproc-js|bibtex|bibfiles|styles|Factbase|factbase|VS|Code|Markdown|Quarto|MyST|LaTeX|Typst|AsciiDoc|reStructuredText|Org|Zotero|Pandoc|Citer|Workshop|Tinymist|Wikidata|wikidata|YAML|CSL|CSL-JSON|JSON|EDTF|BCP|DOI|UTF-|UTF|NUL|MB|BibTeX|BibLaTeX|RIS|Hayagriva|Sphinx|PDF|ER|TY|Ctrl|Cmd|Mac|Alt|Khr|Khrenin|Krenin|Viktor|AB|Jr|III|July|about|pp|para|ch|txt|md|html|pdf|docx|bib|json|csl|yml|id|name|of|true|false|exact|full|title|page|source|sources|actors|evidence|text|field|signed|value|by|on|place|state|event|off|underline|background|in|fact|auto|copyright|Frank|Bennett|Configure|Display|Language|plaintext|bibtex.bibfiles|conf.py|bibliography)$/;

/** Addresses, code and quoted examples are the same in every language. */
function prose(text: string): string {
  return withoutIsolates(text)
    .replace(/`[^`]*`/g, ' ')
    .replace(/\]\([^)\s]*\)/g, ' ')
    .replace(/https?:\S+|\b[\w-]+(?:\.[\w-]+)+\b/g, ' ');
}

it('every table of messages is part of what can be translated', async () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
    /(^|[\\/])messages\.ts$/.test(name),
  );
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const tables = Object.values((await import(join(root, 'src', file))) as Record<string, unknown>);
    for (const table of tables) {
      if (typeof table !== 'object' || table === null) continue;
      for (const id of Object.keys(table)) expect(englishMessages, `${id} of ${file}`).toHaveProperty([id]);
    }
  }
});

describe('the code of the editor', () => {
  it('says everything through t, with a plain sentence', () => {
    const { found, odd } = texts.editorSentences();
    expect(odd).toEqual([]);
    expect(found.length).toBeGreaterThan(100);
  });

  it('shows no sentence that cannot be translated', () => {
    expect(texts.untranslated()).toEqual([]);
  });

  it('is read so closely that a forgotten sentence is found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'factbase-words-'));
    try {
      writeFileSync(
        join(folder, 'forgotten.ts'),
        [
          "vscode.window.showInformationMessage('Nothing is here.');",
          "const item = { label: `$(add) ${named ? 'Insert it' : t('Cite')}`, description: t('Its place'), kind: 'actor' };",
          "item.tooltip = 'Has errors';",
          "item.text = `$(book) ${t('{0} named', 2)}`;",
          't(sentence);',
          "vscode.l10n.t('Past the setting');",
        ].join('\n'),
      );
      expect(texts.untranslated(folder)).toEqual([
        'forgotten.ts:1: Nothing is here.',
        'forgotten.ts:2: Insert it',
        'forgotten.ts:3: Has errors',
      ]);
      const { found, odd } = texts.editorSentences(folder);
      expect(found.map(each => each.sentence)).toEqual(['Cite', 'Its place', '{0} named']);
      expect(odd).toEqual(['forgotten.ts:5', 'forgotten.ts:6']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('English', () => {
  /** Sentences whose number is always two or more, or that never stand before a noun. */
  const always = new Set([
    '#sure.many',
    '#sure.one-origin',
    '#sure.origins',
    '#rename.too-many-drafts',
    '#fix.all-code',
    '#fix.all',
  ]);

  it('never says "1 facts"', () => {
    for (const [key, text] of Object.entries(english.bundle))
      if (!always.has(key))
        expect(text, key).not.toMatch(
          /\{(?:\d|count|facts|errors|warnings|names|dates|cited|agreements|events)\} (?!is\b|mixes\b)[a-z]+s\b/,
        );
  });
});

describe.each(texts.languages)('the translation into %s', language => {
  const translated = texts.translatedTexts(language);
  const both = () =>
    (['bundle', 'manifest'] as const).flatMap(part =>
      Object.entries(translated[part]).map(([key, text]) => ({ key, text, source: english[part][key] ?? '' })),
    );

  it.each(['bundle', 'manifest'] as const)('has each text of the %s, and none that nobody says (node scripts/l10n.mjs)', part => {
    expect(Object.keys(translated[part]).sort()).toEqual(Object.keys(english[part]).sort());
  });

  it('fills in the same values', () => {
    for (const { key, text, source } of both()) expect(places(text), key).toEqual(places(source));
  });

  it('has the same blanks at the ends and the same lines', () => {
    for (const { key, text, source } of both()) {
      const ends = (each: string) => [/^\s*/.exec(each)![0], /\s*$/.exec(each)![0], each.split('\n').length];
      expect(ends(text), key).toEqual(ends(source));
    }
  });

  it('has the same code, links and commands', () => {
    const kept = (text: string) => (withoutIsolates(text).match(/`[^`]*`|\]\([^)\s]*\)|\$\([\w~-]+\)/g) ?? []).sort();
    for (const { key, text, source } of both()) expect(kept(text), key).toEqual(kept(source));
  });

  it('leaves no English', () => {
    for (const { key, text, source } of both()) {
      if (key === '#text.direction') continue;
      const left = latinWords(prose(text)).filter(word => !nobodysLanguage.test(word));
      expect(left, key).toEqual([]);
      // A text that is wholly English passes no list of names: it must differ wherever there is something to say.
      if (latinWords(prose(source)).some(word => !nobodysLanguage.test(word)))
        expect(withoutIsolates(text), key).not.toBe(source);
    }
  });

  it('is written in its own letters', () => {
    const foreign: Texts = { be: '[ищъИЩЪ]', ru: '[іўІЎґ]', fa: '[يكىة\u0660-\u0669]' };
    for (const { key, text } of both()) expect(text, key).not.toMatch(new RegExp(foreign[language]!));
  });

  it('puts its own quotation marks round words', () => {
    for (const { key, text, source } of both())
      if (/“\{|"\{/.test(source) && !/[:=] "\{/.test(source)) expect(withoutIsolates(text), key).not.toMatch(/“\{|"\{/);
  });

  it('puts no number before a noun that would have to agree with it', () => {
    if (language === 'fa') return;
    for (const { key, text } of both())
      expect(text, key).not.toMatch(/\{(?:count|facts|errors|warnings|names|dates|cited|agreements|events)\} \p{L}/u);
  });
});

describe('Persian', () => {
  const { bundle, manifest } = texts.translatedTexts('fa');
  const noSentences = new Set(['#text.direction', '#text.digits', '#text.comma']);

  it('has its isolates where they belong (node scripts/l10n.mjs --write)', () => {
    for (const [key, text] of Object.entries(bundle)) if (!noSentences.has(key)) expect(text, key).toBe(withIsolates(text));
    for (const [key, text] of Object.entries(manifest)) expect(text, key).toBe(withIsolates(text, true));
  });

  it('closes each isolate that it opens', () => {
    for (const [key, text] of [...Object.entries(bundle), ...Object.entries(manifest)])
      for (const line of text.split('\n')) {
        let open = 0;
        for (const sign of line) {
          if (/[\u2066-\u2068]/.test(sign)) open++;
          if (sign === '\u2069') open--;
          expect(open, key).toBeGreaterThanOrEqual(0);
        }
        expect(open, key).toBe(0);
      }
  });

  it.each([
    ['فقط یک واژه', 'فقط یک واژه'],
    ['فایل {file} هست.', '\u2067فایل \u2068{file}\u2069 هست.\u2069'],
    ['در &{name} است', '\u2067در \u2068&{name}\u2069 است\u2069'],
    ['با "factbase: 1" آغاز', '\u2067با \u2068"factbase: 1"\u2069 آغاز\u2069'],
    ['{file}: {facts} واقعیت', '\u2067\u2068{file}\u2069: \u2068{facts}\u2069 واقعیت\u2069'],
    ['کلید (.json).', '\u2067کلید (\u2068.json\u2069).\u2069'],
    ['شوند. `auto` از زبان', '\u2067شوند. \u2068`auto`\u2069 از زبان\u2069'],
    ['نیست. Factbase را', '\u2067نیست. \u2068Factbase\u2069 را\u2069'],
    ['برای `signed in ` و `[@`', '\u2067برای \u2068`signed in `\u2069 و \u2068`[@`\u2069\u2069'],
    [' ({date})', ' \u2067(\u2068{date}\u2069)\u2069'],
  ])('isolates %s', (text, isolated) => expect(withIsolates(text)).toBe(isolated));

  it('leaves the links of Markdown links, and a line that is one a button', () => {
    expect(withIsolates('متن.\n[باز کن…](command:a.b)', true)).toBe('\u2067متن.\u2069\n[\u2067باز کن…\u2069](command:a.b)');
    expect(withIsolates('از [zotero.org](https://z.org) `x`', true)).toBe(
      '\u2067از [\u2068zotero.org\u2069](https://z.org) \u2068`x`\u2069\u2069',
    );
  });
});
