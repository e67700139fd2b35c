// Names and look-up for each set of facts that is in force: built once, then changed along with the facts.
import type { Facts } from '../core/facts/facts';
import { NameLookup } from '../core/names/lookup';
import { NameIndex } from '../core/names/nameIndex';

/** What finds names of one set of facts. */
export interface Engine {
  readonly index: NameIndex;
  readonly lookup: NameLookup;
}

export class Engines {
  /** By the files that the facts come from: drafts of one project share an engine. */
  readonly #engines = new Map<string, Engine & { facts: Facts }>();

  for(facts: Facts): Engine {
    const key = facts.files.join('\n');
    const known = this.#engines.get(key);
    if (!known) {
      const index = new NameIndex(facts.all());
      const engine = { index, lookup: new NameLookup(index), facts };
      this.#engines.set(key, engine);
      return engine;
    }
    if (known.facts !== facts) {
      known.index.replaceAll(facts.all());
      known.facts = facts;
    }
    return known;
  }
}
