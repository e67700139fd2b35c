// A flow: what one person does in a window of their own, on a fresh copy of the example, with the packaged extension installed.
import { type Page } from 'playwright-core';
import { it, runAll, type TestEvent, within } from '../collector';
import { Writer } from './writer';

/** How the window of a flow is prepared. */
export interface FlowOptions {
  /** Settings of the workspace, beside VS Code's defaults. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files added to the copy of the example or replacing some of it: path to text. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  /** Keeps VS Code's question whether the folder is trusted. */
  readonly trust?: boolean;
  /** Runs the extension in the browser's web worker instead of Node. */
  readonly webHost?: boolean;
  /** The display language that VS Code is asked for, e.g. `ru`. */
  readonly displayLanguage?: string;
  /** Whether VS Code has a language pack for it. */
  readonly languagePack?: boolean;
  /** Copies or pastes: flows that run at once have windows of their own, but one clipboard. */
  readonly clipboard?: boolean;
  /** The size of the window in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** What a flow works with. */
export interface Desk {
  readonly writer: Writer;
  /** The absolute path of the workspace's folder, for changes behind the editor's back and for looking at what was saved. */
  readonly folder: string;
  /** What package.json calls the extension. */
  readonly extension: Place['extension'];
}

/** What the script outside provides. */
export interface Place {
  readonly artefacts: string;
  /** How many flows may be under way at once. */
  readonly workers: number;
  readonly extension: { readonly title: string; readonly version: string };
  /** The folder of the repository, and the one of the real VS Code. */
  readonly repository: string;
  readonly vscode: string;
  openDesk(options: FlowOptions): Promise<OpenedDesk>;
  openPage(): Promise<{ readonly page: Page; close(): Promise<void> }>;
}

interface OpenedDesk {
  readonly page: Page;
  readonly folder: string;
  close(): Promise<void>;
  keepEvidence(title: string): Promise<void>;
}

/** Milliseconds for a whole flow; most take 20 seconds, and three times as long where the machine has much else to do. */
const limit = 300_000;
let place: Place | undefined;

/** Declares a flow. When it fails, a picture of the window and the logs are kept in `artefacts/failures/`. */
export function flow(title: string, body: (desk: Desk) => Promise<void>, options: FlowOptions = {}): void {
  const run = (): Promise<void> => atDesk(title, body, options);
  // The flow's own limit comes first, so that evidence can be kept.
  it(title, () => (options.clipboard ? withClipboard(run) : run()), { limit: 2 * limit });
}

async function atDesk(title: string, body: (desk: Desk) => Promise<void>, options: FlowOptions): Promise<void> {
  if (!place) throw new Error('Flows are run by scripts/testing/driven.mjs.');
  const { artefacts, extension } = place;
  const desk = await place.openDesk(options);
  try {
    const writer = new Writer(desk.page, artefacts);
    await within(limit, async () => {
      await writer.arrive();
      await body({ writer, folder: desk.folder, extension });
    });
  } catch (error) {
    await desk.keepEvidence(title);
    throw error;
  } finally {
    await desk.close();
  }
}

let lastWithClipboard = Promise.resolve();

/** Runs this when no other flow has the clipboard. */
function withClipboard(run: () => Promise<void>): Promise<void> {
  const done = lastWithClipboard.then(run);
  lastWithClipboard = done.catch(() => undefined);
  return done;
}

/** Declares a test in a page of the same browser that holds no VS Code: it costs next to nothing. */
export function onPage(title: string, body: (page: Page, place: Place) => Promise<void>): void {
  const run = async (): Promise<void> => {
    if (!place) throw new Error('Pages are opened by scripts/testing/driven.mjs.');
    const { page, close } = await place.openPage();
    try {
      await body(page, place);
    } finally {
      await close();
    }
  };
  it(title, run, { limit });
}

/** Runs all flows whose title contains `wanted`, as many at once as the place has workers. */
export function runFlows(where: Place, report: (event: TestEvent) => void, wanted: string): Promise<number> {
  place = where;
  return runAll(report, wanted, where.workers);
}
