// The extension under test, exactly as it is shipped: built, packed, and what was packed laid out as a folder.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { mustRun, step } from './progress.mjs';
import { inRepository, madeFolder, repository } from './paths.mjs';
import { unzip } from './unzip.mjs';

const vsce = inRepository('node_modules', '@vscode', 'vsce', 'vsce');

/** How package.json names the extension: `{ id, title, version }`, the id as VS Code writes it, e.g. `"publisher.name"`. */
export function extensionNames() {
  const read = file => JSON.parse(readFileSync(inRepository(file), 'utf8'));
  const { publisher, name, displayName, version } = read('package.json');
  // A title such as "%displayName%" stands for an entry in the table of translatable texts.
  const key = /^%(.+)%$/.exec(displayName)?.[1];
  const title = key ? read('package.nls.json')[key] : displayName;
  return { id: `${publisher}.${name}`.toLowerCase(), title, version };
}

/** Builds the bundles and packs them; gives the path of the .vsix. */
export async function buildVsix() {
  await step('Building the extension', () => mustRun(process.execPath, ['esbuild.js'], { cwd: repository }));
  mkdirSync(madeFolder, { recursive: true });
  // Named for this process, since a try-out and a test run may go on at once; it is not needed afterwards.
  const file = path.join(madeFolder, `factbase-${process.pid}.vsix`);
  process.on('exit', () => rmSync(file, { force: true }));
  const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', file];
  await step('Packing the extension', () => mustRun(process.execPath, [vsce, 'package', ...flags], { cwd: repository }));
  return file;
}

/** Lays out in `folder` what the .vsix holds. Outside the repository, so that a module that was not bundled cannot be found by accident. */
export function stageExtension(vsix, folder) {
  unzip(vsix, 'extension/', folder);
  return folder;
}
