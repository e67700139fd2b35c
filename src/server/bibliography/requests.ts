// Answers to the editor's requests about bibliographies (src/protocol/bibliographyRequests.ts).
import type { CancellationToken } from 'vscode-languageserver';
import { nameBibliography } from '../../core/citations/beside/nameIt';
import { proposedNames, syncedKind } from '../../core/citations/beside/writable';
import { guessBibliography, kindOfBibliography, readBibliography } from '../../core/citations/bibliography';
import { importSources } from '../../core/citations/importSources';
import { isMarked } from '../../core/citations/sync';
import type { Source } from '../../core/facts/model';
import { readFactFile } from '../../core/facts/read';
import { sayImported } from '../../language/sayImported';
import type { Say } from '../../language/say';
import type { BibliographyRequests } from '../../protocol/bibliographyRequests';
import type { DraftFiles } from '../bases/draftFiles';
import type { Drafts } from '../drafts';
import type { OpenDocument } from '../openDocument';
import type { SettingsCache } from '../settings';
import type { WorkspaceFacts } from '../workspaceFacts';
import { updateOf } from './stepping';

export interface AboutBibliographies {
  readonly documents: { get(uri: string): OpenDocument | undefined };
  readonly drafts: Drafts;
  readonly draftFiles: DraftFiles;
  readonly facts: WorkspaceFacts;
  readonly settings: SettingsCache;
  readonly say: Say;
}

type Handlers = {
  readonly [Name in keyof BibliographyRequests]: (
    params: BibliographyRequests[Name]['params'],
    cancelled: CancellationToken,
  ) => Promise<BibliographyRequests[Name]['result']>;
};

export function bibliographyHandlers(about: AboutBibliographies): Handlers {
  const { documents, drafts, draftFiles, facts, settings, say } = about;
  const draftAt = async (uri: string) => {
    const document = documents.get(uri);
    const draft = document?.draft((await settings.of(uri)).languages);
    return document && draft && { document, draft };
  };
  return {
    'factbase/bibliographyFiles': async ({ uri }) => {
      const found = await draftAt(uri);
      if (!found) return null;
      const { files } = await drafts.beside.named({ uri, draft: found.draft });
      const targets = files.map(async file => {
        const kind = syncedKind(file.uri);
        // What to do with a file hangs on how it is now; word of a change may still be under way.
        facts.workspace.changed(file.uri);
        const text = await facts.workspace.settingsText(file.uri);
        return {
          ...file,
          exists: text !== undefined,
          writable: kind !== undefined,
          marked: text !== undefined && kind !== undefined && isMarked(text, kind),
        };
      });
      const proposed = found.draft.markup === 'plaintext' ? [] : proposedNames(found.draft.markup);
      return { files: await Promise.all(targets), proposed };
    },
    'factbase/bibliographyUpdate': async ({ uri, file, text }, cancelled) => {
      const all = (await settings.of(uri)).allSources;
      const update = await updateOf({ file, text, all }, { drafts: draftFiles, facts, beside: drafts.beside }, cancelled);
      return 'edits' in update ? update : { refused: say(update.id, update.args) };
    },
    'factbase/nameBibliography': async ({ uri, version, path }) => {
      const found = await draftAt(uri);
      if (found?.document.version !== version) return { refused: say('edit.stale'), stale: true };
      const edits = nameBibliography(found.draft, path);
      return edits ? { version, edits } : { refused: say('beside.by-hand', { path }) };
    },
    'factbase/importSources': async ({ uri, version, name, text }) => {
      const kind = kindOfBibliography(name) ?? guessBibliography(text);
      if (!kind) return { refused: say('import.no-bibliography', { file: name }) };
      const together = await facts.factsOf(uri);
      const document = documents.get(uri);
      // Looked at after waiting: nothing may change between this and the answer.
      if (document?.version !== version) return { refused: say('edit.stale'), stale: true };
      const { entries } = readBibliography(text, kind);
      if (entries.length === 0) return { refused: say('import.no-entries', { file: name }) };
      const base = document.text.getText();
      const known = [...(together.all('source') as Iterable<Source>)].map(source => source.csl);
      const items = entries.map(entry => entry.item);
      const made = importSources(readFactFile(uri, base), items, known, id => together.get(id) !== undefined);
      return {
        version,
        edits: made.edits,
        added: made.outcomes.filter(outcome => outcome.kind === 'added').length,
        said: made.outcomes.map(outcome => sayImported(outcome, say)),
        remarks: made.outcomes.some(
          outcome => outcome.kind !== 'added' || outcome.renamed !== undefined || outcome.left.length > 0,
        ),
      };
    },
  };
}
