// One window for long: 500 reloads of a base, half of them broken and mended again, and 10,000 keystrokes, with cards and lists between. Memory of
// the server and of the extension host must come back within 5 %, nothing may pile up, no log may hold an error.
// Usage: npm run soak -- [RELOADS] [KEYSTROKES]. Takes about a quarter of an hour; Linux only, for it looks for the server among the processes.
import path from 'node:path';
import * as esbuild from 'esbuild';
import { launchBrowser } from '../../scripts/realVscode/browser.mjs';
import { buildVsix, stageExtension } from '../../scripts/realVscode/build.mjs';
import { openWindow } from '../../scripts/realVscode/page.mjs';
import { inRepository } from '../../scripts/realVscode/paths.mjs';
import { provisionVscode } from '../../scripts/realVscode/provision.mjs';
import { startServer } from '../../scripts/realVscode/server.mjs';
import { copyExample } from '../../scripts/testing/workspace.mjs';
import { generated } from '../bench/generated.mjs';

const [reloads = 500, keys = 10_000] = process.argv.slice(2).map(Number);
const limit = 3_600_000;
/** Share of the warm figure that may be more afterwards. */
const tolerance = 0.05;

const failures = [];
const figures = {};
let doneAt = '';
const { base, draft } = await generated(1000, 20_000);
const vscode = await provisionVscode();
const vsix = await buildVsix();
const { browser } = await launchBrowser();
const server = await startServer(vscode, { smokeTestDriver: true });
try {
  const extension = stageExtension(vsix, path.join(server.data, 'x'));
  const suite = path.join(extension, 'suite', 'soak.js');
  await esbuild.build({
    entryPoints: [inRepository('test/editor/soak/run.ts')],
    outfile: suite,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    external: ['vscode'],
    define: { soakReloads: String(reloads), soakKeys: String(keys) },
    logLevel: 'error',
  });
  const folder = copyExample(server.data, { files: { 'factbase.yaml': base, 'draft.md': draft, 'analysis.md': undefined } });
  const window = await openWindow(browser, server, { folder, extension, suite, onLine: take });
  const ended = await Promise.race([window.exit, new Promise(resolve => setTimeout(resolve, limit))]);
  if (ended?.code !== 0) failures.push(ended?.lines.slice(-10).join('\n') ?? 'It did not end in time.');
  judge();
  const errors = errorsIn([...window.log, ...server.logs().split('\n')]);
  for (const line of errors) failures.push(`in a log: ${line.slice(0, 300)}`);
  await window.close();
} finally {
  await browser.close();
  await server.stop();
}
for (const failure of failures) console.log(`FAILED: ${failure}`);
console.log(failures.length === 0 ? 'Memory is back, nothing piled up, no error in any log.' : `${failures.length} failures`);
process.exit(failures.length === 0 ? 0 : 1);

function take(line) {
  const at = line.indexOf('FACTBASE-SOAK ');
  if (at < 0) return;
  const { when, ...data } = JSON.parse(line.slice(at + 'FACTBASE-SOAK '.length));
  figures[when] = data;
  // What comes later is the window being closed.
  if (when === 'warnings') doneAt = new Date().toISOString();
  console.log(`${when}: ${JSON.stringify(data)}`);
}

function judge() {
  const { warm, after, warnings } = figures;
  if (!warm || !after || !warnings) return void failures.push('There are no figures.');
  for (const process of ['server', 'host'])
    for (const [name, was] of Object.entries(warm[process])) {
      const is = after[process][name];
      const said = `${process}, ${name}: ${was} when warm, ${is} afterwards (${(((is - was) / was) * 100).toFixed(2)} %)`;
      console.log(said);
      if (is > was * (1 + tolerance)) failures.push(said);
    }
  console.log(`documents: ${warm.documents} when warm, ${after.documents} afterwards`);
  if (after.documents > warm.documents) failures.push(`documents: ${warm.documents}, then ${after.documents}`);
  for (const warning of [...warnings.server, ...warnings.host]) failures.push(`a warning: ${warning}`);
}

/** Lines that tell of an error, without those that this set-up makes by itself. */
function errorsIn(lines) {
  const notOurs = [
    // No internet and no desktop behind this VS Code.
    /ERR_NAME_NOT_RESOLVED|ERR_ADDRESS|ECONNREFUSED|404|vsda|authentication provider|Service ?Worker/i,
    // The inspector, opened by this very script.
    /Debugger (?:listening|attached)|nodejs\.org\/learn\/getting-started\/debugging/,
    // VS Code's own frame around a preview looks every 250 ms into the page in it, which may just be loaded anew.
    /page error[^]*webview\/browser\/pre\/index\.html/,
  ];
  const errors = lines.filter(line => /\[error\]|\bERR\b|MaxListeners|potential listener LEAK|page error|Unhandled/i.test(line));
  const timeOf = line => /^\d{4}-\d\d-\d\dT[\d:.]+Z/.exec(line)?.[0] ?? '';
  const ours = [...new Set(errors)].filter(line => timeOf(line) <= doneAt && !notOurs.some(pattern => pattern.test(line)));
  console.log(
    `lines with an error in the logs: ${errors.length}, of them not known from VS Code without Factbase: ${ours.length}`,
  );
  return ours;
}
