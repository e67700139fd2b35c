// The direction of the layers is enforced by three tools; each is shown a planted violation and must refuse it.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '../..');
const { builds } = createRequire(__filename)('../../esbuild.js') as { builds: readonly BuildOptions[] };

/** What each planted line would break; the file is in a layer that must not contain it. */
const violations: readonly (readonly [layer: string, what: string, line: string])[] = [
  ['core', 'a feature', "import { hoverAt } from '../language/hover'; export const planted = hoverAt;"],
  ['core', 'the editor', "import * as vscode from 'vscode'; export const planted = vscode.window.activeTextEditor;"],
  ['core', 'Node', "import { readFileSync } from 'node:fs'; export const planted = readFileSync;"],
  ['language', 'the server', "import { startServer } from '../server/server'; export const planted = startServer;"],
  ['language', 'the editor', "import { window } from 'vscode'; export const planted = window;"],
  ['server', 'the editor', "import { Session } from '../editor/session'; export const planted = Session;"],
  ['editor', 'core', "import { Draft } from '../core/prose/draft'; export const planted = Draft;"],
  ['editor', 'the server', "import { startServer } from '../server/server'; export const planted = startServer;"],
  ['protocol', 'core', "import { Lines } from '../core/text/lines'; export const planted = Lines;"],
];

describe('the compiler', () => {
  it.each(violations)('refuses that %s imports %s', (layer, _what, line) => {
    expect(compile(layer, line)).not.toEqual([]);
  });

  it('accepts a file that keeps to its layer', () => {
    expect(compile('core', "import { Lines } from './text/lines'; export const planted = Lines;")).toEqual([]);
  });
});

describe('the linter', () => {
  it.each(violations)('refuses that %s imports %s', async (layer, _what, line) => {
    expect(await lint(layer, line)).toContain('no-restricted-imports');
  });

  it('accepts a file that keeps to its layer', async () => {
    expect(await lint('language', "import { Lines } from '../core/text/lines'; export const planted = Lines;")).toEqual([]);
  });
});

describe('the bundler', () => {
  it('refuses Node in the browser builds', async () => {
    const browser = builds.filter(each => each.platform === 'browser');
    expect(browser.map(each => Object.keys(each.entryPoints ?? {})[0]).sort()).toEqual(['extraction', 'web', 'webServer']);
    for (const options of browser)
      await expect(bundle(options, "import { readFileSync } from 'node:fs'; console.log(readFileSync);")).rejects.toThrow(
        /node:fs/,
      );
  });

  it('refuses the editor in the server and on the command line', async () => {
    const plain = builds.filter(each => !each.external?.includes('vscode'));
    expect(plain.flatMap(each => Object.keys(each.entryPoints ?? {})).sort()).toEqual([
      'cli',
      'extraction',
      'server',
      'webServer',
    ]);
    for (const options of plain)
      await expect(bundle(options, "import * as vscode from 'vscode'; console.log(vscode.window);")).rejects.toThrow(/vscode/);
  });
});

/** Errors of a layer's own compiler project, with one more file in it. */
function compile(layer: string, line: string): readonly string[] {
  const folder = join(root, 'src', layer);
  const planted = join(folder, 'planted.ts');
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(folder, 'tsconfig.json'), path => ts.sys.readFile(path)).config,
    ts.sys,
    folder,
  );
  const host = ts.createCompilerHost(config.options);
  const read = host.getSourceFile.bind(host);
  host.fileExists = path => path === planted || ts.sys.fileExists(path);
  host.getSourceFile = (path, target, ...rest) =>
    path === planted ? ts.createSourceFile(path, line, target) : read(path, target, ...rest);
  const program = ts.createProgram({
    rootNames: [planted, ...config.fileNames],
    options: config.options,
    projectReferences: config.projectReferences,
    host,
  });
  const errors = [...program.getSemanticDiagnostics(program.getSourceFile(planted)), ...program.getOptionsDiagnostics()];
  return errors
    .map(error => ts.flattenDiagnosticMessageText(error.messageText, '\n'))
    .filter(text => !text.includes('has not been built'));
}

async function lint(layer: string, line: string): Promise<readonly (string | null)[]> {
  const [result] = await new ESLint({ cwd: root }).lintText(line, { filePath: join(root, 'src', layer, 'planted.ts') });
  return result?.messages.map(message => message.ruleId) ?? [];
}

function bundle(options: BuildOptions, line: string): Promise<unknown> {
  return build({
    ...options,
    entryPoints: undefined,
    stdin: { contents: line, resolveDir: join(root, 'src') },
    write: false,
    logLevel: 'silent',
    absWorkingDir: root,
  });
}
