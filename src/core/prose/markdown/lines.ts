// Markdown's blocks, decided line by line: which containers (quotes, list items) a line stays in, and what it begins.
// Own scanning instead of a library, for speed: on 1 MB of marked-up prose, beside a yardstick pass (FHP) of 1.3 ms, this
// takes about 5 FHP, markdown-it 62 (and gives no positions inside paragraphs), @lezer/markdown 78 (69 KB minified),
// mdast-util-from-markdown with micromark 3,000; and the same way of scanning serves the markups that have no parser.
// micromark and markdown-it are the oracles of the tests (test/support/markdownOracle.ts). Run test/bench/prose.ts for the figures.

import { contentEnd, isLetter } from '../paint';
import type { LineResult, State } from '../scanner';
import { enterItem, enterLettered, enterQuote, matchContainers } from './containers';
import { yamlLine } from './frontMatterLines';
import { htmlBlockAt } from './html';
import { LineReading } from './lineReading';
import { deepest, quote } from './lineState';
import { letteredMarker } from './letteredItem';
import { definitionEnd } from './linkDefinition';
import { blockStarts, isTableRule } from './markers';
import { beginLeaf } from './newLeaf';
import { continueLeaf } from './openLeaf';
import { titleBlockLine } from './titleBlock';

/** Reads lines of Markdown. Not for use by two texts at once: what a line was read as stands here until the next one. */
export class MarkdownLines extends LineReading {
  readonly #myst: boolean;

  constructor(myst: boolean) {
    super();
    this.#myst = myst;
  }

  /** Reads one line; see Scanner.line. */
  read(text: string, start: number, end: number, state: State, out: LineResult): void {
    if (state === 'p' || state === 'b') {
      const first = text.charCodeAt(start);
      if (
        first > 127 ||
        (isLetter(first) && (state === 'p' || this.#myst || letteredMarker(text, start, contentEnd(text, start, end)) === 0))
      ) {
        out.starts = state === 'b';
        out.hidden = false;
        out.state = 'p';
        this.reads('text', start, '');
        return;
      }
      if (first === 10 || first === 13) {
        out.starts = false;
        out.hidden = true;
        out.state = 'b';
        this.reads('text', start, '');
        return;
      }
    }
    let leaf = state.charAt(0);
    if ('^WYVTMAB'.includes(leaf)) {
      const left = this.#head(text, start, end, leaf, out);
      if (left !== undefined) return this.reads(left === 'value' ? 'yaml' : 'hidden', start, '');
      leaf = 'b';
    }
    const cut = state.indexOf('\n');
    const containers = cut < 0 ? state.slice(1) : state.slice(1, cut);
    const payload = cut < 0 ? '' : state.slice(cut + 1);
    this.out = out;
    this.cursor.reset(text, start, contentEnd(text, start, end));
    const matched = matchContainers(this, containers);
    if (matched < 0) return;
    if (matched === containers.length) {
      if (continueLeaf(this, leaf, containers, payload)) return;
      if (!'pDtHboi'.includes(leaf)) leaf = 'b';
    } else if (leaf !== 'p' && leaf !== 'D') leaf = 'b';
    this.leaf = leaf;
    this.markerAt = -1;
    this.whole = matched === containers.length;
    this.containers = this.whole ? containers : containers.slice(0, matched);
    this.#open(containers);
  }

  /** What a line of a title block or of front matter is; undefined where it is neither. In MyST a percent sign begins a comment. */
  #head(text: string, start: number, end: number, leaf: string, out: LineResult): 'hidden' | 'value' | undefined {
    if (leaf === 'A' || leaf === 'B') return titleBlockLine(text, start, end, leaf, out);
    const title = leaf === '^' && !this.#myst ? titleBlockLine(text, start, end, leaf, out) : undefined;
    return title ?? yamlLine(text, start, end, leaf, out);
  }

  /** Opens the containers and the leaf that begin with the line, or goes on a paragraph. `before`: the containers of the line before. */
  #open(before: string): void {
    const { cursor } = this;
    const { text, end } = cursor;
    if (cursor.indent() >= 0 && cursor.next >= end) return this.#blank();
    for (;;) {
      const indent = cursor.indent();
      const at = cursor.next;
      const { leaf, containers } = this;
      if (at >= end) {
        // An item that begins with a blank line is empty if another one follows.
        this.sayHidden((containers.endsWith(quote) ? 'b' : 'i') + containers);
        return;
      }
      if (indent >= 4) {
        if (this.inParagraph || leaf === 'H' || leaf === 't') break;
        this.sayHidden('c' + containers);
        return;
      }
      if (leaf === 'H' && htmlBlockAt(text, at, end, true) !== 'raw') break;
      const code = text.charCodeAt(at);
      if (code > 127) break;
      const room = containers.length < deepest;
      if (blockStarts[code] === 0) {
        if (room && isLetter(code) && this.#lettered(indent)) continue;
        break;
      }
      if (room && code === 62) {
        enterQuote(this);
        continue;
      }
      if (beginLeaf(this, this.#myst) || this.#definition(before)) return;
      if (!room || !(enterItem(this, indent) || this.#lettered(indent))) break;
    }
    this.#text(before);
  }

  /** Enters an item that a letter counts, as Pandoc has them and MyST has not; whether there is one. */
  #lettered(indent: number): boolean {
    return !this.#myst && enterLettered(this, indent);
  }

  /** A blank line: list items stay open, quotes do not. */
  #blank(): void {
    const { leaf, containers, out } = this;
    this.reads('text', this.cursor.next, '');
    out.starts = false;
    out.hidden = true;
    out.state = 'b' + (leaf === 'i' && this.whole ? containers.slice(0, -1) : containers);
  }

  /** Whether the line is a definition. One that is not all on its line goes on the paragraph, and is known when all lines of that are. */
  #definition(before: string): boolean {
    const { text, next: at, end } = this.cursor;
    if (text.charCodeAt(at) !== 91 || text.charCodeAt(at + 1) === 94 || this.leaf === 'p' || this.leaf === 't') return false;
    if (definitionEnd(text, at, end, 0) < 0) return false;
    return this.say(true, true, 'D' + (this.inParagraph ? before : this.containers), 'paragraph', at);
  }

  /** A line of text: it begins a paragraph, or goes on one, HTML or a table. */
  #text(before: string): void {
    const { leaf, containers, whole } = this;
    const { text, next, end } = this.cursor;
    const at = this.markerAt < 0 ? next : this.markerAt;
    if (this.inParagraph) {
      const rule = leaf === 'p' && whole && isTableRule(text, at, end);
      // A line of text that leaves its containers still belongs to the paragraph ("lazy continuation").
      this.say(false, false, (rule ? 't' : 'p') + before, 'text', at);
    } else if (leaf === 'H') this.say(false, false, 'H' + containers, 'html', at);
    else if (leaf === 't' && whole) this.say(true, false, 't' + containers, 'text', at);
    else this.say(true, false, 'p' + containers, 'paragraph', at);
  }
}
