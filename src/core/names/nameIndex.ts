/**
 * The names of the facts, ready to be found in prose. Facts are added and removed one by one; what a removed fact leaves behind in the
 * tables of names is cleared away once it is half of all.
 */
import type { Fact, FactKind } from '../facts/model';
import { factsAStep, type Steps } from '../steps';
import { nobody } from './entryTable';
import { NameFlag } from './nameFlag';
import { NameTables } from './nameTables';
import { NumberedFacts } from './numberedFacts';
import { namedAlike, roles, spellingsOf, type NameRole } from './spellings';

export type { NameRole };

const kinds: readonly FactKind[] = ['actor', 'agreement', 'event', 'statement', 'source'];

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
  /** @internal Read directly, for speed; others after `replaceAll`. */
  tables = new NameTables();
  #facts = new NumberedFacts();
  #live = 0;
  /** Entries that are not removed, variants included. */
  #entryCount = 0;
  #version = 0;
  #factsVersion = 0;
  #generation = 0;

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
   * Bytes of the tables (the spellings themselves are shared with the facts): 220 to 340 a name with the names of test/bench, of one to
   * four words in five scripts; with what the engine keeps beside them 240 to 410 from 10,000 names on.
   */
  get bytes(): number {
    return this.tables.bytes;
  }

  has(id: string): boolean {
    return this.#facts.numberOf(id) !== nobody;
  }

  fact(id: string): Fact | undefined {
    return this.#facts.at(this.#facts.numberOf(id));
  }

  /**
   * Brings the facts with some ids up to date with a later state of the base; false where so much has been left behind by earlier
   * changes that the index had better be made anew.
   */
  update(ids: Iterable<string>, facts: ChangedFacts): boolean {
    const inOrder = this.#facts.follow(fact => facts.orderOf(fact));
    for (const id of ids) {
      const fact = facts.get(id);
      const number = this.#facts.numberOf(id);
      const before = this.#facts.at(number);
      if (fact !== undefined && before !== undefined && namedAlike(before, fact)) {
        this.#facts.replace(number, fact);
        this.#factsVersion++;
      } else {
        if (before !== undefined) this.#forget(number);
        if (fact !== undefined) this.#addAs(fact, before === undefined ? undefined : number);
      }
    }
    // Names that several facts share were found in the order of the base as it was.
    let last = -Infinity;
    for (const number of inOrder) {
      const order = this.#facts.orderOf(number);
      if (order < last) this.#version++;
      last = order;
    }
    return this.entryCount <= 2 * this.#entryCount + 1000;
  }

  /** Takes up the names of a fact; those of an earlier fact with this id are dropped. */
  add(fact: Fact): void {
    if (this.has(fact.id)) this.remove(fact.id);
    this.#addAs(fact, undefined);
  }

  /** @param again number that a fact with this id has had: it stays where it was among those that share its names */
  #addAs(fact: Fact, again: number | undefined): void {
    if (fact.kind === 'statement') return;
    this.#version++;
    this.#factsVersion++;
    const number = this.#facts.add(fact, again);
    this.tables.entries.begin(number);
    for (const spelling of spellingsOf(fact)) this.tables.add(number, spelling, fact);
    this.#count(number, 1);
    this.tables.refreshFilters();
  }

  remove(id: string): void {
    const number = this.#facts.numberOf(id);
    if (number === nobody) return;
    this.#forget(number);
    if (this.#facts.given > 64 && this.#facts.size * 2 < this.#facts.given) this.replaceAll([...this.facts()]);
  }

  #forget(number: number): void {
    this.#version++;
    this.#factsVersion++;
    this.#count(number, -1);
    for (const entry of this.#entriesOf(number)) this.tables.forget(entry);
    this.#facts.forget(number);
  }

  *#entriesOf(number: number): Iterable<number> {
    const end = this.tables.entries.endOf(number);
    for (let entry = this.tables.entries.firstOf(number); entry < end; entry++) yield entry;
  }

  #count(number: number, by: number): void {
    for (const entry of this.#entriesOf(number)) {
      this.#entryCount += by;
      if (!this.tables.isVariant(entry)) this.#live += by;
    }
  }

  /** Starts anew with these facts. */
  replaceAll(facts: Iterable<Fact>): void {
    const fresh = [...facts];
    this.tables = new NameTables();
    this.#facts = new NumberedFacts();
    this.#live = this.#entryCount = 0;
    this.#version++;
    this.#factsVersion++;
    this.#generation++;
    for (const fact of fresh) this.add(fact);
  }

  /** The facts that have names here, in the order in which they came. */
  facts(): Iterable<Fact> {
    return this.#facts;
  }

  /** All recorded names, those for look-up only among them. */
  *names(): Iterable<RecordedName> {
    const { tables } = this;
    for (let entry = 0; entry < this.entryCount; entry++)
      if (!tables.isRemoved(entry) && !tables.isVariant(entry)) yield this.recorded(entry);
  }

  namesOf(id: string): readonly RecordedName[] {
    const number = this.#facts.numberOf(id);
    if (number === nobody) return [];
    return [...this.#entriesOf(number)].filter(entry => !this.tables.isVariant(entry)).map(entry => this.recorded(entry));
  }

  /** Ids of the facts that have just this name (folded), whatever stands around it; spellings to be avoided are left out. */
  idsNamed(name: string): readonly string[] {
    const ids: string[] = [];
    for (const entry of this.tables.named(name)) {
      const id = this.idOf(entry);
      const flags = this.tables.entries.flags(entry);
      if ((flags & (NameFlag.variant | NameFlag.lookUpOnly)) === 0 && this.role(entry) !== 'avoid' && !ids.includes(id))
        ids.push(id);
    }
    return ids.reverse();
  }

  /** @internal */
  flags(entry: number): number {
    return this.tables.entries.flags(entry);
  }

  /** @internal Number of the fact of an entry. */
  factNumber(entry: number): number {
    return this.tables.entries.fact(entry);
  }

  /** @internal Where the fact of an entry stands in the order of the base, for comparing. */
  orderOf(entry: number): number {
    return this.#facts.orderOf(this.tables.entries.fact(entry));
  }

  /** @internal */
  spelling(entry: number): string {
    return this.tables.spellings[entry]!;
  }

  /** @internal */
  role(entry: number): NameRole {
    return roles[this.tables.entries.flags(entry) & NameFlag.role]!;
  }

  /** @internal */
  idOf(entry: number): string {
    return this.idsOfFact(this.tables.entries.fact(entry))[0] ?? '';
  }

  /** @internal */
  kindOf(entry: number): FactKind {
    return this.#facts.at(this.tables.entries.fact(entry))?.kind ?? kinds[0]!;
  }

  /** @internal The fact with a number; `undefined` where it was removed. */
  factOf(number: number): Fact | undefined {
    return this.#facts.at(number);
  }

  /** @internal Number of the fact with an id; `nobody` where there is none. */
  numberOf(id: string): number {
    return this.#facts.numberOf(id);
  }

  /** @internal The id of the fact with a number, in a list that is the same each time; empty where the fact was removed. */
  idsOfFact(number: number): readonly string[] {
    return this.#facts.idsOf(number);
  }

  /** @internal */
  recorded(entry: number): RecordedName {
    const flags = this.tables.entries.flags(entry);
    return {
      id: this.idOf(entry),
      name: this.tables.spellings[entry]!,
      role: this.role(entry),
      kind: this.kindOf(entry),
      hoverOnly: (flags & NameFlag.hoverOnly) !== 0,
      afterFull: (flags & NameFlag.afterFull) !== 0,
    };
  }

  /** @internal How many entries there have been; removed ones keep their number. */
  get entryCount(): number {
    return this.tables.spellings.length;
  }

  /** @internal Grows when entries get new numbers. */
  get generation(): number {
    return this.#generation;
  }

  /** @internal Numbers of the words of an entry's name, last first. */
  wordsOf(entry: number, out: number[]): void {
    this.tables.wordsOf(entry, out);
  }
}
