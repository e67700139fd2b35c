// The scripts that run suites in a real VS Code: silence, a wrong host or an interrupted installation must never look like success.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// The scripts are plain JavaScript without types, for they run before anything is installed; a computed address keeps the compiler out of them.
const script = (name: string) => import(new URL(`../../scripts/${name}`, import.meta.url).href);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'runner-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('following a suite', () => {
  const host = { event: 'host', host: 'node' };
  const passed = { event: 'result', title: 'a', state: 'passed', milliseconds: 1 };
  const end = { event: 'end', passed: 1, failed: 0, skipped: 0 };

  it.each([
    ['a complete one passes', [host, passed, end], 0],
    ['one in another host fails', [{ ...host, host: 'web' }, passed, end], 1],
    ['one that does not say its host fails', [passed, end], 1],
    ['one that stops in the middle fails', [host, passed], 1],
    ['one without tests fails', [host, { ...end, passed: 0 }], 1],
    ['one that prints nothing fails', [], 1],
    ['a failed test counts', [host, { ...passed, state: 'failed', detail: 'why' }, { ...end, passed: 0, failed: 1 }], 1],
  ] as const)('%s', async (_title, events, failed) => {
    const { follow } = await script('testing/tally.mjs');
    const suite = follow('the suite');
    for (const event of events) suite.take(event);
    expect(suite.finish({ expectedHost: 'node' }).failed > 0 ? 1 : 0).toBe(failed);
  });

  it('tells its events from everything else that an extension host prints', async () => {
    const { eventIn } = await script('testing/tally.mjs');
    expect(eventIn('[log] FACTBASE-TEST {"event":"end"}')).toEqual({ event: 'end' });
    for (const line of ['', 'something', 'FACTBASE-TEST {broken']) expect(eventIn(line)).toBeUndefined();
  });
});

describe('unpacking an archive', () => {
  it('writes what lies under the prefix, stored or packed', async () => {
    const { unzip } = await script('realVscode/unzip.mjs');
    const archive = path.join(folder, 'a.zip');
    writeFileSync(
      archive,
      zip({ 'extension/a.txt': ['one', 0], 'extension/b/c.txt': ['two'.repeat(100), 8], 'other.txt': ['no', 0] }),
    );
    const to = path.join(folder, 'unpacked');
    unzip(archive, 'extension/', to);
    expect(readFileSync(path.join(to, 'a.txt'), 'utf8')).toBe('one');
    expect(readFileSync(path.join(to, 'b', 'c.txt'), 'utf8')).toBe('two'.repeat(100));
    expect(readdirSync(to).sort()).toEqual(['a.txt', 'b']);
  });

  it('refuses a path that leads out of the folder, and a file that is no archive', async () => {
    const { unzip } = await script('realVscode/unzip.mjs');
    const bad = path.join(folder, 'bad.zip');
    writeFileSync(bad, zip({ 'extension/../../evil.txt': ['x', 0] }));
    expect(() => unzip(bad, 'extension/', path.join(folder, 'deep', 'er'))).toThrow('outside');
    writeFileSync(bad, 'no archive at all, though long enough to look like one');
    expect(() => unzip(bad, '', folder)).toThrow('no zip archive');
  });
});

/** A zip archive with the given files; the number is the method, 0 stored or 8 packed. */
function zip(files: Readonly<Record<string, readonly [text: string, method: number]>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, [text, method]] of Object.entries(files)) {
    const content = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), content);
    entries.push(entry, Buffer.from(name));
    at += local.length + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...entries, end]);
}

describe('installing what is pinned', () => {
  /** A set of no packages: npm needs neither network nor time for it. */
  function manifest(version: string): string {
    const home = path.join(folder, 'manifest');
    mkdirSync(home, { recursive: true });
    const about = { name: 'nothing', version, private: true };
    writeFileSync(path.join(home, 'package.json'), JSON.stringify(about));
    writeFileSync(
      path.join(home, 'package-lock.json'),
      JSON.stringify({ ...about, lockfileVersion: 3, requires: true, packages: { '': about } }),
    );
    return home;
  }

  it('happens once, again after an interruption, and again when the pins change; nothing half done is left', async () => {
    const { ensureInstalled } = await script('realVscode/install.mjs');
    const parent = path.join(folder, 'real');
    let runs = 0;
    const install = (version: string, finish: (home: string) => void = () => undefined): Promise<string> =>
      ensureInstalled({
        ...{ parent, name: 'thing', title: 'Nothing', manifest: manifest(version), recipe: [] },
        finish: (home: string) => {
          runs++;
          finish(home);
          writeFileSync(path.join(home, 'made'), version);
        },
      });
    const fail = () => {
      throw new Error('interrupted');
    };
    await expect(install('1.0.0', fail)).rejects.toThrow('interrupted');
    expect(existsSync(path.join(parent, 'thing'))).toBe(false);
    // What a killed process leaves: a folder that names a process which is no more.
    const dead = String(execFileSync(process.execPath, ['-p', 'process.pid'])).trim();
    mkdirSync(path.join(parent, `thing.${dead}.partial`));
    const home = await install('1.0.0');
    await install('1.0.0');
    expect(runs).toBe(2);
    await install('2.0.0');
    expect([runs, readFileSync(path.join(home, 'made'), 'utf8'), readdirSync(parent)]).toEqual([3, '2.0.0', ['thing']]);
  });
});
