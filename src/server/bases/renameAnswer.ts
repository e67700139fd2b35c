// Renaming ids, names and source keys: the edits of all bases and of the drafts that cite or name them, with what needs the writer's eye
// marked for the editor's preview.
import {
  LSPErrorCodes,
  ResponseError,
  TextDocumentEdit,
  type AnnotatedTextEdit,
  type CancellationToken,
  type ChangeAnnotation,
  type ClientCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Facts } from '../../core/facts/facts';
import { canonical } from '../../core/facts/scope';
import type { TextEdit } from '../../core/facts/problem';
import { citationsOf, renameCitations } from '../../language/base/rename/citations';
import { renameNames } from '../../language/base/rename/names';
import { planRename, type RenamePlan } from '../../language/base/rename/plan';
import { RenameRefusal } from '../../language/base/rename/refusal';
import { fileName, type RenameTarget } from '../../language/base/rename/target';
import type { Say } from '../../language/say';
import type { OpenDocument } from '../openDocument';
import { rangeIn } from '../positions';
import type { WorkspaceFacts } from '../workspaceFacts';
import { lspEdit } from './baseAnswers';
import { mostDrafts, type DraftFiles } from './draftFiles';

export interface Renaming {
  readonly facts: WorkspaceFacts;
  readonly drafts: DraftFiles;
  readonly documents: { all(): readonly OpenDocument[] };
  readonly editor: ClientCapabilities;
  readonly say: Say;
  /** The document that the writer renames in: what changes there is seen, and needs no second look. */
  readonly asked: string;
  /** Tells the writer something that is no reason to stop. */
  warn(message: string): void;
}

/** Edits of one file, by what the writer is told about them. */
interface FileEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly owner: { readonly text: string };
  readonly edits: readonly TextEdit[];
  readonly why: 'in-base' | 'in-other-bases' | 'in-this-draft' | 'in-drafts';
}

/** The edit for a rename; null where it was cancelled. Rejects with the reason where it is refused. */
export async function renameAnswer(
  renaming: Renaming,
  target: RenameTarget,
  newName: string,
  cancelled: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const { facts, say } = renaming;
  const scopes = await facts.allFacts();
  if (cancelled.isCancellationRequested) return null;
  const plan = refusable(say, () => planRename(target, newName, scopes, uri => facts.workspace.fileOf(uri)));
  const files = [
    ...baseEdits(plan, renaming),
    ...(await draftEdits(plan, target, scopes, renaming, cancelled)),
    ...(await nameEdits(target, newName, renaming, cancelled)),
  ];
  return cancelled.isCancellationRequested ? null : workspaceEdit(files, renaming);
}

/** Runs something that may be refused; a refusal becomes the error that the editor shows. */
export function refusable<T>(say: Say, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RenameRefusal)) throw error;
    throw new ResponseError(LSPErrorCodes.RequestFailed, say(error.reason.id, error.reason.args));
  }
}

function baseEdits(plan: RenamePlan, { facts, documents, say }: Renaming): readonly FileEdits[] {
  const open = new Map(documents.all().map(document => [canonical(document.uri), document]));
  return [...plan.bases].map(([uri, edits]) => {
    const owner = facts.workspace.fileOf(uri);
    const document = open.get(canonical(uri));
    // The edits hold for the text that was read; one that has changed since must not be touched.
    if (!owner || (document && document.text.getText() !== owner.text)) {
      throw new ResponseError(LSPErrorCodes.ContentModified, say('rename.changed'));
    }
    const why = uri === plan.home ? 'in-base' : 'in-other-bases';
    return { uri: document?.uri ?? uri, version: document?.version ?? null, owner, edits, why };
  });
}

async function draftEdits(
  { citation }: RenamePlan,
  target: RenameTarget,
  scopes: readonly Facts[],
  { drafts, say, warn, asked }: Renaming,
  cancelled: CancellationToken,
): Promise<readonly FileEdits[]> {
  const source =
    citation && target.what !== 'quote'
      ? scopes.find(facts => facts.source(citation.from)?.file === target.fact.file)?.source(citation.from)
      : undefined;
  if (!citation || !source) return [];
  const { drafts: citing, capped } = await drafts.citing(
    source,
    draft => citationsOf(citation.from, draft.text, draft.markup).length > 0,
    cancelled,
  );
  if (capped) warn(say('rename.too-many-drafts', { count: mostDrafts }));
  return citing.map(draft => {
    const edits = refusable(say, () => {
      const found = renameCitations(citation.from, citation.to, draft.text, draft.markup);
      if (!found) throw new RenameRefusal('rename.cannot-cite', { file: fileName(draft.uri), id: citation.to });
      return found;
    });
    return { uri: draft.uri, version: draft.version ?? null, owner: draft, edits, why: whyOf(draft.uri, asked) };
  });
}

/** Where drafts write the name that is renamed. */
async function nameEdits(
  target: RenameTarget,
  newName: string,
  { drafts, say, warn, asked }: Renaming,
  cancelled: CancellationToken,
): Promise<readonly FileEdits[]> {
  if (target.what !== 'name' && target.what !== 'alias') return [];
  const { drafts: naming, capped } = await drafts.naming([target.fact], cancelled);
  if (capped) warn(say('rename.too-many-drafts', { count: mostDrafts }));
  return naming.flatMap(draft => {
    const edits = renameNames(target, newName, draft);
    return edits.length > 0
      ? [{ uri: draft.uri, version: draft.version ?? null, owner: draft, edits, why: whyOf(draft.uri, asked) }]
      : [];
  });
}

function whyOf(uri: string, asked: string): 'in-this-draft' | 'in-drafts' {
  return uri === asked ? 'in-this-draft' : 'in-drafts';
}

/** One file: it is simply done. More than one: the editor shows what else would change, before it does. */
function workspaceEdit(files: readonly FileEdits[], { editor, say }: Renaming): WorkspaceEdit {
  const can = editor.workspace?.workspaceEdit;
  if (!can?.documentChanges) {
    return {
      changes: Object.fromEntries(
        files.map(({ uri, owner, edits }) => [uri, edits.map(edit => lspEdit(edit, rangeIn(owner, edit)))]),
      ),
    };
  }
  const annotated = can.changeAnnotationSupport !== undefined && files.length > 1;
  const documentChanges = files.map(({ uri, version, owner, edits, why }) =>
    TextDocumentEdit.create(
      { uri, version },
      edits.map(edit => {
        const plain = lspEdit(edit, rangeIn(owner, edit));
        return annotated ? ({ ...plain, annotationId: why } satisfies AnnotatedTextEdit) : plain;
      }),
    ),
  );
  if (!annotated) return { documentChanges };
  const annotation = (why: FileEdits['why']): [string, ChangeAnnotation] => [
    why,
    { label: say(`rename.${why}`), needsConfirmation: why !== 'in-base' && why !== 'in-this-draft' },
  ];
  return { documentChanges, changeAnnotations: Object.fromEntries([...new Set(files.map(file => file.why))].map(annotation)) };
}
