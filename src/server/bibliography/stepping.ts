// Keeping a bibliography file in step: what all the drafts that name it cite, taken from the bases that count for each of them.
import type { CancellationToken } from 'vscode-languageserver';
import { citedKeys } from '../../core/citations/beside/citedKeys';
import { syncedKind } from '../../core/citations/beside/writable';
import { readBibliography } from '../../core/citations/bibliography';
import type { BibtexDialect } from '../../core/citations/bibtex/write';
import type { CslItem } from '../../core/citations/csl';
import { jsonList } from '../../core/citations/formats/jsonList';
import { isMarked, syncBibliography } from '../../core/citations/sync';
import type { Source } from '../../core/facts/model';
import { canonical, isBaseName } from '../../core/facts/scope';
import type { Message } from '../../core/message';
import { Draft } from '../../core/prose/draft';
import { frontMatterOf } from '../../core/prose/frontMatter';
import type { BesideUpdate } from '../../protocol/bibliographyRequests';
import type { DraftFiles } from '../bases/draftFiles';
import type { WorkspaceFacts } from '../workspaceFacts';
import type { BesideDrafts } from './besideDraft';

export interface Stepping {
  readonly drafts: DraftFiles;
  readonly facts: WorkspaceFacts;
  readonly beside: BesideDrafts;
}

/** What is to stand in a file. */
interface Wanted {
  readonly items: ReadonlyMap<string, CslItem>;
  readonly unknown: readonly string[];
  readonly dialect: BibtexDialect;
}

/** The update of a file whose text is this, or why there is none. `all`: every source, cited or not. */
export async function updateOf(
  { file, text, all }: { readonly file: string; readonly text: string; readonly all: boolean },
  stepping: Stepping,
  cancelled: CancellationToken,
): Promise<BesideUpdate | Message> {
  const kind = syncedKind(file);
  if (!kind) return { id: 'beside.no-format', args: { file: nameOf(file) } };
  const before = readBibliography(text, kind).entries.map(entry => entry.item.id);
  // Any YAML may have such an ending; entries of Hayagriva say what type they are of.
  const foreign =
    kind === 'hayagriva' &&
    text.trim() !== '' &&
    !isMarked(text, kind) &&
    !/(?:^[ \t]+|[{,][ \t]*)["']?type["']?[ \t]*:/m.test(text);
  if (kind === 'csl-json' && text.trim() !== '' && !jsonList(text))
    return { id: 'beside.not-a-list', args: { file: nameOf(file) } };
  if (isBaseName(file) || foreign) return { id: 'beside.foreign', args: { file: nameOf(file) } };
  const wanted = await wantedIn(file, { all, present: new Set(before) }, stepping, cancelled);
  const synced = syncBibliography(text, kind, [...wanted.items.values()], { dialect: wanted.dialect });
  const after = readBibliography(synced.text, kind).entries.map(entry => entry.item.id);
  const [were, are] = [new Set(before), new Set(after)];
  return {
    edits: synced.edits,
    added: after.filter(key => !were.has(key)).length,
    removed: before.filter(key => !are.has(key)).length,
    changed: synced.edits.filter(edit => edit.start < edit.end && edit.newText !== '').length,
    kept: synced.kept,
    unknown: wanted.unknown,
  };
}

async function wantedIn(
  file: string,
  { all, present }: { readonly all: boolean; readonly present: ReadonlySet<string> },
  { drafts, facts, beside }: Stepping,
  cancelled: CancellationToken,
): Promise<Wanted> {
  const items = new Map<string, CslItem>();
  const unknown = new Set<string>();
  let dialect: BibtexDialect = /\.bibtex$/i.test(file) ? 'bibtex' : 'biblatex';
  const found = await drafts.all(cancelled);
  for (const { uri, text, markup } of found.drafts) {
    const draft = new Draft(markup, text);
    const named = await beside.named({ uri, draft });
    if (!named.files.some(each => each.uri === canonical(file))) continue;
    if (named.dialect === 'bibtex') dialect = 'bibtex';
    const bases = frontMatterOf(draft)?.factbase.map(each => each.value);
    const known = await facts.factsOf(uri, bases && bases.length > 0 ? bases : undefined);
    // What another file of this draft lists already need not stand here too.
    const elsewhere = new Set(
      (await beside.read({ uri, draft }))
        .filter(each => each.uri !== canonical(file))
        .flatMap(each => each.entries.map(entry => entry.item.id)),
    );
    const cited = citedKeys(draft);
    for (const key of cited.keys) {
      const source = known.source(key);
      if (source && !elsewhere.has(key)) items.set(key, source.csl);
      else if (!source && !elsewhere.has(key) && !present.has(key)) unknown.add(key);
    }
    for (const source of known.all('source') as Iterable<Source>) {
      // Where not every draft could be looked at, nothing is taken out: a draft that was not seen may cite it.
      const stays = all || cited.all || (found.capped && present.has(source.id));
      if (stays && !elsewhere.has(source.id)) items.set(source.id, source.csl);
    }
  }
  return { items, unknown: [...unknown], dialect };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
