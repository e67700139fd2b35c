// One draft with the facts that count for it: what every feature is asked about.
import type { Facts } from '../core/facts/facts';
import type { DraftMentions } from '../core/mentions/draftMentions';
import type { NameLookup } from '../core/names/lookup';
import type { NameIndex } from '../core/names/nameIndex';
import type { Draft } from '../core/prose/draft';
import type { StyledReferences } from './references';
import type { Say } from './say';

export interface DraftContext {
  readonly uri: string;
  readonly draft: Draft;
  readonly facts: Facts;
  readonly mentions: DraftMentions;
  readonly index: NameIndex;
  readonly lookup: NameLookup;
  readonly say: Say;
  /** The writer's citation style, where it was loaded for what is asked. */
  readonly styled?: StyledReferences;
}
