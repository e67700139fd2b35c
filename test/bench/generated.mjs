// The bases and drafts that the generators of the tests make, for scripts that are no TypeScript.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { inRepository } from '../../scripts/realVscode/paths.mjs';

/** A base with so many entities and a draft of so many UTF-16 units. */
export async function generated(entities, units) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fbb-'));
  const file = path.join(folder, 'generators.mjs');
  try {
    const contents = `export * from './generatedBase'; export * from './generatedDraft';`;
    await esbuild.build({
      stdin: { contents, resolveDir: inRepository('test', 'support'), loader: 'ts' },
      bundle: true,
      format: 'esm',
      outfile: file,
      logLevel: 'error',
    });
    const { generatedBase, generatedDraft } = await import(pathToFileURL(file).href);
    const text = generatedBase(entities);
    return { base: text, draft: generatedDraft(text, units) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
