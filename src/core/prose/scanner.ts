// What every markup language has to offer so that drafts in it can be cut into blocks and masked, line by line. A scanner
// looks at one line and the state before it, never ahead: this is what makes an edit cost only the lines it touches.

/** Where a scanner stands between two lines; opaque, compared with `===`. Equal states read equal text equally. */
export type State = string;

/** What a scanner says of one line. One object is reused for all lines of a text. */
export interface LineResult {
  /** The line begins a new block; names never run across the start of a block. */
  starts: boolean;
  /** Nothing on the line is prose. */
  hidden: boolean;
  /** The state after the line. */
  state: State;
}

/** What may be markup: where none of these signs stands, all of a block is prose. No letters or digits are among them. */
export interface MarkupSigns {
  /** By the value of a UTF-16 unit below 128, 1 where it may be markup. */
  readonly units: Uint8Array;
  /** May the unit at `at`, one of those, be markup there, in a block that ends at `end`? A yes may be wrong. */
  maybe(text: string, at: number, end: number): boolean;
}

/** Cuts texts of one markup language into blocks and says what is prose in them. Holds no text between calls. */
export interface Scanner {
  /** The state before the first line of a text. */
  readonly initial: State;
  /** Reads the line from `start` to `end` (UTF-16 offsets, line end included) and writes what it is into `out`. */
  line(text: string, start: number, end: number, state: State, out: LineResult): void;
  /** Writes the class of each unit of a whole block, whose first line is met in `state`; `classes` comes filled with 0 (prose). */
  classify(text: string, state: State, classes: Uint8Array): void;
  /** By the value of a UTF-16 unit below 128, 1 where a further line of a block that begins with it may be more than prose. */
  readonly lineSigns?: Uint8Array;
  /**
   * What may be markup in such a block, if none of its further lines begins with one of `lineSigns`; so one without any need not be
   * classified. Undefined where any sign may be.
   */
  marksIn?(text: string, state: State): MarkupSigns | undefined;
}
