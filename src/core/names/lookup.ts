/**
 * Look-up by what somebody types: forgiving of slips, word order, other romanisations and other scripts, half-typed words and
 * acronyms; titles and keys of sources too. One structure serves the command `lookup`, the palette, completion and "did you mean".
 */
import type { FactKind } from '../facts/model';
import { completeNames, type Completion, type CompletionOptions } from './completeNames';
import { isFunctionWord } from './commonWords';
import { editDistance, unitsOf } from './editDistance';
import { foldName } from './fold';
import { consonantsOf, isConsonantal, latinKey } from './latinKey';
import { buildTables, Mark, markedKey, wordsOf, type LookUpTables } from './lookUpTables';
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

/** In words up to this length another letter makes another word (Iran, Iraq), not a slip. */
const shortest = 5;

/** Do two words of one length differ in a letter, and not by a swap? */
function isOtherLetter(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join('') !== [...other].sort().join('');
}

export class NameLookup {
  readonly #index: NameIndex;
  #built: LookUpTables | undefined;
  readonly #folded = new Map<number, string>();
  #foldedAt = -1;

  constructor(index: NameIndex) {
    this.#index = index;
  }

  /** Bytes of the tables, once they are built. */
  get bytes(): number {
    const built = this.#built;
    if (built === undefined) return 0;
    const { byKey, byWord, byStart, byLetter, total, best, seen } = built;
    const lists = [byKey, byWord, byStart, byLetter].flatMap(({ offsets, items }) => [offsets, items]);
    return [...lists, total, best, seen].reduce((sum, array) => sum + array.byteLength, built.keys.bytes + built.search.bytes);
  }

  /** The facts whose names answer a query, best first, each once. */
  lookUp(query: string, { limit = defaultLimit, kinds }: LookUpOptions = {}): LookUpHit[] {
    const folded = foldName(query);
    const words = wordsOf(query);
    if (words.length === 0 || limit <= 0) return [];
    const built = this.#ready();
    const touched: number[] = [];
    let weightSum = 0;
    words.forEach((word, i) => {
      const weight = isFunctionWord(word) ? 0.3 : Math.sqrt(word.length);
      weightSum += weight;
      this.#spread(built, word, weight, i + 1, touched, words.length);
    });
    if (words.length > 1) this.#spread(built, words.join(''), weightSum, words.length + 1, touched, 1, true);
    const hits = this.#best(built, touched, weightSum, limit * 4, words.length, kinds);
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

  /** Names and aliases of which some word begins with what was typed, those that the draft names most first. */
  completeNames(prefix: string, options: CompletionOptions = {}): Completion[] {
    const spelled = (entry: number): string => this.#spelled(entry);
    return wordsOf(prefix).length === 0 ? [] : completeNames(prefix, options, this.#index, this.#ready(), spelled);
  }

  /** The folded name of an entry, kept: a list is asked for at every letter, and folding is most of its cost. */
  #spelled(entry: number): string {
    if (this.#foldedAt !== this.#index.version) {
      this.#foldedAt = this.#index.version;
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
    const built = this.#ready();
    let nearest: Nearest | undefined;
    for (const { key } of built.search.near(unitsOf(latinKey(longest)), false)) {
      for (let at = built.byKey.offsets[key]!; at < built.byKey.offsets[key + 1]!; at++) {
        const entry = built.byKey.items[at]!;
        const flags = this.#index.flags(entry);
        if (this.#index.factNumber(entry) < 0 || (flags & (NameFlag.hoverOnly | NameFlag.variant | NameFlag.lookUpOnly)) !== 0)
          continue;
        if (this.#index.role(entry) === 'avoid') continue;
        const name = this.#index.spelling(entry);
        const limit = nearest === undefined ? allowed : nearest.distance - 1;
        const distance = editDistance(units, unitsOf(foldName(name)), limit);
        if (distance > 0 && distance <= limit && (folded.length > shortest || !isOtherLetter(folded, foldName(name))))
          nearest = { id: this.#index.idOf(entry), name, distance };
        if (nearest?.distance === 1) return nearest;
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
    const { total, seen } = built;
    const index = this.#index;
    const scores = new Float32Array(touched.length);
    const histogram = new Uint32Array(bars + 1);
    const path: number[] = [];
    for (let i = 0; i < touched.length; i++) {
      const entry = touched[i]!;
      let score = total[entry]! / weightSum;
      total[entry] = 0;
      seen[entry] = 0;
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
        hits.push({ entry: touched[i]!, score: scores[i]! });
    return hits.sort((a, b) => b.score - a.score).slice(0, most * 2);
  }

  #ready(): LookUpTables {
    const index = this.#index;
    if (this.#built === undefined || this.#built.version !== index.version) this.#built = buildTables(index);
    return this.#built;
  }
}
