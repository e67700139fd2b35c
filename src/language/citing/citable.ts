// Everything that a draft can cite: the sources of its fact base.
import type { CslItem } from '../../core/citations/csl';
import type { Source } from '../../core/facts/model';
import type { DraftContext } from '../draft';

/** The sources of the base, as citation processors know them. */
export function* citableItems({ facts }: Pick<DraftContext, 'facts'>): Iterable<CslItem> {
  for (const source of facts.all('source') as Iterable<Source>) yield source.csl;
}
