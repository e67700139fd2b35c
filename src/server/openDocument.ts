// A document that is open in the editor. The draft store is changed along with the text, so that a keystroke costs a keystroke.
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Draft } from '../core/prose/draft';
import { markupOf, type Markup } from '../core/prose/markup';
import { allUntouched, untouchedByBoth, type Untouched } from '../core/text/untouched';
import { isBaseName } from '../core/facts/workspace';

/** What `DraftMentions` and others need to hear of each change. */
export type BlockListener = (change: { first: number; removed: number; added: number }) => void;

export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly isBase: boolean;
  readonly #listeners = new Set<BlockListener>();
  #text: TextDocument;
  #draft: Draft | undefined;
  #edited = -Infinity;
  #untouched: Untouched | undefined;

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.isBase = isBaseName(uri);
    this.#text = TextDocument.create(uri, languageId, version, content);
  }

  get text(): TextDocument {
    return this.#text;
  }

  get version(): number {
    return this.#text.version;
  }

  /** The draft store, made at first use; `added` are languages that the writer's settings read as plain text. */
  draft(added: readonly string[]): Draft | undefined {
    if (this.#draft || this.isBase) return this.#draft;
    const markup: Markup | undefined =
      markupOf(this.languageId, this.uri) ?? (added.includes(this.languageId) ? 'plaintext' : undefined);
    return (this.#draft = markup && new Draft(markup, this.#text.getText()));
  }

  onEdit(listener: BlockListener): void {
    this.#listeners.add(listener);
  }

  /** Milliseconds since the text was changed in the editor; Infinity where it never was. */
  get sinceEdit(): number {
    return Date.now() - this.#edited;
  }

  /** What the last change left alone of the text before it; undefined where the text was just opened. */
  get untouched(): Untouched | undefined {
    return this.#untouched;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.#edited = Date.now();
    let untouched = allUntouched;
    for (const change of changes) {
      const { length } = this.#text.getText();
      const range = 'range' in change ? change.range : undefined;
      const start = range ? this.#text.offsetAt(range.start) : 0;
      const end = range ? this.#text.offsetAt(range.end) : length;
      untouched = untouchedByBoth(untouched, { head: start, tail: length - end });
      const edited = this.#draft?.edit({ start, end, newText: change.text });
      if (edited) for (const listener of this.#listeners) listener(edited);
      this.#text = TextDocument.update(this.#text, [change], version);
    }
    this.#untouched = untouched;
  }
}
