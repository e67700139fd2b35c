/**
 * A large fact base without the entries that an edit has nothing to do with: the edit is worked out, and checked, on a few entries, and
 * its place is then found in the whole file. Entries are read one by one, so that those left out change nothing for those kept.
 */
import type { FactFile } from '../factFile';
import type { TextEdit } from '../problem';
import { readFactFile } from '../read';

/** From this size on it is worth the while, in UTF-16 units. */
const large = 100_000;
/** How many entries are kept at each end of a section, and on both sides of the entry that is changed. */
const margin = 3;

export interface Shortened {
  readonly file: FactFile;
  /** The edits of the short text as edits of the whole one. */
  restore(edits: readonly TextEdit[]): readonly TextEdit[];
}

/**
 * The file with few entries; `undefined` where it is small, or where the entry with the index `kept` shares values with others.
 * @param kept index of the entry that is to be changed, or -1
 */
export function shortened(file: FactFile, kept: number): Shortened | undefined {
  const { text, parts } = file;
  if (text.length < large || (kept >= 0 && sharesValues(file, kept))) return undefined;
  const cuts: { readonly start: number; readonly end: number }[] = [];
  const bases = parts.entries.bases();
  for (const block of parts.blocks) {
    for (let i = block.from; i < block.to; i++) {
      if (isKept(i)) continue;
      let last = i;
      while (!isKept(last + 1)) last += 1;
      // Several entries may come from one piece of the text, which is cut out as a whole or not at all.
      let end = last + 1;
      while (i < end && bases[i] === bases[i - 1]) i += 1;
      while (end > i && bases[end] === bases[end - 1]) end -= 1;
      if (end > i) cuts.push({ start: bases[i]!, end: bases[end]! });
      i = last;
    }

    function isKept(index: number): boolean {
      return index < block.from + margin || index >= block.to - margin || Math.abs(index - kept) < margin;
    }
  }
  if (cuts.length === 0) return undefined;
  let short = '';
  let at = 0;
  for (const cut of cuts) {
    short += text.slice(at, cut.start);
    at = cut.end;
  }
  short += text.slice(at);
  const whole = (offset: number): number =>
    cuts.reduce((place, cut) => (place >= cut.start ? place + cut.end - cut.start : place), offset);
  return {
    file: readFactFile(file.uri, short),
    restore: edits => edits.map(({ start, end, newText }) => ({ start: whole(start), end: whole(end), newText })),
  };
}

/** Whether an entry has, or refers to, a value that other entries may use too. */
function sharesValues(file: FactFile, index: number): boolean {
  const start = file.parts.entries.baseAt(index);
  return /[&*]/.test(file.text.slice(start, file.endOf(index)));
}
