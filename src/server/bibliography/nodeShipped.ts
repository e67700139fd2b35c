// The shipped files where there is a disk: the language server on the desktop and the command line.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CiteprocModule } from '../../core/citations/styles/citeproc';
import { citeprocPath, extractionPath, type ExtractionModule, type ShippedFiles } from './shippedFiles';

/** Files below the folder of the extension; `citeproc` is the processor's path in it. */
export function shippedOnDisk(folder: string, citeproc: string = citeprocPath): ShippedFiles {
  return {
    async text(path) {
      try {
        return await readFile(join(folder, path), 'utf8');
      } catch {
        return undefined;
      }
    },
    citeproc: () => load<CiteprocModule>(join(folder, citeproc)),
    extraction: () => load<ExtractionModule>(join(folder, extractionPath)),
  };
}

async function load<T>(file: string): Promise<T | undefined> {
  try {
    return await Promise.resolve(createRequire(file)(file) as T);
  } catch {
    return undefined;
  }
}
