/**
 * Loads a compiler that is not a dependency: from the project's node_modules, or from the folder named by FACTBASE_COMPILERS, in
 * which it was installed on its own (an `npm install` of the project would take it out again).
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The module of a package; undefined where it is not installed. */
export async function loadPackage<T>(name: string): Promise<T | undefined> {
  try {
    return (await import(/* @vite-ignore */ name)) as T;
  } catch {
    const folder = process.env.FACTBASE_COMPILERS;
    if (!folder) return undefined;
  }
  const from = createRequire(join(resolve(process.env.FACTBASE_COMPILERS!), 'package.json'));
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(from.resolve(name)).href)) as T;
  } catch {
    return undefined;
  }
}
