/**
 * Who refers to what: the facts by the texts of their references, so that a changed name makes work only for the facts that use it.
 * The index is shared by all states of a base and only grows; what it gives may hold facts that are no longer there.
 */
import { foldReference } from './foldReference';
import type { Fact, Source } from './model';
import { eachReference } from './references';

export class ReferenceIndex {
  readonly #facts = new Map<string, Fact[]>();
  /** The wordings of references by their folded form. */
  readonly #wordings = new Map<string, string[]>();
  readonly #known = new WeakSet<Fact>();
  /** Sources that repeat another one: a loop of them concerns all that are in it. */
  readonly repeating: Source[] = [];
  /** How many facts were added. */
  count = 0;

  add(fact: Fact): void {
    if (this.#known.has(fact)) return;
    this.#known.add(fact);
    this.count += 1;
    if (fact.kind === 'source' && fact.origin !== undefined) this.repeating.push(fact);
    eachReference(fact, reference => {
      const list = this.#facts.get(reference.text);
      if (list === undefined) {
        this.#facts.set(reference.text, [fact]);
        this.#addWording(reference.text);
      } else if (list[list.length - 1] !== fact) list.push(fact);
    });
  }

  #addWording(text: string): void {
    const folded = foldReference(text);
    const wordings = this.#wordings.get(folded);
    if (wordings === undefined) this.#wordings.set(folded, [text]);
    else wordings.push(text);
  }

  /** Calls `visit` for the facts with a reference of this folded form; a fact may come more than once. */
  eachUserOf(folded: string, visit: (fact: Fact) => void): void {
    for (const wording of this.#wordings.get(folded) ?? []) for (const fact of this.#facts.get(wording)!) visit(fact);
  }
}
