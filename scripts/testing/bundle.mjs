// The suites for VS Code, bundled: one file for both extension hosts, one for the Node that drives a browser.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { inRepository } from '../realVscode/paths.mjs';

const editorTests = inRepository('test', 'editor');

/**
 * Bundles the suites of test/editor/inHost, or of another folder beside it, into one CommonJS file that needs nothing but `vscode`, and so runs in a web
 * worker too.
 */
export function bundleInHost(outfile, wanted, suites = 'inHost') {
  const folder = path.join(editorTests, suites);
  const contents = [
    ...suitesIn(folder),
    `import { runSuites } from '../inHost/run';`,
    `export const run = () => runSuites(${JSON.stringify(wanted)});`,
  ];
  return bundle(folder, contents, { outfile, format: 'cjs', platform: 'browser', external: ['vscode'] });
}

/** Bundles test/editor/driven into a module that exports `runDriven(place, report)`. Packages stay outside. */
export function bundleDriven(outfile, wanted) {
  const folder = path.join(editorTests, 'driven');
  const contents = [
    ...suitesIn(folder),
    `import { runFlows } from './flow';`,
    `export const runDriven = (place, report) => runFlows(place, report, ${JSON.stringify(wanted)});`,
  ];
  return bundle(folder, contents, { outfile, format: 'esm', platform: 'node', packages: 'external' });
}

const suitesIn = folder =>
  readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith('.test.ts'))
    .sort()
    .map(name => `import ${JSON.stringify(`./${name.split(path.sep).join('/').replace(/\.ts$/, '')}`)};`);

async function bundle(resolveDir, contents, options) {
  await esbuild.build({
    ...options,
    stdin: { contents: contents.join('\n'), resolveDir, loader: 'ts', sourcefile: 'allSuites.ts' },
    bundle: true,
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return options.outfile;
}
