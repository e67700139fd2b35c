// Typst changes between markup, code and maths at any depth; a state of its scanner is the stack of what is open.

/** What may be open in Typst. Raw text is `raw` plus the length of its run of backticks. */
export const Mode = {
  /** `[...]` of code: markup again. */
  content: 1,
  /** `[...]` of a command that only changes the look of words. */
  look: 2,
  /** A bracket of the text itself inside content. */
  bracket: 3,
  /** `{...}` */
  block: 4,
  /** `(...)` */
  parentheses: 5,
  /** `$...$` */
  maths: 6,
  /** A block comment; they nest. */
  comment: 7,
  string: 8,
  /** `#let`, `#set` and the like, up to the end of the line. */
  statement: 9,
  /** `#if`, `#for` and the like, up to the end of their block. */
  flow: 10,
  /** `#name`, with the calls and fields that follow. */
  expression: 11,
  raw: 100,
} as const;

/** Deeper nesting than this is not followed. */
export const deepest = 64;

/** Commands whose content is words that only look different. */
export const looks = new Set(
  'emph strong smallcaps underline strike highlight overline upper lower sub super text box'.split(' '),
);

/** Keywords of code that run to the end of their line, and those that run to the end of a block. */
export const statements = new Set('let set show import include return'.split(' '));
export const flows = new Set('if for while context'.split(' '));
