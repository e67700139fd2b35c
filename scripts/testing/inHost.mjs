// Runs the suites of test/editor/inHost, and in a window of their own those of test/editor/virtual, inside an extension host of the real VS Code:
// Node, or the browser's web worker.
import path from 'node:path';
import { extensionNames, stageExtension } from '../realVscode/build.mjs';
import { openWindow } from '../realVscode/page.mjs';
import { inRepository } from '../realVscode/paths.mjs';
import { say } from '../realVscode/progress.mjs';
import { startServer } from '../realVscode/server.mjs';
import { bundleInHost } from './bundle.mjs';
import { keepEvidence } from './evidence.mjs';
import { add, eventIn, follow, nothing } from './tally.mjs';
import { copyExample, workspaceOf } from './workspace.mjs';

/** An extension with the id of one that serves citation keys; the suite starts and stops it. */
const standIn = inRepository('test', 'editor', 'fixtures', 'keyServer');

const silenceLimit = 300_000;

/** Gives the tally of the suites in the `host` `"node"` or `"web"`. The suite lies in the extension's own folder: elsewhere it would run in Node always. */
export async function runInHost({ vscode, browser, vsix, host, wanted }) {
  const ids = [extensionNames().id, 'notZaki.pandocciter'];
  const settings = host === 'web' ? { 'remote.extensionKind': Object.fromEntries(ids.map(id => [id, ['web']])) } : {};
  const server = await startServer(vscode, { settings, smokeTestDriver: true, extensions: [standIn] });
  const total = nothing();
  try {
    const extension = stageExtension(vsix, path.join(server.data, 'x'));
    const running = { browser, server, extension, host, wanted };
    add(total, await runSuites({ ...running, suites: 'inHost', folder: copyExample(server.data) }));
    // These add a folder, which only a workspace allows without starting the host anew.
    add(total, await runSuites({ ...running, suites: 'virtual', folder: workspaceOf(copyExample(server.data)) }));
    return total;
  } finally {
    await server.stop();
  }
}

async function runSuites({ browser, server, extension, host, wanted, suites, folder }) {
  const suite = follow(`the suite ${suites} in the ${host} host`);
  const file = await bundleInHost(path.join(extension, 'suite', `${suites}.js`), wanted, suites);
  const silence = watchSilence(silenceLimit);
  const onLine = line => {
    silence.reset();
    // What a suite measured is shown, not judged.
    const figure = /FACTBASE-FIGURE (.*)/.exec(line)?.[1];
    if (figure) say(`  ${figure}`);
    const event = eventIn(line);
    if (event) suite.take(event);
  };
  const window = await openWindow(browser, server, { folder, extension, suite: file, onLine });
  try {
    const ended = await Promise.race([window.exit, silence.broken]);
    const tally = suite.finish({ expectedHost: host, mayBeEmpty: wanted !== '' });
    if (!ended || tally.failed > 0)
      await keepEvidence(`suite ${suites} in the ${host} host`, window.page, [...window.log, ...(ended?.lines ?? [])], server);
    return tally;
  } finally {
    silence.stop();
    await window.close();
  }
}

/** A promise that resolves when `reset` was not called for so many milliseconds: tests have limits of their own, this is for a host that died. */
function watchSilence(limit) {
  let timer;
  let give;
  const broken = new Promise(resolve => {
    give = resolve;
  });
  const reset = () => {
    clearTimeout(timer);
    timer = setTimeout(() => give(undefined), limit);
  };
  reset();
  return { broken, reset, stop: () => clearTimeout(timer) };
}
