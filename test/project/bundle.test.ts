// What the editor loads: which libraries may be in which bundle, and how large it may be. Start-up costs about 7 ms for every
// 100 KB, in every window, also in those that never see a fact base.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(__dirname, '../..');
const { builds } = createRequire(__filename)('../../esbuild.js') as { builds: readonly BuildOptions[] };

interface Bundle {
  readonly bytes: number;
  /** Names of the packages that went in. */
  readonly packages: readonly string[];
  /** Folders below src that went in. */
  readonly layers: readonly string[];
  readonly text: string;
}

const bundles: Record<string, Bundle> = {};

beforeAll(async () => {
  for (const options of builds) {
    const [name = ''] = Object.keys(options.entryPoints ?? {});
    const result = await build({ ...options, minify: true, sourcemap: false, metafile: true, write: false, absWorkingDir: root });
    const inputs = Object.keys((result.metafile as Metafile).inputs);
    bundles[name] = {
      bytes: result.outputFiles![0]!.contents.length,
      text: result.outputFiles![0]!.text,
      packages: [...new Set(inputs.flatMap(each => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(each)?.[1] ?? []))].sort(),
      layers: [...new Set(inputs.flatMap(each => /^src\/([^/]+)\//.exec(each)?.[1] ?? []))].sort(),
    };
  }
}, 60_000);

const client = [
  'balanced-match',
  'brace-expansion',
  'minimatch',
  'semver',
  'vscode-jsonrpc',
  'vscode-languageclient',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
];

describe('the editor on the desktop', () => {
  it('loads at most 30 KB before a fact base is there, and no library', () => {
    expect(bundles.desktop!.bytes).toBeLessThan(30_000);
    expect(bundles.desktop!.packages).toEqual([]);
    expect(bundles.desktop!.layers).toEqual(['editor', 'entry']);
  });

  it('loads the questions of authoring by themselves, without a library', () => {
    expect(bundles.desktopAuthoring!.packages).toEqual([]);
    expect(bundles.desktopAuthoring!.layers).toEqual(['editor', 'entry']);
  });

  it('loads at most 480 KB in all, and of libraries only the language client', () => {
    expect(bundles.desktop!.bytes + bundles.desktopClient!.bytes).toBeLessThan(480_000);
    expect(client).toEqual(expect.arrayContaining([...bundles.desktopClient!.packages]));
    expect(bundles.desktopClient!.layers).toEqual(['editor', 'entry']);
  });
});

describe('the editor in the browser', () => {
  it('loads at most 480 KB in one file, and of libraries only the language client', () => {
    expect(bundles.web!.bytes).toBeLessThan(480_000);
    expect(client).toEqual(expect.arrayContaining([...bundles.web!.packages]));
    expect(bundles.web!.layers).toEqual(['editor', 'entry']);
  });
});

describe('every bundle', () => {
  it('makes no code from text', () => {
    for (const [name, { text }] of Object.entries(bundles)) {
      // pdf.js asks whether it could, and goes on without: it is told not to (src/extraction/pdfText.ts).
      if (name !== 'extraction') expect(/\bnew Function\(|\beval\(/.test(text), name).toBe(false);
    }
  });
});

describe('the processor of citation styles', () => {
  it('is in no bundle: it has a licence of its own, and is loaded when it is needed', () => {
    for (const { packages, text } of Object.values(bundles)) {
      expect(packages).not.toContain('citeproc');
      expect(text).not.toContain('Frank Bennett');
    }
  });
});
