// Each suite gets a copy of the example of its own, so that tests may write files and never see each other's.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../realVscode/paths.mjs';

/** The workspace that newcomers open and tests run in. */
export const example = inRepository('examples', 'minsk-visit');

let count = 0;

/**
 * Copies the example into `parent` and gives the copy's path, whose last part is the example's own name. `files` are added or replace some (path to
 * text; undefined removes); `settings` become the workspace's settings.
 */
export function copyExample(parent, { files = {}, settings } = {}) {
  const folder = path.join(parent, `w${++count}`, path.basename(example));
  cpSync(example, folder, { recursive: true });
  const all = settings ? { ...files, '.vscode/settings.json': JSON.stringify(settings, null, 2) } : files;
  for (const [name, text] of Object.entries(all)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (text === undefined) rmSync(file, { force: true });
    else writeFileSync(file, text);
  }
  return folder;
}

/** A `.code-workspace` file beside a folder that holds just this folder: in such a window suites may add folders without a restart. */
export function workspaceOf(folder) {
  const file = `${folder}.code-workspace`;
  writeFileSync(file, JSON.stringify({ folders: [{ path: folder }] }));
  return file;
}
