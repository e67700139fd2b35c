/**
 * Look-up by what somebody types: forgiving of slips, word order, other romanisations and other scripts, half-typed words and
 * acronyms; titles and keys of sources too. One structure serves the command `lookup`, the palette, completion and "did you mean".
 */
import type { FactKind } from '../facts/model';
import { atOnce, type Steps } from '../steps';
import { completeNames, type Completion, type CompletionOptions } from './completeNames';
import { isFunctionWord } from './commonWords';
import { editDistance, unitsOf } from './editDistance';
import { foldName } from './fold';
import { consonantsOf, isConsonantal, latinKey } from './latinKey';
import { Mark, markedKey, tablesInSteps, wordsOf, type LookUpTables } from './lookUpTables';
import { NameFlag } from './nameFlag';
import type { NameIndex } from './nameIndex';

export type { Completion, CompletionOptions };

export interface LookUpHit {
  readonly id: string;
  readonly kind: FactKind;
  /** The spelling that matched, as the base has it. */
  readonly name: string;
  /** 1 for the name itself, less the further off it is. */
  readonly score: number;
}

export interface LookUpOptions {
  /** Most hits to be given; 20 if left out. */
  readonly limit?: number;
  readonly kinds?: readonly FactKind[];
}

export interface Nearest {
  readonly id: string;
  /** The recorded name that is close. */
  readonly name: string;
  /** How many letters apart, 1 or more. */
  readonly distance: number;
}

const weights = { consonants: 0.72, initials: 0.85 } as const;
const leastScore = 0.5;
const defaultLimit = 20;
const bars = 256;
/** Entries that are searched beside the tables of most; with more, those are made anew. */
const mostAdded = 2000;

/** Entries that nobody has made a slip in. */
const notMeant = NameFlag.hoverOnly | NameFlag.variant | NameFlag.lookUpOnly;

/** In words up to this length another letter makes another word (Iran, Iraq), not a slip. */
const shortest = 5;

/** Do two words of one length differ in a letter, and not by a swap? */
function isOtherLetter(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join('') !== [...other].sort().join('');
}

export class NameLookup {
  readonly #index: NameIndex;
  /** The tables of most entries, and those of the entries that were added since. */
  #most: LookUpTables | undefined;
  #more: LookUpTables | undefined;
  readonly #folded = new Map<number, string>();
  #foldedAt = -1;

  constructor(index: NameIndex) {
    this.#index = index;
  }

  /** Bytes of the tables, once they are built. */
  get bytes(): number {
    return [this.#most, this.#more].reduce((sum, tables) => sum + (tables === undefined ? 0 : bytesOf(tables)), 0);
  }

  /** Whether a question is answered without making tables of all names first. */
  get isReady(): boolean {
    return this.#most !== undefined && this.#most.generation === this.#index.generation;
  }

  /** Whether so many names were added that the tables had better be made anew, ahead of the next question. */
  get isBehind(): boolean {
    return !this.isReady || this.#index.entryCount - this.#most!.end > mostAdded;
  }

  /** Makes the tables of all names as they are now; questions may come between the steps. */
  *prepare(): Steps<void> {
    if (!this.isBehind) return;
    const tables = yield* tablesInSteps(this.#index, 0, this.#index.entryCount);
    // The index may have been made anew meanwhile, or somebody could not wait.
    if (tables.generation === this.#index.generation && this.isBehind) this.#most = tables;
  }

  /** The facts whose names answer a query, best first, each once. */
  lookUp(query: string, { limit = defaultLimit, kinds }: LookUpOptions = {}): LookUpHit[] {
    const folded = foldName(query);
    const words = wordsOf(query);
    if (words.length === 0 || limit <= 0) return [];
    const hits = this.#ready().flatMap(tables => this.#hitsIn(tables, words, limit * 4, kinds));
    const units = unitsOf(folded);
    const byId = new Map<string, LookUpHit>();
    for (const { entry, score } of hits) {
      const { id, kind, name } = this.#index.recorded(entry);
      const spelled = unitsOf(foldName(name));
      const longer = Math.max(spelled.length, units.length);
      const apart = editDistance(units, spelled, longer) / longer;
      const final = Math.round((score * 0.85 + (1 - apart) * 0.15) * 1000) / 1000;
      if ((byId.get(id)?.score ?? 0) < final) byId.set(id, { id, kind, name, score: final });
    }
    return [...byId.values()].sort((a, b) => b.score - a.score || a.name.length - b.name.length).slice(0, limit);
  }

  #hitsIn(
    tables: LookUpTables,
    words: readonly string[],
    most: number,
    kinds: readonly FactKind[] | undefined,
  ): readonly { entry: number; score: number }[] {
    const touched: number[] = [];
    let weightSum = 0;
    words.forEach((word, i) => {
      const weight = isFunctionWord(word) ? 0.3 : Math.sqrt(word.length);
      weightSum += weight;
      this.#spread(tables, word, weight, i + 1, touched, words.length);
    });
    if (words.length > 1) this.#spread(tables, words.join(''), weightSum, words.length + 1, touched, 1, true);
    return this.#best(tables, touched, weightSum, most, words.length, kinds);
  }

  /** Names and aliases of which some word begins with what was typed, those that the draft names most first. */
  completeNames(prefix: string, options: CompletionOptions = {}): Completion[] {
    const spelled = (entry: number): string => this.#spelled(entry);
    return wordsOf(prefix).length === 0 ? [] : completeNames(prefix, options, this.#index, this.#ready(), spelled);
  }

  /** The folded name of an entry, kept: a list is asked for at every letter, and folding is most of its cost. */
  #spelled(entry: number): string {
    if (this.#foldedAt !== this.#index.generation) {
      this.#foldedAt = this.#index.generation;
      this.#folded.clear();
    }
    let spelled = this.#folded.get(entry);
    if (spelled === undefined) this.#folded.set(entry, (spelled = foldName(this.#index.spelling(entry))));
    return spelled;
  }

  /** The recorded name that a word or row of words is a slip of; `undefined` if there is none, or it is a name itself. */
  nearestName(text: string): Nearest | undefined {
    const folded = foldName(text);
    const allowed = folded.length < 4 ? 0 : folded.length < 8 ? 1 : 2;
    if (allowed === 0 || this.#index.idsNamed(text).length > 0) return undefined;
    const units = unitsOf(folded);
    const words = wordsOf(text);
    const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
    const spoken = unitsOf(latinKey(longest));
    let nearest: Nearest | undefined;
    for (const { search, byKey, first } of this.#ready()) {
      for (const { key } of search.near(spoken, false)) {
        for (let at = byKey.offsets[key]!; at < byKey.offsets[key + 1]!; at++) {
          const entry = first + byKey.items[at]!;
          const flags = this.#index.flags(entry);
          if (this.#index.factNumber(entry) < 0 || (flags & notMeant) !== 0 || this.#index.role(entry) === 'avoid') continue;
          const name = this.#index.spelling(entry);
          const limit = nearest === undefined ? allowed : nearest.distance - 1;
          const distance = editDistance(units, unitsOf(foldName(name)), limit);
          if (distance > 0 && distance <= limit && (folded.length > shortest || !isOtherLetter(folded, foldName(name))))
            nearest = { id: this.#index.idOf(entry), name, distance };
          if (nearest?.distance === 1) return nearest;
        }
      }
    }
    return nearest;
  }

  /** Adds what one word of the query is worth to every name that has a word near it. */
  #spread(
    built: LookUpTables,
    word: string,
    weight: number,
    turn: number,
    touched: number[],
    words: number,
    whole = false,
  ): void {
    const { byKey, total, best, seen, search } = built;
    const { offsets, items } = byKey;
    const give = (key: number, score: number): void => {
      if (key < 0) return;
      for (let at = offsets[key]!, to = offsets[key + 1]!; at < to; at++) {
        const entry = items[at]!;
        if (whole) {
          // The query as one word counts instead of its words, not besides them.
          if (seen[entry] === 0) {
            seen[entry] = turn;
            touched.push(entry);
          }
          if (score * weight > total[entry]!) total[entry] = score * weight;
        } else if (seen[entry] !== turn) {
          if (seen[entry] === 0) touched.push(entry);
          seen[entry] = turn;
          best[entry] = score;
          total[entry]! += score * weight;
        } else if (score > best[entry]!) {
          total[entry]! += (score - best[entry]!) * weight;
          best[entry] = score;
        }
      }
    };
    const key = latinKey(word);
    for (const near of search.near(unitsOf(key), true)) give(near.key, near.score);
    // Consonants count between scripts only: within one there are better ways to a name.
    const other = isConsonantal(word) ? Mark.consonantsOfOthers : Mark.consonants;
    const consonants = whole ? '' : consonantsOf(key);
    if (consonants !== '') give(markedKey(built.keys, other, consonants), weights.consonants);
    if ((words === 1 || whole) && word.length >= 2 && word.length <= 8)
      give(markedKey(built.keys, Mark.initials, word), weights.initials);
  }

  #best(
    built: LookUpTables,
    touched: number[],
    weightSum: number,
    most: number,
    words: number,
    kinds: readonly FactKind[] | undefined,
  ): { entry: number; score: number }[] {
    const { total, seen, first } = built;
    const index = this.#index;
    const scores = new Float32Array(touched.length);
    const histogram = new Uint32Array(bars + 1);
    const path: number[] = [];
    for (let i = 0; i < touched.length; i++) {
      const place = touched[i]!;
      const entry = first + place;
      let score = total[place]! / weightSum;
      total[place] = 0;
      seen[place] = 0;
      if (score < leastScore || index.factNumber(entry) < 0 || (index.flags(entry) & NameFlag.variant) !== 0) continue;
      if (kinds !== undefined && !kinds.includes(index.recorded(entry).kind)) continue;
      index.wordsOf(entry, path);
      score *= 0.88 + 0.12 * Math.min(1, words / path.length);
      if (index.role(entry) === 'adjective' || index.role(entry) === 'avoid') score *= 0.97;
      scores[i] = score;
      histogram[Math.min(bars, Math.floor(score * bars))]!++;
    }
    let least = bars;
    for (let count = 0; least > 0; least--) if ((count += histogram[least]!) >= most) break;
    const hits: { entry: number; score: number }[] = [];
    for (let i = 0; i < touched.length; i++)
      if (scores[i]! > 0 && Math.min(bars, Math.floor(scores[i]! * bars)) >= least)
        hits.push({ entry: first + touched[i]!, score: scores[i]! });
    return hits.sort((a, b) => b.score - a.score).slice(0, most * 2);
  }

  /** The tables of all entries. */
  #ready(): readonly LookUpTables[] {
    const index = this.#index;
    if (!this.isReady) this.#most = atOnce(tablesInSteps(index, 0, index.entryCount));
    const most = this.#most!;
    if (index.entryCount === most.end) return [most];
    const isFresh =
      this.#more?.generation === index.generation && this.#more.first === most.end && this.#more.end === index.entryCount;
    if (!isFresh) this.#more = atOnce(tablesInSteps(index, most.end, index.entryCount));
    return [most, this.#more!];
  }
}

function bytesOf({ byKey, byWord, byStart, byLetter, words, total, best, seen, keys, search }: LookUpTables): number {
  const lists = [byKey, byWord, byStart, byLetter].flatMap(({ offsets, items }) => [offsets, items]);
  return [...lists, words, total, best, seen].reduce((sum, array) => sum + array.byteLength, keys.bytes + search.bytes);
}
