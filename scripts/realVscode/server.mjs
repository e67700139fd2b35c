// Starts and stops one VS Code server with a throw-away data folder: no setting, extension or history of the machine's user is touched,
// and nothing remains afterwards - no process, no socket, no file.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isAlive } from './install.mjs';
import { listLanguagePack } from './languagePack.mjs';
import { mustRun } from './progress.mjs';

/** A quiet VS Code: nothing pops up, nothing asks the network, and writing is as on the desktop by default. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'window.commandCenter': false,
  'editor.accessibilitySupport': 'off',
  // In a browser VS Code saves by itself after a second; on the desktop, where people write, it does not.
  'files.autoSave': 'off',
};

const startLimit = 60_000;
const stopLimit = 5_000;
const prefix = 'fbv-';

/**
 * Starts `vscode` (from `provisionVscode`) on a free port of this machine only. Options: `settings` are user settings on top of the quiet ones;
 * `vsix` is installed first, as a user would; `extensions` are folders of extensions without anything to build, which count as installed;
 * `displayLanguage` is asked for with `--locale`, `languagePack` says that VS Code has it; `smokeTestDriver` allows extensions under development and
 * suites, but VS Code then draws no notifications; `trust` keeps the question whether the folder is trusted; `grace` is how many seconds the extension
 * host of a window outlives the connection to it (by default hours, for a laptop that sleeps). Gives
 * `{ url, port, token, data, output(), logs(), stop() }`.
 */
export async function startServer(
  vscode,
  {
    settings = {},
    vsix,
    extensions = [],
    displayLanguage,
    languagePack = false,
    smokeTestDriver = false,
    trust = false,
    grace,
  } = {},
) {
  const data = makeDataFolder(settings);
  const group = {};
  // Also when this script dies of an error or ends itself on Ctrl+C: the only moment left is synchronous.
  const lastResort = () => {
    endGroup(group.id, 'SIGKILL');
    removeFolder(data);
  };
  process.on('exit', lastResort);
  try {
    for (const folder of extensions) installFolder(data, folder);
    if (vsix) await installVsix(vscode, data, vsix);
    if (languagePack) listLanguagePack(path.join(data, 'data'), displayLanguage);
    const server = await launch(vscode, data, group, { displayLanguage, smokeTestDriver, trust, grace });
    return { ...server, stop: () => server.stop().finally(() => process.off('exit', lastResort)) };
  } catch (error) {
    process.off('exit', lastResort);
    removeFolder(data);
    throw error;
  }
}

async function launch(vscode, data, group, { displayLanguage, smokeTestDriver, trust, grace }) {
  // Other users of the machine, and pages in its browser, must not reach a server that can open a terminal: the address carries a secret.
  const token = randomBytes(16).toString('hex');
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--connection-token',
    token,
    '--disable-telemetry',
    '--disable-update-check',
    ...dataArguments(data),
  ];
  if (displayLanguage) args.push('--locale', displayLanguage);
  if (smokeTestDriver) args.push('--enable-smoke-test-driver');
  if (!trust) args.push('--disable-workspace-trust');
  if (grace !== undefined) args.push('--reconnection-grace-time', String(grace));
  // A group of its own, so that everything the server starts can be ended together.
  const child = spawn(vscode.node, [vscode.main, ...args], {
    env: environment(data),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  group.id = child.pid;
  if (child.pid) writeFileSync(path.join(data, 'owner'), `${process.pid} ${child.pid}`);
  let output = '';
  const ended = new Promise(resolve => child.once('close', resolve));
  const stop = async () => {
    endGroup(child.pid, 'SIGTERM');
    const timer = setTimeout(() => endGroup(child.pid, 'SIGKILL'), stopLimit);
    await ended;
    clearTimeout(timer);
    endGroup(child.pid, 'SIGKILL');
    removeFolder(data);
  };

  try {
    const port = await new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`VS Code's server did not start within ${startLimit / 1000} s:\n${output}`)),
        startLimit,
      );
      const take = chunk => {
        output += chunk;
        const found = /Extension host agent listening on (\d+)/.exec(output);
        if (!found) return;
        clearTimeout(timer);
        resolve(Number(found[1]));
      };
      child.stdout.setEncoding('utf8').on('data', take);
      child.stderr.setEncoding('utf8').on('data', take);
      child.once('error', error => reject(new Error(`VS Code's server cannot be started: ${error.message}`)));
      ended.then(code => reject(new Error(`VS Code's server ended at once (code ${code}):\n${output}`)));
    });
    return { url: `http://127.0.0.1:${port}/`, port, token, data, output: () => output, logs: () => readLogs(data), ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a .vsix into a data folder through VS Code's own command line. */
async function installVsix(vscode, data, vsix) {
  const output = await mustRun(vscode.node, [vscode.main, ...dataArguments(data), '--install-extension', vsix, '--force'], {
    env: environment(data),
  });
  if (!/successfully installed/.test(output)) throw new Error(`VS Code did not install ${vsix}:\n${output}`);
}

/** Puts an extension where VS Code looks for installed ones: it takes over what lies there when it starts for the first time. */
function installFolder(data, folder) {
  const { publisher, name, version } = JSON.parse(readText(path.join(folder, 'package.json')));
  cpSync(folder, path.join(data, 'extensions', `${publisher}.${name}-${version}`.toLowerCase()), { recursive: true });
}

const dataArguments = data => ['--server-data-dir', data, '--accept-server-license-terms'];

function environment(data) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS)/.test(name)),
  );
  // Sockets and temporary files go where they are removed with the rest; no gallery means no question to the network.
  return { ...env, EXTENSIONS_GALLERY: '{}', TMPDIR: path.join(data, 't'), XDG_RUNTIME_DIR: path.join(data, 't') };
}

/** A new data folder with the settings in it. Short, for the path of a Unix socket may have 107 bytes at most. */
function makeDataFolder(settings) {
  const parent = os.tmpdir().length > 40 ? '/tmp' : os.tmpdir();
  removeAbandoned(parent);
  const data = path.join(parent, prefix + randomBytes(4).toString('hex'));
  mkdirSync(path.join(data, 't'), { recursive: true, mode: 0o700 });
  const user = path.join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(data, 'owner'), String(process.pid));
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return data;
}

/** Ends servers and removes folders of runs that were killed and could not tidy up themselves. */
function removeAbandoned(parent) {
  for (const entry of readdirSync(parent).filter(name => name.startsWith(prefix))) {
    const folder = path.join(parent, entry);
    const [owner, server] = readText(path.join(folder, 'owner')).split(' ').map(Number);
    if (!owner || isAlive(owner)) continue;
    // The id may have been given to another program since: only one that names this very folder is ours.
    if (server && readText(`/proc/${server}/cmdline`).includes(folder)) endGroup(server, 'SIGKILL');
    removeFolder(folder);
  }
}

/** Something may still be writing while it dies, so removing is tried several times. */
const removeFolder = folder => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

function endGroup(pid, signal) {
  if (!pid) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

const readText = file => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** All log files of the server and its extension hosts, each under a heading. */
function readLogs(data) {
  const folder = path.join(data, 'data', 'logs');
  if (!existsSync(folder)) return '';
  const files = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.log'));
  return files.map(name => `==> ${name}\n${readText(path.join(folder, name))}`).join('\n');
}
