/** The official pandoc, as WebAssembly; undefined where the package is not installed. */
import { loadPackage } from './load';

export interface PandocResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly warnings: readonly { readonly pretty?: string; readonly verbosity?: string }[];
}

export type Pandoc = (options: object, stdin: string, files: Record<string, string>) => Promise<PandocResult>;

/** Loads the compiler. */
export async function loadPandoc(): Promise<Pandoc | undefined> {
  return (await loadPackage<{ convert: Pandoc }>('pandoc-wasm'))?.convert;
}
