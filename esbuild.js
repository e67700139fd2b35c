// Builds what is shipped, one file per host, into dist/. Run as: node esbuild.js [--watch] [--dev]
//
// The builds are also the last guard of the layers: only the files that run inside the editor may name `vscode`, and the browser
// builds get no Node built-ins, so a wrong import anywhere below them makes the build fail.
const esbuild = require('esbuild');
const { cpSync, mkdirSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

const common = {
  bundle: true,
  minify: !dev,
  sourcemap: dev,
  target: 'es2022',
  format: 'cjs',
  logLevel: 'warning',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
};
const node = { ...common, platform: 'node', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'], conditions: ['browser'] };

const builds = [
  // The editor's own process on desktop: small; the language client is a file of its own, loaded when a fact base is there.
  {
    ...node,
    entryPoints: { desktop: 'src/entry/desktop.ts' },
    external: ['vscode', './desktopClient.js', './desktopPreview.js'],
  },
  { ...node, entryPoints: { desktopClient: 'src/entry/desktopClient.ts' }, external: ['vscode', './desktopAuthoring.js'] },
  { ...node, entryPoints: { desktopAuthoring: 'src/entry/desktopAuthoring.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { desktopPreview: 'src/entry/desktopPreview.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { server: 'src/entry/server.ts' } },
  {
    ...node,
    entryPoints: { cli: 'src/entry/cli.ts' },
    banner: { js: '#!/usr/bin/env node' },
    define: { ...common.define, FACTBASE_VERSION: JSON.stringify(require('./package.json').version) },
  },
  // Readers of web pages, PDFs and Word files: the same file for every host, loaded when a fact base first names such a copy.
  { ...browser, entryPoints: { extraction: 'src/entry/extraction.ts' } },
  // The browser: the extension host there cannot load further files, so everything is in one.
  { ...browser, entryPoints: { web: 'src/entry/web.ts' }, external: ['vscode'] },
  { ...browser, entryPoints: { webServer: 'src/entry/webServer.ts' }, format: 'iife' },
].map(build => ({ ...build, outdir: 'dist' }));

/** The processor of citation styles has a licence of its own: it goes along unmodified, as a file beside the bundles. */
function copyCiteproc() {
  const from = dirname(require.resolve('citeproc'));
  mkdirSync('dist/citeproc', { recursive: true });
  for (const file of ['citeproc_commonjs.js', 'LICENSE']) cpSync(join(from, file), join('dist/citeproc', file));
  cpSync('licences/CPAL-1.0.txt', 'dist/citeproc/CPAL-1.0.txt');
}

async function main() {
  if (!watch) {
    rmSync('dist', { recursive: true, force: true });
    copyCiteproc();
    await Promise.all(builds.map(build => esbuild.build(build)));
    return;
  }
  copyCiteproc();
  const contexts = await Promise.all(builds.map(build => esbuild.context(build)));
  await Promise.all(contexts.map(context => context.watch()));
  console.log('watching');
}

module.exports = { builds };
if (require.main === module) main().catch(() => process.exit(1));
