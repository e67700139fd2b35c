// Names and look-up for each set of facts that is in force: built once, in steps between which others are answered, then changed along
// with the facts.
import type { Facts } from '../core/facts/facts';
import { NameLookup } from '../core/names/lookup';
import { NameIndex } from '../core/names/nameIndex';
import { withPauses } from '../core/steps';
import { pause } from './pause';

/** What finds names of one set of facts. */
export interface Engine {
  /** The facts whose names these are: those that were asked for, or later ones of the same files. */
  readonly facts: Facts;
  readonly index: NameIndex;
  readonly lookup: NameLookup;
}

/** Most sets of files whose engines are kept. */
const mostEngines = 32;

export class Engines {
  /** By the files that the facts come from: drafts of one project share an engine. One is changed at a time, in the order of asking. */
  readonly #engines = new Map<string, Promise<Engine>>();
  readonly #tables = new WeakMap<NameLookup, Promise<void>>();

  for(facts: Facts): Promise<Engine> {
    const key = facts.files.join('\n');
    const known = this.#engines.get(key);
    const engine = known ? known.then(before => this.#upToDate(before, facts)) : this.#built(facts);
    this.#engines.delete(key);
    this.#engines.set(key, engine);
    if (this.#engines.size > mostEngines) this.#engines.delete(this.#engines.keys().next().value!);
    return engine;
  }

  /** Resolves when look-up will answer at once; it answers before too, but then makes its tables in one go. */
  ready(lookup: NameLookup): Promise<void> {
    return lookup.isReady ? Promise.resolve() : this.#prepare(lookup);
  }

  #prepare(lookup: NameLookup): Promise<void> {
    let made = this.#tables.get(lookup);
    if (made === undefined) {
      made = withPauses(lookup.prepare(), pause).then(() => void this.#tables.delete(lookup));
      this.#tables.set(lookup, made);
    }
    return made;
  }

  #upToDate(engine: Engine, facts: Facts): Engine | Promise<Engine> {
    if (engine.facts === facts) return engine;
    const changed = facts.changedSince(engine.facts);
    if (changed) {
      if (!engine.index.update(changed, facts)) return this.#built(facts);
      // Look-up goes on with the tables it has; new ones are made beside.
      if (engine.lookup.isReady && engine.lookup.isBehind) void this.#prepare(engine.lookup);
      return { ...engine, facts };
    }
    // Somebody who asked for an older state is served better with the later one.
    return engine.facts.changedSince(facts) ? engine : this.#built(facts);
  }

  async #built(facts: Facts): Promise<Engine> {
    const index = await withPauses(NameIndex.inSteps(facts.all()), pause);
    const lookup = new NameLookup(index);
    // Made ahead of the first question, while nobody waits.
    void pause().then(() => this.ready(lookup));
    return { facts, index, lookup };
  }
}
