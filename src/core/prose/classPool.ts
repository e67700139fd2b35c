// Small typed arrays are costly to make one by one (each has memory of its own outside the heap); many blocks share one piece.

const pieceSize = 1 << 16;

let piece = new ArrayBuffer(pieceSize);
let used = 0;

/** A new array of `length` zeros. Short ones are views on a piece of memory that is shared, and never handed out twice. */
export function zeros(length: number): Uint8Array {
  if (length > pieceSize >> 2) return new Uint8Array(length);
  if (used + length > pieceSize) {
    piece = new ArrayBuffer(pieceSize);
    used = 0;
  }
  const view = new Uint8Array(piece, used, length);
  // Whole words of memory, so that what reads many units at once may.
  used += (length + 3) & ~3;
  return view;
}
