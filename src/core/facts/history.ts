/**
 * What the last changes of a base were about: the ids of the facts that came, went or were written anew in each. Who has made something
 * of an earlier state, such as the index of names, brings it up to date by these instead of making it anew from 100,000 facts.
 */

interface Change {
  /** Stands for the state that the change has led to. */
  readonly state: object;
  readonly ids: ReadonlySet<string>;
}

/** Changes that are remembered. Who has missed more, or more facts than this, does better to begin anew. */
const mostChanges = 64;
const mostIds = 2000;

export class History {
  private constructor(private readonly changes: readonly Change[]) {}

  /** The history of a state that was made from nothing. */
  static begun(): History {
    return new History([{ state: {}, ids: new Set() }]);
  }

  /** The history after a change of these facts. */
  with(ids: ReadonlySet<string>): History {
    return new History([...this.changes.slice(1 - mostChanges), { state: {}, ids }]);
  }

  /** Ids of the facts that may be others than in an earlier state; `undefined` where that state is unknown or too long ago. */
  since(earlier: History): ReadonlySet<string> | undefined {
    const at = this.changes.findIndex(({ state }) => state === earlier.changes.at(-1)!.state);
    if (at < 0) return undefined;
    const ids = new Set<string>();
    for (const change of this.changes.slice(at + 1)) for (const id of change.ids) ids.add(id);
    return ids.size > mostIds ? undefined : ids;
  }
}
