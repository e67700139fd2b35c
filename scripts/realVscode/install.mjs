// Puts a set of npm packages, pinned with their checksums in a committed lock file, into a folder of its own: all of it or nothing.
// They are no devDependencies: the server's package refuses to install on Node 20 and would compile native modules, and `npm ci` would wipe what we
// add to it. Install scripts never run.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mustRun, step } from './progress.mjs';
import { realFolder } from './paths.mjs';

const stampName = 'complete';

/** `npm` with the given arguments in a folder; no audit, no advice, no scripts. Needs only the npm registry. */
export const npm = (folder, args) =>
  mustRun('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'], {
    cwd: folder,
  });

/**
 * Makes sure that `<parent>/<name>` (in `.vscode-test/real`) holds what `manifest` (a folder with package.json and package-lock.json) pins, completed by
 * `finish(folder)`, and gives that folder. `recipe` files count as part of the pin, so a change in them makes everything anew.
 * `command` is `install` for a package some of whose optional packages for other platforms were never published, which `ci` refuses.
 * A folder without a matching stamp was interrupted or is old: it is redone. The work happens beside the final place and is renamed into it at the end.
 */
export async function ensureInstalled({
  parent = realFolder,
  name,
  title,
  manifest,
  recipe,
  finish = () => undefined,
  command = 'ci',
}) {
  const home = path.join(parent, name);
  const stamp = stampOf([path.join(manifest, 'package.json'), path.join(manifest, 'package-lock.json'), ...recipe]);
  const isComplete = () => existsSync(path.join(home, stampName)) && readFileSync(path.join(home, stampName), 'utf8') === stamp;
  if (isComplete()) return home;

  mkdirSync(parent, { recursive: true });
  sweep(parent, name);
  const partial = path.join(parent, `${name}.${process.pid}.partial`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(manifest, file), path.join(partial, file));
  try {
    await step(title, () => npm(partial, [command, '--include=optional', '--omit=dev']));
    await finish(partial);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
  writeFileSync(path.join(partial, stampName), stamp);
  // Another run may have been quicker; its result is as good as ours.
  if (isComplete()) rmSync(partial, { recursive: true, force: true });
  else {
    rmSync(home, { recursive: true, force: true });
    renameSync(partial, home);
  }
  return home;
}

function stampOf(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** Removes what interrupted runs left behind, but nothing of a run that is still alive. */
function sweep(parent, name) {
  for (const entry of readdirSync(parent)) {
    const pid = new RegExp(`^${name}\\.(\\d+)\\.partial$`).exec(entry)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(path.join(parent, entry), { recursive: true, force: true });
  }
}

/** True when a process of this id exists, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
