// Goal E1 inside a real extension host: hover and completion of the packaged extension beside those of a trivial provider, in turns, in one run.
import * as vscode from 'vscode';

declare const performance: { now(): number };

const mark = 'FACTBASE-BENCH ';
const warmings = 20;
const rounds = 60;
const keystrokes = 1000;

/** What VS Code calls. The figures go out as lines of JSON. */
export async function run(): Promise<void> {
  const print = (data: object): void => console.log(mark + JSON.stringify(data));
  const trivial = await trivialDocument();
  const start = performance.now();
  for (const name of ['draft.md', 'draft.tex']) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
    await vscode.window.showTextDocument(document);
    const names = placesOfNames(document);
    await first(document, names[0]!);
    if (name === 'draft.md')
      print({ what: 'first hover, facts read', milliseconds: performance.now() - start, length: document.getText().length });
    const hovers: number[] = [];
    const trivialHovers: number[] = [];
    const completions: number[] = [];
    const trivialCompletions: number[] = [];
    for (let i = -warmings; i < rounds; i++) {
      const place = names[(i + warmings) % names.length]!;
      const ours = await timed(() => hover(document.uri, place));
      const theirs = await timed(() => hover(trivial.uri, place));
      const oursToo = await timed(() => complete(document.uri, place.translate(0, 3)));
      const theirsToo = await timed(() => complete(trivial.uri, place.translate(0, 3)));
      if (i < 0) continue;
      hovers.push(ours);
      trivialHovers.push(theirs);
      completions.push(oursToo);
      trivialCompletions.push(theirsToo);
    }
    print({ what: `${name}: hover`, ours: hovers, trivial: trivialHovers });
    print({ what: `${name}: completion`, ours: completions, trivial: trivialCompletions });
  }
  await typing(print);
}

/** 1,000 keystrokes in the draft: how long each takes to be in the text, and how long questions take amid them. */
async function typing(print: (data: object) => void): Promise<void> {
  // In a language that no other extension serves: what VS Code's own Markdown support does at every keystroke is not ours.
  const times = await typed('draft.tex', true);
  const plain = await typed('trivial.ini', false);
  print({ what: 'a keystroke', ours: times.keys, trivial: plain.keys });
  print({ what: 'a hover amid keystrokes', ours: times.hovers, trivial: plain.hovers });
}

async function typed(name: string, withNames: boolean): Promise<{ keys: number[]; hovers: number[] }> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
  const editor = await vscode.window.showTextDocument(document);
  const places = placesOfNames(document);
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  const words = withNames ? document.getText(new vscode.Range(places[0]!, places[0]!.translate(0, 12))) : 'signed by us';
  const keys: number[] = [];
  const hovers: number[] = [];
  for (let i = 0; i < keystrokes; i++) {
    const letter = i % 13 === 12 ? ' ' : (words[i % 13] ?? 'a');
    keys.push(await timed(() => vscode.commands.executeCommand('type', { text: letter })));
    if (i % 20 === 19) hovers.push(await timed(() => hover(document.uri, places[i % places.length]!)));
  }
  return { keys, hovers };
}

/** The same text in a language that only the trivial providers serve. */
async function trivialDocument(): Promise<vscode.TextDocument> {
  const selector = { language: 'ini' };
  vscode.languages.registerHoverProvider(selector, { provideHover: () => new vscode.Hover('trivial') });
  vscode.languages.registerCompletionItemProvider(selector, {
    provideCompletionItems: () => [new vscode.CompletionItem('trivial')],
  });
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), 'trivial.ini'));
}

function folder(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0]!.uri;
}

/** Within a hundred names, spread over the text. */
function placesOfNames(document: vscode.TextDocument): readonly vscode.Position[] {
  const all = [...document.getText().matchAll(/\p{Lu}\p{L}+ \p{L}+\d+/gu)];
  const step = Math.max(1, Math.floor(all.length / 100));
  return all.filter((_match, i) => i % step === 0).map(match => document.positionAt(match.index));
}

function hover(uri: vscode.Uri, position: vscode.Position): Thenable<vscode.Hover[]> {
  return vscode.commands.executeCommand('vscode.executeHoverProvider', uri, position);
}

function complete(uri: vscode.Uri, position: vscode.Position): Thenable<vscode.CompletionList> {
  return vscode.commands.executeCommand('vscode.executeCompletionItemProvider', uri, position);
}

/** Asks until the facts are there. */
async function first(document: vscode.TextDocument, place: vscode.Position): Promise<void> {
  const end = performance.now() + 120_000;
  while (performance.now() < end) {
    if ((await hover(document.uri, place)).length > 0) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`No card came up in ${document.uri.path}.`);
}

async function timed(work: () => Thenable<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
