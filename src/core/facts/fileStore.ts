/** The files that a workspace of facts has read: texts as they are on disk or in open editors, and what was made of them. */
import { kindOfBibliography, readBibliography } from '../citations/bibliography';
import { SourceText } from '../quotes/sourceText';
import type { BibliographyFile } from './bibliographySources';
import { withPauses } from '../steps';
import { isSame } from '../text/difference';
import { allUntouched, differenceBy, untouchedByBoth, type Untouched } from '../text/untouched';
import { decode } from './decode';
import { unreadableFile, type FactFile } from './factFile';
import type { Fact } from './model';
import type { Problem } from './problem';
import { problem } from './reading';
import { fileHint, readFactFileInSteps } from './read';

/** Why a file could not be had. */
export type ReadFault = 'missing' | 'unreadable' | 'too-large';

/** The way to the files of the outside world (disk, virtual file system, memory in tests). URIs are in canonical form. */
export interface FileReader {
  read(uri: string): Promise<Uint8Array | ReadFault>;
}

/**
 * The plain text of a file that is none itself (html, pdf, docx), pages divided by form feeds where it has pages; `undefined` where it
 * cannot be read. Given by the platform, because the readers are large and loaded only when they are needed.
 */
export type TextExtractor = (name: string, bytes: Uint8Array) => Promise<string | undefined>;

/** Endings of text copies that are checked as they stand. */
export const plainCopies = /\.(?:txt|text|md|markdown)$/i;
/** Endings of those that must be read by a `TextExtractor`. */
const richCopies = /\.(?:html?|xhtml|pdf|docx)$/i;

/** What a file says, or why it says nothing. */
type Text = { readonly text: string } | { readonly fault: ReadFault | 'binary' | 'encoding' };

/** A base with what was last read of it, good or not. */
export interface StoredBase {
  /** The last state of the file that could be read; missing where there never was one. */
  readonly file: FactFile | undefined;
  /** The text could not be had at all. */
  readonly fault: ReadFault | 'binary' | 'encoding' | undefined;
  /** Problems of the present text where it differs from that of `file`, or of the file as such. */
  readonly problems: readonly Problem[];
  /** `file` is of an older text than the present one. */
  readonly stale: boolean;
  /** The present text, which places of problems count in; empty where it could not be had. */
  readonly text: string;
  /** Facts of the last good state that the present text has lost to a fault of syntax: kept until it is mended. */
  readonly kept: readonly Fact[];
}

export class FileStore {
  readonly #reader: FileReader;
  readonly #pause: () => Promise<void>;
  readonly #extract: TextExtractor | undefined;
  readonly #buffers = new Map<string, string>();
  readonly #texts = new Map<string, Promise<Text>>();
  readonly #bases = new Map<string, StoredBase>();
  /** For each base that is open: the text that was read last, and what the edits since have left alone of it. */
  readonly #edits = new Map<string, { readonly from: string; readonly untouched: Untouched }>();
  readonly #bibliographies = new Map<string, BibliographyFile>();
  readonly #copies = new Map<string, { readonly text: string; readonly source: SourceText }>();
  /** Called while a large file is read: its URI, and how much is done (0 to 1). */
  onProgress: ((uri: string, done: number) => void) | undefined;

  constructor(reader: FileReader, pause: () => Promise<void>, extract?: TextExtractor) {
    this.#reader = reader;
    this.#pause = pause;
    this.#extract = extract;
  }

  /** Whether a text copy of this name can be read: nowhere, here, or only where there is a `TextExtractor`. */
  copyIsRead(uri: string): 'nowhere' | 'here' | 'elsewhere' {
    if (plainCopies.test(uri)) return 'here';
    if (!richCopies.test(uri)) return 'nowhere';
    return this.#extract === undefined ? 'elsewhere' : 'here';
  }

  /** @param untouched what the edits since the text that was opened before have left alone; left out where that is not known */
  opened(uri: string, text: string, untouched?: Untouched): void {
    const edits = this.#edits.get(uri);
    if (untouched === undefined || !this.#buffers.has(uri)) this.#edits.delete(uri);
    else if (edits !== undefined) this.#edits.set(uri, { ...edits, untouched: untouchedByBoth(edits.untouched, untouched) });
    this.#buffers.set(uri, text);
    this.#texts.delete(uri);
  }

  closed(uri: string): void {
    this.#buffers.delete(uri);
    this.#edits.delete(uri);
    this.#texts.delete(uri);
  }

  /** What is on disk may be another than what was read. */
  changed(uri: string): void {
    this.#texts.delete(uri);
  }

  removed(uri: string): void {
    this.#texts.delete(uri);
    this.#bases.delete(uri);
    this.#bibliographies.delete(uri);
    this.#copies.delete(uri);
    this.#edits.delete(uri);
  }

  isKnown(uri: string): boolean {
    return this.#texts.has(uri) || this.#buffers.has(uri) || this.#bases.has(uri);
  }

  isOpen(uri: string): boolean {
    return this.#buffers.has(uri);
  }

  /** The text that a bibliography was last made from, without reading. */
  lastBibliographyText(uri: string): string | undefined {
    const file = this.#bibliographies.get(uri);
    return file && made.get(file);
  }

  /** The base as last read, without reading. */
  lastBase(uri: string): StoredBase | undefined {
    return this.#bases.get(uri);
  }

  async base(uri: string): Promise<StoredBase> {
    for (;;) {
      const waiting = this.#text(uri);
      const text = await waiting;
      const before = this.#bases.get(uri);
      const stored = 'text' in text ? await this.#readBase(uri, text.text, before) : unreadBase(uri, text.fault, before);
      // The file may have changed while it was read; then what was read is old.
      if (this.#texts.get(uri) !== waiting) continue;
      this.#bases.set(uri, stored);
      const from = stored.file?.text;
      if (from !== undefined && this.#buffers.get(uri) === from) this.#edits.set(uri, { from, untouched: allUntouched });
      else this.#edits.delete(uri);
      return stored;
    }
  }

  async #readBase(uri: string, text: string, before: StoredBase | undefined): Promise<StoredBase> {
    const file = before?.file;
    const edits = this.#edits.get(uri);
    const known = file && edits?.from === file.text ? differenceBy(edits.untouched, file.text, text) : undefined;
    if (file?.readable === true && (known ? isSame(file.text, text, known) : file.text === text))
      return { ...before!, fault: undefined, problems: hints(text), stale: false, text };
    const steps = readFactFileInSteps(uri, text, file, known);
    return keepGood(await withPauses(steps, this.#pause, done => this.onProgress?.(uri, done)), before);
  }

  /** A bibliography, or why there is none. */
  async bibliography(uri: string): Promise<BibliographyFile | ReadFault> {
    const kind = kindOfBibliography(uri);
    const text = await this.#text(uri);
    if (!('text' in text)) {
      const last = this.#bibliographies.get(uri);
      return last ?? (text.fault === 'missing' || text.fault === 'too-large' ? text.fault : 'unreadable');
    }
    const before = this.#bibliographies.get(uri);
    if (before !== undefined && made.get(before) === text.text) return before;
    const read = readBibliography(text.text, kind ?? 'bibtex');
    const file: BibliographyFile = { uri, entries: read.entries, problems: read.problems };
    made.set(file, text.text);
    this.#bibliographies.set(uri, file);
    return file;
  }

  /** The text of any other file; undefined where it cannot be had. */
  async text(uri: string): Promise<string | undefined> {
    const text = await this.#text(uri);
    return 'text' in text ? text.text : undefined;
  }

  /** The text copy of a source. */
  async copy(uri: string): Promise<SourceText | ReadFault> {
    const text = await this.#text(uri);
    if (!('text' in text)) return text.fault === 'missing' ? 'missing' : 'unreadable';
    const before = this.#copies.get(uri);
    if (before?.text === text.text) return before.source;
    const source = new SourceText(text.text);
    this.#copies.set(uri, { text: text.text, source });
    return source;
  }

  #text(uri: string): Promise<Text> {
    let text = this.#texts.get(uri);
    if (text === undefined) {
      // What an editor holds of a web page is its code; the copy is what it shows once it is saved.
      const buffer = richCopies.test(uri) ? undefined : this.#buffers.get(uri);
      text = buffer === undefined ? this.#fromDisk(uri) : Promise.resolve({ text: buffer });
      this.#texts.set(uri, text);
    }
    return text;
  }

  async #fromDisk(uri: string): Promise<Text> {
    let read: Uint8Array | ReadFault;
    try {
      read = await this.#reader.read(uri);
    } catch {
      read = 'unreadable';
    }
    if (typeof read === 'string') return { fault: read };
    if (!richCopies.test(uri)) return decode(read);
    const text = await this.#extract?.(uri, read);
    return text === undefined ? { fault: 'unreadable' } : { text };
  }
}

/** The text that a bibliography was made from. */
const made = new WeakMap<BibliographyFile, string>();

/** What is to be kept of a base whose text has become useless: its last good state, and the new problems beside it. */
function keepGood(file: FactFile, before: StoredBase | undefined): StoredBase {
  const { text } = file;
  // An emptied file is emptied on purpose; only what cannot be read keeps its last content.
  if (file.readable || before?.file?.readable !== true || text.trim() === '') {
    const kept = before?.file?.readable === true && text.trim() !== '' ? lostFacts(file, before) : [];
    return { file, fault: undefined, problems: hints(text), stale: false, text, kept };
  }
  const notice = problem('unreadable', { start: 0, end: 0 }, 'unreadable.kept', {}, { severity: 'information' });
  return { file: before.file, fault: undefined, problems: [...file.problems, notice], stale: true, text, kept: before.kept };
}

/**
 * Facts that stood in the last good state and are gone while the text has faults of syntax. A writer in the middle of a line must not
 * lose the cards of the entry that he is writing; an entry that is taken out of a sound text is gone at once.
 */
function lostFacts(file: FactFile, before: StoredBase): readonly Fact[] {
  if (!file.problems.some(each => each.severity === 'error' && (each.code === 'yaml-syntax' || each.code === 'too-deep')))
    return [];
  const present = new Set(file.facts.map(fact => fact.id));
  const lost = [...before.file!.facts, ...before.kept].filter(fact => !present.has(fact.id));
  return sameItems(lost, before.kept) ? before.kept : lost;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function unreadBase(uri: string, fault: ReadFault | 'binary' | 'encoding', before: StoredBase | undefined): StoredBase {
  const start = { start: 0, end: 0 };
  const unread = fault === 'binary' ? 'unreadable.binary' : fault === 'encoding' ? 'unreadable.encoding' : 'unreadable';
  const found = fault === 'too-large' ? problem('too-large', start, 'too-large.file') : problem('unreadable', start, unread);
  const rest = { fault, text: '' };
  if (before?.file?.readable === true && fault !== 'missing')
    return { ...rest, file: before.file, problems: [found], stale: true, kept: before.kept };
  return {
    ...rest,
    file: fault === 'missing' ? undefined : unreadableFile(uri, '', found),
    problems: [],
    stale: false,
    kept: [],
  };
}

function hints(text: string): readonly Problem[] {
  return text.length > fileHint ? [problem('too-large', { start: 0, end: 0 }, 'too-large.hint', {}, { severity: 'hint' })] : [];
}
