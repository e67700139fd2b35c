/**
 * All facts that count for a draft: the files of a base, what they import and the bibliographies they name, seen as one.
 * Consumers (language features, checks, command line) use this interface only.
 */
import type { Span } from '../text/span';
import type { Fact, FactKind, Source } from './model';
import type { Steps } from '../steps';
import type { Problem } from './problem';

/** A part of a fact's entry by its YAML path, e.g. `['evidence', 0, 'quote']`; empty for the entry's key. */
export type PartPath = readonly (string | number)[];

/** A stretch of a file of the base; offsets are UTF-16 units into the text of that file as it was last read. */
export interface Place extends Span {
  readonly file: string;
}

export interface Facts {
  /** URIs of the files, bibliographies included, in the order of reading. */
  readonly files: readonly string[];
  /** Title of the first base that has one. */
  readonly title?: string;
  /** How many facts there are. */
  readonly size: number;
  get(id: string): Fact | undefined;
  /** The source with this citation key. */
  source(key: string): Source | undefined;
  /** Facts in the order of the files; of one kind if given. */
  all(kind?: FactKind): Iterable<Fact>;
  /** What a reference means: by id, else by name or alias (folded). Several results mean that it is ambiguous. */
  resolve(reference: string): readonly Fact[];
  /** Where a fact, or a part of its entry, is written; the entry's key where the part does not exist. */
  placeOf(fact: Fact, part?: PartPath): Place;
  /** Everything that is wrong in one file, sorted by place. */
  problems(file: string): readonly Problem[];
  /** The same in steps: the first time, all of the file is checked. */
  problemsInSteps(file: string): Steps<readonly Problem[]>;
  /** Ids of the facts that may be others than in an earlier state of these facts; `undefined` where that is not known. */
  changedSince(earlier: Facts): ReadonlySet<string> | undefined;
  /** The facts that refer to a fact, in no order; others that refer to the same words may be among them. */
  usersOf(fact: Fact): ReadonlySet<Fact>;
  /** Where a fact stands in the order of `all`: a number to compare with that of others. */
  orderOf(fact: Fact): number;
}
