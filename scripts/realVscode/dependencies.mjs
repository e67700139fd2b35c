// Lets a fresh clone start with one command: the repository's own dependencies are installed when they are missing or differ from the lock file.
import { existsSync, readFileSync } from 'node:fs';
import { mustRun, say, step } from './progress.mjs';
import { inRepository, repository } from './paths.mjs';

const oldestNode = 20;

/** Runs `npm ci` if `node_modules` is not what package-lock.json says. Ends the process with advice if Node is too old. */
export async function ensureDependencies() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    say(`This needs Node ${oldestNode} or newer; this is ${process.version}. See https://nodejs.org/en/download.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  await step('Installing what the project needs (npm ci)', () =>
    mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: repository }),
  );
}

/** npm leaves a copy of the lock file behind that says what is installed. Packages for other platforms may be absent. */
function isInstalled() {
  const installed = inRepository('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const read = file => JSON.parse(readFileSync(file, 'utf8')).packages;
  const there = read(installed);
  return Object.entries(read(inRepository('package-lock.json'))).every(
    ([place, wanted]) => place === '' || wanted.optional || wanted.peer || there[place]?.version === wanted.version,
  );
}
