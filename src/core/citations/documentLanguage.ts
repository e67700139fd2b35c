/**
 * The language that a draft says it is written in: front matter, `babel` or `polyglossia`, `#set text(lang: ...)`, `#+language:`,
 * `:lang:`. Citation styles take their words (“and”, “p.”) from it.
 */
import type { Draft } from '../prose/draft';
import { frontMatterOf } from '../prose/frontMatter';

/** How far into a draft its language is looked for, in UTF-16 units. */
const headLength = 20_000;

/** Languages of babel and polyglossia by their names there. */
const byName: Readonly<Record<string, string>> = {
  arabic: 'ar',
  belarusian: 'be',
  english: 'en-US',
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  australian: 'en-AU',
  french: 'fr',
  german: 'de',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  nswissgerman: 'de-CH',
  persian: 'fa',
  farsi: 'fa',
  polish: 'pl',
  russian: 'ru',
  spanish: 'es',
  ukrainian: 'uk',
};

/** A BCP 47 tag; undefined where the draft does not say. */
export function languageOfDraft(draft: Draft): string | undefined {
  const tag = tagOf(draft)?.trim();
  return tag !== undefined && /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,4}$/i.test(tag) ? tag.replace(/_/g, '-') : undefined;
}

function tagOf(draft: Draft): string | undefined {
  const head = (): string => draft.slice(0, Math.min(draft.length, headLength));
  switch (draft.markup) {
    case 'markdown':
    case 'quarto':
    case 'myst':
      return frontMatterOf(draft)?.language?.value;
    case 'latex':
      return latexLanguage(head());
    case 'typst':
      return /#set\s+text\s*\([^()]{0,300}?\blang:\s*"([^"\n]{1,40})"/.exec(head())?.[1];
    case 'org':
      return /^#\+language:[ \t]*(\S{1,40})[ \t]*$/im.exec(head())?.[1];
    case 'asciidoc':
      return /^:lang:[ \t]*(\S{1,40})[ \t]*$/m.exec(head())?.[1];
    default:
      return undefined;
  }
}

/** Babel takes the last option for the main language, unless one says `main=`. */
function latexLanguage(text: string): string | undefined {
  const preamble = text.split(/\\begin\{document\}/, 1)[0]!.replace(/(?<!\\)%[^\n]*/g, '');
  const polyglossia = /\\set(?:default|main)language(?:\[[^\]]{0,200}\])?\{([^{}]{1,40})\}/.exec(preamble)?.[1];
  const options =
    /\\usepackage\[([^\]]{1,500})\]\{babel\}/
      .exec(preamble)?.[1]
      ?.split(',')
      .map(each => each.trim()) ?? [];
  const main = options.find(each => each.startsWith('main='))?.slice('main='.length);
  const name = polyglossia ?? main ?? options.filter(each => !each.includes('=')).at(-1);
  return name === undefined ? undefined : (byName[name.trim().toLowerCase()] ?? (name.length <= 3 ? name : undefined));
}
