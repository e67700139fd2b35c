/** The block at hand, folded once for all who read it: names and dates look at the same block one after the other. */
import type { Block } from '../prose/draft';
import { FoldedProse } from './prose';

let only: FoldedProse | undefined;

/** Made at the first block, since it takes some 10 ms. */
function theProse(): FoldedProse {
  return (only ??= new FoldedProse());
}

/** A text folded; valid until the next call. `text` and `classes` must not be written to between calls. */
export function foldedBlock(text: string, classes: Uint8Array | undefined): FoldedProse {
  const prose = theProse();
  if (prose.classes !== classes || prose.text !== text) prose.read(text, classes);
  return prose;
}

/** A block of a draft folded, `classes` left out where all of it is prose; with these `foldedBlock` gives the same until the next call. */
export function foldedDraftBlock(block: Block): FoldedProse {
  const prose = theProse();
  prose.readBlock(block);
  return prose;
}
