// A real VS Code from the npm registry alone: code-server carries VS Code's own server and workbench, node-linux-* the Node it wants. No compiler, no
// system package, no install script, no other download. Takes well under a minute the first time and nothing afterwards.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, npm } from './install.mjs';
import { step } from './progress.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const stubs = path.join(here, 'stubs');

/**
 * Fetches VS Code's server if it is not there yet. Gives `{ root, node, main, version }`: its folder, the Node to run it with, its entry file and
 * the version of VS Code. Throws an error that says what to do where a platform has no Node package and the running Node is too old.
 */
export async function provisionVscode() {
  const nodePackage = nodePackageName();
  const home = await ensureInstalled({
    name: 'server',
    title: 'Fetching VS Code for the browser and its Node (about 250 MB, once)',
    manifest: path.join(here, 'server'),
    recipe: [fileURLToPath(import.meta.url), path.join(stubs, 'spdlog.js'), path.join(stubs, 'watchdog.js')],
    finish: completeServer,
  });
  const root = path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  const node = nodePackage ? path.join(home, 'node_modules', nodePackage, 'bin', 'node') : process.execPath;
  if (!existsSync(node)) throw new Error(`npm did not install ${nodePackage}. Delete .vscode-test and run the command again.`);
  return { root, node, main: path.join(root, 'out', 'server-main.js') };
}

/** The npm package with Node 24 for this machine, or undefined where the Node that runs this script must do. */
function nodePackageName() {
  if (process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64')) return `node-linux-${process.arch}`;
  if (Number(process.versions.node.split('.')[0]) >= 24) return undefined;
  throw new Error(
    `VS Code's server needs Node 24; on ${process.platform} please run this command with it (this is ${process.version}), or use --desktop.`,
  );
}

/** The server's own dependencies are not in the package; its shrinkwrap file pins them. Two of them are native and get a stand-in. */
async function completeServer(home) {
  const root = path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  // Without --legacy-peer-deps npm 11 finds the shipped lock file incomplete.
  await step("Fetching VS Code's own dependencies", () => npm(root, ['ci', '--omit=dev', '--legacy-peer-deps']));
  const modules = path.join(root, 'node_modules', '@vscode');
  const watchdog = path.join(modules, 'native-watchdog', 'build', 'Release');
  mkdirSync(watchdog, { recursive: true });
  cpSync(path.join(stubs, 'watchdog.js'), path.join(watchdog, 'watchdog.js'));
  cpSync(path.join(stubs, 'spdlog.js'), path.join(modules, 'spdlog', 'index.js'));
}
