/**
 * The steps from word to word on which names are found in prose: an open hash table in one typed array. With many names no table fits into
 * the processor's cache, and what counts is how many lines of it are touched for a name. So what a step says stands side by side, four
 * steps share a line, and a step is put into the line of the one before it while there is room: mostly a whole name is in one line.
 * A step is known by 64 bits made of all its words, so that two are taken for one once in some 10^19 pairs.
 */
import { spread } from './wordTable';

/** What stands at a place of the table. */
enum Slot {
  /** Of the step, as `stepKey` makes it; its own line comes from it. */
  key = 0,
  /** Of the step, as `stepCheck` makes it. */
  check = 1,
  /** Whose name ends here: the number of the fact + 1, or of the first of several entries + 1; 0 is nobody's. */
  owner = 2,
  /** What else is said of the step (`Step`); 0 where the place is free. */
  state = 3,
}
const stride = 4;
/** Length of a line of four steps, which is a line of the processor's cache, too. */
const line = 4 * stride;

/** Bits of a step. Below them are those of its one entry (`NameFlag`), above them which of its fact's entries that is. */
enum Step {
  taken = 1 << 15,
  /** Some name goes on after this step. */
  goesOn = 1 << 16,
  /** Some step after this one is not in the same line. */
  spilled = 1 << 17,
  /** The owner is an entry that knows the others of this name. */
  several = 1 << 18,
}
const allFlags = Step.taken - 1;
const structure = Step.taken | Step.goesOn | Step.spilled;
const nthShift = 19;
const mostNth = (1 << (32 - nthShift)) - 1;

/** The key of a step: after a step with a key (0 at the start of a name), across what stands between, to a word with a hash. */
export function stepKey(key: number, gap: number, hash: number): number {
  return hash ^ Math.imul(key, 0x85ebca6b) ^ Math.imul(gap, 0xc2b2ae35);
}

/** The same of second hashes. */
export function stepCheck(before: number, check: number): number {
  return check ^ Math.imul(before, 0x9e3779b1);
}

const leastBits = 8;

export class StepTable {
  #slots = new Int32Array(stride << leastBits);
  #shift = 32 - (leastBits - 2);
  #count = 0;

  get bytes(): number {
    return this.#slots.byteLength;
  }

  /** Reads from the line of a first word, so that it is at hand when the word is looked up; what it gives means nothing. */
  touch(hash: number): number {
    return this.#slots[this.#lineOf(hash)]!;
  }

  /** Key of the step at a place. */
  key(place: number): number {
    return this.#slots[place]!;
  }

  check(place: number): number {
    return this.#slots[place + Slot.check]!;
  }

  /**
   * Place of a step, or -1. Valid until the table grows.
   * @param before place of the step before it; -1 for a first word
   * @param check left out, any step with this key is taken
   */
  find(before: number, key: number, check?: number): number {
    const slots = this.#slots;
    if (before >= 0) {
      const first = before & -line;
      for (let at = first; at < first + line; at += stride) {
        if (slots[at + Slot.state] === 0) return -1;
        if (slots[at] === key && (check === undefined || slots[at + Slot.check] === check)) return at;
      }
      if ((slots[before + Slot.state]! & Step.spilled) === 0) return -1;
    }
    for (let at = this.#lineOf(key); ; at = this.#after(at)) {
      if (slots[at + Slot.state] === 0) return -1;
      if (slots[at] === key && (check === undefined || slots[at + Slot.check] === check)) return at;
    }
  }

  /** Does any name go on after this step? */
  goesOn(place: number): boolean {
    return (this.#slots[place + Slot.state]! & Step.goesOn) !== 0;
  }

  /** Does any name end with this step? */
  isNamed(place: number): boolean {
    return this.#slots[place + Slot.owner] !== 0;
  }

  /** Has the name that ends here several entries, linked from `firstEntry` on? If not, it is that of the fact `fact`. */
  hasSeveral(place: number): boolean {
    return (this.#slots[place + Slot.state]! & Step.several) !== 0;
  }

  /** First of several entries. */
  firstEntry(place: number): number {
    return this.#slots[place + Slot.owner]! - 1;
  }

  /** Number of the one fact. */
  fact(place: number): number {
    return this.#slots[place + Slot.owner]! - 1;
  }

  /** `NameFlag` of its entry. */
  flags(place: number): number {
    return this.#slots[place + Slot.state]! & allFlags;
  }

  /** Which of its fact's entries, from 0. */
  nth(place: number): number {
    return this.#slots[place + Slot.state]! >>> nthShift;
  }

  setNobody(place: number): void {
    this.#slots[place + Slot.owner] = 0;
    this.#slots[place + Slot.state]! &= structure;
  }

  /** The name that ends here is one fact's; false where there is no room to say so. */
  setOne(place: number, fact: number, nth: number, flags: number): boolean {
    if (nth > mostNth) return false;
    this.#slots[place + Slot.owner] = fact + 1;
    this.#slots[place + Slot.state] = (this.#slots[place + Slot.state]! & structure) | flags | (nth << nthShift);
    return true;
  }

  setSeveral(place: number, entry: number): void {
    this.#slots[place + Slot.owner] = entry + 1;
    this.#slots[place + Slot.state] = (this.#slots[place + Slot.state]! & structure) | Step.several;
  }

  /** Is there room for so many steps more, with three of eight places free? */
  hasRoomFor(steps: number): boolean {
    return 8 * stride * (this.#count + steps) <= 5 * this.#slots.length;
  }

  /** Forgets all steps and makes twice the room. */
  clearAndGrow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#shift--;
    this.#count = 0;
  }

  /** Adds a step that is not there yet, and for which there is room; gives its place. */
  add(before: number, key: number, check: number): number {
    const slots = this.#slots;
    let at = before < 0 ? this.#lineOf(key) : this.#freeInLineOf(before);
    if (at < 0) {
      slots[before + Slot.state]! |= Step.spilled;
      at = this.#lineOf(key);
    }
    while (slots[at + Slot.state] !== 0) at = this.#after(at);
    slots[at] = key;
    slots[at + Slot.check] = check;
    slots[at + Slot.state] = Step.taken;
    if (before >= 0) slots[before + Slot.state]! |= Step.goesOn;
    this.#count++;
    return at;
  }

  #lineOf(key: number): number {
    return (spread(key) >>> this.#shift) * line;
  }

  #after(place: number): number {
    return (place + stride) & (this.#slots.length - 1);
  }

  #freeInLineOf(place: number): number {
    const first = place & -line;
    for (let at = first; at < first + line; at += stride) if (this.#slots[at + Slot.state] === 0) return at;
    return -1;
  }
}
