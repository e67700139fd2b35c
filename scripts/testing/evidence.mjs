// What remains of a failure: a picture of the window, what the page and the extension hosts logged.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from '../realVscode/progress.mjs';
import { artefacts } from '../realVscode/paths.mjs';

/** A file name made of a title, e.g. `"hovering-a-name"`. */
export const fileNameOf = title =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');

/** Empties the folder of what earlier runs left. */
export function clearArtefacts() {
  rmSync(artefacts, { recursive: true, force: true });
  mkdirSync(artefacts, { recursive: true });
}

/** Keeps a screenshot and the logs of a window under `artefacts/failures/<title>.*`. Never throws: it must not hide the failure itself. */
export async function keepEvidence(title, page, log, server) {
  const base = path.join(artefacts, 'failures', fileNameOf(title));
  try {
    mkdirSync(path.dirname(base), { recursive: true });
    const parts = [`The page:\n${log.join('\n')}`, `The server:\n${server.output()}`, `The log files:\n${server.logs()}`];
    writeFileSync(`${base}.log`, parts.join('\n\n'));
    say(`          evidence: ${path.relative(process.cwd(), base)}.png and .log`);
    await page.screenshot({ path: `${base}.png`, timeout: 30_000 });
  } catch (error) {
    say(`          no screenshot: ${error.message.split('\n')[0]}`);
  }
}
