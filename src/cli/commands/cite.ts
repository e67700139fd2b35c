// factbase cite: the citation for sources, or for the sources of facts.
import { cite as writeCitation, type CitationForm, type Cited, type CiteItem } from '../../core/citations/cite';
import type { Facts } from '../../core/facts/facts';
import type { Locator } from '../../core/facts/model';
import { citeItemFor } from '../../language/citing';
import { parseLocator } from '../../core/citations/syntax/locator';
import { sayEnglish } from '../../language/say';
import type { Command, Terminal } from '../command';
import { factsHere } from '../factsHere';
import { writeJson } from '../findings';
import { UsageError, type Arguments } from '../options';
import { referencesIn } from '../references';

const syntaxes = ['pandoc', 'biblatex', 'natbib', 'typst', 'asciidoc', 'rst', 'myst', 'org', 'plain'] as const;

export const cite: Command = {
  name: 'cite',
  takes: 'ID...',
  does: 'writes the citation for sources, or for the first source of facts',
  options: ['syntax', 'form', 'locator', 'locator-type', 'prefix', 'suffix', 'style', 'locale'],
  async run(args, terminal) {
    const ids = args.words.slice(1);
    if (ids.length === 0) throw new UsageError('cite needs at least one id.');
    if (args.locator.length > ids.length)
      throw new UsageError('There are more --locator than ids; each belongs to the id in its place.');
    const syntax = args.choice('syntax', syntaxes, 'pandoc');
    if (syntax !== 'plain' && (args.text('style') ?? args.text('locale')) !== undefined)
      throw new UsageError('--style and --locale are for --syntax plain; the other syntaxes leave the style to the document.');
    const form = args.choice('form', ['parenthetical', 'narrative', 'year'], 'parenthetical');
    const facts = await factsHere(args, terminal);
    if (!facts) return 2;
    const items = ids.flatMap((id, at) => itemOf(id, facts, locatorAt(args, at)) ?? []);
    if (items.length < ids.length) {
      const missing = ids.filter(id => !itemOf(id, facts));
      terminal.err(`factbase: no source, and no fact with a source: ${missing.join(', ')}.\n`);
      return 2;
    }
    const cited = withAffixes(items, args);
    const { text, hint } =
      syntax === 'plain' ? await plainCitation(cited, form, args, terminal) : writeCitation(cited, syntax, form);
    if (text === undefined) return 2;
    if (hint) terminal.err(`factbase: ${sayEnglish(hint.id, hint.args)}\n`);
    if (args.choice('format', ['text', 'json'], 'text') === 'json')
      writeJson({ text, syntax, form, keys: items.map(item => item.key) }, terminal);
    else terminal.out(`${text}\n`);
    return 0;
  },
};

/** A citation as `(Smith 2020, p. 3)`, or in the style that is named. A source of which nothing is known is cited by its key. */
async function plainCitation(
  items: readonly CiteItem[],
  form: CitationForm,
  args: Arguments,
  terminal: Terminal,
): Promise<{ readonly text?: string; readonly hint?: Cited['hint'] }> {
  const sources = items.flatMap(item => item.csl ?? []);
  if (sources.length < items.length || (args.text('style') ?? args.text('locale')) === undefined)
    return writeCitation(items, 'plain', form);
  const styled = await referencesIn(args, terminal);
  return styled ? { text: styled.citation(items, form, sources) } : {};
}

function itemOf(id: string, facts: Facts, locator?: Locator): CiteItem | undefined {
  return citeItemFor(id, facts, locator);
}

/** The n-th `--locator` belongs to the n-th id; `--locator-type` says what all of them count. */
function locatorAt(args: Arguments, at: number): Locator | undefined {
  const typed = args.locator[at];
  if (typed === undefined) return undefined;
  if (args.text('locator-type') === undefined) return parseLocator(typed);
  return { label: args.choice('locator-type', ['page', 'paragraph', 'chapter'], 'page'), value: typed };
}

/** A prefix stands before the first source, a suffix behind the last. */
function withAffixes(items: readonly CiteItem[], args: Arguments): readonly CiteItem[] {
  const prefix = args.text('prefix');
  const suffix = args.text('suffix');
  return items.map((item, at) => ({
    ...item,
    ...(prefix && at === 0 ? { prefix } : {}),
    ...(suffix && at === items.length - 1 ? { suffix } : {}),
  }));
}
