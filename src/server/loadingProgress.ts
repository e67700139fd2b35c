// Tells the writer that a large fact base is being read, once that takes longer than half a second: in the status bar, out of the way.
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Say } from '../language/say';

/** From when on progress is shown, and how long a file may be silent before it counts as read, in milliseconds. */
const patience = 500;
const silence = 1000;

interface Loading {
  readonly since: number;
  timer?: ReturnType<typeof setTimeout>;
  shown?: Promise<WorkDoneProgressServerReporter>;
}

export class LoadingProgress {
  readonly #connection: Connection;
  readonly #say: Say;
  readonly #loading = new Map<string, Loading>();
  readonly #now: () => number;

  constructor(connection: Connection, say: Say, now: () => number = () => performance.now()) {
    this.#connection = connection;
    this.#say = say;
    this.#now = now;
  }

  /** A file is being read: `done` is how much of it, 0 to 1. */
  report(uri: string, done: number): void {
    let loading = this.#loading.get(uri);
    if (!loading) this.#loading.set(uri, (loading = { since: this.#now() }));
    clearTimeout(loading.timer);
    // Nobody tells of the end: reading reports every few milliseconds while it goes on.
    loading.timer = setTimeout(() => this.#end(uri), silence);
    if (this.#now() - loading.since < patience) return;
    loading.shown ??= this.#begin(uri);
    const percent = Math.round(done * 100);
    void loading.shown.then(shown => shown.report(percent, `${percent} %`)).catch(() => undefined);
  }

  async #begin(uri: string): Promise<WorkDoneProgressServerReporter> {
    const shown = await this.#connection.window.createWorkDoneProgress();
    shown.begin(this.#say('loading', { file: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) }), 0);
    return shown;
  }

  #end(uri: string): void {
    const shown = this.#loading.get(uri)?.shown;
    this.#loading.delete(uri);
    void shown?.then(each => each.done()).catch(() => undefined);
  }
}
