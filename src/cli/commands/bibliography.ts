// factbase bibliography: the sources of the base, or those that drafts cite, in the form that another program or a reader wants.
import { findCitations } from '../../core/citations/findCitations';
import { languageOfDraft } from '../../core/citations/documentLanguage';
import type { CslItem } from '../../core/citations/csl';
import { bibliographyFormats, writeBibliography, type BibliographyFormat } from '../../core/citations/write';
import type { Facts } from '../../core/facts/facts';
import type { Source } from '../../core/facts/model';
import { withBibliographies } from '../../core/facts/withBibliographies';
import { BesideDrafts } from '../../server/bibliography/besideDraft';
import type { Command, Terminal } from '../command';
import { readDrafts, type DraftFile } from '../drafts';
import { factsHere } from '../factsHere';
import { openBases } from '../factsFor';
import { writeJson } from '../findings';
import { UsageError, type Arguments } from '../options';
import { referencesIn } from '../references';

/** What is to be written, and whether something that was cited is missing from it. */
interface Wanted {
  readonly items: readonly CslItem[];
  readonly drafts: readonly DraftFile[];
  readonly incomplete: boolean;
}

export const bibliography: Command = {
  name: 'bibliography',
  takes: '[--only-cited FILE...]',
  does: 'writes the sources as a bibliography, or as a list of references',
  options: ['to', 'style', 'locale', 'only-cited', 'language', 'stdin'],
  async run(args, terminal) {
    const to = args.choice('to', bibliographyFormats, 'text');
    const files = args.words.slice(1);
    if (!args.flags.has('only-cited') && (files.length > 0 || args.flags.has('stdin')))
      throw new UsageError('bibliography takes drafts only with --only-cited, which leaves out what they do not cite.');
    if (to !== 'text' && (args.text('style') ?? args.text('locale')) !== undefined)
      throw new UsageError('--style and --locale are for --to text; the other forms are the same in every style.');
    const wanted = args.flags.has('only-cited') ? await cited(args, files, terminal) : await everything(args, terminal);
    if (!wanted) return 2;
    if (!(await write(wanted, to, args, terminal))) return 2;
    return wanted.incomplete ? 1 : 0;
  },
};

async function everything(args: Arguments, terminal: Terminal): Promise<Wanted | undefined> {
  const facts = await factsHere(args, terminal);
  return facts && { items: [...sourcesOf(facts)].map(source => source.csl), drafts: [], incomplete: false };
}

function sourcesOf(facts: Facts): Iterable<Source> {
  return facts.all('source') as Iterable<Source>;
}

/** The sources that drafts cite, in the order of their first citation. */
async function cited(args: Arguments, files: readonly string[], terminal: Terminal): Promise<Wanted | undefined> {
  const { drafts, failed } = await readDrafts(args, files, terminal);
  if (failed) return undefined;
  const bases = await openBases(args, terminal);
  if (bases.uris.length === 0 && drafts.every(({ frontMatterBases }) => !frontMatterBases)) {
    terminal.err('factbase: no fact base here; name one with --base.\n');
    return undefined;
  }
  const items = new Map<string, CslItem>();
  const beside = new BesideDrafts(bases.workspace, () => bases.folders);
  let incomplete = false;
  for (const { file, uri, draft, frontMatterBases } of drafts) {
    // What the draft's own .bib has is known there, as in the editor.
    const listed = await beside.read({ uri, draft });
    const facts = withBibliographies(await bases.factsFor(uri, frontMatterBases), listed);
    const found = findCitations(draft.slice(0, draft.length), draft.markup).flatMap(citation => citation.items);
    const missing = new Set<string>();
    for (const { key } of found) {
      const source = facts.source(key);
      if (source) items.set(key, items.get(key) ?? source.csl);
      else missing.add(key);
    }
    if (missing.size > 0)
      terminal.err(
        `factbase: ${file}: neither in the fact base nor in a bibliography of the draft: ${[...missing].join(', ')}.\n`,
      );
    incomplete ||= missing.size > 0;
  }
  return { items: [...items.values()], drafts, incomplete };
}

/** False where the style cannot be used. */
async function write(wanted: Wanted, to: BibliographyFormat, args: Arguments, terminal: Terminal): Promise<boolean> {
  const asJson = args.choice('format', ['text', 'json'], 'text') === 'json';
  const { items, drafts } = wanted;
  if (to === 'text') {
    const [first] = drafts;
    const styled = await referencesIn(args, terminal, args.text('locale') ?? (first && languageOfDraft(first.draft)));
    if (!styled) return false;
    const references = styled.list(items);
    if (asJson) writeJson(references, terminal);
    else for (const { text } of references) terminal.out(`${text}\n`);
    return true;
  }
  const text = writeBibliography(items, to);
  if (asJson && to !== 'csl-json') writeJson({ to, keys: items.map(item => item.id), text }, terminal);
  else terminal.out(text);
  return true;
}
