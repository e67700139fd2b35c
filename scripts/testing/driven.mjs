// Runs the flows of test/editor/driven: the packaged .vsix is installed in the real VS Code and a browser does what a person would.
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { extensionNames } from '../realVscode/build.mjs';
import { openWindow } from '../realVscode/page.mjs';
import { artefacts, madeFolder, repository } from '../realVscode/paths.mjs';
import { startServer } from '../realVscode/server.mjs';
import { bundleDriven } from './bundle.mjs';
import { keepEvidence } from './evidence.mjs';
import { follow } from './tally.mjs';
import { copyExample } from './workspace.mjs';

/** A window waits more than it works, so that two of them keep two cores busy; more than four at once only get into each other's way. */
const workers = Math.max(1, Math.min(4, os.availableParallelism()));

/** Seconds. Windows are closed here, never lost, and forty extension hosts that wait for theirs hold 8 GB of memory. */
const grace = 30;

/** By hand: all flows in the browser's host, those too that are driven in Node's otherwise. */
const everyInWebHost = process.env['FACTBASE_FLOWS'] === 'web';
/** By hand: the colour theme of all flows that do not choose one, for pictures of every surface in it. */
const theme = process.env['FACTBASE_THEME'];

/** Gives the tally of all flows, of which `workers` are under way at once. Servers are shared by flows that want the same kind; windows and workspaces are not. */
export async function runDriven({ vscode, browser, vsix, wanted }) {
  // Failures are to name the lines of the suites, not of the bundle.
  process.setSourceMapsEnabled(true);
  const bundle = await bundleDriven(path.join(madeFolder, `driven-${process.pid}.mjs`), wanted);
  const module = await import(pathToFileURL(bundle).href);
  const servers = new Map();
  const suite = follow('the driven flows');

  /** What a flow needs to begin: a window on a fresh workspace, and a way to leave it. */
  const openDesk = async ({
    trust = false,
    webHost = everyInWebHost,
    displayLanguage,
    languagePack = false,
    files,
    settings,
    size,
  }) => {
    const kind = `${trust} ${webHost} ${displayLanguage} ${languagePack}`;
    // Nothing fades: pictures would show it half there.
    const userSettings = {
      'workbench.reduceMotion': 'on',
      ...(webHost ? { 'remote.extensionKind': { [extensionNames().id]: ['web'] } } : {}),
      ...(theme ? { 'workbench.colorTheme': theme } : {}),
    };
    if (!servers.has(kind))
      servers.set(kind, startServer(vscode, { vsix, trust, displayLanguage, languagePack, settings: userSettings, grace }));
    const server = await servers.get(kind);
    const folder = copyExample(server.data, { files, settings });
    const { page, log, close } = await openWindow(browser, server, { folder, size });
    return { page, folder, log, close, keepEvidence: title => keepEvidence(title, page, log, server) };
  };

  /** A page of the same browser with no VS Code in it. */
  const openPage = async () => {
    const context = await browser.newContext({ viewport: { width: 900, height: 700 }, locale: 'en-GB', timezoneId: 'UTC' });
    return { page: await context.newPage(), close: () => context.close() };
  };

  try {
    const place = { openDesk, openPage, artefacts, workers, repository, vscode: vscode.root, extension: extensionNames() };
    await module.runDriven(place, suite.take);
    return suite.finish({ mayBeEmpty: wanted !== '' });
  } finally {
    for (const server of servers.values()) await (await server.catch(() => undefined))?.stop();
    rmSync(bundle, { force: true });
  }
}
