/**
 * Room for small rows of numbers that are kept, such as the names of a block. A typed array for each would be costly to make, and a plain
 * one is moved about by the engine as long as it lives; so many rows share one piece.
 */

const pieceSize = 1 << 11;

/** A piece, and where in it the row begins. One is used again for each answer. */
export interface RoomForRow {
  rows: Int32Array;
  from: number;
}

const room: RoomForRow = { rows: new Int32Array(0), from: 0 };
let used = 0;

/** Room for so many numbers, all 0, never handed out twice; the answer is valid until the next call. */
export function rowsOf(length: number): Readonly<RoomForRow> {
  if (used + length > room.rows.length) {
    room.rows = new Int32Array(Math.max(pieceSize, length));
    used = 0;
  }
  room.from = used;
  used += length;
  return room;
}
