// What is worked out of all facts of a base, brought up to date by what has changed: a list of 100,000 facts in some order is not made
// anew because of one keystroke in the base.
import type { Facts } from '../core/facts/facts';

/** How something is worked out of all facts, and how it follows a change of a few. */
export interface Following<T> {
  made(facts: Facts): T;
  /** `ids` are those of the facts that may have come, gone or be others; `before` is to be left as it is. */
  changed(before: T, ids: ReadonlySet<string>, facts: Facts): T;
}

/** Bases whose last state is kept: those of the drafts that one writes at a time. */
const most = 4;

/** A function that gives what is worked out of facts, quickly where it has been asked of an earlier state of them. */
export function following<T>({ made, changed }: Following<T>): (facts: Facts) => T {
  let known: { readonly facts: Facts; readonly value: T }[] = [];
  return facts => {
    const same = known.find(each => each.facts === facts);
    if (same) return same.value;
    let value: T | undefined;
    let earlier: Facts | undefined;
    for (const each of known) {
      const ids = facts.changedSince(each.facts);
      if (!ids) continue;
      earlier = each.facts;
      value = changed(each.value, ids, facts);
      break;
    }
    value ??= made(facts);
    known = [{ facts, value }, ...known.filter(each => each.facts !== earlier)].slice(0, most);
    return value;
  };
}
