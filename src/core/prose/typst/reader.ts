// Reads Typst unit by unit, in whatever is open, over any number of lines: the same steps decide the states between lines
// and the classes within a block, so the two cannot disagree.

import { readCode, readExpression } from './codeMode';
import { readMarkup } from './markupMode';
import { Mode } from './modes';
import { readOpaque } from './opaqueMode';
import type { TypstText } from './typstText';

/** Reads on from `from`, which begins a line. */
export function readTypst(reader: TypstText, from: number): void {
  reader.done = from;
  let i = reader.lineStart(from);
  while (i < reader.to) {
    const mode = reader.stack[reader.stack.length - 1] ?? Mode.content;
    if (mode <= Mode.bracket) i = readMarkup(reader, i, mode);
    else if (mode === Mode.expression) i = readExpression(reader, i);
    else if (mode >= Mode.raw || mode === Mode.maths || mode === Mode.comment || mode === Mode.string)
      i = readOpaque(reader, i, mode);
    else i = readCode(reader, i, mode);
  }
}
