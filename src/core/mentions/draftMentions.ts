/**
 * The mentions of a whole draft, kept up to date: each block is scanned once and again only when it changes. What depends on
 * other blocks (which of several facts is meant, whether a full name has stood before) is decided when the mentions are asked for.
 */
import { findDates } from '../dates/prose';
import { type DateMention, FoundName, type Mention } from '../mention';
import { namesIn } from '../names/findNames';
import { foldedDraftBlock } from '../names/foldedBlock';
import { FoundNames } from '../names/foundNames';
import type { NameIndex } from '../names/nameIndex';
import type { Block, BlockChange, Draft } from '../prose/draft';
import { MentionRow } from './namesAndDates';
import { Relations } from './relations';
import { bestFirst, FullNames } from './sharedNames';

export interface MentionOptions {
  /** False: names only. */
  readonly dates?: boolean;
  /** BCP 47 tag of the draft, for dates that only one language writes so. */
  readonly language?: string;
}

/** What one block holds, before other blocks are asked; offsets count in the block. */
class BlockNames {
  readonly block: Block;
  names: FoundNames | undefined;
  dates: readonly DateMention[] | undefined;

  constructor(block: Block) {
    this.block = block;
    this.names = this.dates = undefined;
  }
}

const nothing: readonly never[] = [];

export class DraftMentions {
  readonly #draft: Draft;
  readonly #index: NameIndex;
  readonly #options: MentionOptions;
  readonly #relations: Relations;
  #cells: BlockNames[] = [];
  #version: number;
  #counts: Map<string, number> | undefined;
  /** First block with the full name of a fact, where that has been asked. */
  #firstFull = new Map<number, number>();

  constructor(draft: Draft, index: NameIndex, options: MentionOptions = {}) {
    this.#draft = draft;
    this.#index = index;
    this.#options = options;
    this.#relations = new Relations(index);
    this.#version = index.version;
    this.#cells = draft.blocks.map(block => new BlockNames(block));
  }

  /** To be told of every edit, with what `Draft.edit` returned. */
  edited({ first, removed, added }: BlockChange): void {
    this.#follow();
    this.#firstFull.clear();
    const fresh: BlockNames[] = [];
    for (let i = 0; i < added; i++) fresh.push(new BlockNames(this.#draft.blocks[first + i]!));
    if (removed === added) {
      for (let i = 0; i < added; i++) {
        this.#count(this.#cells[first + i]!, -1);
        this.#cells[first + i] = fresh[i]!;
      }
    } else for (const cell of this.#cells.splice(first, removed, ...fresh)) this.#count(cell, -1);
    if (this.#counts !== undefined) for (const cell of fresh) this.#count(cell, 1);
  }

  /** Mentions of one block; offsets count in the whole draft. */
  inBlock(block: number): readonly Mention[] {
    this.#follow();
    const cell = this.#cells[block];
    if (cell === undefined || cell.block.hidden) return nothing;
    const mentions: Mention[] = [];
    this.#addMentions(mentions, cell, block, (fact, place) => this.#stoodBefore(fact, block, place));
    return mentions;
  }

  /** Mentions that lie in or touch a stretch of the draft. */
  between(start: number, end: number): Mention[] {
    const mentions: Mention[] = [];
    const last = this.#draft.blockAt(end);
    for (let block = this.#draft.blockAt(start); block <= last; block++)
      for (const mention of this.inBlock(block)) if (mention.start <= end && mention.end >= start) mentions.push(mention);
    return mentions;
  }

  /** The mention at an offset, its end included; where two touch, the one that begins there. */
  at(offset: number): Mention | undefined {
    return this.between(offset, offset).at(-1);
  }

  /** All mentions of the draft, sorted, none overlapping another. */
  all(): Mention[] {
    this.#follow();
    const mentions: Mention[] = [];
    const fullNames = new FullNames();
    // Facts whose full name stood in a block before `read`; looked up only where a short name asks.
    const seen = new Set<number>();
    let read = 0;
    let block = 0;
    const stood = (fact: number, place: number): boolean => {
      for (; read < block; read++) {
        const names = this.#around(read);
        for (let i = 0; i < names.count; i++) for (const each of names.full(i)) seen.add(each);
      }
      return seen.has(fact) || this.#around(block).hasFull(fact, place);
    };
    for (; block < this.#cells.length; block++) {
      const cell = this.#cells[block]!;
      if (!cell.block.hidden) this.#addMentions(mentions, cell, block, stood, fullNames);
    }
    return mentions;
  }

  /** How often each fact is named in the draft, shared names counting for all of theirs. */
  counts(): ReadonlyMap<string, number> {
    this.#follow();
    if (this.#counts === undefined) {
      this.#counts = new Map();
      for (const cell of this.#cells) this.#count(cell, 1);
    }
    return this.#counts;
  }

  /** Forgets what was found if the names have changed since. */
  #follow(): void {
    if (this.#version === this.#index.version) return;
    this.#version = this.#index.version;
    this.#counts = undefined;
    this.#firstFull.clear();
    for (const cell of this.#cells) cell.names = undefined;
  }

  #namesOf(cell: BlockNames): FoundNames {
    if (cell.names === undefined) this.#read(cell);
    return cell.names!;
  }

  #datesOf(cell: BlockNames): readonly DateMention[] {
    if (cell.dates === undefined) this.#read(cell);
    return cell.dates!;
  }

  /** Reads names and dates one after the other, while the block is at hand: it is folded once for both. */
  #read(cell: BlockNames): void {
    const { block } = cell;
    if (block.hidden) {
      cell.names = FoundNames.none;
      cell.dates = nothing;
      return;
    }
    const { text, classes } = foldedDraftBlock(block);
    cell.names ??= namesIn(text, classes, this.#index);
    cell.dates ??= this.#options.dates === false ? nothing : findDates(text, classes, { language: this.#options.language });
  }

  /** Adds the mentions of one block. */
  #addMentions(
    out: Mention[],
    cell: BlockNames,
    block: number,
    stood: (fact: number, place: number) => boolean,
    fullNames?: FullNames,
  ): void {
    const start = this.#draft.startOf(block);
    const { text } = cell.block;
    const dates = this.#datesOf(cell);
    const row = dates.length === 0 ? undefined : new MentionRow(out, dates, start);
    const names = this.#namesOf(cell);
    names.touchIds();
    for (let i = 0; i < names.count; i++) {
      let ids: readonly string[];
      if (names.isSure(i)) ids = names.ids(i);
      else {
        let facts = names.facts(i);
        const pending = names.pending(i);
        if (pending.length > 0) facts = facts.filter(fact => !pending.includes(fact) || stood(fact, names.start(i)));
        if (facts.length === 0) continue;
        if (facts.length > 1) facts = bestFirst(facts, i, block, { around: this.#around, relations: this.#relations, fullNames });
        ids = facts.map(fact => this.#index.idsOfFact(fact)[0]!);
      }
      const from = names.start(i);
      const to = names.end(i);
      const name = new FoundName(start + from, start + to, text.slice(from, to), ids);
      if (row === undefined) out.push(name);
      else row.addName(name);
    }
    row?.end();
  }

  readonly #around = (block: number): FoundNames => {
    const cell = this.#cells[block];
    return cell === undefined ? FoundNames.none : this.#namesOf(cell);
  };

  #stoodBefore(fact: number, block: number, place: number): boolean {
    if (this.#around(block).hasFull(fact, place)) return true;
    let first = this.#firstFull.get(fact);
    if (first === undefined) {
      first = this.#cells.findIndex(cell => this.#namesOf(cell).hasFull(fact, Infinity));
      this.#firstFull.set(fact, first < 0 ? Infinity : first);
    }
    return first >= 0 && first < block;
  }

  #count(cell: BlockNames, by: number): void {
    if (this.#counts === undefined) return;
    const names = this.#namesOf(cell);
    for (let i = 0; i < names.count; i++) {
      for (const id of names.ids(i)) {
        const count = (this.#counts.get(id) ?? 0) + by;
        if (count > 0) this.#counts.set(id, count);
        else this.#counts.delete(id);
      }
    }
  }
}
