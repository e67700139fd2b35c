/**
 * References in the shipped styles: citeproc-js, as Factbase uses it, against pandoc's citeproc with the same style, locale and CSL-JSON.
 * Compared are letters, digits and their order; where the two processors differ the item is listed with the reason.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createStyler, type CiteprocModule } from '../../src/core/citations/styles/styler';
import { writeBibliography } from '../../src/core/citations/write';
import { nastySources } from '../core/citations/nastySources';
import { loadPackage } from './load';
import { loadPandoc } from './pandoc';

const pandoc = await loadPandoc();
const loaded = await loadPackage<{ default: CiteprocModule }>('citeproc');
const citeproc = loaded?.default;

const locale = (tag: string): string | undefined => {
  const file = `styles/locales/locales-${tag}.xml`;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

function letters(html: string): string {
  const text = html
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const styles = [
  'apa',
  'chicago-author-date',
  'chicago-note-bibliography',
  'modern-language-association',
  'harvard-cite-them-right',
  'ieee',
  'vancouver',
  'gost-r-7-0-5-2008',
];

/** Where citeproc-js and pandoc print other letters in at least one style, and why. */
const differences: Readonly<Record<string, string>> = {
  persian: 'citeproc-js makes initials of given names in Arabic script, pandoc does not',
  arabic: 'citeproc-js makes initials of given names in Arabic script, pandoc does not',
  al_hyphen: 'pandoc adds AD or CE to years before 1000',
  thirty: 'pandoc keeps the digit in an initial such as "A1."',
  et_al: 'pandoc knows the name "others" of BibTeX, CSL-JSON does not',
  cyrillic: 'pandoc does not shorten "July"',
};

describe.skipIf(!pandoc || !citeproc)('references as pandoc prints them', () => {
  it.each(styles)('%s', async name => {
    const style = readFileSync(`styles/${name}.csl`, 'utf8');
    const made = createStyler({ citeproc: citeproc!, style, locale }, nastySources);
    if (!('styler' in made)) throw new Error(made.problem.id);
    const ours = new Map(made.styler.references().map(reference => [reference.id, reference.html]));
    const result = await pandoc!(
      { from: 'markdown', to: 'html', wrap: 'none', citeproc: true, bibliography: 'r.json', csl: 's.csl' },
      '---\nnocite: "@*"\n---\n',
      {
        'r.json': writeBibliography(nastySources, 'csl-json'),
        's.csl': style,
      },
    );
    const theirs = new Map(
      [...result.stdout.matchAll(/<div id="ref-([^"]+)"[^>]*>([^]*?)(?=<div id="ref-|$)/g)].map(match => [match[1]!, match[2]!]),
    );
    const numbered = /^(?:ieee|vancouver|gost)/.test(name);
    // The order, and so the number, follows each processor's own sorting of scripts.
    const bare = (html: string): string => letters(html).replace(numbered ? /^\d+/ : /^$/, '');
    const different = nastySources
      .filter(item => !(item.id in differences))
      .filter(item => bare(ours.get(item.id) ?? '') !== bare(theirs.get(item.id) ?? ''))
      .map(item => `${item.id}: ${bare(ours.get(item.id) ?? '')} | ${bare(theirs.get(item.id) ?? '')}`);
    expect(different).toEqual([]);
    expect(nastySources.filter(item => letters(ours.get(item.id) ?? '') === '').map(item => item.id)).toEqual([]);
  });
});
