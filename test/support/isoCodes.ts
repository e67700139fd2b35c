/** The names of all countries in many languages, from Debian's package iso-codes, where it is installed (`apt-get install iso-codes`). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const data = '/usr/share/iso-codes/json/iso_3166-1.json';
const locales = '/usr/share/locale';

interface Record3166 {
  readonly alpha_2: string;
  readonly name: string;
  readonly common_name?: string;
  readonly official_name?: string;
}

export interface Country {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  readonly name: string;
  /** Other English names. */
  readonly others: readonly string[];
  /** By language (BCP 47). */
  readonly translated: ReadonlyMap<string, string>;
}

export function hasIsoCodes(): boolean {
  return existsSync(data) && catalogues('iso_3166-1').length > 0;
}

/** Languages that have a catalogue of a standard: the folder and the tag. */
function catalogues(standard: string): { readonly file: string; readonly language: string }[] {
  if (!existsSync(locales)) return [];
  return readdirSync(locales)
    .filter(locale => /^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(locale))
    .map(locale => ({ file: `${locales}/${locale}/LC_MESSAGES/${standard}.mo`, language: locale.replace('_', '-') }))
    .filter(({ file }) => existsSync(file));
}

/** The messages of a compiled catalogue (GNU gettext manual, "The Format of GNU MO Files"). */
function readCatalogue(file: string): Map<string, string> {
  const bytes = readFileSync(file);
  const little = bytes.readUInt32LE(0) === 0x950412de;
  const number = (at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const text = (at: number): string => bytes.toString('utf8', number(at + 4), number(at + 4) + number(at));
  const [count, originals, translations] = [number(8), number(12), number(16)];
  const messages = new Map<string, string>();
  for (let i = 0; i < count; i++) {
    const [original, translation] = [text(originals + 8 * i), text(translations + 8 * i)];
    if (original !== '' && translation !== '') messages.set(original, translation);
  }
  return messages;
}

/** The catalogues of a standard in the languages that have most of it. */
function largest(standard: string, count: number): { readonly language: string; readonly messages: Map<string, string> }[] {
  return catalogues(standard)
    .map(({ file, language }) => ({ language, messages: readCatalogue(file) }))
    .sort((a, b) => b.messages.size - a.messages.size || (a.language < b.language ? -1 : 1))
    .slice(0, count);
}

/** All countries, with their names in the `count` languages that have most of them. */
export function countries(count: number): { readonly languages: readonly string[]; readonly all: readonly Country[] } {
  const records = (JSON.parse(readFileSync(data, 'utf8')) as { '3166-1': Record3166[] })['3166-1'];
  const chosen = largest('iso_3166-1', count);
  const all = records.map(({ alpha_2, name, common_name, official_name }): Country => {
    const translated = new Map<string, string>();
    for (const { language, messages } of chosen) {
      const found = messages.get(common_name ?? name) ?? messages.get(name);
      if (found !== undefined) translated.set(language, found);
    }
    const others = [common_name, official_name].filter(each => each !== undefined && each !== name) as string[];
    return { code: alpha_2, name, others, translated };
  });
  return { languages: chosen.map(({ language }) => language), all };
}

/** Words of a language that name no country: the names of scripts, in small letters. */
export function otherWords(languages: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const { file, language } of catalogues('iso_15924'))
    if (languages.includes(language))
      words.set(
        language,
        [...readCatalogue(file).values()].map(word => word.toLowerCase()),
      );
  return words;
}
