/** The block at hand, folded once for all who read it: names and dates look at the same block one after the other. */
import { FoldedProse } from './prose';

const prose = new FoldedProse();

/** The block folded; valid until the next call. `text` and `classes` must not be written to between calls. */
export function foldedBlock(text: string, classes: Uint8Array | undefined): FoldedProse {
  if (prose.classes !== classes || prose.text !== text) prose.read(text, classes);
  return prose;
}
