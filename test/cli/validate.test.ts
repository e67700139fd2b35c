// `factbase validate` on the example and on broken variants of it: a located message each, the exit status of the contract, and
// nothing that was good is lost.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/cli/findings';
import { Folder } from '../support/commandLine';
import { pdfOf } from '../support/smallFiles';

const example = join(__dirname, '../../examples/minsk-visit');
const base = readFileSync(join(example, 'factbase.yaml'), 'utf8');
let folder: Folder;

afterEach(() => folder.dispose());

function exampleWith(text: string | Uint8Array): Folder {
  folder = new Folder();
  cpSync(example, folder.path, { recursive: true });
  folder.write('factbase.yaml', text);
  return folder;
}

function lineOf(part: string, text = base): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

describe('validate on the example', () => {
  it('finds nothing', async () => {
    const { status, out, err } = await exampleWith(base).run(['validate']);
    expect({ status, out, err }).toEqual({ status: 0, out: '', err: '' });
    expect((await folder.run(['validate', '--format', 'json'])).out).toBe('[]\n');
  });
});

describe('validate on a broken variant', () => {
  const role = 'role: Defence Minister of Belarus, July 2023';
  it.each<[what: string, from: string, to: string, code: string, at: string]>([
    ['bad indentation', `    ${role}`, `   ${role}`, 'yaml-syntax', '   role: Defence Minister of Belarus, July'],
    [
      'a wrong type',
      'parties: [Belarus, Iran]\n    signed: 2023',
      'parties: { a: 1 }\n    signed: 2023',
      'wrong-type',
      'parties: { a: 1 }',
    ],
    ['an unknown key', role, role.replace('role', 'rolle'), 'unknown-key', 'rolle:'],
    [
      'an unknown id',
      'signatories: [Khrenin, Ashtiani]',
      'signatories: [Khrenim, Ashtiani]',
      'unknown-id',
      'signatories: [Khrenim',
    ],
    [
      'a duplicate id',
      '  Masoud Pezeshkian:\n',
      '  viktor_khrenin:\n    name: Somebody Else\n  Masoud Pezeshkian:\n',
      'duplicate-id',
      'Viktor Khrenin:',
    ],
    ['a bad date', 'signed: July 2023', 'signed: 07/14/2023', 'bad-date', '07/14/2023'],
    ['a tab', `    ${role}`, `\t${role}`, 'yaml-syntax', `\t${role}`],
    [
      'an unquoted colon',
      'title: Reading notes on the Minsk visit',
      'title: Reading notes: the Minsk visit',
      'yaml-syntax',
      'title: Reading notes:',
    ],
  ])('%s: a located message, status 1', async (_what, from, to, code, at) => {
    const text = base.replace(from, to);
    expect(text).not.toBe(base);
    const { status, json } = await exampleWith(text).run(['validate', '--format', 'json']);
    const findings = json<Finding[]>();
    expect(status).toBe(1);
    const found = findings.find(finding => finding.code === code);
    expect(found, JSON.stringify(findings)).toBeDefined();
    expect(Math.abs(found!.line - lineOf(at, text)), `line ${found!.line} for ${lineOf(at, text)}`).toBeLessThanOrEqual(1);
    expect(found!.message).not.toMatch(/\{|undefined|^[a-z-]+\./);
    expect(found!.file).toBe('factbase.yaml');
    // What was good is still there.
    const shown = await folder.run(['show', 'Alexander Lukashenko']);
    expect(shown.out).toContain('President of Belarus');
    expect((await folder.run(['show', 'Memorandum on military cooperation'])).status).toBe(0);
  });

  it('quotes that are not in a copy that is a PDF or a web page: a located message, status 1', async () => {
    folder = new Folder({
      'factbase.yaml':
        'factbase: 1\nsources:\n  a: { text: a.pdf }\n  b: { text: b.html }\nevents:\n  One:\n    evidence: [a p. 1 “words of the first page”, a p. 2 “words of the first page”, b “another page”]\n',
      'a.pdf': pdfOf('The words of the first page.', 'The second page.'),
      'b.html': '<p>Anything <i>else</i>.</p>',
    });
    const { status, json } = await folder.run(['validate', '--format', 'json']);
    expect(json<Finding[]>().map(({ code, line }) => [code, line])).toEqual([
      ['quote-moved', 7],
      ['quote-not-found', 7],
    ]);
    expect(status).toBe(1);
  });

  it('an empty file: a located message, status 1', async () => {
    const { status, json } = await exampleWith('').run(['validate', '--format', 'json']);
    expect(status).toBe(1);
    expect(json<Finding[]>()[0]).toMatchObject({ line: 1, column: 1 });
  });

  it('a binary file: a located message, status 2', async () => {
    const { status, json } = await exampleWith(new Uint8Array([0x89, 0x50, 0, 1, 2, 3, 255, 254])).run([
      'validate',
      '--format',
      'json',
    ]);
    expect(status).toBe(2);
    expect(json<Finding[]>()[0]).toMatchObject({ line: 1, column: 1, code: 'unreadable' });
  });

  it('a missing file: named, status 2', async () => {
    const { status, err } = await exampleWith(base).run(['validate', 'missing.factbase.yaml']);
    expect(status).toBe(2);
    expect(err).toContain('missing.factbase.yaml');
  });

  it.skipIf(process.getuid?.() === 0)('an unreadable file: named, status 2', async () => {
    exampleWith(base).lock('factbase.yaml');
    const { status, err } = await folder.run(['validate', 'factbase.yaml']);
    expect(status).toBe(2);
    expect(err).toContain('factbase.yaml');
  });

  it('a folder in place of a file: named, status 2', async () => {
    folder = new Folder({ 'odd.factbase.yaml/x': '' });
    const { status, err } = await folder.run(['validate', 'odd.factbase.yaml']);
    expect(status).toBe(2);
    expect(err).toContain('odd.factbase.yaml');
  });

  it('1,000 nested brackets, twice in one process: a located message, status 1, and the process lives', async () => {
    const nested = `${base}\nnested: ${'['.repeat(1000)}\n`;
    exampleWith(nested);
    for (let turn = 0; turn < 2; turn++) {
      const { status, json } = await folder.run(['validate', '--format', 'json']);
      expect(status).toBe(1);
      expect(json<Finding[]>().find(finding => finding.code === 'too-deep')).toMatchObject({ line: lineOf('nested: ', nested) });
    }
    expect((await folder.run(['show', 'Viktor Khrenin'])).out).toContain('Defence Minister');
  });
});

describe('the exit status', () => {
  it('follows --fail-on', async () => {
    exampleWith(base.replace('role: Defence', 'rolle: Defence'));
    expect((await folder.run(['validate'])).status).toBe(1);
    expect((await folder.run(['validate', '--fail-on', 'error'])).status).toBe(0);
    expect((await folder.run(['validate', '--fail-on', 'nothing'])).status).toBe(2);
  });
});

describe('the installed command', () => {
  it('runs as a process: prints to stdout and stderr, exits with the status', () => {
    folder = new Folder({ 'factbase.yaml': 'factbase: 1\nactors:\n  A B: {rolle: x}\n' });
    const run = (...args: string[]) => spawnSync(process.execPath, [builtCli(), ...args], { cwd: folder.path, encoding: 'utf8' });
    const found = run('validate');
    expect(found.status).toBe(1);
    expect(found.stdout).toMatch(/^factbase\.yaml:3:\d+: warning: .* \[unknown-key\]\n$/);
    expect(run('frobnicate').status).toBe(2);
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

/** The command line bundled as it ships, into the folder of the test. */
function builtCli(): string {
  const out = join(folder.path, 'factbase.cjs');
  const esbuild = join(__dirname, '../../node_modules/esbuild/bin/esbuild');
  const entry = join(__dirname, '../../src/entry/cli.ts');
  const { status, stderr } = spawnSync(
    esbuild,
    [
      entry,
      '--bundle',
      '--platform=node',
      '--format=cjs',
      '--main-fields=module,main',
      '--define:FACTBASE_VERSION="1.2.3"',
      `--outfile=${out}`,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return out;
}
