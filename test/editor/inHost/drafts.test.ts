// What a writer gets in a draft, asked of VS Code itself: hover, completion, definition, insertion.
import * as vscode from 'vscode';
import { describe, it } from '../collector';
import { equal, excludes, includes, ok } from '../expect';
import { completionsAt, eventually, file, hoverAt, open, positionOf, write } from './support';

/** The hover of a place of a draft, once the facts are there. */
async function cardOf(editor: vscode.TextEditor, text: string, offset = 1): Promise<string> {
  return hoverAt(editor.document.uri, positionOf(editor.document, text, offset));
}

async function firstCard(editor: vscode.TextEditor, text: string): Promise<string> {
  return eventually(
    () => cardOf(editor, text),
    card => card !== '',
  );
}

async function emptyDraft(name: string, text: string): Promise<vscode.TextEditor> {
  await write(name, text);
  return open(name);
}

describe('a card', () => {
  it('comes up on a name, with role, date, quote and page', async () => {
    const editor = await open('analysis.md');
    const card = await firstCard(editor, 'Khrenin');
    includes(card, 'Defence Minister of Belarus in July 2023; later unknown');
    includes(card, '“Belarusian Defence Minister Viktor Khrenin”');
    includes(card, 'p. 1');
  });

  it('comes up on a possessive, and on a date with the facts of that time', async () => {
    const editor = await open('analysis.md');
    await firstCard(editor, 'Khrenin');
    includes(await cardOf(editor, "Khrenin's office"), 'Viktor Khrenin');
    includes(await cardOf(editor, 'July 2023'), 'Memorandum on military cooperation');
  });

  it('stays away from other words, code and addresses', async () => {
    const editor = await open('analysis.md');
    await firstCard(editor, 'Khrenin');
    equal(await cardOf(editor, 'interpretation'), '');
    equal(await cardOf(editor, '`Khrenin in July 2023`', 2), '');
    // VS Code itself may say of a link how to follow it; ours says nothing.
    excludes(await cardOf(editor, 'https://example.org/Minsk', 22), 'Minsk**');
  });

  it('links to three commands and is trusted for no other', async () => {
    const editor = await open('analysis.md');
    await firstCard(editor, 'Khrenin');
    const place = positionOf(editor.document, 'Khrenin', 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      place,
    );
    const contents = hovers
      .flatMap(hover => hover.contents)
      .filter(content => typeof content !== 'string') as vscode.MarkdownString[];
    const ours = contents.filter(content => content.value.includes('command:factbase.'));
    equal(ours.length, 1, 'cards with links');
    equal(ours[0]?.isTrusted, { enabledCommands: ['factbase.cite', 'factbase.openSource', 'factbase.editFact'] });
    ok(ours[0]?.supportHtml !== true, 'no HTML on cards');
  });
});

describe('completion', () => {
  it('offers names after a capital and two letters, with the card as documentation', async () => {
    const editor = await emptyDraft('typed.md', 'It was signed by Khr');
    const end = positionOf(editor.document, 'Khr', 3);
    const items = await eventually(
      () => completionsAt(editor.document.uri, end, 'r'),
      found => found.some(item => labelOf(item) === 'Khrenin'),
    );
    includes(items.map(labelOf), 'Viktor Khrenin');
  });

  it('offers nothing after a name that stands there in full', async () => {
    const editor = await emptyDraft('full.md', 'It was signed by Khrenin');
    await firstCard(editor, 'Khrenin');
    const items = await completionsAt(editor.document.uri, positionOf(editor.document, 'Khrenin', 7), 'n');
    equal(
      items.map(labelOf).filter(label => label.includes('Khrenin')),
      [],
    );
  });

  it('offers keys after @', async () => {
    const editor = await emptyDraft('key.md', 'As reported [@');
    const end = positionOf(editor.document, '@', 1);
    const items = await eventually(
      () => completionsAt(editor.document.uri, end, '@'),
      found => found.length > 0,
    );
    includes(items.map(labelOf), 'minsk_visit');
    includes(items.map(labelOf), 'un_charter');
  });
});

describe('going to the definition', () => {
  it('of a name leads to its entry', async () => {
    const editor = await open('analysis.md');
    await firstCard(editor, 'Khrenin');
    const place = positionOf(editor.document, 'Khrenin', 1);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      place,
    );
    const [first] = found;
    ok(first, 'a definition');
    const [uri, range] = 'targetUri' in first ? [first.targetUri, first.targetRange] : [first.uri, first.range];
    equal(uri.toString(), file('factbase.yaml').toString());
    equal((await vscode.workspace.openTextDocument(uri)).getText(range), 'Viktor Khrenin');
  });
});

describe('inserting', () => {
  it('a citation from a card puts it at the end of the sentence', async () => {
    const editor = await emptyDraft('cite.md', 'In July 2023 Khrenin signed it. Then he left.\n');
    await firstCard(editor, 'Khrenin');
    const { line, character } = positionOf(editor.document, 'Khrenin', 7);
    await vscode.commands.executeCommand('factbase.cite', {
      id: 'viktor_khrenin',
      uri: editor.document.uri.toString(),
      line,
      character,
    });
    equal(editor.document.getText(), 'In July 2023 Khrenin signed it [@minsk_visit, p. 1]. Then he left.\n');
  });

  it('a name goes to the cursor and is one undo step', async () => {
    const editor = await emptyDraft('name.md', 'by \n');
    await firstCard(await open('analysis.md'), 'Khrenin');
    await open('name.md');
    editor.selection = new vscode.Selection(0, 3, 0, 3);
    const active = vscode.window.activeTextEditor!;
    active.selection = new vscode.Selection(0, 3, 0, 3);
    await vscode.commands.executeCommand('factbase.insert', { id: 'viktor_khrenin', form: 'name' });
    equal(active.document.getText(), 'by Viktor Khrenin\n');
    await vscode.commands.executeCommand('undo');
    equal(active.document.getText(), 'by \n');
  });

  it('refuses arguments that are none', async () => {
    for (const given of [undefined, null, 'x', 7, {}, { id: 3 }, { id: 'nobody' }])
      await vscode.commands.executeCommand('factbase.cite', given);
  });
});

function labelOf(item: vscode.CompletionItem): string {
  return typeof item.label === 'string' ? item.label : item.label.label;
}
