// The same in-host suites in the desktop VS Code, where its download can be reached. Where it cannot, or there is no screen, that is said and counted
// as skipped: the other suites cover the same ground in the browser's VS Code.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { stageExtension } from '../realVscode/build.mjs';
import { inRepository } from '../realVscode/paths.mjs';
import { run, say, step } from '../realVscode/progress.mjs';
import { bundleInHost } from './bundle.mjs';
import { eventIn, follow } from './tally.mjs';
import { copyExample } from './workspace.mjs';

const limit = 20 * 60_000;

/** Gives the tally of the suites in a desktop VS Code; one skipped test where there can be none. */
export async function runDesktop({ vsix, wanted }) {
  const screen = await findScreen();
  if (!screen) return skip('there is no screen (DISPLAY is not set) and no xvfb-run');
  let executable;
  try {
    executable = await step('Fetching the desktop VS Code', () =>
      downloadAndUnzipVSCode({ cachePath: inRepository('.vscode-test'), timeout: 60_000, reporter: new SilentReporter() }),
    );
  } catch (error) {
    return skip(`the desktop VS Code cannot be fetched (${String(error?.message ?? error).split('\n')[0]})`);
  }
  const data = mkdtempSync(path.join(os.tmpdir(), 'fbd-'));
  try {
    const extension = stageExtension(vsix, path.join(data, 'x'));
    const file = await bundleInHost(path.join(extension, 'suite', 'run.js'), wanted);
    const suite = follow('the suite in the desktop VS Code');
    const args = [
      copyExample(data),
      `--extensionDevelopmentPath=${extension}`,
      `--extensionTestsPath=${file}`,
      `--user-data-dir=${path.join(data, 'u')}`,
      `--extensions-dir=${path.join(data, 'e')}`,
      ...[
        '--no-sandbox',
        '--disable-gpu',
        '--disable-updates',
        '--disable-workspace-trust',
        '--skip-welcome',
        '--skip-release-notes',
      ],
    ];
    const { code, output } = await runScreen(screen, executable, args, line => {
      const event = eventIn(line);
      if (event) suite.take(event);
    });
    const tally = suite.finish({ expectedHost: 'node', mayBeEmpty: wanted !== '' });
    if (code !== 0 || tally.failed > 0) say(output.slice(-4000));
    return tally;
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

function skip(reason) {
  say(`  skipped the suite in the desktop VS Code: ${reason}.`);
  return { passed: 0, failed: 0, skipped: 1 };
}

/** How to show a window here: directly, or through a virtual screen. */
async function findScreen() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  return (await run('xvfb-run', ['--help'])).code === 0 ? ['xvfb-run', '--auto-servernum'] : undefined;
}

/** A VS Code that runs inside another one's terminal must not take itself for a part of it. */
function runScreen(screen, executable, args, onLine) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name)));
  const [command, ...rest] = [...screen, executable, ...args];
  return run(command, rest, { env, timeout: limit, onLine });
}
