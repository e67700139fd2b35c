/**
 * Which entries of a file's last state may be taken over when all of its lines are cut anew: those whose lines lie wholly before or
 * after the difference, in the same section. So a new section, a tab or a mistake at the margin costs a walk over the lines only.
 */
import type { Entry, FactFile } from './factFile';
import type { Difference } from '../text/difference';
import type { SectionName } from './schema/tables';

/** Hands out the old entries of pieces that have not changed; to be asked in the order of the text. */
export class ReusableEntries {
  /** Index of the first old entry that was neither handed out nor passed. */
  #next = 0;
  readonly removed: Entry[] = [];

  constructor(
    private readonly previous: FactFile,
    private readonly difference: Difference,
  ) {}

  /** The entries of the piece from `start` to `end` of the new text, or `undefined` where it must be read. */
  take(section: SectionName, start: number, end: number): readonly Entry[] | undefined {
    const { difference, previous } = this;
    const isBefore = end <= difference.start;
    if (!isBefore && start < difference.newEnd) return undefined;
    const { entries } = previous.parts;
    const shift = isBefore ? 0 : difference.shift;
    const base = start - shift;
    while (this.#next < entries.length && entries.baseAt(this.#next) < base) this.#pass();
    const from = this.#next;
    if (from >= entries.length || entries.baseAt(from) !== base || entries.at(from)!.section !== section) return undefined;
    let to = from + 1;
    while (to < entries.length && entries.baseAt(to) === base) to += 1;
    const found = entries.slice(from, to);
    if (previous.endOf(to - 1) !== end - shift || found.some(isAstray)) return undefined;
    this.#next = to;
    return found;
  }

  /** Notes what is left as gone. */
  finish(): void {
    while (this.#next < this.previous.parts.entries.length) this.#pass();
  }

  #pass(): void {
    this.removed.push(this.previous.parts.entries.at(this.#next)!);
    this.#next += 1;
  }
}

/** Whether the entry was told to stand in a wrong column, which depends on its neighbours. */
export function isAstray(entry: Entry): boolean {
  return entry.problems[0]?.message.id === 'yaml.entry-indent';
}
