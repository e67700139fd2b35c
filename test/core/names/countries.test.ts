/**
 * All countries in 60 languages, from Debian's iso-codes, over a generated text in all of them: what was planted is found, and
 * nothing else. Says so where the package is not installed.
 */
import { describe, expect, it } from 'vitest';
import { DraftMentions } from '../../../src/core/mentions/draftMentions';
import { foldName } from '../../../src/core/names/fold';
import { NameIndex } from '../../../src/core/names/nameIndex';
import { Draft } from '../../../src/core/prose/draft';
import { randomFrom } from '../../bench/nameData';
import { countries, hasIsoCodes, otherWords, type Country } from '../../support/isoCodes';
import { state } from './someFacts';

const languageCount = 60;
const sentences = 6000;

interface Planted {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly language: string;
}

function indexOf(all: readonly Country[]): NameIndex {
  return new NameIndex(
    all.map(({ code, name, others, translated }) =>
      state(code, name, [], [...others, ...[...translated].map(([language, alias]) => ({ name: alias, language }))], {
        language: 'en',
      }),
    ),
  );
}

/** Lines of countries between words of the same language; paragraphs of ten. */
function textOf(all: readonly Country[], languages: readonly string[]): { readonly text: string; readonly planted: Planted[] } {
  const random = randomFrom(11);
  const names = all.flatMap(({ name, others, translated }) => [name, ...others, ...translated.values()].map(foldName));
  const parts = new Set(names.flatMap(name => name.split(' ')));
  // Where words run on without spaces, "Armenian" is "Armenia" and a letter more.
  const short = [...new Set(names)].filter(name => name.length < 8 && name.charCodeAt(0) > 0x5ff);
  const namesNoCountry = (word: string): boolean =>
    !/[()]/.test(word) &&
    foldName(word)
      .split(/[^\p{L}]+/u)
      .every(part => !parts.has(part)) &&
    (word.charCodeAt(0) < 0x600 || !short.some(name => foldName(word).includes(name)));
  const fillers = new Map([...otherWords(languages)].map(([language, words]) => [language, words.filter(namesNoCountry)]));
  const planted: Planted[] = [];
  let text = '';
  for (let i = 0; i < sentences; i++) {
    const language = languages[random(languages.length)]!;
    const words = fillers.get(language) ?? [];
    const filler = (): string => words[random(words.length)] ?? 'and';
    text += `${filler()}: `;
    for (let k = 0; k < 2; k++) {
      const country = all[random(all.length)]!;
      const name = country.translated.get(language);
      if (name === undefined) continue;
      planted.push({ start: text.length, end: text.length + name.length, id: country.code, language });
      text += `${name}, ${filler()}, `;
    }
    text += i % 10 === 9 ? '1.\n\n' : '2;\n';
  }
  return { text, planted };
}

describe.skipIf(!hasIsoCodes())('all countries in 60 languages (needs the package iso-codes)', () => {
  it('are found where they were planted, and nowhere else', () => {
    const { languages, all } = countries(languageCount);
    expect(languages).toHaveLength(languageCount);
    const index = indexOf(all);
    const { text, planted } = textOf(all, languages);
    const find = (): ReturnType<DraftMentions['all']> =>
      new DraftMentions(new Draft('plaintext', text), index, { dates: false }).all();
    const mentions = find();
    find();
    const began = performance.now();
    find();
    const took = performance.now() - began;
    const byStart = new Map(mentions.map(mention => [mention.start, mention]));
    const missed: string[] = [];
    const used = new Set<unknown>();
    for (const { start, end, id, language } of planted) {
      const mention = byStart.get(start);
      // A bracket or full stop at the end of a name may be left out of the range.
      if (mention?.kind === 'name' && mention.ids.includes(id) && end - mention.end <= 1) used.add(mention);
      else missed.push(`${language} ${id} "${text.slice(start, end)}" found ${mention?.text ?? '-'}`);
    }
    const extra = mentions
      .filter(mention => !used.has(mention))
      .map(({ start, text: found }) => `"${found}" in "${text.slice(Math.max(0, start - 15), start + found.length + 10)}"`);
    const recall = used.size / planted.length;
    const precision = used.size / mentions.length;
    console.log(
      `${index.size} names of ${all.length} countries, ${(text.length / 1e6).toFixed(2)} MB: ${planted.length} planted, ${mentions.length} found in ${took.toFixed(0)} ms; recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`,
    );
    if (missed.length + extra.length > 0)
      console.log([...new Set(missed)].slice(0, 25).join('\n'), '\nextra:', [...new Set(extra)].slice(0, 15).join('\n'));
    expect(recall).toBeGreaterThanOrEqual(0.99);
    expect(precision).toBeGreaterThanOrEqual(0.99);
  });
});
