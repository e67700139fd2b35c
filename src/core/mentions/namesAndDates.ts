/** Names and dates of one block as one row: where they overlap the longer one counts, so that a date inside a name is the name's. */
import { FoundDate, type DateMention, type Mention, type NameMention } from '../mention';

/** Puts the mentions of a block behind those of the blocks before; names and dates each come by start, and all go out by start. */
export class MentionRow {
  readonly #out: Mention[];
  readonly #dates: readonly DateMention[];
  /** Offset of the block in the draft. */
  readonly #start: number;
  #next = 0;

  /** @param dates with offsets in the block that begins at `start` */
  constructor(out: Mention[], dates: readonly DateMention[], start: number) {
    this.#out = out;
    this.#dates = dates;
    this.#start = start;
  }

  /** Adds a name, with offsets in the draft, and the dates before it. */
  addName(name: NameMention): void {
    const length = name.end - name.start;
    for (; this.#next < this.#dates.length; this.#next++) {
      const date = this.#dates[this.#next]!;
      const ahead = name.start - (date.start + this.#start);
      if (ahead < 0 || (ahead === 0 && date.end - date.start <= length)) break;
      this.#add(this.#moved(date));
    }
    this.#add(name);
  }

  /** Adds the dates behind the last name. */
  end(): void {
    while (this.#next < this.#dates.length) this.#add(this.#moved(this.#dates[this.#next++]!));
  }

  #moved(date: DateMention): DateMention {
    if (this.#start === 0) return date;
    return new FoundDate(date.start + this.#start, date.end + this.#start, date.text, date.value, date.calendar);
  }

  #add(mention: Mention): void {
    const out = this.#out;
    const last = out.at(-1);
    if (last === undefined || last.end <= mention.start) {
      out.push(mention);
      return;
    }
    const longer = mention.end - mention.start - (last.end - last.start);
    if (longer > 0 || (longer === 0 && last.kind === 'date' && mention.kind === 'name')) out[out.length - 1] = mention;
  }
}
