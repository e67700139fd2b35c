// Whatever is said comes from the tables: with every English letter of them replaced, only the writer's own words are left in Latin letters.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src/language/cards/card';
import { cardMarkdown, cardPlainLines } from '../../src/language/cards/cardMarkdown';
import { baseHoverAt } from '../../src/language/base/hover';
import { explain } from '../../src/language/explain';
import { hoverAt } from '../../src/language/hover';
import { insertionOf } from '../../src/language/insertion';
import { englishMessages, sayIn } from '../../src/language/say';
import { summaryOf } from '../../src/language/summary';
import { authoring } from '../support/baseWriting';
import { khreninBase, writing } from '../support/writing';

const root = join(__dirname, '../..');
const example = readFileSync(join(root, 'examples/minsk-visit/factbase.yaml'), 'utf8');

/** A language of one letter, which no writer of the base uses. */
const foreign = sayIn(
  Object.fromEntries(
    Object.entries(englishMessages).map(([id, text]) => [
      id,
      /^text\.d/.test(id) ? text : text.replace(/\{\w+\}|[A-Za-z]/g, found => (found.length > 1 ? found : 'ж')),
    ]),
  ),
);

const latin = (text: string) => new Set(text.match(/[A-Za-z]{2,}/g) ?? []);

/** Words in Latin letters that the base does not have: somebody wrote them into the code. */
function invented(text: string, base: string): readonly string[] {
  const written = latin(base);
  return [...latin(text)].filter(word => !written.has(word));
}

describe('in a language of its own', () => {
  it.each([
    ['the example', example],
    ['the base of the tests', khreninBase],
  ])('every card and summary of %s has only its own words beside those of the tables', (_name, base) => {
    const context = { ...writing(base, '').context, say: foreign };
    const facts = [...context.facts.all()];
    expect(facts.length).toBeGreaterThan(5);
    for (const fact of facts) {
      const card = cardOf(fact, context);
      const said = [cardMarkdown(card, foreign), ...cardPlainLines(card, foreign), summaryOf(fact, context)].join('\n');
      // A reference is set in the style and language of the draft, and says when nothing of it is known.
      expect(invented(said.replace(/\bn\.d\.|“|”/g, ''), base), fact.name).toEqual([]);
    }
  });

  it('so have hovers of names, dates and keys, and the page that explains what is seen', () => {
    const { context, offset } = writing(khreninBase, 'Signed in Ju|ly 2023 by Khrenin.');
    expect(invented(hoverAt({ ...context, say: foreign }, offset)!.markdown, khreninBase)).toEqual([]);
    for (const text of [
      'factbase: 1\nagreements:\n  Pact:\n    sig|ned: July 2023\n',
      'factbase: 1\nagreements:\n  Pact:\n    signed: July 20|23\n',
    ]) {
      const { document, offset: at } = authoring(text);
      const hover = baseHoverAt({ ...document, say: foreign }, at)!;
      expect(invented(hover.markdown, text.replace('|', ''))).toEqual([]);
      expect(hover.markdown).toContain('ж');
    }
    const page = explain({
      facts: context.facts,
      say: foreign,
      draft: { ...context, say: foreign },
      bases: [],
      languageId: 'markdown',
    });
    expect(invented(page.replace(/\S*factbase\S*/g, ''), khreninBase)).toEqual([]);
  });

  it('but what goes into the draft is not in the language of the interface', () => {
    const { context, offset } = writing(khreninBase, 'A draft.|');
    const fact = context.facts.get('memorandum_on_military_cooperation')!;
    const inserted = insertionOf(fact, 'fact', { ...context, say: foreign }, offset)!;
    expect(inserted.text).toContain('signed in July 2023');
    expect(inserted.text).not.toContain('ж');
  });
});

describe('from right to left', () => {
  const persian = sayIn(
    Object.fromEntries(
      Object.entries(JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.fa.json'), 'utf8')) as Record<string, string>)
        .filter(([id]) => id.startsWith('#'))
        .map(([id, text]) => [id.slice(1), text]),
    ),
  );
  const context = { ...writing(khreninBase, '').context, say: persian };

  it('each line of a card is isolated, and so are quotes and titles in it', () => {
    const card = cardOf(context.facts.get('viktor_khrenin')!, context);
    const lines = cardMarkdown(card, persian).split('  \n');
    for (const line of lines) expect(line).toMatch(/^\u2067.*\u2069$/su);
    expect(lines.find(line => line.includes('«'))).toContain('Pezeshkian');
    expect(lines[1]).toContain('ژوئیه ۲۰۲۳');
  });

  it('signs that turn text round in a base do not get into the card', () => {
    const hostile = writing(`factbase: 1\nactors:\n  "Ann \u202eexample\u2066":\n    summary: "a \u2067b"\n`, '').context;
    const card = cardOf([...hostile.facts.all()][0]!, { ...hostile, say: persian });
    expect(cardMarkdown(card, persian)).not.toMatch(/[\u202a-\u202e\u2066]|a \u2067/);
  });

  it('English cards have no such signs', () => {
    const english = writing(khreninBase, '').context;
    const card = cardOf(english.facts.get('viktor_khrenin')!, english);
    expect(cardMarkdown(card, english.say)).not.toMatch(/[\u2066-\u2069]/);
  });
});
