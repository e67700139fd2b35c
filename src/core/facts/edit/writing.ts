/** What all edits of a file have in common: its text, how it is written, and what an edit may turn out to be. */
import type { Message } from '../../message';
import type { FactFile } from '../factFile';
import type { TextEdit } from '../problem';
import type { RecordName } from '../schema/field';
import { sections, type SectionName } from '../schema/tables';
import type { PairNode } from '../yaml/node';
import { columnOf, movedPair } from './place';
import type { QuoteMark } from './scalar';

/** Edits that hold for the text of the file that they were made for, or why there are none. No edits: it says so already. */
export type EditResult = { readonly edits: readonly TextEdit[] } | { readonly refused: Message };

/** How a file is written. */
export interface Writing {
  readonly text: string;
  /** The quotation mark that is used most. */
  readonly mark: QuoteMark;
  /** Spaces that one level is indented by. */
  readonly step: number;
}

/** An entry that is to be changed; offsets count from the start of the text. */
export interface Target extends Writing {
  readonly file: FactFile;
  /** Index among the entries of the file. */
  readonly index: number;
  readonly section: SectionName;
  readonly record: RecordName;
  readonly pair: PairNode;
  /** Whether the entry stands on lines of its own, one column in from its section. */
  readonly isBlock: boolean;
}

export function refused(id: string, args: Message['args'] = {}): EditResult {
  return { refused: { id, args } };
}

export function isRefused(result: EditResult): result is { readonly refused: Message } {
  return 'refused' in result;
}

export function writingOf(file: FactFile): Writing {
  return { text: file.text, mark: markOf(file.text), step: stepOf(file) };
}

/** The entry that a fact was read from; `undefined` where the file has no such fact. */
export function targetOf(file: FactFile, id: string): Target | undefined {
  const index = file.parts.entries.findIndex(entry => entry.fact?.id === id);
  const entry = file.parts.entries.at(index);
  const pair = file.pairAt(index);
  if (entry === undefined || pair === undefined) return undefined;
  return {
    ...writingOf(file),
    file,
    index,
    section: entry.section,
    record: sections[entry.section],
    pair: movedPair(pair, file.parts.entries.baseAt(index)),
    isBlock: file.parts.blocks.some(block => index >= block.from && index < block.to),
  };
}

/** How much is looked at to tell how a file is written, in UTF-16 units. */
const sample = 200_000;

function markOf(text: string): QuoteMark {
  let single = 0;
  let double = 0;
  for (const match of text.slice(0, sample).matchAll(/[-:,[{] *(["'])/g)) {
    if (match[1] === "'") single += 1;
    else double += 1;
  }
  return single > double ? "'" : '"';
}

function stepOf(file: FactFile): number {
  const { blocks, entries } = file.parts;
  for (const block of blocks) {
    if (block.from === block.to || block.indent < 1 || block.indent > 16) continue;
    // Entries may be indented otherwise than the fields in them: what is looked for is the step of the fields.
    for (let i = block.from; i < Math.min(block.to, block.from + 5); i++) {
      const pair = file.pairAt(i);
      if (pair?.value?.kind !== 'map' || pair.value.flow) continue;
      const base = entries.baseAt(i);
      const step = columnOf(file.text, base + pair.value.start) - columnOf(file.text, base + pair.key.start);
      if (step > 0 && step <= 16) return step;
    }
    return block.indent;
  }
  return 2;
}
