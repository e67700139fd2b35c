/** The words of all recorded names of a candidate's facts: what stands beside it may be one of them. */
import { type Candidate, entriesOf } from './candidate';
import { Fold } from './foldTable';
import type { NameIndex } from './nameIndex';
import { readName, type NameWords } from './nameWords';

/** Is the word part of a recorded name of the same fact ("Mohammad" before "Ashtiani")? */
export function isOwnWord(candidate: Candidate, word: string, index: NameIndex): boolean {
  return ownWords(candidate, index).some(own => own === word);
}

/** Is the letter the initial of a recorded name of the same fact ("V." before "Khrenin")? */
export function isOwnInitial(candidate: Candidate, letter: string, index: NameIndex): boolean {
  return ownWords(candidate, index).some(own => own.startsWith(letter));
}

function ownWords(candidate: Candidate, index: NameIndex): string[] {
  const words: string[] = [];
  for (const entry of entriesOf(candidate, index)) {
    for (const { name } of index.namesOf(index.idOf(entry))) {
      const parts = readName(name);
      for (let i = 0; parts !== undefined && i < parts.spans.length; i += 2) words.push(lettersOfWord(parts, i));
    }
  }
  return words;
}

/** The folded letters of the word whose span stands at `at`. */
export function lettersOfWord({ spans, folded }: NameWords, at: number): string {
  let word = '';
  for (let k = spans[at]!; k < spans[at + 1]!; k++) if (folded[k]! >= Fold.letter) word += String.fromCharCode(folded[k]!);
  return word;
}
