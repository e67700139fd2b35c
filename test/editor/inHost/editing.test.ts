// Commands that change a fact base: one line more, nothing else touched, undone exactly, and never onto a text that has changed meanwhile.
import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, it } from '../collector';
import { equal, includes, ok } from '../expect';
import { eventually, file, hoverAt, open, positionOf, write, writeUntil } from './support';

/**
 * Each test has a folder of its own: an editor may still hold the text of the one before. It lies at the top: of a folder that comes together
 * with the one around it, VS Code's watcher may never hear again (of one in four, where many were made at once).
 */
let turn = 0;
let draft = '';
let base = '';
const text = `factbase: 1   # version

sources:
  src: { title: 'A source' }

actors:
  # the first one
  Ann Example:
    aliases: [Ann]   # short
    evidence: src p. 1

  Bob Example: {}
events: {}   # none yet
`;
const addAnnie = { id: 'ann_example', alias: 'Annie' };

/** A base and a draft beside it, once the server has read them. */
async function ready(content = text): Promise<vscode.TextEditor> {
  await write(draft, 'So said Ann Example and *Carla Example* [@src, p. 3].\n');
  const editor = await open(draft);
  const at = positionOf(editor.document, 'Ann', 1);
  const card = await writeUntil(
    base,
    content,
    () => hoverAt(editor.document.uri, at),
    shown => shown.includes('Ann Example'),
  );
  includes(card, 'Ann Example');
  return editor;
}

async function onDisk(): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file(base)));
}

function run(command: string, given: object): Thenable<unknown> {
  return vscode.commands.executeCommand(command, given);
}

function select(editor: vscode.TextEditor, words: string): void {
  const start = positionOf(editor.document, words);
  editor.selection = new vscode.Selection(start, positionOf(editor.document, words, words.length));
}

/** The lines that only one of the texts has. */
function difference(before: string, after: string): { gone: readonly string[]; came: readonly string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter(line => !now.includes(line)), came: now.filter(line => !old.includes(line)) };
}

beforeEach(() => {
  turn++;
  draft = `editing${turn}/draft.md`;
  base = `editing${turn}/factbase.yaml`;
});

afterEach(async () => {
  await vscode.commands.executeCommand('workbench.action.files.revert').then(undefined, () => undefined);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const each of [base, draft]) await vscode.workspace.fs.delete(file(each)).then(undefined, () => undefined);
});

describe('Add Alias from Selection', () => {
  it('changes exactly one line, and saves a base that was closed', async () => {
    const editor = await ready();
    select(editor, 'Carla Example');
    equal(await run('factbase.addAlias', { id: 'ann_example' }), true, 'done');
    equal(difference(text, await onDisk()), {
      gone: ['    aliases: [Ann]   # short'],
      came: ['    aliases: [Ann, Carla Example]   # short'],
    });
    equal(editor.document.getText(), 'So said Ann Example and *Carla Example* [@src, p. 3].\n', 'the draft');
  });

  it('leaves an open base unsaved, and undo restores it exactly', async () => {
    await ready();
    const editor = await open(base);
    equal(await run('factbase.addAlias', addAnnie), true, 'done');
    equal(editor.document.getText(), text.replace('[Ann]', '[Ann, Annie]'));
    ok(editor.document.isDirty, 'unsaved');
    equal(await onDisk(), text, 'the file on the disk');
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), text);
    ok(!editor.document.isDirty, 'as it was saved');
  });

  it('works on what the writer typed and did not save', async () => {
    await ready();
    const editor = await open(base);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# typed\n'));
    equal(await run('factbase.addAlias', addAnnie), true, 'done');
    equal(editor.document.getText(), `# typed\n${text.replace('[Ann]', '[Ann, Annie]')}`);
  });

  it('is refused for a version of the file that is past', async () => {
    await ready();
    const editor = await open(base);
    const { version } = editor.document;
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# typed\n'));
    equal(await run('factbase.addAlias', { ...addAnnie, version }), false, 'done');
    equal(editor.document.getText(), `# typed\n${text}`);
  });

  it('keeps Windows line ends and the byte order mark', async () => {
    const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    await ready(windows);
    equal(await run('factbase.addAlias', addAnnie), true, 'done');
    equal(await onDisk(), windows.replace('[Ann]', '[Ann, Annie]'));
  });

  it('makes a card come up on the new name', async () => {
    const editor = await ready();
    equal(await run('factbase.addAlias', { id: 'ann_example', alias: 'Carla Example' }), true, 'done');
    const at = positionOf(editor.document, 'Carla', 1);
    const card = await eventually(
      () => hoverAt(editor.document.uri, at),
      shown => shown.includes('Ann Example'),
    );
    includes(card, 'Ann Example');
  });
});

describe('Add Fact from Selection', () => {
  it('adds the selected name with the source and page that are cited', async () => {
    const editor = await ready();
    select(editor, '*Carla Example*');
    equal(await run('factbase.addFact', { asProposed: true, base: file(base).toString() }), true, 'done');
    equal(await onDisk(), text.replace('  Bob Example: {}\n', '  Bob Example: {}\n\n  Carla Example:\n    evidence: src p. 3\n'));
  });
});

describe('New Event', () => {
  it('fills a section that is empty', async () => {
    await ready();
    const fact = { name: 'The visit', fields: { date: 'July 2023', participants: ['Ann', 'Bob Example'] } };
    equal(await run('factbase.newEvent', { base: file(base).toString(), fact }), true, 'done');
    const added = '  The visit:\n    date: July 2023\n    participants: [Ann, Bob Example]\n';
    equal(await onDisk(), text.replace('events: {}   # none yet\n', `events:   # none yet\n${added}`));
  });
});

describe('New Source', () => {
  it('is refused under a key that is taken, and nothing is written', async () => {
    await ready();
    equal(await run('factbase.newSource', { base: file(base).toString(), fact: { id: 'src', name: 'Another' } }), false, 'done');
    equal(await onDisk(), text);
  });
});

describe('Mark as Checked', () => {
  it('adds who, when and how', async () => {
    await ready();
    equal(
      await run('factbase.markChecked', { id: 'ann_example', by: 'AB', on: '2026-11-20', method: 'read in the source' }),
      true,
      'done',
    );
    equal(difference(text, await onDisk()), {
      gone: [],
      came: ['    checked: { by: AB, on: 2026-11-20, method: read in the source }'],
    });
  });
});

describe('a base with two kinds of line ends', () => {
  it('is edited where the writer agrees', async () => {
    const mixed = text.replace('\n', '\r\n');
    await ready(mixed);
    equal(await run('factbase.addAlias', { ...addAnnie, evenIfMixed: true }), true, 'done');
    equal((await onDisk()).replaceAll('\r', ''), text.replace('[Ann]', '[Ann, Annie]'));
  });
});
