// Changing a fact base: works out the edits for the version of the document that the editor has, and refuses any other.
import { editBase } from '../core/facts/edit/change';
import { readFactFile } from '../core/facts/read';
import { isBaseName } from '../core/facts/workspace';
import { Lines } from '../core/text/lines';
import { dateProblem } from '../language/editing/dateProblem';
import { proposeFact } from '../language/editing/propose';
import type { Say } from '../language/say';
import type { EditRequests, EditableBase } from '../protocol/editRequests';
import type { Drafts } from './drafts';
import type { OpenDocument } from './openDocument';
import type { WorkspaceFacts } from './workspaceFacts';

export interface Editing {
  readonly documents: { get(uri: string): OpenDocument | undefined };
  readonly drafts: Drafts;
  readonly facts: WorkspaceFacts;
}

type Handlers = {
  readonly [Name in keyof EditRequests]: (params: EditRequests[Name]['params']) => Promise<EditRequests[Name]['result']>;
};

export function editHandlers({ documents, drafts, facts }: Editing): Handlers {
  const factsAt = async (uri: string | undefined) => {
    const document = uri === undefined ? undefined : documents.get(uri);
    return (document && (await drafts.contextOf(document))) ?? drafts.lookupFor(uri);
  };
  return {
    'factbase/bases': async ({ uri }) => basesOf((await factsAt(uri)).facts.files, await facts.bases()),
    'factbase/proposal': async ({ uri, range }) => {
      const document = documents.get(uri);
      const context = document && (await drafts.contextOf(document));
      if (!document || !context) return null;
      const selection = { start: document.text.offsetAt(range.start), end: document.text.offsetAt(range.end) };
      const proposal = proposeFact(context, selection);
      return { ...proposal, known: proposal.known.map(id => context.facts.get(id)?.name ?? id) };
    },
    'factbase/factFile': async ({ uri, id }) => {
      const fact = (await factsAt(uri)).facts.get(id);
      return fact ? { name: fact.name, file: fileName(fact.file), ...(isBaseName(fact.file) && { base: fact.file }) } : null;
    },
    'factbase/dateProblem': async ({ uri, text }) => {
      const { facts: known, say } = await factsAt(uri);
      return dateProblem(text, languageOf(known.files, facts), say) ?? null;
    },
    'factbase/edit': async ({ uri, version, change }) => {
      const { facts: together, say } = await drafts.lookupFor(uri);
      const document = documents.get(uri);
      // Looked at after waiting: nothing may change between this and the answer.
      if (document?.version !== version) return { refused: say('edit.stale'), stale: true };
      return editsFor(document, facts, id => together.get(id) !== undefined, change, say);
    },
  };
}

function editsFor(
  document: OpenDocument,
  facts: WorkspaceFacts,
  taken: (id: string) => boolean,
  change: EditRequests['factbase/edit']['params']['change'],
  say: Say,
): EditRequests['factbase/edit']['result'] {
  const text = document.text.getText();
  const file = readFactFile(document.uri, text, facts.workspace.fileOf(document.uri));
  // A file that is too large is not kept in memory: its offsets would mean nothing.
  const result = file.text === text ? editBase(file, change, taken) : { refused: { id: 'edit.unreadable', args: {} } };
  if ('refused' in result) return { refused: say(result.refused.id, result.refused.args) };
  const lines = new Lines(text);
  const edits = result.edits.map(({ start, end, newText }) => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    newText,
  }));
  return { version: document.version, edits };
}

/** Files that are bases, in the order in which they are read; all of the workspace where none counts here. */
function basesOf(files: readonly string[], all: readonly string[]): readonly EditableBase[] {
  const counting = files.filter(isBaseName);
  const uris = counting.length > 0 ? counting : all;
  const names = uris.map(fileName);
  return uris.map((uri, i) => {
    const name = names[i]!;
    return {
      uri,
      name: names.indexOf(name) === names.lastIndexOf(name) ? name : decodeURIComponent(uri.split('/').slice(-2).join('/')),
    };
  });
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function languageOf(files: readonly string[], facts: WorkspaceFacts): string | undefined {
  for (const uri of files) {
    const language = facts.workspace.fileOf(uri)?.language;
    if (language !== undefined) return language;
  }
  return undefined;
}
