// A browser to look at VS Code with: the machine's own Chromium or Chrome, or else a headless one from npm.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { headlessChromium } from './headlessChromium.mjs';
import { run, say } from './progress.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Arguments: works as root and in containers, and every address outside this machine fails at once, which proves that nothing is fetched. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * Starts a headless browser. `FACTBASE_BROWSER` chooses: `system`, `npm`, or the path of a Chromium; without it, the system's is used if one
 * starts, else the one from npm. Gives Playwright's browser and a line that says which it is.
 */
export async function launchBrowser(choice = process.env.FACTBASE_BROWSER || 'any') {
  if (choice === 'npm') return launchHeadless();
  if (choice !== 'any' && choice !== 'system') return launch(choice);
  for (const candidate of await systemBrowsers()) {
    try {
      return await launch(candidate);
    } catch (error) {
      say(`  ${candidate} does not start: ${error.message.split('\n')[0]}`);
    }
  }
  if (choice === 'system')
    throw new Error('No Chromium or Chrome of the system starts. Unset FACTBASE_BROWSER to use the one from npm.');
  return launchHeadless();
}

async function launchHeadless() {
  const { executablePath, env } = await headlessChromium();
  return launch(executablePath, env);
}

async function launch(executablePath, env = {}) {
  const browser = await chromium.launch({
    executablePath,
    args: browserArguments,
    env: { ...process.env, ...env },
    timeout: 120_000,
    // The scripts end the process on these signals themselves, which also ends the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return { browser, description: `${executablePath} (Chromium ${browser.version()})` };
}

/** Browsers on the PATH that at least tell their version: some systems have a placeholder of that name that does not. */
async function systemBrowsers() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = names.map(name => folders.map(folder => path.join(folder, name)).find(isExecutable)).filter(Boolean);
  if (process.platform === 'darwin') found.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  const working = [];
  for (const file of found) if ((await run(file, ['--version'], { timeout: 30_000 })).code === 0) working.push(file);
  return working;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
