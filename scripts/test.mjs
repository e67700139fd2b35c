// The one command that runs every test, in this order: quick checks, unit tests, then suites in a real VS Code. Its last line sums up all of them.
// Usage: node scripts/test.mjs [--unit] [--compilers] [--editor] [--node] [--web] [--driven] [--desktop] [--grep TITLE]
import { ensureDependencies } from './realVscode/dependencies.mjs';
import { say, since, step } from './realVscode/progress.mjs';

const parts = ['--unit', '--compilers', '--editor', '--node', '--web', '--driven', '--desktop'];

// Ctrl+C must run the last-resort tidying of the servers, which hangs on the process's normal end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const { chosen, wanted } = readArguments(process.argv.slice(2));
const start = performance.now();
await ensureDependencies();
const { add, inWords, indent, nothing } = await import('./testing/tally.mjs');
const total = nothing();
// First of all, because some unit tests colour text with the grammars that VS Code ships.
if (chosen.size === 0) await part('Getting VS Code', provisioned);
if (wants('--unit')) await unit();
if (wants('--compilers')) await part('Real compilers on what Factbase writes', compilers);
if (wants('--node', '--editor') || wants('--web', '--editor') || wants('--driven', '--editor')) await editor();
if (chosen.has('--desktop')) await desktop();
say(`All of it took ${since(start)}.`);
say(inWords(total));
process.exit(total.failed > 0 ? 1 : 0);

/** True when nothing was chosen, or this part, or the group that it belongs to. */
function wants(part, group) {
  return chosen.size === 0 || chosen.has(part) || chosen.has(group);
}

/** Runs one part of the tests; an error in its machinery is a failed test, and the other parts are run all the same. */
async function part(title, work) {
  try {
    const tally = await step(title, work);
    say(`  ${inWords(tally)}`);
    add(total, tally);
  } catch (error) {
    say(indent(error.stack ?? String(error)));
    add(total, { passed: 0, failed: 1, skipped: 0 });
  }
}

async function unit() {
  const checks = await import('./testing/checks.mjs');
  await part('Lint, format, types', checks.quickChecks);
  await part('Unit tests', () => checks.unitTests({ wanted }));
}

/** The compilers are large and never shipped; where they cannot be fetched, that is a failure like any other. */
async function compilers() {
  const { provisionCompilers } = await import('./testing/compilers.mjs');
  const { compilerTests } = await import('./testing/checks.mjs');
  return compilerTests({ wanted, compilers: await provisionCompilers() });
}

async function editor() {
  const { clearArtefacts } = await import('./testing/evidence.mjs');
  clearArtefacts();
  const things = await prepareEditor();
  if (!things) return;
  const { runInHost } = await import('./testing/inHost.mjs');
  const { runDriven } = await import('./testing/driven.mjs');
  if (wants('--node', '--editor'))
    await part('Suites in the Node extension host', () => runInHost({ ...things, host: 'node', wanted }));
  if (wants('--web', '--editor'))
    await part('Suites in the web worker extension host', () => runInHost({ ...things, host: 'web', wanted }));
  if (wants('--driven', '--editor'))
    await part('Flows in the workbench, with the .vsix installed', () => runDriven({ ...things, wanted }));
  await things.browser.close();
}

async function provisioned() {
  const { provisionVscode } = await import('./realVscode/provision.mjs');
  await provisionVscode();
  return nothing();
}

/** A VS Code, a browser and the packed extension; undefined, and one failure counted, where one of them cannot be had. */
async function prepareEditor() {
  let things;
  await part('Getting VS Code, a browser and the packed extension', async () => {
    const { provisionVscode } = await import('./realVscode/provision.mjs');
    const { launchBrowser } = await import('./realVscode/browser.mjs');
    const { buildVsix } = await import('./realVscode/build.mjs');
    const vscode = await provisionVscode();
    const vsix = await buildVsix();
    const { browser, description } = await launchBrowser();
    say(`  browser: ${description}`);
    things = { vscode, vsix, browser };
    return nothing();
  });
  return things;
}

async function desktop() {
  const { runDesktop } = await import('./testing/desktop.mjs');
  const { buildVsix } = await import('./realVscode/build.mjs');
  await part('Suites in the desktop VS Code', async () => {
    return runDesktop({ vsix: await buildVsix(), wanted });
  });
}

function readArguments(args) {
  const grep = args.indexOf('--grep');
  const wantedTitle = grep < 0 ? '' : (args[grep + 1] ?? '');
  const flags = grep < 0 ? args : args.filter((_, index) => index !== grep && index !== grep + 1);
  const unknown = flags.filter(flag => !parts.includes(flag));
  if (unknown.length > 0) {
    say(`Unknown: ${unknown.join(' ')}. Known are: ${parts.join(' ')} --grep TITLE`);
    process.exit(2);
  }
  return { chosen: new Set(flags), wanted: wantedTitle };
}
