/** Reads one file of a fact base. Nothing in it throws: whatever is wrong becomes a problem, and the rest is read. */
import { FactFile, unreadableFile, type Block, type Entry, type FileHeader } from './factFile';
import { EntryList } from './entryList';
import { contextOf, entriesOfMap, entriesOfPieces, type EntryContext } from './entries';
import { headerOf } from './header';
import { atOnce, type Steps } from '../steps';
import { problem } from './reading';
import { reloadFactFile } from './reload';
import { ReusableEntries } from './reuse';
import { isSection } from './schema/tables';
import { differenceOf, isSame, type Difference } from '../text/difference';
import { entryPieces, layoutOf } from './yaml/layout';
import { traitsOf } from './yaml/piece';

/** Largest file that is read, in UTF-8 bytes; a text in memory counts one byte a unit, which is never too strict. */
export const fileLimit = 64 * 1024 * 1024;
/** From this size on, splitting is suggested. */
export const fileHint = 5 * 1024 * 1024;

/**
 * Reads a fact base.
 * @param text the whole file, decoded
 * @param previous the file as it was read before: what has not changed is taken over from it
 * @param difference where the text differs from the previous one, if that is known already
 */
export function readFactFile(uri: string, text: string, previous?: FactFile, difference?: Difference): FactFile {
  return atOnce(readFactFileInSteps(uri, text, previous, difference));
}

/** The same in small steps, for large files: yields how much is done (0 to 1) about every millisecond of work. */
export function* readFactFileInSteps(
  uri: string,
  text: string,
  previous?: FactFile,
  known?: Difference,
): Steps<FactFile, number> {
  let reusable: ReusableEntries | undefined;
  if (previous !== undefined && previous.uri === uri) {
    if (known ? isSame(previous.text, text, known) : previous.text === text) return previous;
    const difference = known ?? differenceOf(previous.text, text);
    const reloaded = reloadFactFile(previous, text, difference);
    if (reloaded !== undefined) return reloaded;
    if (previous.parts.reloadable) reusable = new ReusableEntries(previous, difference);
  }
  if (text.length > fileLimit) return unreadableFile(uri, '', problem('too-large', { start: 0, end: 0 }, 'too-large.file'));
  const traits = traitsOf(text);
  if (traits.hasNul && isBinary(text))
    return unreadableFile(uri, text, problem('unreadable', { start: 0, end: 0 }, 'unreadable.binary'));
  const layout = layoutOf(text);
  const context = contextOf(uri, text, undefined, traits);
  const header = headerOf(context, layout);
  const reading: EntryContext = { ...context, language: header.language };
  if (header.language !== previous?.language || header.inlineSections.length > 0) reusable = undefined;
  const entries: Entry[] = [];
  const bases: number[] = [];
  const added: Entry[] = [];
  const blocks: Block[] = [];
  for (const { section, map, base } of header.inlineSections) {
    for (const entry of entriesOfMap(reading, section, map, base)) {
      entries.push(entry);
      bases.push(base);
    }
  }
  for (const top of layout.tops) {
    if (top.section === undefined || !isSection(top.section)) continue;
    const pieces = entryPieces(text, top.bodyStart, top.end);
    const from = entries.length;
    for (const placed of entriesOfPieces(reading, top.section, pieces, top.end, reusable)) {
      entries.push(placed.entry);
      bases.push(placed.base);
      if (reusable !== undefined && !placed.reused) added.push(placed.entry);
      if (entries.length % 256 === 255) yield placed.base / text.length;
    }
    blocks.push({ section: top.section, from, to: entries.length, start: top.bodyStart, end: top.end, indent: pieces.indent });
  }
  reusable?.finish();
  const anchored = reading.usesAnchors || context.usesAnchors;
  return new FactFile({
    uri,
    text,
    header: header.finish(layout, entries.length) satisfies FileHeader,
    entries: EntryList.of(entries, bases),
    blocks,
    layout,
    traits,
    reloadable: !layout.whole && !anchored && header.inlineSections.length === 0,
    readable: header.readable || entries.some(entry => entry.fact !== undefined),
    ...(reusable !== undefined && { change: { before: previous!.state, removed: reusable.removed, added } }),
  });
}

/** Whether a text with NUL characters is no text at all, rather than a text with an accident in it. */
function isBinary(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('\0'); at >= 0 && count <= text.length / 100; at = text.indexOf('\0', at + 1)) count += 1;
  return count > Math.max(2, text.length / 100) || !/^(?:factbase|sources|actors|agreements|events|statements)\s*:/m.test(text);
}
