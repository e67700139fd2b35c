// The command line run in this process on files in a folder of its own.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run';
import { shipped } from './shipped';

export interface Result {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** What was printed, as data; throws where it is not JSON. */
  readonly json: <T>() => T;
}

/** A folder with files, removed by `dispose`. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'factbase-cli-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
  }

  /** Takes the right to read a file from everybody. */
  lock(name: string): void {
    chmodSync(join(this.path, name), 0);
  }

  /** Runs `factbase` here; `stdin` is what stands on standard input. */
  async run(args: readonly string[], { stdin = '', below = '' } = {}): Promise<Result> {
    let out = '';
    let err = '';
    const status = await run(args, {
      out: text => (out += text),
      err: text => (err += text),
      directory: join(this.path, below),
      shipped,
      readStdin: () => Promise.resolve(stdin),
    });
    return { status, out, err, json: <T>() => JSON.parse(out) as T };
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
