// The bibliography beside a draft: its keys are known at once, the command and saving keep a marked part of it in step, and nothing else in
// it changes; sources are imported as one change.
import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, it } from '../collector';
import { equal, includes, ok } from '../expect';
import { eventually, file, hoverAt, open, positionOf, until, write, writeUntil } from './support';

let turn = 0;
let folder = '';
const base = `factbase: 1
sources:
  smith: { title: A book, type: book, author: "Smith, Ann", issued: 2020 }
  other: { title: Other, type: book, issued: 2021 }
`;
// Mixed line ends, on purpose: what is not ours stays as it is.
const foreign = '@comment{x}\r\n@book{doe, title = {Doe’s book}}\n% end\n';

async function onDisk(name: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file(`${folder}/${name}`)));
  } catch {
    return '';
  }
}

/** A draft whose base and bibliography the server has read. */
async function ready(draft: string): Promise<vscode.TextEditor> {
  await write(`${folder}/refs.bib`, foreign);
  await write(`${folder}/draft.md`, draft);
  const editor = await open(`${folder}/draft.md`);
  await writeUntil(
    `${folder}/factbase.yaml`,
    base,
    () => hoverAt(editor.document.uri, positionOf(editor.document, '@smith', 2)),
    card => card.includes('A book'),
  );
  return editor;
}

function setting(value: string | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('factbase').update('bibliography.update', value, vscode.ConfigurationTarget.Workspace);
}

beforeEach(() => {
  folder = `bibliography${++turn}`;
});

afterEach(async () => {
  await setting(undefined);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

const draft = '---\nbibliography: refs.bib\n---\nAs [@smith] and [@doe] say.\n';

describe('the bibliography beside a draft', () => {
  it('is read, so that its keys hover', async () => {
    const { document } = await ready(draft);
    const card = await eventually(
      () => hoverAt(document.uri, positionOf(document, '@doe', 2)),
      text => text !== '',
    );
    includes(card, 'Doe’s book');
  });

  it('gets what the draft cites with the command, and nothing else in it changes', async () => {
    await ready(draft);
    await vscode.commands.executeCommand('factbase.updateBibliography');
    const text = await onDisk('refs.bib');
    ok(text.startsWith(foreign), text);
    includes(text, '@book{smith,');
    ok(!text.includes('other'), text);
    await vscode.commands.executeCommand('factbase.updateBibliography');
    equal(await onDisk('refs.bib'), text);
  });

  it('is changed in its editor where it is open there, so that it can be undone', async () => {
    const { document } = await ready(draft);
    await open(`${folder}/refs.bib`);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    await vscode.commands.executeCommand('factbase.updateBibliography');
    const bibliography = vscode.workspace.textDocuments.find(each => each.uri.path.endsWith(`${folder}/refs.bib`));
    includes(bibliography?.getText() ?? '', '@book{smith,');
    equal(bibliography?.isDirty, false);
    await vscode.window.showTextDocument(bibliography!);
    await vscode.commands.executeCommand('undo');
    ok(!bibliography!.getText().includes('smith'), bibliography!.getText());
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is made by the command where it is not there yet', async () => {
    await ready(draft.replace('refs.bib', 'new.json'));
    await vscode.commands.executeCommand('factbase.updateBibliography');
    const [item] = JSON.parse(await onDisk('new.json')) as { id: string }[];
    equal(item?.id, 'smith');
  });

  it('follows on saving, if the writer wants that, once the command has made its part', async () => {
    await setting('onSave');
    const editor = await ready(draft);
    await editor.edit(edit => edit.insert(positionOf(editor.document, ' say'), ' and [@other]'));
    await editor.document.save();
    equal(await onDisk('refs.bib'), foreign);
    await vscode.commands.executeCommand('factbase.updateBibliography');
    await editor.edit(edit => edit.replace(rangeOf(editor.document, ' and [@other]'), ''));
    await editor.document.save();
    // While VS Code saves a file, it is empty for a moment.
    const text = await eventually(
      () => onDisk('refs.bib'),
      each => each !== '' && !each.includes('other'),
    );
    includes(text, '@book{smith,');
    ok(!text.includes('other'), text);
    ok(text.startsWith(foreign), text);
  });

  it('stays as it is on saving, unless the writer wants it', async () => {
    const editor = await ready(draft);
    await vscode.commands.executeCommand('factbase.updateBibliography');
    const before = await onDisk('refs.bib');
    await editor.edit(edit => edit.insert(positionOf(editor.document, ' say'), ' and [@other]'));
    await editor.document.save();
    // The server has seen the new text by then, so that an update would have come before.
    await eventually(
      () => hoverAt(editor.document.uri, positionOf(editor.document, '@other', 2)),
      card => card.includes('Other'),
    );
    equal(await onDisk('refs.bib'), before);
  });
});

describe('importing sources', () => {
  it('is one change of the base, which can be undone', async () => {
    await ready(draft);
    const into = file(`${folder}/factbase.yaml`);
    await vscode.commands.executeCommand('factbase.importSources', file(`${folder}/refs.bib`), into);
    const document = await until([vscode.workspace.onDidChangeTextDocument, vscode.workspace.onDidOpenTextDocument], () =>
      vscode.workspace.textDocuments.find(each => each.uri.toString() === into.toString() && each.isDirty),
    );
    equal(document.getText(), base + '  doe:\n    title: Doe’s book\n    type: book\n');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), base);
  });
});

function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  return new vscode.Range(positionOf(document, words), positionOf(document, words, words.length));
}
