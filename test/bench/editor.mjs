// Goal E1 in a real VS Code: 10,000 entities, a draft of 120 KB; warmed medians of hover and completion of the packaged extension against a
// trivial provider in the same run, and 1,000 keystrokes. Usage: npm run bench -- editor [ENTITIES] [--web]
import path from 'node:path';
import * as esbuild from 'esbuild';
import { launchBrowser } from '../../scripts/realVscode/browser.mjs';
import { buildVsix, extensionNames, stageExtension } from '../../scripts/realVscode/build.mjs';
import { openWindow } from '../../scripts/realVscode/page.mjs';
import { inRepository } from '../../scripts/realVscode/paths.mjs';
import { provisionVscode } from '../../scripts/realVscode/provision.mjs';
import { startServer } from '../../scripts/realVscode/server.mjs';
import { copyExample } from '../../scripts/testing/workspace.mjs';
import { generated } from './generated.mjs';

const entities = Number(process.argv.find(each => /^\d+$/.test(each)) ?? 10_000);
const web = process.argv.includes('--web');
const limit = 400_000;
/** At most so many times a trivial provider's median (goal E1). */
const goal = 2;

const { base, draft } = await generated(entities, 120_000);
const vscode = await provisionVscode();
const vsix = await buildVsix();
const { browser } = await launchBrowser();
const settings = web ? { 'remote.extensionKind': { [extensionNames().id]: ['web'] } } : {};
const server = await startServer(vscode, { settings, smokeTestDriver: true });
try {
  const extension = stageExtension(vsix, path.join(server.data, 'x'));
  const suite = path.join(extension, 'suite', 'run.js');
  await bundle('test/editor/bench/run.ts', suite, { format: 'cjs', platform: 'browser', external: ['vscode'] });
  const files = { 'factbase.yaml': base, 'draft.md': draft, 'draft.tex': draft.replace(/^# /, ''), 'trivial.ini': draft };
  const window = await openWindow(browser, server, {
    folder: copyExample(server.data, { files }),
    extension,
    suite,
    onLine: take,
  });
  const ended = await Promise.race([window.exit, new Promise(resolve => setTimeout(resolve, limit))]);
  if (ended?.code !== 0) {
    console.log(ended?.lines.slice(-20).join('\n') ?? 'It did not end in time.');
    process.exitCode = 1;
  }
  await window.close();
} finally {
  await browser.close();
  await server.stop();
}
process.exit();

function take(line) {
  const at = line.indexOf('FACTBASE-BENCH ');
  if (at < 0) return;
  const { what, ours, trivial, milliseconds, length } = JSON.parse(line.slice(at + 'FACTBASE-BENCH '.length));
  if (!ours) return console.log(`${entities} entities, draft of ${length} units; ${what}: ${milliseconds.toFixed(0)} ms`);
  const ratio = quantile(ours, 0.5) / quantile(trivial, 0.5);
  const figures = times => `median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;
  const judged = `${ratio.toFixed(2)} times (goal ${goal}: ${ratio <= goal ? 'met' : 'MISSED'})`;
  console.log(`${what}: ${figures(ours)}; trivial: ${figures(trivial)}; ${judged}`);
}

function quantile(times, part) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function bundle(entry, outfile, options) {
  return esbuild.build({
    entryPoints: [inRepository(entry)],
    outfile,
    bundle: true,
    target: 'es2022',
    logLevel: 'error',
    ...options,
  });
}
