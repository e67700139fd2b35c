import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localeFor, localeOfStyle, shippedLocales } from '../../../../src/core/citations/styles/locales';

describe('the locale for a language', () => {
  it.each([
    ['en', 'en-US'],
    ['en-AU', 'en-GB'],
    ['en_GB', 'en-GB'],
    ['en-CA', 'en-US'],
    ['de-AT', 'de-DE'],
    ['fa', 'fa-IR'],
    ['FA-af', 'fa-IR'],
    ['be', 'ru-RU'],
    ['be-Latn-BY', 'ru-RU'],
    ['zh-Hans', 'en-US'],
    ['', 'en-US'],
    ['russian', 'en-US'],
  ])('%s is %s', (language, locale) => expect(localeFor(language)).toBe(locale));

  it('is one that is shipped', () => {
    for (const locale of shippedLocales)
      expect(existsSync(join(__dirname, `../../../../styles/locales/locales-${locale}.xml`)), locale).toBe(true);
  });
});

it('of a style is the one that it asks for', () => {
  expect(localeOfStyle('<?xml version="1.0"?>\n<style class="in-text" default-locale="ru-RU">')).toBe('ru-RU');
  expect(localeOfStyle('<style class="in-text">')).toBeUndefined();
});
