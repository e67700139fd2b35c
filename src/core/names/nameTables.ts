/**
 * The tables in which the spellings of facts are found: words by number, names as a trie of words, stems of words that take case endings.
 * A spelling is an entry with a number; whose it is, the index knows.
 */
import type { Fact } from '../facts/model';
import { refersToOthers } from '../facts/referred';
import { takesEndings } from './cyrillic';
import { EntryTable, nobody } from './entryTable';
import { foldName } from './fold';
import { NameFlag } from './nameFlag';
import { shapeOf, takesGenitiveS, variantsOf, withGenitiveS } from './nameShape';
import { NameTrie } from './nameTrie';
import { readName, type NameWords } from './nameWords';
import { type Spelling, wordsThatNamePeople } from './spellings';
import { StemTable } from './stemTable';
import { BitFilter, hashOf, WordTable } from './wordTable';

/** Punctuation at the edges of a name that belongs to it. */
export interface NameEdges {
  readonly head: string;
  readonly tail: string;
}

const noEdges: NameEdges = { head: '', tail: '' };

export class NameTables {
  readonly words = new WordTable();
  readonly entries = new EntryTable();
  readonly trie = new NameTrie(this.entries, this.words);
  /** Hashes of the first words of names. */
  readonly firstFilter = new BitFilter();
  readonly stems = new StemTable();
  /** For each entry the name as written in the base. */
  readonly spellings: string[] = [];
  readonly #edges = new Map<number, NameEdges>();
  /** How many words there were when the filter was made as wide as it is. */
  #filtered = 0;

  get bytes(): number {
    const tables = this.words.bytes + this.trie.bytes + this.stems.bytes + this.entries.bytes;
    return tables + this.firstFilter.bits.byteLength + this.spellings.length * 8;
  }

  edges(entry: number): NameEdges {
    return this.#edges.get(entry) ?? noEdges;
  }

  isVariant(entry: number): boolean {
    return (this.entries.flags(entry) & NameFlag.variant) !== 0;
  }

  isRemoved(entry: number): boolean {
    return this.entries.fact(entry) === nobody;
  }

  /**
   * Takes up a spelling of a fact and its variants, the spelling's own entry first.
   * @param number of the fact, whose entries were begun
   */
  add(number: number, { name, flags, language }: Spelling, fact: Fact): void {
    const parts = readName(name);
    if (parts === undefined) return;
    let all = flags | shapeOf(name, parts) | (refersToOthers(fact) ? NameFlag.refers : 0);
    if (parts.spans.length > 2) all |= NameFlag.severalWords;
    if (parts.head !== '' || parts.tail !== '') all |= NameFlag.edges;
    if (fact.kind === 'actor' && fact.type === 'person') all |= NameFlag.person | wordsThatNamePeople(parts, all);
    if ((all & NameFlag.lookUpOnly) === 0 && takesEndings(language) && this.stems.add(name, parts, fact))
      all |= NameFlag.inflects;
    this.#addEntry(number, name, parts, parts.gaps, all, parts.tail);
    for (const { gaps, words, tail } of variantsOf(parts, all))
      this.#addEntry(number, name, words, gaps, all | NameFlag.variant, tail);
    const genitive = takesGenitiveS(language) && parts.tail === '' ? withGenitiveS(parts) : undefined;
    if (genitive !== undefined) this.#addEntry(number, name, genitive, parts.gaps, all | NameFlag.variant, '');
  }

  /** Adds an entry, unless there are too many words or kinds of punctuation. */
  #addEntry(number: number, name: string, parts: NameWords, gaps: readonly string[], flags: number, tail: string): void {
    const { folded, spans } = parts;
    const words: number[] = [];
    for (let i = 0; i < spans.length; i += 2) words.push(this.words.intern(folded, spans[i]!, spans[i + 1]!));
    const between = [0, ...gaps.map(gap => this.trie.internGap(gap))];
    if (words.includes(-1) || between.lastIndexOf(0) > 0) return;
    const edged = parts.head !== '' || tail !== '';
    const entry = this.entries.add(edged ? flags | NameFlag.edges : flags & ~NameFlag.edges, number, words, between);
    this.spellings.push(name);
    if (edged) this.#edges.set(entry, { head: parts.head, tail });
    // Else not hung into the trie: prose never names a source by its title.
    if ((flags & NameFlag.lookUpOnly) === 0) {
      this.trie.attach(entry);
      this.firstFilter.add(this.words.hash(words[0]!));
    }
  }

  /** Makes the bit filters wider when they have filled up. */
  refreshFilters(): void {
    const { count } = this.words;
    if (count > this.#filtered * 2 + 1000) {
      this.#filtered = count;
      this.firstFilter.reset(count * 2);
      for (let entry = 0; entry < this.entries.count; entry++)
        if (this.entries.isFound(entry)) this.firstFilter.add(this.words.hash(this.entries.word(entry, 0)));
    }
    this.stems.refresh();
  }

  forget(entry: number): void {
    if (this.entries.isFound(entry)) this.trie.detach(entry);
    this.entries.forget(entry);
  }

  /** Numbers of the words of an entry's name, last first. */
  wordsOf(entry: number, out: number[]): void {
    out.length = 0;
    for (let i = this.entries.length(entry) - 1; i >= 0; i--) out.push(this.entries.word(entry, i));
  }

  /** The entries that have just this name (folded), whatever stands around it; the newest first. */
  *named(name: string): Iterable<number> {
    const parts = readName(name);
    if (parts === undefined) return;
    const { folded, spans, gaps } = parts;
    let place = -1;
    for (let i = 0; i * 2 < spans.length; i++) {
      const [start, end] = [spans[2 * i]!, spans[2 * i + 1]!];
      const hash = hashOf(folded, start, end);
      if (i === 0) place = this.trie.first(folded, start, end, hash);
      else place = this.trie.next(place, this.trie.gap(gaps[i - 1]!), folded, start, end, hash);
      if (place < 0) return;
    }
    for (const entry of this.trie.entriesAt(place)) {
      const { head, tail } = this.edges(entry);
      if (
        foldName(head) === foldName(parts.head) &&
        (foldName(tail) === foldName(parts.tail) || parts.tail === '.' || tail === '.')
      )
        yield entry;
    }
  }
}
