// A folder of a file system that VS Code knows nothing of, such as a repository on a server: no search, no paths on a disk. Cards, names and edits work
// there as elsewhere.
import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, it } from '../collector';
import { equal, includes, ok } from '../expect';
import { eventually, hoverAt } from '../inHost/support';

const scheme = 'factbase-memory';
const root = vscode.Uri.parse(`${scheme}:/project`);
const uriOf = (name: string) => vscode.Uri.joinPath(root, name);

/** Files in memory; folders are what stands before a slash. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, { bytes: Uint8Array; changed: number }>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.changed, size: file.bytes.length };
    if (this.#below(uri).length > 0) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const names = new Map<string, vscode.FileType>();
    for (const rest of this.#below(uri)) {
      const [name = '', ...deeper] = rest.split('/');
      names.set(name, deeper.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...names];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, { bytes, changed: Date.now() });
    this.#changed.fire([{ type, uri }]);
  }

  createDirectory(): void {
    // Folders are there as soon as a file is in them.
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  #below(uri: vscode.Uri): readonly string[] {
    const folder = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    return [...this.#files.keys()].filter(path => path.startsWith(folder)).map(path => path.slice(folder.length));
  }
}

const base = `factbase: 1
sources:
  src: { title: A Source, text: texts/source.txt }
actors:
  Ann Example:
    aliases: [Annie]
    summary: from the memory
    evidence: src p. 1 “said Ann”
`;

let registered: vscode.Disposable;

/** Adds or removes the folder, and waits until VS Code says that it is so. */
async function folders(start: number, count: number, ...added: { uri: vscode.Uri }[]): Promise<void> {
  const changed = new Promise<void>(resolve => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  ok(vscode.workspace.updateWorkspaceFolders(start, count, ...added), 'the folders may be changed');
  await changed;
}

beforeEach(async () => {
  const files = new MemoryFiles();
  const write = (name: string, text: string) => files.writeFile(uriOf(name), new TextEncoder().encode(text));
  write('notes/factbase.yaml', base);
  write('notes/texts/source.txt', 'It was long ago. So said Ann then.\n');
  write('notes/draft.md', 'Ann Example came. Annie left.\n');
  write('notes/other.md', 'So said Annie.\n');
  registered = vscode.workspace.registerFileSystemProvider(scheme, files);
  await folders(vscode.workspace.workspaceFolders?.length ?? 0, 0, { uri: root });
});

afterEach(async () => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const at = vscode.workspace.workspaceFolders?.findIndex(({ uri }) => uri.scheme === scheme) ?? -1;
  if (at > 0) await folders(at, 1);
  registered.dispose();
});

describe('a folder of a virtual file system', () => {
  it('has cards, links to the text, renaming over closed drafts, and edits that are saved', async () => {
    const document = await vscode.workspace.openTextDocument(uriOf('notes/draft.md'));
    const editor = await vscode.window.showTextDocument(document);
    const at = new vscode.Position(0, 1);
    const card = await eventually(
      () => hoverAt(document.uri, at),
      found => found !== '',
    );
    includes(card, 'from the memory');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('factbase.openSource');
    const source = vscode.window.activeTextEditor!;
    equal(source.document.uri.toString(), uriOf('notes/texts/source.txt').toString());
    equal(source.document.getText(source.selection), 'said Ann');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      new vscode.Position(0, 19),
      'Anne',
    );
    equal(
      edit
        .entries()
        .map(([uri]) => uri.path.split('/').at(-1))
        .sort(),
      ['draft.md', 'factbase.yaml', 'other.md'],
    );
    ok(await vscode.commands.executeCommand('factbase.addAlias', { id: 'ann_example', alias: 'Ann E.' }), 'the alias was added');
    includes(new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf('notes/factbase.yaml'))), '[Annie, Ann E.]');
  });
});
