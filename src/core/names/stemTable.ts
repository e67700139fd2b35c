/** Stems of the words of names that take case endings (Cyrillic), each with the words that it may be a form of. */
import type { Fact } from '../facts/model';
import { endingsIn, holds, listNumber } from './caseEndings';
import { stemsOf } from './cyrillic';
import { foldShortInto, lettersOfValue } from './fold';
import { Fold } from './foldTable';
import { grown } from './grown';
import type { NameWords } from './nameWords';
import { BitFilter, checkOf, hashOf, hashStep, WordTable } from './wordTable';

/** What a form says of the word of the names that it stands for. */
enum Form {
  /** Both hashes of the word. */
  hash = 0,
  check = 1,
  /** Which of the lists of endings the stem takes. */
  endings = 2,
  /** The next form of this stem, or -1. */
  next = 3,
  stride = 4,
}

export class StemTable {
  readonly #stems = new WordTable();
  /** Hashes of words with an ending. */
  readonly #filter = new BitFilter();
  /** For each stem its newest form + 1. */
  #newest = new Int32Array(1 << 7);
  #forms = new Int32Array(Form.stride << 7);
  #formCount = 0;
  /** How many words with an ending there are, and how many there were when the filter was made as wide as it is. */
  #count = 0;
  #filtered = 0;

  get bytes(): number {
    return this.#stems.bytes + this.#filter.bits.byteLength + this.#newest.byteLength + this.#forms.byteLength;
  }

  /** False where no word with this hash is a form of any. */
  mayHold(hash: number): boolean {
    return this.#filter.has(hash);
  }

  /** Newest form with the stem in a stretch of folded units; -1 where it is no stem. */
  find(folded: Uint16Array, start: number, end: number, hash: number): number {
    const stem = this.#stems.find(folded, start, end, hash);
    return stem < 0 ? -1 : this.#newest[stem]! - 1;
  }

  /** The next older form with the same stem, or -1. */
  next(form: number): number {
    return this.#forms[Form.stride * form + Form.next]!;
  }

  /** First hash of the word that the form stands for. */
  hash(form: number): number {
    return this.#forms[Form.stride * form]!;
  }

  /** Its second hash. */
  check(form: number): number {
    return this.#forms[Form.stride * form + Form.check]!;
  }

  /** @param ending as `endingNumber` says it */
  takes(form: number, ending: number): boolean {
    return holds(this.#endings(form), ending);
  }

  /** Takes up the stems of a name's words; false where none takes endings. */
  add(name: string, { folded, spans }: NameWords, fact: Fact): boolean {
    let any = false;
    for (let i = 0; i < spans.length; i += 2) {
      const [start, end] = [spans[i]!, spans[i + 1]!];
      const first = folded[start]!;
      if (first < 0x400 || first >= 0x530) continue;
      // Inside the name of an agreement or event only the first two words change with the case of the whole.
      if (fact.kind !== 'actor' && i > 2) break;
      if (i > 0 && name[start] === name[start]!.toLowerCase() && fact.kind !== 'actor') continue;
      let letters = '';
      for (let k = start; k < end; k++) if (folded[k] !== Fold.drop) letters += lettersOfValue(folded[k]!);
      for (const { stem, endings } of stemsOf(letters)) {
        any = true;
        const units = new Uint16Array(stem.length + 1);
        foldShortInto(stem, undefined, units);
        this.#addForm(
          this.#stems.intern(units, 0, stem.length),
          hashOf(folded, start, end),
          checkOf(folded, start, end),
          listNumber(endings),
        );
      }
    }
    return any;
  }

  #addForm(stem: number, hash: number, check: number, endings: number): void {
    if (stem < 0) return;
    this.#newest = grown(this.#newest, stem + 1);
    const newest = this.#newest[stem]! - 1;
    for (let form = newest; form >= 0; form = this.next(form))
      if (this.hash(form) === hash && this.check(form) === check && this.#endings(form) === endings) return;
    const form = this.#formCount++;
    this.#forms = grown(this.#forms, Form.stride * (form + 1));
    this.#forms.set([hash, check, endings, newest], Form.stride * form);
    this.#newest[stem] = form + 1;
    this.#addWords(stem, endings);
  }

  #endings(form: number): number {
    return this.#forms[Form.stride * form + Form.endings]!;
  }

  /** Makes the filter wider when it has filled up. */
  refresh(): void {
    if (this.#count <= this.#filtered * 2 + 1000) return;
    this.#filtered = this.#count;
    this.#filter.reset(this.#count * 2);
    this.#count = 0;
    for (let stem = 0; stem < this.#stems.count; stem++)
      for (let form = this.#newest[stem]! - 1; form >= 0; form = this.next(form)) this.#addWords(stem, this.#endings(form));
  }

  /** Adds what the words with this stem are with each of the endings. */
  #addWords(stem: number, endings: number): void {
    const begun = this.#stems.hash(stem);
    for (const ending of endingsIn(endings)) {
      let hash = begun;
      for (const letter of ending) hash = hashStep(hash, letter.charCodeAt(0));
      this.#filter.add(hash);
      this.#count++;
    }
  }
}
