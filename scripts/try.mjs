// Try it: builds the extension, installs it as a user would into a real VS Code, opens the example, and stays until Ctrl+C.
// Usage: node scripts/try.mjs [--desktop] [--exit-after-ready] [FOLDER]
//   --desktop           uses the `code` or `codium` on the PATH instead of VS Code in the browser
//   --exit-after-ready  stops as soon as VS Code answers (for tests)
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './realVscode/dependencies.mjs';
import { run, say, step } from './realVscode/progress.mjs';
import { inRepository } from './realVscode/paths.mjs';

const flags = process.argv.slice(2).filter(argument => argument.startsWith('--'));
const folder = path.resolve(
  process.argv.slice(2).find(argument => !argument.startsWith('--')) ?? inRepository('examples', 'minsk-visit'),
);

let stopGently;
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // Before VS Code runs, and for the impatient: the end of the process tidies up too.
    if (!stopGently || isStopping) process.exit(130);
    isStopping = true;
    say('\nStopping VS Code ...');
    void stopGently();
  });
}

try {
  await main();
} catch (error) {
  say(`\n${error.message}`);
  process.exitCode = 1;
}

async function main() {
  const unknown = flags.filter(flag => !['--desktop', '--exit-after-ready'].includes(flag));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(' ')}. Known are: --desktop --exit-after-ready`);
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const editor = flags.includes('--desktop') ? await findDesktopEditor() : undefined;
  await ensureDependencies();
  const { buildVsix } = await import('./realVscode/build.mjs');
  const vsix = await buildVsix();
  if (editor) await tryOnDesktop(editor, vsix);
  else await tryInBrowser(vsix);
}

async function tryInBrowser(vsix) {
  const { provisionVscode } = await import('./realVscode/provision.mjs');
  const { windowAddress } = await import('./realVscode/page.mjs');
  const { startServer } = await import('./realVscode/server.mjs');
  const vscode = await provisionVscode();
  const server = await step('Starting VS Code with the extension installed', () => startServer(vscode, { vsix }));
  const address = windowAddress(server, folder);
  const answer = await fetch(address, { redirect: 'manual' });
  if (answer.status >= 400) throw new Error(`VS Code answers with status ${answer.status}:\n${server.output()}`);
  say(`\nVS Code is ready with ${folder} open:\n\n  ${address}\n`);
  if (flags.includes('--exit-after-ready')) return server.stop();
  say(
    openBrowser(address)
      ? 'It opens in your browser now; if not, open the address yourself.'
      : 'Open the address in a browser on this machine.',
  );
  say('Files you change there are changed on the disk. Ctrl+C ends it.');
  stopGently = () => server.stop();
  await server.ended;
  if (!isStopping) say('VS Code ended by itself:\n' + server.output());
  await server.stop();
}

/** Opens the person's own browser where there is a screen; true when one was asked to. */
function openBrowser(address) {
  if (process.env.CI) return false;
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen) return false;
  const command = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  // Whatever becomes of it, the address was printed.
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
  return true;
}

async function tryOnDesktop(editor, vsix) {
  await step(`Installing the extension in ${editor}`, async () => {
    const { code, output } = await run(editor, ['--install-extension', vsix, '--force']);
    if (code !== 0) throw new Error(`${editor} did not install ${vsix}:\n${output}`);
  });
  const { code, output } = await run(editor, [folder]);
  if (code !== 0) throw new Error(`${editor} did not open ${folder}:\n${output}`);
  say(
    `\n${editor} has ${folder} open, with the extension installed. To remove it again: ${editor} --uninstall-extension factbase.factbase`,
  );
}

/** The desktop editor on the PATH; an error with advice where there is none. */
async function findDesktopEditor() {
  for (const name of ['code', 'codium']) if ((await run(name, ['--version'], { timeout: 60_000 })).code === 0) return name;
  throw new Error(
    'Neither "code" nor "codium" is on the PATH. Install VS Code or VSCodium (on macOS also run "Shell Command: Install \'code\' command in PATH" ' +
      'in it), or leave out --desktop to use VS Code in the browser, which needs no installation.',
  );
}
