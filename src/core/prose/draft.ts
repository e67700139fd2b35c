// A draft cut into blocks, with what is prose in each, kept current edit by edit. Everything that reads drafts (names,
// dates, checks) works block by block and keeps its results as long as a block stays the same object.

import { zeros } from './classPool';
import { LineEnds } from './lineEnds';
import type { Markup } from './markup';
import { CharClass } from './markup';
import { ownText } from './ownText';
import type { LineResult, MarkupSigns, Scanner, State } from './scanner';
import { scannerOf } from './scanners';
import { Starts, replacePart } from './starts';

/** A paragraph, heading, list item, table row, fence ... with the blank lines after it. Immutable: an edit makes new blocks. */
export interface Block {
  readonly text: string;
  /** A longer text, faster to read unit by unit, in which `text` stands from `at` on. */
  readonly source: string;
  readonly at: number;
  /** What in it may be markup; where there is nothing of that, `classes` are all 0 and need not be asked for. */
  readonly marks: MarkupSigns | undefined;
  /** One CharClass for each UTF-16 unit of `text`; made on first use. Not to be written to. */
  readonly classes: Uint8Array;
  /** Nothing in the block is prose; `classes` need not be asked for. */
  readonly hidden: boolean;
}

/** Replaces the text from `start` to `end` (UTF-16 offsets of the draft before this edit) by `newText`. */
export interface DraftEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** `removed` blocks from index `first` on have given way to `added` new ones; all others are the same objects as before. */
export interface BlockChange {
  readonly first: number;
  readonly removed: number;
  readonly added: number;
}

/** What the lines of a block say of it. */
interface BlockLines {
  /** Nothing on any of them is prose. */
  hidden: boolean;
  /** None but the first begins with one of the scanner's `lineSigns`. */
  plain: boolean;
  /** The state in which the first is read. */
  readonly state: State;
}

class ScannedBlock implements Block {
  readonly text: string;
  readonly source: string;
  readonly at: number;
  readonly hidden: boolean;
  /** The state in which the first line of the block is read. */
  readonly state: State;
  readonly #scanner: Scanner;
  readonly #plainLines: boolean;
  #classes: Uint8Array | undefined;

  constructor(text: string, source: string, at: number, { hidden, plain, state }: BlockLines, scanner: Scanner) {
    this.text = text;
    this.source = source;
    this.at = at;
    this.hidden = hidden;
    this.#plainLines = plain;
    this.state = state;
    this.#scanner = scanner;
  }

  get marks(): MarkupSigns | undefined {
    return this.hidden || !this.#plainLines ? undefined : this.#scanner.marksIn?.(this.text, this.state);
  }

  get classes(): Uint8Array {
    if (this.#classes === undefined) {
      const { text } = this;
      const classes = zeros(text.length);
      if (this.hidden) classes.fill(CharClass.hidden);
      else this.#scanner.classify(this.source === text ? text : ownText(text, 0, text.length), this.state, classes);
      this.#classes = classes;
    }
    return this.#classes;
  }
}

/** A document being written, in one markup language. Offsets are UTF-16 units from the start of the document. */
export class Draft {
  readonly markup: Markup;
  readonly #scanner: Scanner;
  #blocks: ScannedBlock[];
  #starts: Starts;

  constructor(markup: Markup, text: string) {
    this.markup = markup;
    this.#scanner = scannerOf(markup);
    // The blocks of a whole draft share one text: copies of it all would be most of the memory that a reading asks for and that the
    // engine then moves about. Edits make blocks with texts of their own, so that no old version is kept for a line of it.
    this.#blocks = this.#scan(text, this.#scanner.initial, undefined);
    this.#starts = new Starts(this.#blocks.map(block => block.text.length));
  }

  /** Length of the document. */
  get length(): number {
    return this.#starts.length;
  }

  /** The blocks in order; at least one, which is empty where the document is. The list may be another one after an edit. */
  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** Offset of the first unit of a block (counted from 0); past the last block, the length of the document. */
  startOf(index: number): number {
    return this.#starts.at(index);
  }

  /** Index of the block that holds the unit at an offset; offsets outside the document go to its first or last block. */
  blockAt(offset: number): number {
    return this.#starts.indexAt(offset);
  }

  /** The CharClass of the unit at an offset; prose where there is none. */
  classAt(offset: number): number {
    const index = this.blockAt(offset);
    return this.#blocks[index]?.classes[offset - this.startOf(index)] ?? CharClass.prose;
  }

  /** The text between two offsets; offsets outside the document are moved to its nearest end. */
  slice(start: number, end: number): string {
    const from = Math.max(0, start);
    const to = Math.min(end, this.length);
    if (from >= to) return '';
    let text = '';
    for (let i = this.blockAt(from); i < this.#blocks.length; i++) {
      const blockStart = this.startOf(i);
      if (blockStart >= to) break;
      text += this.#blocks[i]!.text.slice(Math.max(0, from - blockStart), to - blockStart);
    }
    return text;
  }

  /** The whole text; joins all blocks, so not for every keystroke. */
  text(): string {
    return this.#blocks.map(block => block.text).join('');
  }

  /** Applies one edit and reads again what it touches: from the block before it to where the old reading holds again. */
  edit(edit: DraftEdit): BlockChange {
    const start = Math.max(0, Math.min(edit.start, edit.end, this.length));
    const end = Math.min(this.length, Math.max(edit.start, edit.end, 0));
    // The block before is read again because the first line of the touched one may now continue it.
    let first = Math.max(0, this.blockAt(start) - 1);
    const last = this.blockAt(end);
    const before = this.slice(this.startOf(first), start);
    const after = this.slice(end, this.startOf(last + 1));
    const old = { first, next: last + 1 };
    let added = this.#scan(before + edit.newText + after, this.#blocks[first]!.state, old);
    let removed = old.next - first;

    let same = 0;
    while (same < added.length && same < removed && isSame(added[same]!, this.#blocks[first + same]!)) same++;
    let sameEnd = 0;
    while (
      sameEnd < added.length - same &&
      sameEnd < removed - same &&
      isSame(added[added.length - 1 - sameEnd]!, this.#blocks[first + removed - 1 - sameEnd]!)
    )
      sameEnd++;
    added = added.slice(same, added.length - sameEnd);
    first += same;
    removed -= same + sameEnd;

    this.#blocks = replacePart(this.#blocks, first, removed, added);
    this.#starts.replace(
      first,
      removed,
      added.map(block => block.text.length),
    );
    return { first, removed, added: added.length };
  }

  /**
   * Cuts a text into blocks. With `old`, the text ends where the old block `old.next` begins, and old blocks are taken in
   * until one is met in the state it was made in; `old.next` then is that one.
   */
  #scan(source: string, initial: State, old: { readonly first: number; next: number } | undefined): ScannedBlock[] {
    const blocks: ScannedBlock[] = [];
    const out: LineResult = { starts: true, hidden: false, state: initial };
    const { lineSigns } = this.#scanner;
    let text = source;
    let lines: BlockLines = { hidden: true, plain: true, state: initial };
    let blockStart = 0;
    let at = 0;
    for (let step = 1; ; step *= 2) {
      const lineEnds = new LineEnds(text);
      while (at < text.length) {
        const end = lineEnds.after(at);
        const state = out.state;
        this.#scanner.line(text, at, end, state, out);
        if (out.starts && at > blockStart) {
          blocks.push(this.#block(text, blockStart, at, lines, old === undefined));
          blockStart = at;
          lines = { hidden: out.hidden, plain: true, state };
        } else {
          lines.hidden &&= out.hidden;
          if (at > blockStart && lineSigns !== undefined && lineSigns[text.charCodeAt(at)] === 1) lines.plain = false;
        }
        at = end;
      }
      if (old === undefined || old.next >= this.#blocks.length || this.#blocks[old.next]!.state === out.state) break;
      // The number of blocks taken in doubles, so that joining them stays linear even where an opened fence runs to the end.
      const upTo = Math.min(this.#blocks.length, old.next + step);
      const open = text.slice(blockStart);
      text = open + this.#joined(old.next, upTo);
      old.next = upTo;
      at = open.length;
      blockStart = 0;
    }
    const nothing = blockStart === text.length && blocks.length === 0;
    if (blockStart < text.length) blocks.push(this.#block(text, blockStart, text.length, lines, old === undefined));
    else if (nothing && (old === undefined || (old.first === 0 && old.next >= this.#blocks.length)))
      blocks.push(this.#block('', 0, 0, { ...lines, hidden: false }, false));
    return blocks;
  }

  #block(text: string, start: number, end: number, lines: BlockLines, shared: boolean): ScannedBlock {
    if (shared) return new ScannedBlock(text.slice(start, end), text, start, lines, this.#scanner);
    const own = ownText(text, start, end);
    return new ScannedBlock(own, own, 0, lines, this.#scanner);
  }

  #joined(from: number, to: number): string {
    let text = '';
    for (let i = from; i < to; i++) text += this.#blocks[i]!.text;
    return text;
  }
}

function isSame(one: ScannedBlock, other: ScannedBlock): boolean {
  return one.state === other.state && one.hidden === other.hidden && one.text === other.text;
}
