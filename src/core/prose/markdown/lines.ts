// Markdown's blocks, decided line by line: which containers (quotes, list items) a line stays in, and what it begins.
// Own scanning instead of a library, for speed: on 1 MB of marked-up prose, beside a yardstick pass (FHP) of 1.3 ms, this
// takes about 5 FHP, markdown-it 62 (and gives no positions inside paragraphs), @lezer/markdown 78 (69 KB minified),
// mdast-util-from-markdown with micromark 3,000; and the same way of scanning serves the markups that have no parser.
// micromark and markdown-it are the oracles of the tests (test/support/markdownOracle.ts). Run test/bench/prose.ts for the figures.

import { contentEnd, isBlankLine, isLetter, skipBlanks } from '../paint';
import type { LineResult, State } from '../scanner';
import { Cursor } from './cursor';
import { definitionEnd } from './linkDefinition';
import { yamlLine } from './frontMatterLines';
import { htmlBlockAt, htmlBlockEnds, type HtmlEnd } from './html';
import * as markers from './markers';
import { commentOrTarget, directiveAt, isDirectiveOption } from './mystLines';

/*
 * A state is one letter for the open leaf, one unit for each open container, and after a line feed what the leaf needs:
 *   ^ start of document   W front matter, nothing of it read yet   Y front matter   V front matter, in a value that is prose   T TOML front matter
 *   b nothing open        p paragraph      t table rows            D paragraph of nothing but definitions so far
 *   f fence   m display maths   e environment   c indented code   h HTML until a mark   H HTML until a blank line
 *   o q options of a MyST directive   i list item without text yet
 * Containers: `>` is a quote; 0x100 + n a list item or note whose content is n columns in; 0x1000 + 2n (+ 1 for tildes)
 * a MyST directive with a fence of n marks.
 */
const quote = '>';
const itemBase = 0x100;
const directiveBase = 0x1000;
/** Containers deeper than this are read as text, so that a state stays short. */
const deepest = 100;

/** What the text of a block is read as; a paragraph is text that may begin with definitions. */
export type BlockKind = 'hidden' | 'text' | 'paragraph' | 'html' | 'yaml';

/** Reads lines of Markdown. Not for use by two texts at once: results stand in fields until the next call. */
export class MarkdownLines {
  /** What the block that the last line began is read as. */
  kind: BlockKind = 'text';
  /** Where, on that line, its text begins: after list markers, heading marks and the like. */
  content = 0;
  /** How many quotes are open around that line. */
  quotes = 0;
  readonly #myst: boolean;
  readonly #cursor = new Cursor();

  constructor(myst: boolean) {
    this.#myst = myst;
  }

  /** Reads one line; see Scanner.line. */
  read(text: string, start: number, end: number, state: State, out: LineResult): void {
    if (state === 'p' || state === 'b') {
      const first = text.charCodeAt(start);
      if (isLetter(first) || first > 127) {
        out.starts = state === 'b';
        out.hidden = false;
        out.state = 'p';
        this.#begin('text', start, '');
        return;
      }
      if (first === 10 || first === 13) {
        out.starts = false;
        out.hidden = true;
        out.state = 'b';
        this.#begin('text', start, '');
        return;
      }
    }
    let leaf = state.charAt(0);
    if ('^WYVT'.includes(leaf)) {
      const left = yamlLine(text, start, end, leaf, out);
      if (left !== undefined) return this.#begin(left === 'value' ? 'yaml' : 'hidden', start, '');
      leaf = 'b';
    }
    const cut = state.indexOf('\n');
    const containers = cut < 0 ? state.slice(1) : state.slice(1, cut);
    const payload = cut < 0 ? '' : state.slice(cut + 1);
    const cursor = this.#cursor;
    cursor.reset(text, start, contentEnd(text, start, end));
    const matched = this.#match(containers, out);
    if (matched < 0) return;
    if (matched === containers.length) {
      if (this.#continueLeaf(leaf, payload, containers, out)) return;
      if (!'pDtHboi'.includes(leaf)) leaf = 'b';
    } else if (leaf !== 'p' && leaf !== 'D') leaf = 'b';
    this.#open(leaf, containers, matched, out);
  }

  #begin(kind: BlockKind, content: number, containers: string): void {
    this.kind = kind;
    this.content = content;
    let quotes = 0;
    for (let i = 0; i < containers.length; i++) if (containers[i] === quote) quotes++;
    this.quotes = quotes;
  }

  #hide(out: LineResult, starts: boolean, state: State): true {
    out.starts = starts;
    out.hidden = true;
    out.state = state;
    if (starts) this.#begin('hidden', this.#cursor.at, '');
    return true;
  }

  /** How many containers the line stays in; -1 where it closed a directive and all is said. */
  #match(containers: string, out: LineResult): number {
    const cursor = this.#cursor;
    for (let i = 0; i < containers.length; i++) {
      const code = containers.charCodeAt(i);
      if (code === 62) {
        if (cursor.indent() > 3 || cursor.text.charCodeAt(cursor.next) !== 62 || cursor.next >= cursor.end) return i;
        cursor.skipMarker(1);
        cursor.skip(1);
      } else if (code >= directiveBase) {
        const mark = code & 1 ? 126 : 96;
        if (cursor.indent() < 4 && markers.closesFence(cursor.text, cursor.next, cursor.end, mark, (code - directiveBase) >> 1)) {
          this.#hide(out, true, 'b' + containers.slice(0, i));
          return -1;
        }
      } else {
        const indent = cursor.indent();
        if (indent >= code - itemBase) cursor.skip(code - itemBase);
        else if (cursor.next < cursor.end) return i;
      }
    }
    return containers.length;
  }

  /** Whether the line belongs to an open leaf that takes lines as they are (code, maths, HTML ...), with all containers kept. */
  #continueLeaf(leaf: string, payload: string, containers: string, out: LineResult): boolean {
    const { text, end } = this.#cursor;
    const indent = this.#cursor.indent();
    const at = this.#cursor.next;
    const same = leaf + containers + (payload === '' ? '' : '\n' + payload);
    const closed = 'b' + containers;
    switch (leaf) {
      case 'f': {
        const closes = indent < 4 && markers.closesFence(text, at, end, payload.charCodeAt(0), Number(payload.slice(1)));
        // A blank line starts a new block, so that typing in a long listing reads little of it again.
        return this.#hide(out, at >= end, closes ? closed : same);
      }
      case 'm': {
        // Maths never runs over a blank line: a `$$` just typed must not swallow the rest.
        return this.#hide(out, false, at >= end || text.slice(at, end).includes('$$') ? closed : same);
      }
      case 'e':
        return this.#hide(out, at >= end, text.slice(at, end).includes(`\\end{${payload}}`) ? closed : same);
      case 'h':
        return this.#hide(out, at >= end, htmlBlockEnds(text, at, end, payload as HtmlEnd) ? closed : same);
      case 'c':
        return at >= end || indent >= 4 ? this.#hide(out, false, same) : false;
      case 'q':
        return this.#hide(out, false, text.startsWith('---', at) ? closed : same);
      case 'o':
        if (text.startsWith('---', at)) return this.#hide(out, true, 'q' + containers);
        return isDirectiveOption(text, at, end) && this.#hide(out, true, same);
      default:
        return false;
    }
  }

  /** Opens containers and a leaf. `before` is `p`, `D`, `t` or `H` where the line may continue one. */
  #open(before: string, oldContainers: string, matched: number, out: LineResult): void {
    const cursor = this.#cursor;
    const { text, end } = cursor;
    let leaf = before;
    let containers = oldContainers.slice(0, matched);
    let whole = matched === oldContainers.length;
    if (cursor.indent() >= 0 && cursor.next >= end) {
      // Blank: list items stay open, quotes do not.
      this.#begin('text', cursor.next, '');
      out.starts = false;
      out.hidden = true;
      out.state = 'b' + (before === 'i' && whole ? containers.slice(0, -1) : containers);
      return;
    }
    for (;;) {
      const indent = cursor.indent();
      const at = cursor.next;
      const code = text.charCodeAt(at);
      // An item that begins with a blank line is empty if another one follows.
      if (at >= end)
        return this.#leaf(out, true, true, (containers.endsWith(quote) ? 'b' : 'i') + containers, 'hidden', at, containers);
      if (indent >= 4) {
        if (leaf === 'p' || leaf === 'D' || leaf === 'H' || leaf === 't') break;
        return this.#leaf(out, true, true, 'c' + containers, 'hidden', at, containers);
      }
      // A definition is a paragraph, too: only what follows tells the two apart.
      const open = leaf === 'p' || leaf === 'D';
      const paragraph = open && whole;
      if (leaf === 'H' && htmlBlockAt(text, at, end, true) !== 'raw') break;
      let marker = 0;
      if (code === 62 && containers.length < deepest) {
        containers += quote;
        cursor.skipMarker(1);
        cursor.skip(1);
        leaf = 'b';
        whole = false;
        continue;
      }
      if (code === 35 && (marker = markers.headingMarker(text, at, end)) > 0)
        return this.#leaf(out, true, false, 'b' + containers, 'text', skipBlanks(text, at + marker, end), containers);
      if ((code === 96 || code === 126) && (marker = markers.fenceRun(text, at, end)) > 0) {
        const directive = this.#myst ? directiveAt(text, at + marker, end) : -1;
        if (directive >= 0 && containers.length < deepest) {
          const state =
            'o' + containers + String.fromCharCode(directiveBase + Math.min(marker, 100) * 2 + (code === 126 ? 1 : 0));
          return this.#leaf(out, true, isBlankLine(text, directive, end), state, 'text', directive, containers);
        }
        return this.#leaf(out, true, true, `f${containers}\n${text.charAt(at)}${marker}`, 'hidden', at, containers);
      }
      if (code === 60) {
        const html = htmlBlockAt(text, at, end, open);
        if (html === 'blank') return this.#leaf(out, true, false, 'H' + containers, 'html', at, containers);
        if (html !== undefined) {
          const ends = htmlBlockEnds(text, at, end, html);
          if (ends && html === '-->' && !isBlankLine(text, at + text.slice(at, end).indexOf('-->') + 3, end))
            return this.#leaf(out, true, false, 'b' + containers, 'html', at, containers);
          return this.#leaf(out, true, true, ends ? 'b' + containers : `h${containers}\n${html}`, 'hidden', at, containers);
        }
      }
      if (paragraph && (code === 61 || code === 45) && markers.isUnderline(text, at, end))
        return this.#leaf(out, false, false, 'b' + containers, 'text', at, containers);
      if (markers.isThematicBreak(text, at, end)) return this.#leaf(out, true, true, 'b' + containers, 'hidden', at, containers);
      if (code === 36 && text.charCodeAt(at + 1) === 36) {
        if (!text.slice(at + 2, end).includes('$$'))
          return this.#leaf(out, true, true, 'm' + containers, 'hidden', at, containers);
      }
      if (code === 92) {
        const name = markers.environmentName(text, at, end);
        if (name !== undefined) {
          const ends = text.slice(at, end).includes(`\\end{${name}}`);
          return this.#leaf(out, true, true, ends ? 'b' + containers : `e${containers}\n${name}`, 'hidden', at, containers);
        }
      }
      if (this.#myst && code === 58 && (marker = markers.colonRun(text, at, end)) > 2 && text.charCodeAt(at + marker) === 123) {
        const directive = directiveAt(text, at + marker, end);
        // What closes a directive with prose is a line of colons, hidden anyway; its body needs no container.
        if (directive >= 0)
          return this.#leaf(out, true, isBlankLine(text, directive, end), 'o' + containers, 'text', directive, containers);
        return this.#leaf(out, true, true, `f${containers}\n:${marker}`, 'hidden', at, containers);
      }
      if (code === 58 && text.startsWith(':::', at))
        return this.#leaf(out, true, true, 'b' + containers, 'hidden', at, containers);
      if (this.#myst && commentOrTarget(text, at, end))
        return this.#leaf(out, true, true, 'b' + containers, 'hidden', at, containers);
      if (code === 91 && (marker = markers.labelMarker(text, at, end)) > 0) {
        const note = text.charCodeAt(at + 1) === 94;
        // One that is not all on its line goes on the paragraph, and is known when all lines of that are.
        if (!note && leaf !== 'p' && leaf !== 't' && definitionEnd(text, at, end, 0) >= 0)
          return this.#leaf(out, true, true, 'D' + (open ? oldContainers : containers), 'paragraph', at, containers);
        if (note && containers.length < deepest) {
          containers += String.fromCharCode(itemBase + 4);
          cursor.skipMarker(marker);
          leaf = 'b';
          whole = false;
          continue;
        }
      }
      marker = markers.listMarker(text, at, end, paragraph) || markers.definitionMarker(text, at, end);
      if (marker > 0 && containers.length < deepest) {
        cursor.skipMarker(marker);
        const space = cursor.indent();
        const blank = cursor.next >= end;
        const gap = blank || space > 4 ? 1 : space;
        cursor.skip(gap);
        containers += String.fromCharCode(itemBase + Math.min(indent + marker + gap, 1000));
        leaf = 'b';
        whole = false;
        continue;
      }
      break;
    }
    const at = cursor.next;
    if (leaf === 'p' || leaf === 'D') {
      // A line of text that leaves its containers still belongs to the paragraph ("lazy continuation").
      const rule = leaf === 'p' && whole && markers.isTableRule(text, at, end);
      return this.#leaf(out, false, false, (rule ? 't' : 'p') + (whole ? containers : oldContainers), 'text', at, containers);
    }
    if (leaf === 'H') return this.#leaf(out, false, false, 'H' + containers, 'html', at, containers);
    const rows = leaf === 't' && whole;
    this.#leaf(out, true, false, (rows ? 't' : 'p') + containers, rows ? 'text' : 'paragraph', at, containers);
  }

  #leaf(
    out: LineResult,
    starts: boolean,
    hidden: boolean,
    state: State,
    kind: BlockKind,
    content: number,
    containers: string,
  ): void {
    out.starts = starts;
    out.hidden = hidden;
    out.state = state;
    this.#begin(kind, content, containers);
  }
}
