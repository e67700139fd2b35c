/**
 * The entries of a file with the offsets at which they begin, in pieces that several states of the file share: an edit of one entry of
 * 100,000 copies the few hundred around it, and of the rest only where each piece begins.
 */
import type { Entry } from './factFile';
import type { Fact } from './model';

/** Entries that follow each other. What is worked out of them once is kept as long as some state of the file has this piece. */
interface Piece {
  readonly entries: readonly Entry[];
  /** Where each entry begins, counted from where the piece begins. */
  readonly bases: Int32Array;
  indexes?: ReadonlyMap<Fact, number>;
}

/** A value that was gathered from an entry, with the index of the entry and the offset that it begins at. */
export interface Gathered<T> {
  readonly value: T;
  readonly index: number;
  readonly base: number;
}

const pieceSize = 256;
const fewQuestions = 8;

export class EntryList implements Iterable<Entry> {
  readonly length: number;
  readonly #pieces: readonly Piece[];
  /** For each piece the index of its first entry, and the offset that its bases count from. */
  readonly #firsts: readonly number[];
  readonly #offsets: readonly number[];
  #asked = 0;

  private constructor(pieces: readonly Piece[], offsets: readonly number[], asked = 0) {
    const firsts: number[] = [];
    let length = 0;
    for (const piece of pieces) {
      firsts.push(length);
      length += piece.entries.length;
    }
    this.#pieces = pieces;
    this.#firsts = firsts;
    this.#offsets = offsets;
    this.#asked = asked;
    this.length = length;
  }

  /** @param bases the offset at which each entry begins, in UTF-16 units */
  static of(entries: readonly Entry[], bases: ArrayLike<number>): EntryList {
    const pieces: Piece[] = [];
    const offsets: number[] = [];
    cut(entries, bases, pieces, offsets);
    return new EntryList(pieces, offsets);
  }

  at(index: number): Entry | undefined {
    const piece = this.#pieceOf(index);
    return this.#pieces[piece]?.entries[index - this.#firsts[piece]!];
  }

  /** The offset at which an entry begins; 0 where there is none. */
  baseAt(index: number): number {
    const piece = this.#pieceOf(index);
    const base = this.#pieces[piece]?.bases[index - this.#firsts[piece]!];
    return base === undefined ? 0 : base + this.#offsets[piece]!;
  }

  /** The offsets at which all entries begin. */
  bases(): number[] {
    return this.#pieces.flatMap((piece, i) => Array.from(piece.bases, base => base + this.#offsets[i]!));
  }

  *[Symbol.iterator](): Generator<Entry, void, void> {
    for (const { entries } of this.#pieces) yield* entries;
  }

  /** Calls `visit` for each entry in order; quicker than iterating. */
  each(visit: (entry: Entry, index: number) => void): void {
    let index = 0;
    for (const { entries } of this.#pieces) for (const entry of entries) visit(entry, index++);
  }

  findIndex(test: (entry: Entry, index: number) => boolean): number {
    for (let i = 0; i < this.#pieces.length; i++) {
      const first = this.#firsts[i]!;
      const found = this.#pieces[i]!.entries.findIndex((entry, k) => test(entry, first + k));
      if (found >= 0) return first + found;
    }
    return -1;
  }

  slice(from: number, to: number): Entry[] {
    const found: Entry[] = [];
    for (let piece = this.#pieceOf(from); piece < this.#pieces.length && this.#firsts[piece]! < to; piece++) {
      const first = this.#firsts[piece]!;
      for (const entry of this.#pieces[piece]!.entries.slice(Math.max(0, from - first), to - first)) found.push(entry);
    }
    return found;
  }

  /** Index of the entry that a fact came from, or -1. */
  indexOf(fact: Fact): number {
    // A walk is quicker than maps of all facts as long as few places are asked for.
    const isWorthMaps = ++this.#asked > fewQuestions;
    for (let i = 0; i < this.#pieces.length; i++) {
      const index = indexIn(this.#pieces[i]!, fact, isWorthMaps);
      if (index >= 0) return this.#firsts[i]! + index;
    }
    return -1;
  }

  /** Index of the last entry from `from` up to `to` that begins at an offset or before it; `from` where none does. */
  lastBegunAt(offset: number, from: number, to: number): number {
    let low = from;
    let high = to;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.baseAt(middle) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /**
   * What a function finds in the entries, in order; it is called once for each entry, however many states of the file ask.
   * @param pick a function that is the same each time: what it found is kept under it
   */
  *gathered<T>(pick: (entry: Entry) => T | undefined): Generator<Gathered<T>, void, void> {
    for (let i = 0; i < this.#pieces.length; i++) {
      const piece = this.#pieces[i]!;
      for (const { value, index } of pickedFrom(piece, pick))
        yield { value, index: this.#firsts[i]! + index, base: this.#offsets[i]! + piece.bases[index]! };
    }
  }

  /** The list with the entries from `from` up to `to` replaced; all that follow begin `shift` units later. */
  replaced(from: number, to: number, added: readonly Entry[], starts: readonly number[], shift: number): EntryList {
    const first = Math.max(0, this.#pieceOf(Math.min(from, this.length - 1)));
    let last = to > from ? this.#pieceOf(to - 1) : first;
    let left = this.#endOf(last) - this.#firstOf(first) - (to - from) + added.length;
    // Pieces that have become small are put together with the next.
    while (left < pieceSize >> 2 && last + 1 < this.#pieces.length) left += this.#pieces[++last]!.entries.length;
    const end = this.#endOf(last);
    const bases: number[] = [];
    for (let i = this.#firstOf(first); i < from; i++) bases.push(this.baseAt(i));
    bases.push(...starts);
    for (let i = to; i < end; i++) bases.push(this.baseAt(i) + shift);
    const entries = [...this.slice(this.#firstOf(first), from), ...added, ...this.slice(to, end)];
    const pieces = this.#pieces.slice(0, first);
    const offsets = this.#offsets.slice(0, first);
    cut(entries, bases, pieces, offsets);
    for (let i = last + 1; i < this.#pieces.length; i++) {
      pieces.push(this.#pieces[i]!);
      offsets.push(this.#offsets[i]! + shift);
    }
    return new EntryList(pieces, offsets, this.#asked);
  }

  /** The list where all entries that begin at `offset` or after it begin `shift` units later. */
  moved(offset: number, shift: number): EntryList {
    if (shift === 0) return this;
    const pieces = [...this.#pieces];
    const offsets = [...this.#offsets];
    for (let i = 0; i < pieces.length; i++) {
      const { entries, bases } = pieces[i]!;
      const moves = (base: number): boolean => base + this.#offsets[i]! >= offset;
      if (bases.every(moves)) offsets[i]! += shift;
      else if (bases.some(moves)) pieces[i] = { entries, bases: bases.map(base => (moves(base) ? base + shift : base)) };
    }
    return new EntryList(pieces, offsets, this.#asked);
  }

  /** Number of the piece with an entry; -1 where there is no such entry. */
  #pieceOf(index: number): number {
    if (index < 0 || index >= this.length) return -1;
    let low = 0;
    let high = this.#firsts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#firsts[middle]! <= index) low = middle;
      else high = middle;
    }
    return low;
  }

  #firstOf(piece: number): number {
    return this.#firsts[piece] ?? 0;
  }

  #endOf(piece: number): number {
    return this.#firsts[piece + 1] ?? this.length;
  }
}

function cut(entries: readonly Entry[], bases: ArrayLike<number>, pieces: Piece[], offsets: number[]): void {
  // Somewhat more than one piece stays whole, so that typing at its end does not cut off crumbs.
  const size = entries.length <= 2 * pieceSize ? entries.length : pieceSize;
  for (let at = 0; at < entries.length; at += size) {
    const end = Math.min(entries.length, at + size);
    const offset = bases[at]!;
    const relative = new Int32Array(end - at);
    for (let i = at; i < end; i++) relative[i - at] = bases[i]! - offset;
    pieces.push({ entries: entries.slice(at, end), bases: relative });
    offsets.push(offset);
  }
}

function indexIn(piece: Piece, fact: Fact, isWorthMap: boolean): number {
  if (piece.indexes === undefined) {
    if (!isWorthMap) return piece.entries.findIndex(entry => entry.fact === fact);
    const indexes = new Map<Fact, number>();
    piece.entries.forEach((entry, index) => entry.fact && indexes.set(entry.fact, index));
    piece.indexes = indexes;
  }
  return piece.indexes.get(fact) ?? -1;
}

type Picked = readonly { readonly value: unknown; readonly index: number }[];

const nothing: Picked = [];
const picked = new WeakMap<object, WeakMap<Piece, Picked>>();

function pickedFrom<T>(piece: Piece, pick: (entry: Entry) => T | undefined): readonly { value: T; index: number }[] {
  let byPiece = picked.get(pick);
  if (byPiece === undefined) picked.set(pick, (byPiece = new WeakMap()));
  let found = byPiece.get(piece);
  if (found === undefined) {
    const values: { value: unknown; index: number }[] = [];
    for (let index = 0; index < piece.entries.length; index++) {
      const value = pick(piece.entries[index]!);
      if (value !== undefined) values.push({ value, index });
    }
    found = values.length === 0 ? nothing : values;
    byPiece.set(piece, found);
  }
  return found as readonly { value: T; index: number }[];
}
