// Where things are. Everything that is fetched or made lies in folders that git ignores, so deleting them is always safe.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const repository = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the repository. */
export const inRepository = (...parts) => path.join(repository, ...parts);

/** What was fetched from the npm registry for the real VS Code: `server/`, `browser/`. */
export const realFolder = inRepository('.vscode-test', 'real');

/** Bundles of suites, the .vsix under test, the extension as packaged. Made anew by every run. */
export const madeFolder = inRepository('.vscode-test', 'made');

/** Screenshots and logs of the last run. */
export const artefacts = inRepository('artefacts');
