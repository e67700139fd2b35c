// The requests of the editor beyond LSP (src/protocol/requests.ts): pickers, insertions, the status item.
import type { CancellationToken, Connection, Position } from 'vscode-languageserver';
import { cardOf } from '../language/cards/card';
import { cardPlainLines } from '../language/cards/cardMarkdown';
import type { DraftContext } from '../language/draft';
import { countDraft } from '../language/draftStatus';
import { explain } from '../language/explain';
import { lookUp, sourcesOf } from '../language/found';
import { DraftMentions } from '../core/mentions/draftMentions';
import { endOfSentence } from '../language/citing/sentenceEnd';
import { insertionOf } from '../language/insertion';
import type { ServerRequests } from '../protocol/requests';
import type { Say } from '../language/say';
import type { DraftFiles } from './bases/draftFiles';
import { bibliographyHandlers } from './bibliography/requests';
import { citeHandlers, insertionIn } from './citing/citeRequests';
import { keyCardBeside, offersName } from './draftFeatures';
import type { Drafts } from './drafts';
import { editHandlers } from './editRequests';
import type { OpenDocument } from './openDocument';
import { placeOf } from './places';
import type { SettingsCache } from './settings';
import { viewHandlers } from './viewRequests';
import { withPauses } from '../core/steps';
import { pause } from './pause';
import type { WorkspaceFacts } from './workspaceFacts';

/** What the requests are answered from. */
export interface Answering {
  readonly documents: { get(uri: string): OpenDocument | undefined };
  readonly drafts: Drafts;
  readonly facts: WorkspaceFacts;
  readonly settings: SettingsCache;
  readonly draftFiles: DraftFiles;
  readonly say: Say;
  /** Called after a reload was asked for. */
  changed(): void;
}

type Handlers = {
  readonly [Name in keyof ServerRequests]: (
    params: ServerRequests[Name]['params'],
    cancelled: CancellationToken,
  ) => Promise<ServerRequests[Name]['result']>;
};

export function answerRequests(connection: Connection, answering: Answering): void {
  for (const [name, handler] of Object.entries(handlersOf(answering))) {
    connection.onRequest(name, handler as (params: unknown, cancelled: CancellationToken) => Promise<unknown>);
  }
}

function handlersOf(answering: Answering): Handlers {
  const { documents, drafts, facts, settings, changed } = answering;
  const open = async (uri: string | undefined): Promise<{ document: OpenDocument; context: DraftContext } | undefined> => {
    const document = uri === undefined ? undefined : documents.get(uri);
    const context = document && (await drafts.contextOf(document));
    return document && context && { document, context };
  };
  const looking = async (uri: string | undefined) => (await open(uri))?.context ?? (await drafts.lookupFor(uri));

  return {
    ...editHandlers({ documents, drafts, facts }),
    ...viewHandlers({ documents, drafts }),
    ...bibliographyHandlers(answering),
    ...citeHandlers({ open, looking, drafts, settings }),
    'factbase/lookUp': async ({ uri, query, limit }) => {
      const context = await looking(uri);
      await drafts.lookupReady(context.lookup);
      return lookUp(query, limit, context.lookup, context).map(({ fact, matched, summary }) => ({
        id: fact.id,
        kind: fact.kind,
        name: fact.name,
        summary,
        ...(matched ? { matched } : {}),
      }));
    },
    'factbase/card': async ({ uri, id }) => {
      const context = await looking(uri);
      const fact = context.facts.get(id);
      return fact ? { lines: cardPlainLines(cardOf(fact, context), context.say) } : null;
    },
    'factbase/sources': async ({ uri }) => sourcesOf(await looking(uri)),
    'factbase/insertion': async ({ uri, position, id, form, atEndOfSentence }) => {
      const found = await open(uri);
      const fact = found?.context.facts.get(id);
      if (!found || !fact) return null;
      const { syntax } = await settings.of(uri);
      const here = offset(found.document, position);
      const at = atEndOfSentence ? endOfSentence(found.context.draft, here) : here;
      const made = insertionOf(fact, form, found.context, at, syntax ? { syntax } : {});
      return made ? insertionIn(found.document, found.context, made) : null;
    },
    'factbase/offersName': async ({ uri, position, version, opened }) => {
      const found = await open(uri);
      const wanted = await settings.of(uri);
      if (!found || found.document.version !== version || !wanted.completion) return false;
      return offersName(found.context, found.document, position, wanted, opened);
    },
    'factbase/keyCardBeside': async ({ uri, position }) => {
      const found = await open(uri);
      return found ? keyCardBeside(found.context, found.document, position) : null;
    },
    'factbase/place': async ({ uri, id, what }) => placeOf(id, what, (await looking(uri)).facts, facts),
    'factbase/status': async ({ uri }) => {
      const found = await open(uri);
      if (!found) return { isDraft: false, bases: 0, facts: 0, named: 0, cited: 0, broken: [] };
      const { context } = found;
      const broken: string[] = [];
      for (const file of context.facts.files) {
        const problems = await withPauses(context.facts.problemsInSteps(file), pause);
        if (problems.some(problem => problem.severity === 'error')) broken.push(file);
      }
      const { named, cited } = countDraft(context);
      const names = broken.map(file => decodeURIComponent(file.slice(file.lastIndexOf('/') + 1)));
      return { isDraft: true, bases: context.facts.files.length, facts: context.facts.size, named, cited, broken: names };
    },
    'factbase/explain': async ({ uri }) => {
      const document = uri === undefined ? undefined : documents.get(uri);
      const found = await open(uri);
      const context = await looking(uri);
      const timings = { reading: facts.readingTime(context.facts), names: found && timeOfNames(found.context) };
      return {
        markdown: explain({
          ...context,
          draft: found?.context,
          languageId: document?.languageId,
          bases: await facts.bases(),
          folders: facts.folders,
          timings,
        }),
      };
    },
    'factbase/reload': async () => {
      facts.reload();
      await facts.bases();
      changed();
      return null;
    },
  };
}

/** How long it takes to find all names and dates of a draft anew, in milliseconds; while one types only the changed paragraph is looked at. */
function timeOfNames({ draft, index }: DraftContext): number {
  const start = performance.now();
  new DraftMentions(draft, index).all();
  return performance.now() - start;
}

function offset(document: OpenDocument, position: Position): number {
  return document.text.offsetAt(position);
}
