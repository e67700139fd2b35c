// The facts view, marks, and going from place to place, asked of VS Code itself in both hosts.
import * as vscode from 'vscode';
import { describe, it } from '../collector';
import { equal, includes, ok } from '../expect';
import { eventually, file, hoverAt, open, write, writeUntil } from './support';

async function draft(name: string, text: string): Promise<vscode.TextEditor> {
  await write(name, text);
  const editor = await open(name);
  // The first answer comes once the facts are read.
  await eventually(
    () =>
      vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        editor.document.uri,
        at(0, 1),
      ),
    found => found.length > 0,
  );
  return vscode.window.showTextDocument(editor.document);
}

const at = (line: number, character: number) => new vscode.Position(line, character);
const selected = (editor: vscode.TextEditor) => editor.document.getText(editor.selection);

describe('going from name to name', () => {
  it('selects the next and the previous one, round the end', async () => {
    const editor = await draft('places.md', 'Khrenin met Ashtiani in Minsk.\n');
    editor.selection = new vscode.Selection(at(0, 9), at(0, 9));
    await vscode.commands.executeCommand('factbase.nextName');
    equal(selected(editor), 'Ashtiani');
    await vscode.commands.executeCommand('factbase.nextName');
    equal(selected(editor), 'Minsk');
    await vscode.commands.executeCommand('factbase.nextName');
    equal(selected(editor), 'Khrenin');
    await vscode.commands.executeCommand('factbase.previousName');
    equal(selected(editor), 'Minsk');
  });

  it('finds the sentence that needs a source', async () => {
    const editor = await draft('unsourced.md', 'Khrenin came [@minsk_visit]. Ashtiani left. Nobody saw it.\n');
    editor.selection = new vscode.Selection(at(0, 0), at(0, 0));
    await vscode.commands.executeCommand('factbase.nextNeedsSource');
    equal(selected(editor), 'Ashtiani left.');
  });
});

describe('the same name elsewhere', () => {
  it('is highlighted, possessive or not', async () => {
    const editor = await draft('same.md', "Khrenin came. Viktor Khrenin's office.\n");
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      at(0, 1),
    );
    equal(
      found.map(({ range }) => editor.document.getText(range)),
      ['Khrenin', 'Viktor Khrenin'],
    );
  });
});

describe('renaming in a draft', () => {
  it('changes the alias in the base and in all drafts', async () => {
    await writeUntil(
      'renaming/factbase.yaml',
      'factbase: 1\nactors:\n  Ann Example:\n    aliases: [Annie]\n',
      () => true,
      () => true,
    );
    await write('renaming/other.md', 'So said Annie.\n');
    await write('renaming/draft.md', "Annie's office.\n");
    const editor = await open('renaming/draft.md');
    await eventually(
      () => hoverAt(editor.document.uri, at(0, 1)),
      card => card.includes('Ann Example'),
    );
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      at(0, 1),
      'Anna',
    );
    equal(
      edit
        .entries()
        .map(([uri, edits]) => [uri.path.split('/').at(-1), edits.length])
        .sort(),
      [
        ['draft.md', 1],
        ['factbase.yaml', 1],
        ['other.md', 1],
      ],
    );
  });
});

describe('the links of a card, by keyboard', () => {
  it('are about the fact at the cursor', async () => {
    const editor = await draft('keys.md', 'Khrenin signed it.\n');
    editor.selection = new vscode.Selection(at(0, 3), at(0, 3));
    await vscode.commands.executeCommand('factbase.cite');
    equal(editor.document.getText(), 'Khrenin signed it [@minsk_visit, p. 1].\n');
    editor.selection = new vscode.Selection(at(0, 3), at(0, 3));
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('factbase.editFact');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), file('factbase.yaml').toString());
    equal(selected(vscode.window.activeTextEditor!), 'Viktor Khrenin');
  });

  it('open the source at the quote, selected, beside the draft', async () => {
    const editor = await draft('source.md', 'Khrenin signed it.\n');
    editor.selection = new vscode.Selection(at(0, 3), at(0, 3));
    await vscode.commands.executeCommand('factbase.openSource');
    const shown = vscode.window.activeTextEditor!;
    equal(shown.document.uri.toString(), file('sources/reading-notes.txt').toString());
    includes(selected(shown).replace(/\s+/g, ' '), 'Khrenin was the Belarusian Defence Minister in July 2023');
    ok(shown.viewColumn !== editor.viewColumn, 'in another column');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('say so where the cursor is on no fact', async () => {
    const editor = await draft('nothing.md', 'Khrenin. And nothing.\n');
    editor.selection = new vscode.Selection(at(0, 15), at(0, 15));
    await vscode.commands.executeCommand('factbase.cite');
    equal(editor.document.getText(), 'Khrenin. And nothing.\n');
  });
});

describe('a row of the facts view', () => {
  it('inserts its name, its citation or its quote at the cursor of the draft', async () => {
    const editor = await draft('rows.md', 'Khrenin: \n');
    const row = { what: 'fact', id: 'viktor_khrenin', kind: 'actor', name: 'Viktor Khrenin' };
    const cursor = () => {
      const end = editor.document.lineAt(0).range.end;
      vscode.window.activeTextEditor!.selection = new vscode.Selection(end, end);
    };
    cursor();
    await vscode.commands.executeCommand('factbase.insert', { id: row.id, form: 'name' });
    equal(editor.document.lineAt(0).text, 'Khrenin: Viktor Khrenin');
    cursor();
    await vscode.commands.executeCommand('factbase.view.insertQuote', row);
    includes(editor.document.lineAt(0).text, '“Belarusian Defence Minister Viktor Khrenin” [@minsk_visit, p. 1]');
  });

  it('goes to the next place in the draft', async () => {
    const editor = await draft('rowGo.md', 'Khrenin and Viktor Khrenin and Nina Example.\n');
    editor.selection = new vscode.Selection(at(0, 7), at(0, 7));
    await vscode.commands.executeCommand('factbase.view.goTo', { id: 'viktor_khrenin', name: 'Viktor Khrenin' });
    equal(selected(vscode.window.activeTextEditor!), 'Viktor Khrenin');
    await vscode.commands.executeCommand('factbase.view.goTo', { id: '', name: 'Nina Example' });
    equal(selected(vscode.window.activeTextEditor!), 'Nina Example');
  });

  it('refuses what is no row', async () => {
    for (const given of [undefined, null, 7, {}, { id: 3, name: 4 }])
      await vscode.commands.executeCommand('factbase.view.goTo', given);
  });
});

describe('a quote from the clipboard', () => {
  it('becomes one more proof of a fact that is there', async () => {
    const base = 'clipboard/factbase.yaml';
    const text =
      'factbase: 1\nsources:\n  src: { title: A Source, author: { literal: Office }, issued: 2025 }\nactors:\n  Ann Example: {}\n';
    await write('clipboard/draft.md', 'Ann Example.\n');
    const editor = await open('clipboard/draft.md');
    await writeUntil(
      base,
      text,
      () => hoverAt(editor.document.uri, at(0, 1)),
      card => card.includes('Ann Example'),
    );
    ok(
      await vscode.commands.executeCommand('factbase.addFromClipboard', {
        text: '“said by the of-\nfice” (Office, 2025, p. 3)',
        id: 'ann_example',
      }),
      'it was added',
    );
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(file(base)));
    includes(saved, 'said by the office');
    includes(saved, 'src p. 3');
  });
});

describe('the example', () => {
  it('is copied beside what is there already', async () => {
    const first = await vscode.commands.executeCommand<string>('factbase.openExample', file('copies').toString());
    const second = await vscode.commands.executeCommand<string>('factbase.openExample', file('copies').toString());
    equal(
      [first, second].map(uri => uri.split('/').at(-1)),
      ['minsk-visit', 'minsk-visit-2'],
    );
    const names = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(second));
    equal(names.map(([name]) => name).sort(), ['README.md', 'analysis.md', 'factbase.yaml', 'library.bib', 'sources']);
    await vscode.workspace.fs.delete(file('copies'), { recursive: true });
  });
});
