/** The Typst compiler for Node; undefined where the package is not installed. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPackage } from './load';

interface Result {
  hasError(): boolean;
  takeDiagnostics(): unknown;
  readonly result: { html(): string } | null;
}

interface Compiler {
  tryHtml(args: { mainFilePath: string }): Result;
  fetchDiagnostics(error: unknown): readonly { readonly message: string }[];
  evictCache(age: number): void;
}

export interface TypstOutput {
  /** The text of the document, tags taken out. */
  readonly text: string;
  readonly errors: readonly string[];
}

export type Typst = (main: string, files: Readonly<Record<string, string>>) => TypstOutput;

/** Loads the compiler; each run has a folder of its own. */
export async function loadTypst(): Promise<Typst | undefined> {
  const module = await loadPackage<{ NodeCompiler: { create(args: { workspace: string }): Compiler } }>(
    '@myriaddreamin/typst-ts-node-compiler',
  );
  if (!module) return undefined;
  return (main, files) => {
    const folder = mkdtempSync(join(tmpdir(), 'factbase-typst-'));
    for (const [file, text] of Object.entries({ ...files, 'main.typ': main })) writeFileSync(join(folder, file), text);
    const compiler = module.NodeCompiler.create({ workspace: folder });
    const output = compiler.tryHtml({ mainFilePath: join(folder, 'main.typ') });
    if (output.hasError() || !output.result) {
      return { text: '', errors: compiler.fetchDiagnostics(output.takeDiagnostics()).map(diagnostic => diagnostic.message) };
    }
    const body = output.result.html().replace(/<head>[^]*?<\/head>/, '');
    const text = body
      .replace(/<(?!\/?p\b)[^>]+>/g, '')
      .replace(/<[^>]+>/g, '\n')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#x27;|&apos;/g, "'")
      .replace(/&amp;/g, '&');
    return { text, errors: [] };
  };
}
