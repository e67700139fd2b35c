// Writing a fact base with help: completion, quick fixes, the outline, and renaming a source key in the base and in the drafts that cite it.
import * as vscode from 'vscode';
import { afterEach, describe, it } from '../collector';
import { equal, excludes, includes, ok } from '../expect';
import { completionsAt, eventually, file, hoverAt, open, positionOf, problemsOf, write } from './support';

/** Each test has a base of its own: an editor may still hold the text of the one before. */
let count = 0;
const text = `factbase: 1
sources:
  visit: { title: The visit }
actors:
  Belarus: { kind: state }
  Ann Example:
    role: Minister of Be
    kin
agreements:
  Pact:
    parties: [Bel]
`;

async function ready(content = text): Promise<vscode.TextEditor> {
  const base = `authoring/${++count}/factbase.yaml`;
  await write(base, content);
  const editor = await open(base);
  const at = positionOf(editor.document, 'factbase', 2);
  await eventually(
    () => hoverAt(editor.document.uri, at),
    shown => shown.includes('Version of the format'),
  );
  return editor;
}

/** Labels of the proposals after a text. */
async function offered(editor: vscode.TextEditor, after: string): Promise<readonly string[]> {
  const at = positionOf(editor.document, after, after.length);
  const items = await completionsAt(editor.document.uri, at);
  return items.map(item => (typeof item.label === 'string' ? item.label : item.label.label));
}

/** The text of a document after an edit, as the editor would have it; nothing is changed. */
async function after(edit: vscode.WorkspaceEdit, uri: vscode.Uri): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edits = edit
    .get(uri)
    .map(each => ({ start: document.offsetAt(each.range.start), end: document.offsetAt(each.range.end), text: each.newText }));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((now, each) => now.slice(0, each.start) + each.text + now.slice(each.end), document.getText());
}

describe('writing a fact base', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(file('authoring'), { recursive: true }).then(undefined, () => undefined);
  });

  it('completes keys inside an actor: those that fit, each once', async () => {
    const editor = await ready();
    // The server registers completion once it has read the facts; until then the editor offers the words of the document.
    const labels = await eventually(
      () => offered(editor, '    kin'),
      found => !found.includes('agreements'),
    );
    includes(labels, 'kind');
    excludes(labels, 'parties');
    excludes(labels, 'role');
    equal(labels.filter(label => label === 'kind').length, 1, 'how often "kind" is offered');
  });

  it('completes actors in a role and in a list', async () => {
    const editor = await ready();
    includes(await offered(editor, 'Minister of Be'), 'Belarus');
    includes(await offered(editor, '[Bel'), 'Belarus');
  });

  it('goes from a reference to its entry', async () => {
    const editor = await ready(text.replace('[Bel]', '[Belarus]'));
    const at = positionOf(editor.document, '[Belarus]', 3);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      at,
    );
    const lines = found.map(each => ('targetRange' in each ? each.targetRange : each.range).start.line);
    equal(lines, [4]);
  });

  it('applies a quick fix', async () => {
    const editor = await ready('factbase: 1\nactors:\n  Ann:\n    kidn: person\n');
    const { document } = editor;
    const [problem] = await problemsOf(document.uri, problems => problems.some(each => each.code === 'unknown-key'));
    ok(problem, 'a problem');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(action => action.title === 'Change to kind');
    ok(fix?.edit, 'a quick fix with its edit');
    ok(fix.isPreferred, 'the fix is marked as sure');
    ok(await vscode.workspace.applyEdit(fix.edit), 'the edit was taken');
    equal(document.getText(), 'factbase: 1\nactors:\n  Ann:\n    kind: person\n');
  });

  it('gives the outline', async () => {
    const editor = await ready();
    const symbols = await eventually(
      () => vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', editor.document.uri),
      found => (found?.length ?? 0) > 0,
    );
    equal(
      symbols.map(symbol => [symbol.name, symbol.children.map(child => child.name)]),
      [
        ['sources', ['visit']],
        ['actors', ['Belarus', 'Ann Example']],
        ['agreements', ['Pact']],
      ],
    );
  });
});

describe('renaming a source key in the example', () => {
  it('changes the base and the citations of the draft, and nothing else', async () => {
    const { document } = await open('factbase.yaml');
    const at = positionOf(document, '  minsk_visit:', 4);
    await eventually(
      () => hoverAt(document.uri, at),
      shown => shown.includes('Minsk visit'),
    );
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'minsk_2025',
    );
    equal(
      edit
        .entries()
        .map(([uri]) => vscode.workspace.asRelativePath(uri))
        .sort(),
      ['analysis.md', 'factbase.yaml'],
    );
    const key = /\bminsk_visit\b/g;
    const outsideComments = (line: string) => {
      const comment = /(^|\s)#.*$/.exec(line)?.index ?? line.length;
      return line.slice(0, comment).replace(key, 'minsk_2025') + line.slice(comment);
    };
    equal(await after(edit, file('factbase.yaml')), document.getText().split('\n').map(outsideComments).join('\n'));
    const draft = await vscode.workspace.openTextDocument(file('analysis.md'));
    equal(await after(edit, draft.uri), draft.getText().replace(/@minsk_visit\b/g, '@minsk_2025'));
  });
});
