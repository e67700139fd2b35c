// Beside another extension that serves citation keys (a stand-in with the id of a known one): one row and one card a key, and nothing lost.
import * as vscode from 'vscode';
import { afterEach, beforeEach, describe, it } from '../collector';
import { equal, excludes, includes } from '../expect';
import { completionsAt, eventually, file, hoverAt, open, positionOf, write } from './support';

interface KeyServer {
  start(language: string, keys: readonly string[]): void;
  stop(): void;
}

let other: KeyServer;

function setting(value: string | undefined): Thenable<void> {
  const target = vscode.ConfigurationTarget.Workspace;
  return vscode.workspace.getConfiguration('factbase').update('citation.besideOtherExtensions', value, target);
}

/** A draft that the server has read, with the cursor behind an open bracket. */
async function draft(): Promise<vscode.TextDocument> {
  await write('beside.md', 'Belarus, says [@minsk_visit] and [@un_charter].\n\nAnd [@');
  const { document } = await open('beside.md');
  await eventually(
    () => hoverAt(document.uri, positionOf(document, 'Belarus', 2)),
    card => card.includes('One of the two states'),
  );
  return document;
}

const end = (document: vscode.TextDocument) => document.lineAt(document.lineCount - 1).range.end;

/** The keys offered at the end of the draft, as often as they are. */
async function keysOffered(document: vscode.TextDocument): Promise<readonly string[]> {
  const items = await completionsAt(document.uri, end(document), '@');
  return items
    .map(({ label }) => (typeof label === 'string' ? label : label.label))
    .filter(label => ['minsk_visit', 'reading_notes', 'un_charter', 'vienna_convention_1969'].includes(label))
    .sort();
}

describe('beside an extension that serves the keys of a bibliography', () => {
  beforeEach(async () => {
    other = await vscode.extensions.getExtension<KeyServer>('notZaki.pandocciter')!.activate();
  });

  afterEach(async () => {
    other.stop();
    await setting(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file('beside.md')).then(undefined, () => undefined);
  });

  it('each key has one row, and those of the facts stay', async () => {
    const document = await draft();
    const all = ['minsk_visit', 'reading_notes', 'un_charter', 'vienna_convention_1969'];
    equal(await keysOffered(document), all, 'alone');
    other.start('markdown', ['un_charter', 'vienna_convention_1969']);
    equal(await keysOffered(document), all, 'with the other');
    other.stop();
    equal(await keysOffered(document), all, 'where the other shows nothing');
  });

  it('a key that the other explains has one card', async () => {
    const document = await draft();
    const place = positionOf(document, 'un_charter', 3);
    includes(await hoverAt(document.uri, place), 'Charter of the United Nations');
    other.start('markdown', ['un_charter']);
    equal(await hoverAt(document.uri, place), 'Another extension on un_charter');
  });

  it('to a source of the facts that the other explains, only what the facts add is said', async () => {
    const document = await draft();
    other.start('markdown', ['minsk_visit']);
    const cards = await hoverAt(document.uri, positionOf(document, 'minsk_visit', 3));
    includes(cards, 'Another extension on minsk_visit');
    includes(cards, 'Facts that it proves');
    includes(cards, 'command:factbase.editFact');
    excludes(cards, 'Minsk visit*');
    excludes(cards, '**');
  });

  it('names keep their cards', async () => {
    const document = await draft();
    other.start('markdown', ['Belarus']);
    includes(await hoverAt(document.uri, positionOf(document, 'Belarus', 2)), 'One of the two states');
  });

  it('everything is shown where the writer wants it so', async () => {
    const document = await draft();
    other.start('markdown', ['un_charter']);
    await setting('everything');
    equal((await keysOffered(document)).filter(key => key === 'un_charter').length, 2);
    includes(await hoverAt(document.uri, positionOf(document, 'un_charter', 3)), 'Charter of the United Nations');
  });
});
