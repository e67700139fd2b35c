// A headless Chromium for machines without a browser, unpacked from an npm package made for servers (Linux x64). Only the packed binary is used, none of
// the package's code or arguments. Bare machines lack shared libraries and fonts too: both come along.
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { ensureInstalled } from './install.mjs';
import { run, step } from './progress.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Fetches and unpacks the browser if it is not there yet. Gives its path and the environment variables it needs on this machine. */
export async function headlessChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome was found. Please install one: the one from npm is for Linux on x64 only.');
  }
  const home = await ensureInstalled({
    name: 'browser',
    title: 'Fetching a headless Chromium (about 80 MB, once)',
    manifest: path.join(here, 'browser'),
    recipe: [fileURLToPath(import.meta.url)],
    finish: folder => step('Unpacking Chromium', () => unpack(folder)),
  });
  const executablePath = path.join(home, 'chromium');
  const env = { FONTCONFIG_FILE: writeFontsFile(home) };
  // The shipped libraries are older than a normal system's: they are for systems that lack some.
  const libraries = await run('ldd', [executablePath]);
  if (libraries.code !== 0 || libraries.output.includes('not found')) env.LD_LIBRARY_PATH = path.join(home, 'lib');
  return { executablePath, env };
}

async function unpack(home) {
  const packed = path.join(home, 'node_modules', '@sparticuz', 'chromium', 'bin');
  await pipeline(
    createReadStream(path.join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(path.join(home, 'chromium'), { mode: 0o755 }),
  );
  const { extract } = createRequire(import.meta.url)(path.join(home, 'node_modules', 'tar-fs'));
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    await pipeline(createReadStream(path.join(packed, archive)), createBrotliDecompress(), extract(home));
  }
}

/** The fonts file names absolute folders, so it is written for each use: the repository may have been moved. */
function writeFontsFile(home) {
  const file = path.join(home, 'fonts.conf');
  const folders = [
    path.join(home, 'fonts'),
    path.join(home, 'node_modules', 'dejavu-fonts-ttf', 'ttf'),
    '/usr/share/fonts',
    '/usr/local/share/fonts',
  ];
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map(folder => `  <dir>${escapeXml(folder)}</dir>`),
    `  <cachedir>${escapeXml(path.join(home, 'fontCache'))}</cachedir>`,
    ...[
      ['sans-serif', 'DejaVu Sans'],
      ['serif', 'DejaVu Serif'],
      ['monospace', 'DejaVu Sans Mono'],
    ].map(([family, font]) => `  <alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`),
    '</fontconfig>',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const escapeXml = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
