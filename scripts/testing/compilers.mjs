// The compilers that tests read citations and bibliographies with: pandoc (the official build as WebAssembly) and Typst, from the npm registry.
// They are no devDependencies: Typst names packages for platforms that were never published, which `npm ci` of the project would refuse.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../realVscode/install.mjs';

/** Fetches the compilers if they are not there yet (about 110 MB, a few seconds); gives the folder they are installed in. */
export function provisionCompilers() {
  return ensureInstalled({
    name: 'compilers',
    title: 'Fetching pandoc and Typst (about 110 MB, once)',
    manifest: path.join(path.dirname(fileURLToPath(import.meta.url)), 'compilers'),
    recipe: [fileURLToPath(import.meta.url)],
    command: 'install',
  });
}
