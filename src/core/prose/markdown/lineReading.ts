// One line while it is read: where reading stands in blocks and on the line, and what has been found out about it. Containers, leaves and
// paragraphs each add their part, in files of their own.

import type { LineResult, State } from '../scanner';
import { Cursor } from './cursor';
import { quotesIn } from './lineState';

/** What the text of a block is read as; a paragraph is text that may begin with definitions, a row one of a simple table. */
export type BlockKind = 'hidden' | 'text' | 'paragraph' | 'html' | 'yaml' | 'row';

/** A line, and then the next one. Fields are read often, so they stand open. */
export class LineReading {
  readonly cursor = new Cursor();
  /** Where the answer goes. */
  out: LineResult = { starts: true, hidden: false, state: '' };
  /** The containers that the line is in so far. */
  containers = '';
  /** The letter of the leaf that is open in them, which the line may go on. */
  leaf = 'b';
  /** All containers of the line before are open still. */
  whole = true;

  /** Where the marker of the innermost item stands, if it is text; else -1. */
  markerAt = -1;

  /** What the block that the last line began is read as. */
  kind: BlockKind = 'text';
  /** Where, on that line, its text begins: after list markers, heading marks and the like. */
  content = 0;
  /** How many quotes are open around that line. */
  quotes = 0;

  /** A paragraph is open, be it in containers that the line has left. A definition is one, too: only what follows tells the two apart. */
  get inParagraph(): boolean {
    return this.leaf === 'p' || this.leaf === 'D';
  }

  /** The line stands in one more container, in which nothing is open. */
  enter(container: string): void {
    this.containers += container;
    this.leaf = 'b';
    this.whole = false;
    this.markerAt = -1;
  }

  /** Says what the block is read as, apart from what it means for the lines after it. */
  reads(kind: BlockKind, content: number, containers: string): void {
    this.kind = kind;
    this.content = content;
    this.quotes = containers === '' ? 0 : quotesIn(containers);
  }

  /** Says all of the line, whose text begins at `content`. Gives true, for callers that are asked whether the line is theirs. */
  say(starts: boolean, hidden: boolean, state: State, kind: BlockKind, content: number): true {
    const { out } = this;
    out.starts = starts;
    out.hidden = hidden;
    out.state = state;
    this.reads(kind, content, this.containers);
    return true;
  }

  /** The line begins a block that is hidden up to its end. */
  sayHidden(state: State): true {
    return this.say(true, true, state, 'hidden', this.cursor.next);
  }

  /** The line is hidden as part of what is open, or as a part of it that is a block for itself. */
  sayHiddenPart(starts: boolean, state: State): true {
    const { out } = this;
    out.starts = starts;
    out.hidden = true;
    out.state = state;
    if (starts) this.reads('hidden', this.cursor.at, '');
    return true;
  }
}
