// One fact base that is open, with the facts that it is part of: what every feature of this folder is asked about.
import type { FactFile } from '../../core/facts/factFile';
import type { Facts } from '../../core/facts/facts';
import type { NameLookup } from '../../core/names/lookup';
import type { SourceText } from '../../core/quotes/sourceText';
import type { Say } from '../say';

export interface BaseDocument {
  readonly uri: string;
  /** The text as it stands now. */
  readonly text: string;
  /** The base as it was last read; its text may be that of a moment ago. */
  readonly file: FactFile | undefined;
  readonly facts: Facts;
  /** Finds facts by half a name; left out, they are walked through. */
  readonly lookup?: Pick<NameLookup, 'completeNames'>;
  readonly say: Say;
}

/** Files as features need them, without waiting: undefined for what was not read. */
export interface ReadFiles {
  fileOf(uri: string): FactFile | undefined;
  sourceText(uri: string): SourceText | undefined;
}

/** The base as read, if it was read from the text as it stands: then offsets of one count in the other. */
export function currentFile({ file, text }: Pick<BaseDocument, 'file' | 'text'>): FactFile | undefined {
  return file?.text === text ? file : undefined;
}
