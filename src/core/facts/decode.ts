/** Turns the bytes of a file into text: UTF-8 with or without a byte order mark, UTF-16 with one. */

/** The text, or what is wrong with the bytes. */
export type Decoded = { readonly text: string } | { readonly fault: 'binary' | 'encoding' | 'too-large' };

/** Largest file, in bytes. */
export const byteLimit = 64 * 1024 * 1024;

/** A decoder of the platform (`TextDecoder` is in browsers and in Node; the language library of core does not declare it). */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;

/** Decodes a file; a byte order mark is left out. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > byteLimit) return { fault: 'too-large' };
  const [a, b, c] = bytes;
  const utf16 = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  try {
    if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes) };
    // VS Code leaves the mark out of a document's text; so do we, so that offsets agree.
    const start = a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(start)) };
  } catch {
    return { fault: looksBinary(bytes) ? 'binary' : 'encoding' };
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  const most = Math.min(bytes.length, 8000);
  let odd = 0;
  for (let i = 0; i < most; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32)) odd += 1;
  }
  return odd * 20 > most;
}
