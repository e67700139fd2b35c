// What stands on the disk, for edits of a file that nobody has open: VS Code may keep an older text of it in memory for a while.
import * as vscode from 'vscode';

/** How long VS Code may take to notice a change on the disk, in milliseconds. */
const patience = 5000;

/** Whether a file on the disk has Windows and other line ends: an edit would change all of one kind. */
export async function hasMixedLineEnds(uri: vscode.Uri): Promise<boolean> {
  const bytes = await read(uri);
  let windows = false;
  let other = false;
  for (let at = bytes?.indexOf(10) ?? -1; bytes && at >= 0 && !(windows && other); at = bytes.indexOf(10, at + 1)) {
    if (at > 0 && bytes[at - 1] === 13) windows = true;
    else other = true;
  }
  return windows && other;
}

/** Waits until a document without unsaved changes says what the disk says; false where it does not come to that. */
export async function agreesWithDisk(document: vscode.TextDocument): Promise<boolean> {
  const end = Date.now() + patience;
  while (!document.isDirty && !(await saysTheSame(document))) {
    if (Date.now() > end) return false;
    await nextChange(document, 200);
  }
  return true;
}

/** The document's text changes, or the time is up. */
function nextChange(document: vscode.TextDocument, limit: number): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const listener = vscode.workspace.onDidChangeTextDocument(event => event.document === document && done());
    const timer = setTimeout(done, limit);
  });
}

async function saysTheSame(document: vscode.TextDocument): Promise<boolean> {
  const bytes = await read(document.uri);
  if (!bytes) return true;
  const text = decoded(bytes);
  return text === undefined || sameLines(text, document.getText());
}

async function read(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

/** The text of UTF-8 bytes without a byte order mark; undefined for other encodings, which only VS Code can tell. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** VS Code makes all line ends of a text the same. */
function sameLines(a: string, b: string): boolean {
  return a === b || a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n');
}
