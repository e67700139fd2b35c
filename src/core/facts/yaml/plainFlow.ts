/** Flow collections (`[a, b]`, `{ kind: state }`) that stand on one line; anything unusual in them is left to the full parser. */
import { quotedEnd, unquote } from './plainScalar';
import { knownKey } from './knownKeys';
import { nestingLimit } from './nesting';
import type { ListNode, MapNode, PairNode, ScalarNode, YamlNode } from './node';

/** Reads the collection that begins at `at`; offsets in the result count from `base`. `undefined` where it is not plain. */
export function readFlow(text: string, at: number, lineEnd: number, base: number): ListNode | MapNode | undefined {
  return new FlowReader(text, lineEnd, base).collection(at, 1);
}

class FlowReader {
  /** Offset after what was read last. */
  #at = 0;

  constructor(
    private readonly text: string,
    private readonly lineEnd: number,
    private readonly base: number,
  ) {}

  collection(at: number, depth: number): ListNode | MapNode | undefined {
    // The outermost levels of the entry count too, hence a lower limit here; deeper ones go the slow way, which measures exactly.
    if (depth > nestingLimit / 4) return undefined;
    return this.text.charCodeAt(at) === 91 ? this.#list(at, depth) : this.#map(at, depth);
  }

  #list(start: number, depth: number): ListNode | undefined {
    const items: YamlNode[] = [];
    let at = this.#skip(start + 1);
    while (at < this.lineEnd) {
      if (this.text.charCodeAt(at) === 93) {
        this.#at = at + 1;
        return { kind: 'list', start: start - this.base, end: at + 1 - this.base, items, flow: true };
      }
      const item = this.#value(at, depth);
      if (item === undefined) return undefined;
      items.push(item);
      at = this.#afterItem(93);
      if (at < 0) return undefined;
    }
    return undefined;
  }

  #map(start: number, depth: number): MapNode | undefined {
    const pairs: PairNode[] = [];
    let at = this.#skip(start + 1);
    while (at < this.lineEnd) {
      if (this.text.charCodeAt(at) === 125) {
        this.#at = at + 1;
        return { kind: 'map', start: start - this.base, end: at + 1 - this.base, pairs, flow: true };
      }
      const key = this.#scalar(at, true);
      if (key === undefined) return undefined;
      at = this.#skip(this.#at);
      const next = this.text.charCodeAt(at + 1);
      if (this.text.charCodeAt(at) !== 58 || at + 1 >= this.lineEnd || next !== 32) return undefined;
      at = this.#skip(at + 1);
      if (at >= this.lineEnd) return undefined;
      const unit = this.text.charCodeAt(at);
      if (unit === 44 || unit === 125) return undefined;
      const value = this.#value(at, depth);
      if (value === undefined) return undefined;
      pairs.push({ key, value });
      at = this.#afterItem(125);
      if (at < 0) return undefined;
    }
    return undefined;
  }

  /** After an item: a comma, or the closing bracket, which is left for the caller to see. -1 for anything else. */
  #afterItem(closing: number): number {
    const at = this.#skip(this.#at);
    if (at >= this.lineEnd) return -1;
    const unit = this.text.charCodeAt(at);
    if (unit === closing) return at;
    return unit === 44 ? this.#skip(at + 1) : -1;
  }

  #value(at: number, depth: number): YamlNode | undefined {
    const unit = this.text.charCodeAt(at);
    return unit === 91 || unit === 123 ? this.collection(at, depth + 1) : this.#scalar(at);
  }

  #scalar(at: number, isKey = false): ScalarNode | undefined {
    const { text, lineEnd, base } = this;
    const first = text.charCodeAt(at);
    if (first === 34 || first === 39) {
      const end = quotedEnd(text, at, lineEnd);
      const value = end < 0 ? undefined : unquote(text, at, end);
      if (value === undefined) return undefined;
      this.#at = end;
      return { kind: 'scalar', start: at - base, end: end - base, value, style: 'quoted' };
    }
    if (!mayBegin(first) || ((first === 45 || first === 63 || first === 58) && !mayFollowIndicator(text.charCodeAt(at + 1))))
      return undefined;
    let last = at;
    let i = at;
    for (; i < lineEnd; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 32) continue;
      if (unit === 44 || unit === 91 || unit === 93 || unit === 123 || unit === 125) break;
      if (unit === 58 && !mayFollowIndicator(text.charCodeAt(i + 1))) break;
      if (unit === 35 && text.charCodeAt(i - 1) === 32) return undefined;
      last = i + 1;
    }
    if (i >= lineEnd || last === at) return undefined;
    this.#at = last;
    const value = isKey ? knownKey(text, at, last) : text.slice(at, last);
    return { kind: 'scalar', start: at - base, end: last - base, value, style: 'plain' };
  }

  #skip(at: number): number {
    let i = at;
    while (i < this.lineEnd && this.text.charCodeAt(i) === 32) i += 1;
    return i;
  }
}

const indicators = new Set([...',[]{}#&*!|>\'"%@`'].map(sign => sign.charCodeAt(0)));

function mayBegin(unit: number): boolean {
  return !indicators.has(unit);
}

/** Whether `-`, `?` or `:` before this unit is an ordinary letter of a plain scalar in flow context. */
function mayFollowIndicator(unit: number): boolean {
  return !(
    Number.isNaN(unit) ||
    unit === 32 ||
    unit === 10 ||
    unit === 13 ||
    unit === 44 ||
    unit === 91 ||
    unit === 93 ||
    unit === 123 ||
    unit === 125
  );
}
