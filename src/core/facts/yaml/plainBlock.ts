/**
 * Reads the plain block style that nearly all fact bases are written in, about twenty times faster than a complete YAML parser.
 * It knows only what it is sure of: block maps and lists, one-line values (plain, quoted, or flow). Anything else - anchors, tags,
 * block scalars, values over several lines, tabs, whatever looks wrong - makes it give up, and the piece goes to the `yaml` package.
 * test/fuzz compares the two on many thousands of documents.
 */
import { plainEnd, quotedEnd, unquote, startsNoPlain } from './plainScalar';
import { knownKey } from './knownKeys';
import { readFlow } from './plainFlow';
import { nestingLimit } from './nesting';
import type { ListNode, MapNode, PairNode, ScalarNode, YamlNode } from './node';

/** A mistake that YAML makes easy, found where the meaning is still plain: the value is taken as it was meant. */
export interface Trap {
  /** `colon`: an unquoted text has `: ` in it. `quote`: a text begins with a quotation mark and goes on after its end. */
  readonly kind: 'colon' | 'quote';
  readonly start: number;
  readonly end: number;
}

export interface PlainResult {
  readonly node: YamlNode | undefined;
  readonly traps: readonly Trap[];
}

const noTraps: readonly Trap[] = [];

/**
 * Reads `text` from `start` (the start of a line) to `end` (the end of a line) as one block map; offsets in the result count from
 * `start`. Gives `undefined` where the piece is not plain block style.
 */
export function readPlainBlock(text: string, start: number, end: number): PlainResult | undefined {
  const reader = new PlainBlockReader(text, start, end);
  return reader.read();
}

class PlainBlockReader {
  /** The current content line: its first unit, that of its content, and its end without the line break. */
  #lineStart = 0;
  #content = 0;
  #lineEnd = 0;
  #indent = -1;
  #next: number;
  #failed = false;
  #traps: Trap[] | undefined;
  /** Pairs and items of the collections that are open; each array that is made of them has just its length. */
  readonly #open: (PairNode | YamlNode | undefined)[] = [];
  #openCount = 0;

  constructor(
    private readonly text: string,
    private readonly base: number,
    private readonly end: number,
  ) {
    this.#next = base;
  }

  read(): PlainResult | undefined {
    this.#advance();
    if (this.#failed) return undefined;
    if (this.#indent < 0) return { node: undefined, traps: noTraps };
    const node = this.#map(this.#indent, 0);
    if (this.#failed || node === undefined || this.#indent >= 0) return undefined;
    return { node, traps: this.#traps ?? noTraps };
  }

  /** Goes to the next line that has content; `#indent` is -1 at the end. */
  #advance(): void {
    const { text, end } = this;
    let at = this.#next;
    while (at < end) {
      let lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0 || lineEnd > end) lineEnd = end;
      let content = at;
      while (content < lineEnd && text.charCodeAt(content) === 32) content += 1;
      const next = lineEnd + 1;
      let last = lineEnd;
      if (last > content && text.charCodeAt(last - 1) === 13) last -= 1;
      if (content < last && text.charCodeAt(content) !== 35) {
        this.#lineStart = at;
        this.#content = content;
        this.#lineEnd = last;
        this.#indent = content - at;
        this.#next = next;
        return;
      }
      at = next;
    }
    this.#next = at;
    this.#indent = -1;
  }

  #fail(): undefined {
    this.#failed = true;
    return undefined;
  }

  #map(indent: number, depth: number): MapNode | undefined {
    if (depth >= nestingLimit) return this.#fail();
    const mark = this.#openCount;
    while (this.#indent === indent) {
      const pair = this.#pair(indent, depth);
      if (pair === undefined) return undefined;
      this.#open[this.#openCount++] = pair;
    }
    if (this.#indent > indent) return this.#fail();
    const pairs = this.#open.slice(mark, this.#openCount) as PairNode[];
    this.#openCount = mark;
    const first = pairs[0]!;
    const last = pairs[pairs.length - 1]!;
    return { kind: 'map', start: first.key.start, end: (last.value ?? last.key).end, pairs, flow: false };
  }

  #pair(indent: number, depth: number): PairNode | undefined {
    const { text, base } = this;
    const lineEnd = this.#lineEnd;
    const keyStart = this.#content;
    const colon = keyColon(text, keyStart, lineEnd);
    if (colon < 0 || colon - keyStart > 1000) return this.#fail();
    const key = this.#key(keyStart, colon);
    if (key === undefined) return this.#fail();
    let at = colon + 1;
    while (at < lineEnd && text.charCodeAt(at) === 32) at += 1;
    if (at >= lineEnd || (text.charCodeAt(at) === 35 && at > colon + 1)) {
      this.#advance();
      if (this.#indent > indent) return this.#nested(key, indent, depth);
      if (this.#indent === indent && isDash(text, this.#content, this.#lineEnd)) {
        const list = this.#list(indent, depth + 1);
        return list && { key, value: list };
      }
      return { key, value: undefined };
    }
    const value = this.#inline(at, lineEnd, base, true);
    if (value === undefined) return undefined;
    this.#advance();
    if (this.#indent > indent) return this.#fail();
    return { key, value };
  }

  #nested(key: ScalarNode, indent: number, depth: number): PairNode | undefined {
    const value = this.#block(indent, depth + 1);
    return value && { key, value };
  }

  /** What stands on the lines below a key or a dash. */
  #block(parent: number, depth: number): YamlNode | undefined {
    const { text } = this;
    if (isDash(text, this.#content, this.#lineEnd)) return this.#list(this.#indent, depth);
    if (keyColon(text, this.#content, this.#lineEnd) >= 0) return this.#map(this.#indent, depth);
    const value = this.#inline(this.#content, this.#lineEnd, this.base, false);
    if (value === undefined) return undefined;
    this.#advance();
    return this.#indent > parent ? this.#fail() : value;
  }

  #list(indent: number, depth: number): ListNode | undefined {
    if (depth >= nestingLimit) return this.#fail();
    const { text, base } = this;
    const start = this.#content - base;
    let end = start + 1;
    const mark = this.#openCount;
    while (this.#indent === indent && isDash(text, this.#content, this.#lineEnd)) {
      const lineEnd = this.#lineEnd;
      let at = this.#content + 1;
      while (at < lineEnd && text.charCodeAt(at) === 32) at += 1;
      let item: YamlNode | undefined;
      if (at >= lineEnd || (text.charCodeAt(at) === 35 && at > this.#content + 1)) {
        this.#advance();
        if (this.#indent > indent) item = this.#block(indent, depth + 1);
      } else if (isDash(text, at, lineEnd)) {
        return this.#fail();
      } else if (keyColon(text, at, lineEnd) >= 0) {
        // A compact map: the rest of this line is its first line, the next ones stand below it.
        this.#content = at;
        this.#indent = at - this.#lineStart;
        item = this.#map(this.#indent, depth + 1);
      } else {
        item = this.#inline(at, lineEnd, base, false);
        if (item !== undefined) {
          this.#advance();
          if (this.#indent > indent) return this.#fail();
        }
      }
      if (this.#failed) return undefined;
      if (item !== undefined) end = item.end;
      this.#open[this.#openCount++] = item;
    }
    if (this.#indent > indent) return this.#fail();
    const items = this.#open.slice(mark, this.#openCount) as (YamlNode | undefined)[];
    this.#openCount = mark;
    return { kind: 'list', start, end, items, flow: false };
  }

  #key(start: number, colon: number): ScalarNode | undefined {
    const { text, base } = this;
    const first = text.charCodeAt(start);
    if (first === 34 || first === 39) {
      const end = quotedEnd(text, start, colon);
      const value = end < 0 ? undefined : unquote(text, start, end);
      return value === undefined ? undefined : { kind: 'scalar', start: start - base, end: end - base, value, style: 'quoted' };
    }
    let end = colon;
    while (end > start && text.charCodeAt(end - 1) === 32) end -= 1;
    return end === start
      ? undefined
      : { kind: 'scalar', start: start - base, end: end - base, value: knownKey(text, start, end), style: 'plain' };
  }

  /** A value on one line; `trapped` says whether a `: ` in it can only be a mistake (after a key it can, after a dash it is a map). */
  #inline(at: number, lineEnd: number, base: number, trapped: boolean): YamlNode | undefined {
    const { text } = this;
    const first = text.charCodeAt(at);
    if (first === 34 || first === 39) {
      const end = quotedEnd(text, at, lineEnd);
      if (end < 0) return this.#fail();
      if (!isRest(text, end, lineEnd)) return this.#quoteTrap(at, end, lineEnd, base);
      const value = unquote(text, at, end);
      return value === undefined ? this.#fail() : { kind: 'scalar', start: at - base, end: end - base, value, style: 'quoted' };
    }
    if (first === 91 || first === 123) {
      const flow = readFlow(text, at, lineEnd, base);
      if (flow === undefined || !isRest(text, flow.end + base, lineEnd)) return this.#fail();
      return flow;
    }
    if (startsNoPlain(text, at, lineEnd)) return this.#fail();
    const end = plainEnd(text, at, lineEnd);
    if (end < 0) return trapped ? this.#trap('colon', at, lineEnd, base) : this.#fail();
    return { kind: 'scalar', start: at - base, end: end - base, value: text.slice(at, end), style: 'plain' };
  }

  #quoteTrap(at: number, quoteEnd: number, lineEnd: number, base: number): YamlNode | undefined {
    let next = quoteEnd;
    while (next < lineEnd && text32(this.text, next)) next += 1;
    // `"a": b` after a key, or a comma, is no text that goes on: leave it to the full parser.
    const unit = this.text.charCodeAt(next);
    if (unit === 58 || unit === 35) return this.#fail();
    return this.#trap('quote', at, lineEnd, base);
  }

  #trap(kind: Trap['kind'], at: number, lineEnd: number, base: number): YamlNode | undefined {
    const { text } = this;
    let end = at;
    while (end < lineEnd && !(text.charCodeAt(end) === 35 && text.charCodeAt(end - 1) === 32)) end += 1;
    while (end > at && text.charCodeAt(end - 1) === 32) end -= 1;
    (this.#traps ??= []).push({ kind, start: at - base, end: end - base });
    return { kind: 'scalar', start: at - base, end: end - base, value: text.slice(at, end), style: 'quoted' };
  }
}

function text32(text: string, at: number): boolean {
  return text.charCodeAt(at) === 32;
}

function isDash(text: string, at: number, lineEnd: number): boolean {
  return text.charCodeAt(at) === 45 && (at + 1 >= lineEnd || text.charCodeAt(at + 1) === 32);
}

/** Whether only spaces and a comment follow. */
function isRest(text: string, at: number, lineEnd: number): boolean {
  let i = at;
  while (i < lineEnd && text.charCodeAt(i) === 32) i += 1;
  return i >= lineEnd || (i > at && text.charCodeAt(i) === 35);
}

/** Offset of the colon that ends a key at `at`, or -1 where no key of a plain kind stands. */
function keyColon(text: string, at: number, lineEnd: number): number {
  const first = text.charCodeAt(at);
  let i = at;
  if (first === 34 || first === 39) {
    i = quotedEnd(text, at, lineEnd);
    if (i < 0) return -1;
    while (i < lineEnd && text.charCodeAt(i) === 32) i += 1;
    return text.charCodeAt(i) === 58 && i < lineEnd && (i + 1 >= lineEnd || text.charCodeAt(i + 1) === 32) ? i : -1;
  }
  if (startsNoPlain(text, at, lineEnd)) return -1;
  for (; i < lineEnd; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 58 && (i + 1 >= lineEnd || text.charCodeAt(i + 1) === 32)) return i;
    if (unit === 35 && i > at && text.charCodeAt(i - 1) === 32) return -1;
  }
  return -1;
}
