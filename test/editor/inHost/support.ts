// What the suites inside the extension host share: the host they run in, the files of the workspace, and waiting for VS Code's own events.
import * as vscode from 'vscode';
import { within } from '../collector';

declare const process: { readonly versions?: { readonly node?: string } } | undefined;

/** Which extension host this is: Node (desktop, remote) or a web worker (browser). */
export const host: 'node' | 'web' = typeof process === 'object' && process?.versions?.node !== undefined ? 'node' : 'web';

const limit = 60_000;

/** A file of the workspace, e.g. `file('drafts/a.md')`. */
export function file(relative: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, relative);
}

/** Writes a file of the workspace, behind the editor's back. */
export async function write(relative: string, content: string | Uint8Array): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(file(relative), typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return file(relative);
}

/** Opens a file of the workspace in an editor. */
export async function open(relative: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(relative)));
}

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('factbase.factbase');
  if (!found) throw new Error('The extension is not there.');
  return found;
}

/** Waits until `check` gives something other than undefined or false: it is asked now and again after each of the events. */
export async function until<T>(events: readonly vscode.Event<unknown>[], check: () => T | undefined | false): Promise<T> {
  const subscriptions: vscode.Disposable[] = [];
  try {
    return await within(
      limit,
      () =>
        new Promise<T>((resolve, reject) => {
          const ask = (): void => {
            try {
              const answer = check();
              if (answer !== undefined && answer !== false) resolve(answer);
            } catch (error) {
              reject(error);
            }
          };
          for (const event of events) subscriptions.push(event(ask));
          ask();
        }),
    );
  } finally {
    for (const subscription of subscriptions) subscription.dispose();
  }
}

/** The problems of a file, as soon as they satisfy the condition. */
export function problemsOf(
  uri: vscode.Uri,
  condition: (problems: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until([vscode.languages.onDidChangeDiagnostics], () => {
    const problems = vscode.languages.getDiagnostics(uri);
    return condition(problems) && problems;
  });
}

/**
 * Asks again until the answer satisfies the condition, for questions whose answer changes without an event, such as a hover after a file on the disk
 * was changed. Gives the last answer when time is up, so that the assertion can say what it was.
 */
export async function eventually<T>(
  ask: () => PromiseLike<T> | T,
  condition: (answer: T) => boolean,
  patience = limit,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (condition(answer) || Date.now() > end) return answer;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/**
 * Writes a file behind the editor's back until what follows from it is seen. A file watcher may miss a file that comes together with its folder,
 * or one that is deleted and written anew at once; writing it again is what a person's next save does.
 */
export async function writeUntil<T>(
  relative: string,
  text: string,
  ask: () => PromiseLike<T> | T,
  condition: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    await write(relative, text);
    const answer = await eventually(ask, condition, Math.min(4000, end - Date.now()));
    if (condition(answer) || Date.now() > end) return answer;
  }
}

/**
 * Deletes a file behind the editor's back until what follows from it is seen. VS Code's watcher drops a file that comes and goes within one
 * of its rounds, which a busy machine makes long; then it is written and deleted once more.
 */
export async function deleteUntil<T>(
  relative: string,
  text: string,
  ask: () => PromiseLike<T> | T,
  condition: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    await vscode.workspace.fs.delete(file(relative));
    const answer = await eventually(ask, condition, Math.min(8000, end - Date.now()));
    if (condition(answer) || Date.now() > end) return answer;
    await write(relative, text);
    // Longer than a round of the watcher: there is no sign to wait for.
    await new Promise(resolve => setTimeout(resolve, 2000));
  }
}

/** All hovers at a position, as one Markdown text; empty where there is none. */
export async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(hover => hover.contents.map(content => (typeof content === 'string' ? content : content.value)))
    .join('\n\n');
}

/** The completions offered at a position. `trigger` is the character that was typed, where one was. */
export async function completionsAt(
  uri: vscode.Uri,
  position: vscode.Position,
  trigger?: string,
): Promise<readonly vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  return (await vscode.commands.executeCommand<vscode.CompletionList>(command, uri, position, trigger)).items;
}

/** The position of the first place of `text` in the document, `offset` UTF-16 units into it. */
export function positionOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`"${text}" is not in ${document.uri.path}.`);
  return document.positionAt(start + offset);
}
