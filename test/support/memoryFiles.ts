/** Files in memory behind the port that core reads through: a real implementation, with the reads recorded. */
import type { FileReader, ReadFault } from '../../src/core/facts/workspace';

export class MemoryFiles implements FileReader {
  readonly reads: string[] = [];
  readonly #files = new Map<string, Uint8Array | ReadFault>();

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [uri, content] of Object.entries(files)) this.write(uri, content);
  }

  write(uri: string, content: string | Uint8Array): void {
    this.#files.set(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  fail(uri: string, fault: ReadFault): void {
    this.#files.set(uri, fault);
  }

  delete(uri: string): void {
    this.#files.delete(uri);
  }

  read(uri: string): Promise<Uint8Array | ReadFault> {
    this.reads.push(uri);
    return Promise.resolve(this.#files.get(uri) ?? 'missing');
  }
}
