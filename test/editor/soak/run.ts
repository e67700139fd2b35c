// Hours of work in one window, as fast as it goes: the base is written anew on the disk again and again, broken and mended in turns, while a draft
// is typed, with cards and lists between. What both processes hold afterwards is compared with what they held once warm.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { childProcess, ownProcess, type Figures, type Inspected } from './inspected';

const mark = 'FACTBASE-SOAK ';
const warmReloads = 50;
const warmKeys = 1000;

/** Put there by test/fuzz/soak.mjs, which bundles this file. */
declare const soakReloads: number;
declare const soakKeys: number;

interface Processes {
  readonly server: Inspected;
  readonly host: Inspected;
}

const print = (data: object): void => console.log(mark + JSON.stringify(data));

/** What VS Code calls. The figures go out as lines of JSON. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const base = vscode.Uri.joinPath(folder, 'factbase.yaml');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(base));
  const draft = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'draft.md'));
  await vscode.window.showTextDocument(draft, vscode.ViewColumn.One);
  await vscode.commands.executeCommand('factbase.facts.focus');
  await vscode.commands.executeCommand('markdown.showPreviewToSide');
  const work = new Work(draft, base.fsPath, text);
  await work.focus();
  await work.card();
  (globalThis as { vscodeOfSoak?: typeof vscode }).vscodeOfSoak = vscode;
  const kinds = { functions: 'Function', maps: 'Map', sets: 'Set', promises: 'Promise' };
  const processes: Processes = {
    server: await childProcess('server.js', kinds),
    host: await ownProcess({ disposables: 'vscodeOfSoak.Disposable', emitters: 'vscodeOfSoak.EventEmitter' }),
  };
  await work.rounds(warmReloads, warmKeys);
  const before = await settled(processes, work);
  print({ when: 'warm', ...before });
  const start = Date.now();
  await work.rounds(soakReloads, soakKeys);
  print({ when: 'done', ...work.done, seconds: Math.round((Date.now() - start) / 1000) });
  print({ when: 'after', ...(await settled(processes, work)) });
  print({ when: 'warnings', server: await processes.server.warnings(), host: await processes.host.warnings() });
}

/** Figures when nothing is under way: the draft as it is on the disk, and the least of some looks, for timers still hold what they will let go. */
async function settled({ server, host }: Processes, work: Work): Promise<Readonly<Record<string, Figures | number>>> {
  await work.calm();
  const looks: { readonly server: Figures; readonly host: Figures }[] = [];
  for (let i = 0; i < 4; i++) {
    await new Promise(resolve => setTimeout(resolve, 3000));
    looks.push({ server: await server.figures(), host: await host.figures() });
  }
  const least = (of: 'server' | 'host'): Figures =>
    Object.fromEntries(Object.keys(looks[0]![of]).map(name => [name, Math.min(...looks.map(look => look[of][name]!))]));
  return { server: least('server'), host: least('host'), documents: vscode.workspace.textDocuments.length };
}

/** The work itself, on one draft and one base. */
class Work {
  readonly #draft: vscode.TextDocument;
  readonly #file: string;
  readonly #text: string;
  readonly #words: string;
  #reloads = 0;
  #keys = 0;
  #again = 0;
  #cards = 0;

  constructor(draft: vscode.TextDocument, file: string, text: string) {
    this.#draft = draft;
    this.#file = file;
    this.#text = text;
    const [first = 'Ann', second = 'Bob'] = [...text.matchAll(/^ {2}(\p{L}+ \p{L}+\d+):$/gmu)].map(match => match[1]!);
    this.#words = `${first} signed with ${second} in July 2023 [@source_1, p. 3]. `;
  }

  get done(): Readonly<Record<string, number>> {
    return { reloads: this.#reloads, keys: this.#keys, cards: this.#cards, writtenAgain: this.#again };
  }

  async rounds(reloads: number, keys: number): Promise<void> {
    const each = Math.ceil(keys / reloads);
    for (let i = 0; i < reloads; i++) {
      const seen = this.#reload(i % 2 === 0);
      for (let key = 0; key < each; key++) await this.#type();
      await this.card();
      await this.#list();
      await seen;
      if (i % 25 === 24) await this.#another();
      if (i % 50 === 49) {
        await this.#revert();
        print({ when: 'now', round: i + 1, heap: process.memoryUsage().heapUsed });
      }
    }
  }

  /** Writes the base, broken or whole, and waits until its problems say so. */
  async #reload(broken: boolean): Promise<void> {
    this.#reloads++;
    const change = `# ${this.#reloads}\n${this.#text.replace('title: Generated', `title: Generated ${this.#reloads}`)}`;
    const text = broken ? `${change}\nevents:\n  Broken: { date: [2023, \n` : change;
    const uri = vscode.Uri.file(this.#file);
    const seen = (): boolean => vscode.languages.getDiagnostics(uri).some(({ severity }) => severity === 0) === broken;
    for (;;) {
      writeFileSync(this.#file, text);
      if (await happens(vscode.languages.onDidChangeDiagnostics, seen, 15_000)) return;
      // The watcher of a busy machine may miss one.
      this.#again++;
    }
  }

  async #type(): Promise<void> {
    const letter = this.#words[this.#keys % this.#words.length]!;
    this.#keys++;
    await vscode.commands.executeCommand('type', { text: letter });
  }

  /** A card on a name of the draft; waits for the first one. */
  async card(): Promise<void> {
    const place = this.#draft.positionAt(this.#draft.getText().search(/\p{L}+ \p{L}+\d+/u) + 1);
    for (const end = Date.now() + 60_000; ;) {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', this.#draft.uri, place);
      this.#cards++;
      if (found.length > 0) return;
      if (Date.now() > end) throw new Error('No card came up.');
    }
  }

  async #list(): Promise<void> {
    const place = vscode.window.activeTextEditor!.selection.active;
    await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', this.#draft.uri, place);
  }

  /** Opens another draft, looks something up in it, and closes it. */
  async #another(): Promise<void> {
    const file = path.join(path.dirname(this.#file), 'other', `draft${this.#reloads}.md`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, this.#words);
    // As a writer opens it: what an extension opens by itself VS Code keeps for three minutes.
    const uri = vscode.Uri.file(file);
    await vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(0, 1));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await this.focus();
  }

  async #revert(): Promise<void> {
    await this.focus();
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }

  /** The cursor at the end of the draft. */
  async focus(): Promise<void> {
    const editor = await vscode.window.showTextDocument(this.#draft, vscode.ViewColumn.One);
    const end = this.#draft.lineAt(this.#draft.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
  }

  /** All as it was: the base whole, the draft without what was typed. */
  async calm(): Promise<void> {
    await this.#reload(false);
    await vscode.commands.executeCommand('hideSuggestWidget').then(undefined, () => undefined);
    await this.#revert();
    await this.card();
    // What was asked about may stay open for a while.
    const others = (): boolean => vscode.workspace.textDocuments.some(({ uri }) => uri.path.includes('/other/'));
    await happens(vscode.workspace.onDidCloseTextDocument, () => !others(), 240_000);
  }
}

/** True as soon as the condition holds, asked now and after each event; false when time is up. */
function happens(event: vscode.Event<unknown>, condition: () => boolean, limit: number): Promise<boolean> {
  return new Promise(resolve => {
    const end = (result: boolean): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve(result);
    };
    const timer = setTimeout(() => end(condition()), limit);
    const subscription = event(() => condition() && end(true));
    if (condition()) end(true);
  });
}
