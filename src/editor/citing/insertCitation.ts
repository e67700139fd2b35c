// "Insert Citation": sources, then where in each, then the form; every step can be taken back. The server writes the citation in the syntax of
// the draft, and into a citation that stands at the cursor.
import * as vscode from 'vscode';
import type { CitationForm, GivenCitation } from '../../protocol/citeRequests';
import type { FoundSource } from '../../protocol/requests';
import { back } from '../commands/questions';
import type { Connection } from '../connection';
import type { Session } from '../session';
import { askWords, pickForm } from './formPicker';
import { cursorsOf, insertInto } from './insertions';
import { askLocator, type Place } from './locatorBox';
import { pickSources } from './sourcePicker';
import { t } from '../words';

/** What tests and other extensions may give instead of answering the questions. */
interface GivenArguments {
  readonly items?: readonly GivenCitation[];
  readonly form?: CitationForm;
}

interface Chosen {
  readonly items: readonly GivenCitation[];
  readonly form: CitationForm;
}

export async function insertCitation(session: Session, given?: GivenArguments): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const connection = await session.connect();
  const uri = editor.document.uri.toString();
  const chosen = Array.isArray(given?.items)
    ? { items: given.items, form: given.form ?? 'parenthetical' }
    : await ask(connection, uri);
  if (!chosen) return;
  const positions = cursorsOf(editor);
  const done = await insertInto(editor, () => connection.request('factbase/cite', { uri, positions, ...chosen }));
  if (!done) vscode.window.setStatusBarMessage(t('There is no such source here.'), 8000);
}

async function ask(connection: Connection, uri: string): Promise<Chosen | undefined> {
  const sources = await connection.request('factbase/sources', { uri });
  if (sources.length === 0) {
    void vscode.window.showInformationMessage(t('The fact bases of this document list no sources yet.'));
    return undefined;
  }
  return new Questions(connection, uri, sources).ask();
}

/** The questions one after the other. Step 0 asks for the sources, then comes one step a source, the last asks for the form. */
class Questions {
  readonly #connection: Connection;
  readonly #uri: string;
  readonly #all: readonly FoundSource[];
  #sources: readonly FoundSource[] = [];
  readonly #places = new Map<string, Place>();
  #prefix = '';
  #suffix = '';

  constructor(connection: Connection, uri: string, sources: readonly FoundSource[]) {
    this.#connection = connection;
    this.#uri = uri;
    this.#all = sources;
  }

  async ask(): Promise<Chosen | undefined> {
    for (let at = 0; ;) {
      const last = this.#sources.length + 1;
      const step = { step: at + 1, totalSteps: at === 0 ? 3 : last + 1, first: at === 0 };
      if (at === 0) {
        const chosen = await pickSources(this.#all, this.#sources, step);
        if (chosen === undefined || chosen === back) return undefined;
        this.#sources = chosen;
        at = 1;
      } else if (at < last) {
        const source = this.#sources[at - 1]!;
        const place = await askLocator(this.#connection, source, this.#places.get(source.key), step);
        if (place === undefined) return undefined;
        if (place !== back) this.#places.set(source.key, place);
        at += place === back ? -1 : 1;
      } else {
        const texts = await this.#connection.request('factbase/citationTexts', { uri: this.#uri, items: this.#items() });
        if (!texts) return undefined;
        const form = await pickForm(texts, step);
        if (form === undefined) return undefined;
        if (form === back) at -= 1;
        else if (form !== 'words') return { items: this.#items(), form };
        else if (!(await this.#askWords({ ...step, first: false }))) return undefined;
      }
    }
  }

  /** Words around the citation; then the form is asked for again. False where the writer leaves. */
  async #askWords(step: { step: number; totalSteps: number; first: boolean }): Promise<boolean> {
    const before = await askWords(t('Words before the first source, for example “see”.'), this.#prefix, step);
    if (before === undefined) return false;
    if (before === back) return true;
    this.#prefix = before;
    const after = await askWords(t('Words after the last source, for example “emphasis added”.'), this.#suffix, step);
    if (after === undefined) return false;
    if (after !== back) this.#suffix = after;
    return true;
  }

  #items(): readonly GivenCitation[] {
    const last = this.#sources.length - 1;
    return this.#sources.map(({ key }, i) => {
      const place = this.#places.get(key);
      const suffix = [place?.suffix, i === last ? this.#suffix : ''].filter(Boolean).join(', ');
      return {
        id: key,
        ...(place?.locator ? { locator: place.locator } : {}),
        ...(i === 0 && this.#prefix ? { prefix: this.#prefix } : {}),
        ...(suffix ? { suffix } : {}),
      };
    });
  }
}
