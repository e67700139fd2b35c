// Unpacks a zip archive such as a .vsix with Node alone: a fresh machine need not have `unzip`. Reads the list of entries at the archive's end
// (the format's "central directory", APPNOTE.TXT 4.3.12 and 4.3.16); archives above 4 GB and encrypted ones are refused.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const stored = 0;
const deflated = 8;

/** Writes the files whose path in the archive begins with `prefix` to `folder`, without the prefix. Throws for a file that is no such archive. */
export function unzip(archive, prefix, folder) {
  const bytes = readFileSync(archive);
  for (const { name, content } of entriesOf(bytes)) {
    if (!name.startsWith(prefix) || name.endsWith('/')) continue;
    const file = path.resolve(folder, name.slice(prefix.length));
    // A path with "../" in it must not be written elsewhere.
    if (!file.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${archive} holds a file outside its folder: ${name}`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content());
  }
}

function* entriesOf(bytes) {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endMark) end--;
  if (end < 0) throw new Error('This is no zip archive.');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new Error('The list of files in this zip archive is damaged.');
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const start = bytes.readUInt32LE(at + 42);
    yield { name: bytes.toString('utf8', at + 46, at + 46 + nameLength), content: () => contentAt(bytes, start, size, method) };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function contentAt(bytes, start, size, method) {
  if (bytes.readUInt32LE(start) !== localMark) throw new Error('A file in this zip archive is damaged.');
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const packed = bytes.subarray(from, from + size);
  if (method === stored) return packed;
  if (method === deflated) return inflateRawSync(packed);
  throw new Error(`A file in this zip archive is packed in an unknown way (${method}).`);
}
