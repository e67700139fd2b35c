/** Stems of the words of names that take case endings (Cyrillic), each with the words that it may be a form of. */
import type { Fact } from '../facts/model';
import { stemsOf } from './cyrillic';
import { foldShortInto, lettersOfValue } from './fold';
import { Fold } from './foldTable';
import type { NameWords } from './nameWords';
import { BitFilter, hashStep, WordTable } from './wordTable';

/** A word of a name, with the endings that one of its stems takes, blanks around each. */
export interface StemForm {
  readonly word: number;
  readonly endings: string;
}

const none: readonly StemForm[] = [];

export class StemTable {
  readonly #stems = new WordTable();
  /** Hashes of words with an ending. */
  readonly #filter = new BitFilter();
  readonly #forms: StemForm[][] = [];
  /** How many forms there are, and how many there were when the filter was made as wide as it is. */
  #count = 0;
  #filtered = 0;

  get bytes(): number {
    return this.#stems.bytes + this.#filter.bits.byteLength;
  }

  /** False where no word with this hash is a form of any. */
  mayHold(hash: number): boolean {
    return this.#filter.has(hash);
  }

  /** Number of the stem in a stretch of folded units; -1 where it is none. */
  find(folded: Uint16Array, start: number, end: number, hash: number): number {
    return this.#stems.find(folded, start, end, hash);
  }

  formsOf(stem: number): readonly StemForm[] {
    return this.#forms[stem] ?? none;
  }

  /** Takes up the stems of a name's words; false where none takes endings. */
  add(name: string, { folded, spans }: NameWords, fact: Fact, words: WordTable): boolean {
    let any = false;
    for (let i = 0; i < spans.length; i += 2) {
      const [start, end] = [spans[i]!, spans[i + 1]!];
      const first = folded[start]!;
      if (first < 0x400 || first >= 0x530) continue;
      // Inside the name of an agreement or event only the first two words change with the case of the whole.
      if (fact.kind !== 'actor' && i > 2) break;
      if (i > 0 && name[start] === name[start]!.toLowerCase() && fact.kind !== 'actor') continue;
      const word = words.intern(folded, start, end);
      let letters = '';
      for (let k = start; k < end; k++) if (folded[k] !== Fold.drop) letters += lettersOfValue(folded[k]!);
      for (const { stem, endings: list } of stemsOf(letters)) {
        const endings = spaced(list);
        any = true;
        const units = new Uint16Array(stem.length + 1);
        foldShortInto(stem, undefined, units);
        const id = this.#stems.intern(units, 0, stem.length);
        const forms = (this.#forms[id] ??= []);
        if (forms.some(form => form.word === word && form.endings === endings)) continue;
        forms.push({ word, endings });
        this.#addForms(id, endings);
      }
    }
    return any;
  }

  /** Makes the filter wider when it has filled up. */
  refresh(): void {
    if (this.#count <= this.#filtered * 2 + 1000) return;
    this.#filtered = this.#count;
    this.#filter.reset(this.#count * 2);
    this.#count = 0;
    for (let stem = 0; stem < this.#stems.count; stem++)
      for (const { endings } of this.formsOf(stem)) this.#addForms(stem, endings);
  }

  /** Adds what the words with this stem are with each of the endings. */
  #addForms(stem: number, endings: string): void {
    let hash = this.#stems.hash(stem);
    for (let i = 1; i < endings.length; i++) {
      if (endings[i] !== ' ') hash = hashStep(hash, endings.charCodeAt(i));
      else {
        this.#filter.add(hash);
        this.#count++;
        hash = this.#stems.hash(stem);
      }
    }
  }
}

const spacedEndings = new Map<string, string>();

/** The list with a blank at both ends, so that an ending is sought with blanks around it; each list is kept once. */
function spaced(list: string): string {
  let endings = spacedEndings.get(list);
  if (endings === undefined) spacedEndings.set(list, (endings = ` ${list} `));
  return endings;
}
