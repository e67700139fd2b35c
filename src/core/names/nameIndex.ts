/**
 * The names of the facts, ready to be found in prose: words by number, names as a trie of words, stems of words that take case
 * endings. Facts are added and removed one by one; what a removed fact leaves behind is cleared away once it is half of all.
 */
import type { Fact, FactKind } from '../facts/model';
import { factsAStep, type Steps } from '../steps';
import { refersToOthers } from '../facts/referred';
import { takesEndings } from './cyrillic';
import { EntryTable, nobody } from './entryTable';
import { foldName } from './fold';
import { NameFlag } from './nameFlag';
import { shapeOf, takesGenitiveS, variantsOf, withGenitiveS } from './nameShape';
import { NameTrie } from './nameTrie';
import { readName, type NameWords } from './nameWords';
import { namedAlike, roles, spellingsOf, wordsThatNamePeople, type NameRole } from './spellings';
import { StemTable } from './stemTable';
import { BitFilter, hashOf, WordTable } from './wordTable';

export type { NameRole };

const kinds: readonly FactKind[] = ['actor', 'agreement', 'event', 'statement', 'source'];

const nobodysIds: readonly string[] = [];

/** A later state of the facts that an index was made of. */
export interface ChangedFacts {
  get(id: string): Fact | undefined;
  /** A number to compare with that of others. */
  orderOf(fact: Fact): number;
}

/** One spelling of one fact. */
export interface RecordedName {
  readonly id: string;
  /** As written in the base. */
  readonly name: string;
  readonly role: NameRole;
  readonly kind: FactKind;
  readonly hoverOnly: boolean;
  /** Counts only once the full name has stood in the draft. */
  readonly afterFull: boolean;
}

export class NameIndex {
  /** @internal The matcher reads these directly, for speed. */
  words = new WordTable();
  /** @internal */
  entries = new EntryTable();
  /** @internal */
  trie = new NameTrie(this.entries, this.words);
  /** @internal Hashes of the first words of names. */
  firstFilter = new BitFilter();
  /** @internal */
  stems = new StemTable();
  #names: string[] = [];
  #edges = new Map<number, { head: string; tail: string }>();
  /** For each fact its id, alone in a list that all its mentions share. */
  #ids: (readonly [string] | undefined)[] = [];
  #known: (Fact | undefined)[] = [];
  #numbers = new Map<string, number>();
  #entriesOf: number[][] = [];
  #live = 0;
  /** Entries that are not removed, variants included. */
  #entryCount = 0;
  #filtered = 0;
  #version = 0;
  #factsVersion = 0;
  #generation = 0;
  /** Where a fact stands in the order of the base, asked once; by number of the fact. */
  #orders = new Map<number, number>();
  #orderOf: ((fact: Fact) => number) | undefined;

  /** @param facts statements are skipped, since they have no name; sources serve look-up only */
  constructor(facts: Iterable<Fact> = []) {
    for (const fact of facts) this.add(fact);
  }

  /** The index of many facts, made in steps. */
  static *inSteps(facts: Iterable<Fact>): Steps<NameIndex> {
    const index = new NameIndex();
    let count = 0;
    for (const fact of facts) {
      index.add(fact);
      if (++count % factsAStep === 0) yield;
    }
    return index;
  }

  /** Grows with every change, so that caches can tell. */
  get version(): number {
    return this.#version;
  }

  /** Grows with every change of a fact, be it of its names or of what it refers to. */
  get factsVersion(): number {
    return this.#factsVersion;
  }

  /** How many names are recorded. */
  get size(): number {
    return this.#live;
  }

  /**
   * Bytes of the tables (the spellings themselves are shared with the facts): about 240 a name with the names of test/bench, of one to
   * four words in five scripts; with what the engine keeps beside them 300 to 550.
   */
  get bytes(): number {
    return this.words.bytes + this.trie.bytes + this.stems.bytes + this.entries.bytes + this.firstFilter.bits.byteLength + this.#names.length * 8; // prettier-ignore
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  fact(id: string): Fact | undefined {
    const number = this.#numbers.get(id);
    return number === undefined ? undefined : this.#known[number];
  }

  /**
   * Brings the facts with some ids up to date with a later state of the base; false where so much has been left behind by earlier
   * changes that the index had better be made anew.
   */
  update(ids: Iterable<string>, facts: ChangedFacts): boolean {
    const orders = [...this.#orders].sort(([, a], [, b]) => a - b);
    this.#orderOf = fact => facts.orderOf(fact);
    this.#orders.clear();
    for (const id of ids) {
      const fact = facts.get(id);
      const number = this.#numbers.get(id);
      const before = number === undefined ? undefined : this.#known[number];
      if (fact !== undefined && before !== undefined && namedAlike(before, fact)) {
        this.#known[number!] = fact;
        this.#factsVersion++;
      } else {
        if (number !== undefined) this.#forget(number);
        if (fact !== undefined) this.#addAs(fact, number);
      }
    }
    // Names that several facts share were found in the order of the base as it was.
    let last = -Infinity;
    for (const [number] of orders) {
      const order = this.#orderOfFact(number);
      if (order < last) this.#version++;
      last = order;
    }
    return this.#names.length <= 2 * this.#entryCount + 1000;
  }

  /** Takes up the names of a fact; those of an earlier fact with this id are dropped. */
  add(fact: Fact): void {
    if (this.#numbers.has(fact.id)) this.remove(fact.id);
    this.#addAs(fact, undefined);
  }

  /** @param again number that a fact with this id has had: it stays where it was among those that share its names */
  #addAs(fact: Fact, again: number | undefined): void {
    if (fact.kind === 'statement') return;
    this.#version++;
    this.#factsVersion++;
    const number = again ?? this.#ids.length;
    this.#ids[number] = [fact.id];
    this.#known[number] = fact;
    this.#numbers.set(fact.id, number);
    this.#entriesOf[number] = [];
    for (const { name, flags, language } of spellingsOf(fact)) this.#addName(number, name, flags, language, fact);
    this.#refreshFilters();
  }

  remove(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#forget(number);
    if (this.#ids.length > 64 && this.#numbers.size * 2 < this.#ids.length) this.replaceAll([...this.facts()]);
  }

  #forget(number: number): void {
    this.#version++;
    this.#factsVersion++;
    for (const entry of this.#entriesOf[number]!) {
      this.trie.detach(this.entries.node(entry), entry);
      this.entries.forget(entry);
      this.#entryCount--;
      if ((this.entries.flags(entry) & NameFlag.variant) === 0) this.#live--;
    }
    this.#numbers.delete(this.#ids[number]![0]);
    this.#ids[number] = this.#known[number] = undefined;
    this.#entriesOf[number] = [];
  }

  /** Starts anew with these facts. */
  replaceAll(facts: Iterable<Fact>): void {
    const fresh = [...facts];
    this.words = new WordTable();
    this.entries = new EntryTable();
    this.trie = new NameTrie(this.entries, this.words);
    this.firstFilter = new BitFilter();
    this.stems = new StemTable();
    this.#names = [];
    this.#edges.clear();
    this.#ids = [];
    this.#known = [];
    this.#numbers.clear();
    this.#entriesOf = [];
    this.#live = this.#entryCount = this.#filtered = 0;
    this.#orderOf = undefined;
    this.#version++;
    this.#factsVersion++;
    this.#generation++;
    for (const fact of fresh) this.add(fact);
  }

  /** The facts that have names here, in the order in which they came. */
  *facts(): Iterable<Fact> {
    for (const fact of this.#known) if (fact !== undefined) yield fact;
  }

  /** All recorded names, those for look-up only among them. */
  *names(): Iterable<RecordedName> {
    for (let entry = 0; entry < this.#names.length; entry++) {
      if (this.entries.fact(entry) !== nobody && (this.entries.flags(entry) & NameFlag.variant) === 0) yield this.recorded(entry);
    }
  }

  namesOf(id: string): readonly RecordedName[] {
    const number = this.#numbers.get(id);
    if (number === undefined) return [];
    return this.#entriesOf
      [number]!.filter(entry => (this.entries.flags(entry) & NameFlag.variant) === 0)
      .map(entry => this.recorded(entry));
  }

  /** Ids of the facts that have just this name (folded), whatever stands around it; spellings to be avoided are left out. */
  idsNamed(name: string): readonly string[] {
    const ids: string[] = [];
    for (const entry of this.#entriesNamed(name)) {
      const id = this.idOf(entry);
      const flags = this.entries.flags(entry);
      if ((flags & (NameFlag.variant | NameFlag.lookUpOnly)) === 0 && this.role(entry) !== 'avoid' && !ids.includes(id))
        ids.push(id);
    }
    return ids.reverse();
  }

  /** @internal */
  flags(entry: number): number {
    return this.entries.flags(entry);
  }

  /** @internal Number of the fact of an entry. */
  factNumber(entry: number): number {
    return this.entries.fact(entry);
  }

  /** @internal Where the fact of an entry stands in the order of the base, for comparing. */
  orderOf(entry: number): number {
    return this.#orderOfFact(this.entries.fact(entry));
  }

  #orderOfFact(number: number): number {
    const fact = this.#known[number];
    if (fact === undefined) return number;
    let order = this.#orders.get(number);
    if (order === undefined) this.#orders.set(number, (order = this.#orderOf?.(fact) ?? number));
    return order;
  }

  /** @internal */
  spelling(entry: number): string {
    return this.#names[entry]!;
  }

  /** @internal */
  edges(entry: number): { head: string; tail: string } {
    return this.#edges.get(entry) ?? { head: '', tail: '' };
  }

  /** @internal */
  role(entry: number): NameRole {
    return roles[this.entries.flags(entry) & NameFlag.role]!;
  }

  /** @internal */
  idOf(entry: number): string {
    return this.idsOfFact(this.entries.fact(entry))[0] ?? '';
  }

  /** @internal */
  kindOf(entry: number): FactKind {
    return this.#known[this.entries.fact(entry)]?.kind ?? kinds[0]!;
  }

  /** @internal Number of the fact with an id; `nobody` where there is none. */
  numberOf(id: string): number {
    return this.#numbers.get(id) ?? nobody;
  }

  /** @internal The id of the fact with a number, in a list that is the same each time; empty where the fact was removed. */
  idsOfFact(number: number): readonly string[] {
    return this.#ids[number] ?? nobodysIds;
  }

  /** @internal */
  recorded(entry: number): RecordedName {
    const flags = this.entries.flags(entry);
    return {
      id: this.idOf(entry),
      name: this.#names[entry]!,
      role: this.role(entry),
      kind: this.kindOf(entry),
      hoverOnly: (flags & NameFlag.hoverOnly) !== 0,
      afterFull: (flags & NameFlag.afterFull) !== 0,
    };
  }

  /** @internal How many entries there have been; removed ones keep their number. */
  get entryCount(): number {
    return this.#names.length;
  }

  /** @internal Grows when entries get new numbers. */
  get generation(): number {
    return this.#generation;
  }

  /** @internal Numbers of the words of an entry's name, last first. */
  wordsOf(entry: number, out: number[]): void {
    this.trie.wordsTo(this.entries.node(entry), out);
  }

  *#entriesNamed(name: string): Iterable<number> {
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
    for (let entry = this.trie.steps.firstEntry(place); entry >= 0; entry = this.entries.next(entry)) {
      const { head, tail } = this.edges(entry);
      if (
        foldName(head) === foldName(parts.head) &&
        (foldName(tail) === foldName(parts.tail) || parts.tail === '.' || tail === '.')
      )
        yield entry;
    }
  }

  #addName(number: number, name: string, flags: number, language: string | undefined, fact: Fact): void {
    const parts = readName(name);
    if (parts === undefined) return;
    let all = flags | shapeOf(name, parts) | (refersToOthers(fact) ? NameFlag.refers : 0);
    if (parts.spans.length > 2) all |= NameFlag.severalWords;
    if (parts.head !== '' || parts.tail !== '') all |= NameFlag.edges;
    if (fact.kind === 'actor' && fact.type === 'person') all |= NameFlag.person | wordsThatNamePeople(parts, all);
    if ((all & NameFlag.lookUpOnly) === 0 && takesEndings(language) && this.stems.add(name, parts, fact, this.words))
      all |= NameFlag.inflects;
    this.#addEntry(number, name, parts, parts.gaps, all, parts.tail);
    this.#live++;
    for (const { gaps, words, tail } of variantsOf(parts, all))
      this.#addEntry(number, name, words, gaps, all | NameFlag.variant, tail);
    if (takesGenitiveS(language) && parts.tail === '') {
      const genitive = withGenitiveS(parts);
      if (genitive !== undefined) this.#addEntry(number, name, genitive, parts.gaps, all | NameFlag.variant, '');
    }
  }

  #addEntry(number: number, name: string, parts: NameWords, gaps: readonly string[], flags: number, tail: string): void {
    const { folded, spans } = parts;
    const words: number[] = [];
    for (let i = 0; i < spans.length; i += 2) words.push(this.words.intern(folded, spans[i]!, spans[i + 1]!));
    if (words.includes(-1)) return;
    const node = this.trie.intern(words, gaps);
    if (node === 0) return;
    const entry = this.#names.push(name) - 1;
    const edged = parts.head !== '' || tail !== '';
    this.entries.set(entry, edged ? flags | NameFlag.edges : flags & ~NameFlag.edges, number, node);
    if (edged) this.#edges.set(entry, { head: parts.head, tail });
    this.#entriesOf[number]!.push(entry);
    this.#entryCount++;
    if ((flags & NameFlag.lookUpOnly) !== 0) {
      // Not hung into the trie: prose never names a source by its title.
      return;
    }
    this.trie.attach(node, entry);
    this.firstFilter.add(this.words.hash(words[0]!));
  }

  /** Makes the bit filters wider when they have filled up. */
  #refreshFilters(): void {
    if (this.words.count > this.#filtered * 2 + 1000) {
      this.#filtered = this.words.count;
      this.firstFilter.reset(this.#filtered * 2);
      for (let word = 0; word < this.words.count; word++)
        if (this.trie.isFirst(word)) this.firstFilter.add(this.words.hash(word));
    }
    this.stems.refresh();
  }
}
