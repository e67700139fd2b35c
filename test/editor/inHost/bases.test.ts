// Fact bases while they change: on the disk behind the editor's back, broken, repaired, deleted.
import * as vscode from 'vscode';
import { docxOf, pdfOf } from '../../support/smallFiles';
import { afterEach, describe, it } from '../collector';
import { equal, includes, ok } from '../expect';
import { eventually, file, hoverAt, open, positionOf, problemsOf, write, writeUntil, deleteUntil } from './support';

const draft = 'folder/draft.md';
const base = 'folder/factbase.yaml';
const before = 'factbase: 1\nactors:\n  Ann Example:\n    summary: the first summary\n';

async function card(): Promise<string> {
  const document = await vscode.workspace.openTextDocument(file(draft));
  return hoverAt(document.uri, positionOf(document, 'Ann', 1));
}

/** The card, once it contains the text. */
function cardWith(text: string): Promise<string> {
  return eventually(card, shown => shown.includes(text));
}

/** A draft and a base beside it, once the card shows what the base says. */
async function ready(): Promise<void> {
  await write(draft, 'So said Ann Example.\n');
  await open(draft);
  includes(await writeUntil(base, before, card, shown => shown.includes('first summary')), 'the first summary');
}

describe('a base that changes on the disk', () => {
  afterEach(async () => {
    for (const each of [base, draft]) await vscode.workspace.fs.delete(file(each)).then(undefined, () => undefined);
  });

  it('shows the change at the next hover', async () => {
    await ready();
    await write(base, before.replace('first', 'second'));
    includes(await cardWith('second summary'), 'the second summary');
  });

  it('keeps the old facts while it is broken, shows the problem at its place, and comes back', async () => {
    await ready();
    const broken = 'factbase: 1\nactors:\n  Ann Example:\n    summary: [never closed\n';
    const uri = await write(base, broken);
    const [problem] = await problemsOf(uri, problems => problems.length > 0);
    ok(problem, 'a problem');
    equal(problem.code, 'yaml-syntax');
    ok(problem.range.start.line >= 3, `the problem is at its place, line ${problem.range.start.line}`);
    includes(await card(), 'Ann Example');
    await write(base, before.replace('first', 'third'));
    includes(await cardWith('third summary'), 'the third summary');
    await problemsOf(uri, problems => problems.length === 0);
  });

  it('keeps the old facts when it cannot be read as text at all', async () => {
    await ready();
    await vscode.workspace.fs.writeFile(file(base), new Uint8Array([0, 1, 2, 255, 254, 0, 0]));
    await problemsOf(file(base), problems => problems.some(problem => problem.code === 'unreadable'));
    includes(await card(), 'the first summary');
  });

  it('gives up its facts when it is deleted', async () => {
    await ready();
    equal(await deleteUntil(base, before, card, shown => shown === ''), '');
  });

  it('shows what stands in an editor before it is saved', async () => {
    await ready();
    const editor = await open(base);
    const place = positionOf(editor.document, 'first');
    await editor.edit(edit => edit.replace(new vscode.Range(place, place.translate(0, 5)), 'unsaved'));
    includes(await cardWith('unsaved summary'), 'the unsaved summary');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

describe('copies of sources', () => {
  afterEach(async () => vscode.workspace.fs.delete(file('copies'), { recursive: true }).then(undefined, () => undefined));

  it('are read where they are web pages, PDFs or Word files', async () => {
    await write('copies/page.html', '<p>Words of <b>the page</b>.</p>');
    await write('copies/file.pdf', pdfOf('First page.', 'Words of the second page.'));
    await write('copies/file.docx', docxOf(['<w:r><w:t>Words of the file.</w:t></w:r>']));
    const text = `factbase: 1
sources:
  page: { text: page.html }
  pdf: { text: file.pdf }
  docx: { text: file.docx }
events:
  An event:
    evidence:
      - page “Words of the page”
      - pdf p. 1 “Words of the second page”
      - docx “Words of the fjord”
`;
    const uri = await write('copies/factbase.yaml', text);
    await open('copies/factbase.yaml');
    const problems = await problemsOf(uri, found => found.length >= 2);
    equal(
      problems.map(problem => [problem.code, problem.range.start.line]),
      [
        ['quote-moved', 9],
        ['quote-altered', 10],
      ],
    );
  });
});

describe('the example', () => {
  it('has no problems', async () => {
    await open('factbase.yaml');
    const uri = file('factbase.yaml');
    await eventually(
      () => vscode.languages.getDiagnostics(uri).length,
      count => count === 0,
    );
    equal(
      vscode.languages.getDiagnostics(uri).map(problem => problem.message),
      [],
    );
  });
});
