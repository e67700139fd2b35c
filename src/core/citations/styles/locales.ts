/** Which of the shipped locales a document's language gets; locales are named as citationstyles.org names them. */

/** The locales that stand in `styles/locales`. */
export const shippedLocales = ['ar', 'de-DE', 'en-GB', 'en-US', 'es-ES', 'fa-IR', 'fr-FR', 'pl-PL', 'ru-RU', 'uk-UA'] as const;

export type ShippedLocale = (typeof shippedLocales)[number];

/**
 * Languages for which there is no locale of their own. CSL has none for Belarusian: Russian stands in, whose words for pages and
 * editors Belarusian bibliographies (GOST) share or come nearest to. Dari gets Persian, as it is written alike.
 */
const nearest: Readonly<Record<string, ShippedLocale>> = { be: 'ru-RU', prs: 'fa-IR' };

/** English outside of these regions is written as in Britain. */
const americanRegions: ReadonlySet<string> = new Set(['US', 'CA', 'PH', 'LR', 'PR']);

/** The locale for a BCP 47 tag; American English for a language that none is shipped for. @example `localeFor('be')` is `ru-RU`. */
export function localeFor(language: string): ShippedLocale {
  const [primary = '', ...rest] = language.replace(/_/g, '-').split('-');
  const code = primary.toLowerCase();
  const region = rest.find(part => /^[a-z]{2}$/i.test(part))?.toUpperCase();
  if (code === 'en') return region === undefined || americanRegions.has(region) ? 'en-US' : 'en-GB';
  return shippedLocales.find(locale => locale.split('-')[0] === code) ?? nearest[code] ?? 'en-US';
}

/** The locale that a style asks for itself. */
export function localeOfStyle(style: string): ShippedLocale | undefined {
  const tag = /<style\b[^<>]{0,2000}\bdefault-locale="([\w-]{2,20})"/.exec(style.slice(0, 10_000))?.[1];
  return tag === undefined ? undefined : localeFor(tag);
}
