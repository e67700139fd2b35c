// A large base in the language server, as a process of its own (dist/server.js): how long the first hover takes, how long a hover over a draft of
// another project waits while it is read, and what an edit of the large base costs a hover that is asked right after it and a completion.
// Times on the clock as a client sees them. Run with `npm run bench -- largeBase [ENTITIES]` after `npm run build`; 100,000 where left out.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { inRepository } from '../../scripts/realVscode/paths.mjs';

const entities = Number(process.argv[2] ?? 100_000);
const edits = 30;

const { generatedBase, generatedDraft } = await generators();
const folder = mkdtempSync(path.join(tmpdir(), 'factbase-bench-'));
const uriOf = name => pathToFileURL(path.join(folder, name)).href;
const large = generatedBase(entities);
const draft = generatedDraft(large, 20_000);
for (const [name, text] of [
  ['large/factbase.yaml', large],
  ['large/draft.md', draft],
  ['small/factbase.yaml', generatedBase(50)],
  ['small/draft.md', generatedDraft(generatedBase(50), 5000)],
]) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

const server = spawn(process.execPath, [inRepository('dist', 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
client.onRequest('factbase/findBases', () => [uriOf('large/factbase.yaml'), uriOf('small/factbase.yaml')]);
client.onRequest('factbase/findDrafts', () => []);
client.onRequest('workspace/configuration', ({ items }) => items.map(() => ({})));
client.onRequest('client/registerCapability', () => null);
client.onRequest('window/workDoneProgress/create', () => null);
let published = 0;
client.onNotification('textDocument/publishDiagnostics', () => (published = performance.now()));
client.listen();
await client.sendRequest('initialize', {
  processId: process.pid,
  rootUri: null,
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'w' }],
  initializationOptions: { localSchemes: ['file'], locale: 'en', messages: {} },
  capabilities: { workspace: { configuration: true }, window: { workDoneProgress: true } },
});
await client.sendNotification('initialized', {});

const places = new Map();
let versions = 1;
await open('small/draft.md', 'markdown');
await hover('small/draft.md');
await open('large/draft.md', 'markdown');

const start = performance.now();
let first = -1;
const waits = [];
const reading = hover('large/draft.md').then(() => (first = performance.now() - start));
// Past the first answer the problems of the large base are worked out: that too must keep nobody waiting.
while (first < 0 || performance.now() - start < first + 2500) {
  const asked = performance.now();
  await hover('small/draft.md');
  waits.push(performance.now() - asked);
  await new Promise(resolve => setTimeout(resolve, 5));
}
await reading;
console.log(`${entities} entities, ${(large.length / 1e6).toFixed(1)} M units; Node ${process.version}`);
console.log(`first hover over a draft of the large base             ${first.toFixed(0)} ms`);
print('meanwhile and after, hover in another project', waits);

await open('large/factbase.yaml', 'yaml');
await hover('large/draft.md');
const lines = large.split('\n');
const asked = new Map();
const questions = [
  ['textDocument/completion', (line, character) => ({ position: { line, character }, context: { triggerKind: 1 } })],
  ['textDocument/hover', (line, character) => ({ position: { line, character } })],
  [
    'textDocument/codeAction',
    (line, character) => ({ range: { start: { line, character }, end: { line, character } }, context: { diagnostics: [] } }),
  ],
  ['textDocument/documentLink', () => ({})],
  ['textDocument/documentSymbol', () => ({})],
  ['textDocument/foldingRange', () => ({})],
  ['textDocument/documentHighlight', (line, character) => ({ position: { line, character } })],
  ['factbase/groups', () => ({ uri: uriOf('large/draft.md'), filter: '' })],
  ['factbase/status', () => ({ uri: uriOf('large/draft.md') })],
];
const [hovers, completions, others] = [[], [], []];
for (const kind of ['a page number', 'a name']) {
  hovers.length = completions.length = others.length = 0;
  for (let i = 0; i < edits; i++) {
    const line = lineFor(kind, (0.1 + 0.02 * i) * lines.length);
    const at = lines[line].search(/[\d:]/);
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf('large/factbase.yaml'), version: version() },
      contentChanges: [{ range: { start: { line, character: at }, end: { line, character: at } }, text: '1' }],
    });
    lines[line] = lines[line].slice(0, at) + '1' + lines[line].slice(at);
    hovers.push(await timed(() => hover('large/draft.md')));
    completions.push(await timed(() => complete('large/draft.md')));
    for (const [method, more] of questions) {
      const params = { textDocument: { uri: uriOf('large/factbase.yaml') }, ...more(line, at) };
      asked.set(method, [...(asked.get(method) ?? []), await timed(() => client.sendRequest(method, params))]);
    }
    // The problems follow in a while; somebody else's hovers must not notice.
    const until = performance.now() + 400;
    while (performance.now() < until) {
      others.push(await timed(() => hover('small/draft.md')));
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }
  console.log(`after ${kind} changed in the large base, open in the editor`);
  print('  hover over its draft', hovers.slice(5));
  print('  then completion', completions.slice(5));
  print('  hover in another project until problems are shown', others);
}
console.log('what the editor asks of the base itself after each edit');
for (const [method, times] of asked) print(`  ${method}`, times.slice(5));
console.log(`problems last published ${published > 0 ? 'yes' : 'no'}; server memory ${memory()} MB`);
await client.sendRequest('shutdown');
const gone = new Promise(resolve => server.once('exit', resolve));
await client.sendNotification('exit');
await gone;
rmSync(folder, { recursive: true });
process.exit();

function lineFor(kind, from) {
  const wanted = kind === 'a name' ? /^ {2}[^\s-][^:]*:$/ : /(?:p\. |page: )\d+/;
  for (let line = Math.floor(from); ; line++) if (wanted.test(lines[line])) return line;
}

function version() {
  return ++versions;
}

function open(name, languageId) {
  const text = { 'large/factbase.yaml': large, 'large/draft.md': draft }[name] ?? generatedDraft(generatedBase(50), 5000);
  places.set(name, placeIn(text));
  return client.sendNotification('textDocument/didOpen', { textDocument: { uri: uriOf(name), languageId, version: 1, text } });
}

/** The middle of the first name of a draft. */
function placeIn(text) {
  const lines = text.split('\n');
  for (let line = 0; line < lines.length; line++) {
    const found = /\p{L}+ \p{L}+\d+/u.exec(lines[line]);
    if (found) return { line, character: found.index + 2 };
  }
  return { line: 0, character: 0 };
}

function hover(name) {
  return client.sendRequest('textDocument/hover', { textDocument: { uri: uriOf(name) }, position: places.get(name) });
}

function complete(name) {
  const { line, character } = places.get(name);
  return client.sendRequest('textDocument/completion', {
    textDocument: { uri: uriOf(name) },
    position: { line, character: character + 1 },
    context: { triggerKind: 1 },
  });
}

async function timed(run) {
  const before = performance.now();
  await run();
  return performance.now() - before;
}

function print(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const of = part => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(1);
  console.log(`${what.padEnd(54)} median ${of(0.5)} ms, p95 ${of(0.95)}, longest ${of(1)} (${sorted.length})`);
}

function memory() {
  return process.platform === 'linux' ? Math.round(Number(/VmRSS:\s+(\d+)/.exec(readStatus())?.[1] ?? 0) / 1024) : 0;
}

function readStatus() {
  return readFileSync(`/proc/${server.pid}/status`, 'utf8');
}

/** The generators of bases and drafts, which are TypeScript. */
async function generators() {
  const outfile = inRepository('node_modules', '.cache', 'factbase', 'bench', 'generators.mjs');
  await build({
    stdin: {
      contents: "export * from './test/support/generatedBase'; export * from './test/support/generatedDraft';",
      resolveDir: inRepository('.'),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
