// The interface in other languages: by VS Code's display language, and by the setting where VS Code has none.
import { describe } from '../collector';
import { excludes, includes } from '../expect';
import { flow } from './flow';

/** What isolates keep apart is one text to a reader. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('with VS Code in Russian', () => {
  flow(
    'the card, the palette and the questions are in Russian, the words of the base as they are',
    async ({ writer }) => {
      await writer.open('analysis.md');
      const card = await writer.hover("Khrenin's", { expected: 'Defence Minister' });
      includes(card, 'Defence Minister, Belarus, июль 2023 г.; что было позже, неизвестно');
      includes(card, 'ещё не проверено');
      includes(card, 'Сослаться');
      excludes(card, 'later unknown');
      await writer.screenshot('russian-card');
      await writer.press('F1');
      // The list is drawn only as far as it is seen, so what is looked for is typed.
      await writer.answer('>Factbase: Найти');
      await writer.choices('Найти факт');
      await writer.screenshot('russian-palette');
      await writer.pick('Найти факт');
      await writer.answer('Krenin');
      includes((await writer.choices('Viktor Khrenin')).join('\n'), 'что было позже, неизвестно');
      await writer.screenshot('russian-look-up');
    },
    { displayLanguage: 'ru', languagePack: true },
  );
});

describe('with VS Code in English', () => {
  flow(
    'the setting makes cards, dates and problems Persian, read from the right',
    async ({ writer }) => {
      await writer.open('analysis.md');
      const card = await writer.hover("Khrenin's", { expected: 'Defence Minister' });
      includes(plain(card), 'Defence Minister، Belarus، ژوئیه ۲۰۲۳؛ پس از آن نامعلوم');
      includes(plain(card), 'هنوز بررسی نشده');
      await writer.screenshot('persian-card');
      includes(plain(await writer.hover('July 2023', { expected: 'Memorandum' })), 'ژوئیه ۲۰۲۳');
      await writer.open('factbase.yaml');
      await writer.goTo(1, 1);
      await writer.type('acters: {}\n');
      includes(plain((await writer.problems('acters')).join('\n')), 'فیلدی نیست که اینجا بیاید');
      await writer.screenshot('persian-problem');
    },
    { settings: { 'factbase.interfaceLanguage': 'fa' } },
  );

  flow(
    'a display language that no pack brings leaves everything English, and the setting works in the browser’s host',
    async ({ writer }) => {
      await writer.open('analysis.md');
      const card = await writer.hover("Khrenin's", { expected: 'Defence Minister' });
      includes(card, 'яшчэ не праверана');
      await writer.press('F1');
      await writer.answer('>Factbase: Look Up');
      const [row] = await writer.choices('Look Up Fact');
      excludes(row ?? '', 'Знайсці');
      await writer.screenshot('belarusian-without-pack');
    },
    { displayLanguage: 'be', webHost: true, settings: { 'factbase.interfaceLanguage': 'be' } },
  );
});
