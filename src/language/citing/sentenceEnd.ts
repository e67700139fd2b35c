// Where the citation of something said at a place goes: to the end of its sentence, and into a citation that stands there.
import type { Draft } from '../../core/prose/draft';
import { CharClass } from '../../core/prose/markup';
import { sentenceAt } from '../../core/prose/sentences';

/** Full stops and other marks that end a sentence, in the scripts that drafts are written in. */
const stops = '.!?…。！？．।॥؟۔;';
/** What closes direct speech; a citation follows it. */
const closingMarks = '"”’»“›';

/** The offset (UTF-16, in the draft) before the mark that ends the sentence, after closing quotation marks; a cell of a table counts as one. */
export function endOfSentence(draft: Draft, offset: number): number {
  const sentence = sentenceAt(draft, offset);
  const cell = endOfCell(draft, offset, sentence.end);
  const text = draft.slice(sentence.start, cell ?? sentence.end).trimEnd();
  let end = text.length;
  let at = end;
  // `He said “yes.”`: the stop is inside the quotation, so the citation follows the quotation.
  while (at > 0 && closingMarks.includes(text[at - 1]!)) at--;
  const quotation = at < end && at > 0 && stops.includes(text[at - 1]!);
  if (!quotation) {
    // A sentence in brackets keeps its citation inside.
    while (end > 0 && /[)\]}]/.test(text[end - 1]!) && stops.includes(text[end - 2] ?? ' ')) end--;
    while (end > 0 && stops.includes(text[end - 1]!)) end--;
  }
  return sentence.start + text.slice(0, end).trimEnd().length;
}

/** The end of the cell that an offset stands in, where its line is a row of a table; undefined elsewhere. */
function endOfCell(draft: Draft, offset: number, end: number): number | undefined {
  if (draft.markup === 'latex' || draft.markup === 'typst' || draft.markup === 'plaintext') return undefined;
  const index = draft.blockAt(offset);
  const base = draft.startOf(index);
  const block = draft.blocks[index];
  if (!block) return undefined;
  const from = block.text.lastIndexOf('\n', offset - base - 1) + 1;
  if (!/^[ \t>]*\|/.test(block.text.slice(from, from + 40))) return undefined;
  for (let i = offset - base; i < block.text.length && base + i <= end && block.text[i] !== '\n'; i++) {
    if (block.text[i] === '|' && block.text[i - 1] !== '\\' && block.classes[i] !== CharClass.prose) return base + i;
  }
  return undefined;
}
