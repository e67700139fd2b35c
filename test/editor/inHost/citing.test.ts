// Citing, asked of VS Code itself: citations and quotes at every cursor, into what stands there, each as one undo step.
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { afterEach, describe, it } from '../collector';
import { equal, excludes, includes, ok } from '../expect';
import { completionsAt, eventually, extension, host, hoverAt, open, positionOf, write } from './support';

let turn = 0;

/** A draft of its own beside the example's facts, once the server has read it; the cursors stand at each `|`. */
async function draft(marked: string, ending = 'md'): Promise<vscode.TextEditor> {
  const name = `citing-${++turn}.${ending}`;
  const pieces = marked.split('|');
  await write(name, pieces.join(''));
  const editor = await open(name);
  const cursors = pieces.slice(0, -1).map((_, i) => editor.document.positionAt(pieces.slice(0, i + 1).join('').length));
  if (cursors.length > 0) editor.selections = cursors.map(cursor => new vscode.Selection(cursor, cursor));
  await eventually(
    () => vscode.commands.executeCommand<unknown[]>('vscode.executeWorkspaceSymbolProvider', 'Khrenin'),
    found => found.length > 0,
  );
  return editor;
}

const cite = (items: readonly object[], form?: string) =>
  vscode.commands.executeCommand('factbase.insertCitation', { items, form });
const page = (id: string, value: string) => ({ id, locator: { label: 'page', value } });

/** What a command makes of the draft, and that one undo takes it back. */
async function change(editor: vscode.TextEditor, run: () => Thenable<unknown>, expected: string): Promise<void> {
  const before = editor.document.getText();
  await run();
  equal(editor.document.getText(), expected);
  await vscode.commands.executeCommand('undo');
  equal(editor.document.getText(), before, 'after undo');
}

afterEach(async () => {
  await vscode.commands.executeCommand('workbench.action.files.revert').then(undefined, () => undefined);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

describe('the snippets of citations', () => {
  it('are offered in Markdown, though the manifest names no language for their file', async () => {
    const { document } = await draft('As they say cite|');
    const end = document.positionAt(document.getText().length);
    const wordOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);
    const found = await eventually(
      () => completionsAt(document.uri, end),
      items => items.some(item => wordOf(item) === 'cite-year'),
    );
    const labels = found.map(wordOf);
    for (const prefix of ['cite', 'cite-pages', 'cite-author', 'cite-year']) includes(labels, prefix);
    // Those of Typst say in their file that they are for Typst.
    excludes(
      found.map(({ documentation }) => (typeof documentation === 'string' ? documentation : (documentation?.value ?? ''))),
      '#cite(',
    );
  });
});

describe('citing: Insert Citation', () => {
  it('writes several sources into one citation', async () => {
    const editor = await draft('So it was |.\n');
    const items = [page('minsk_visit', '3'), { id: 'un_charter' }];
    await change(editor, () => cite(items), 'So it was [@minsk_visit, p. 3; @un_charter].\n');
  });

  it('merges into the citation that stands there', async () => {
    const editor = await draft('So it was [@minsk_visit, p. 3]|.\n');
    const merged = 'So it was [@minsk_visit, p. 3; @un_charter, p. 2].\n';
    await change(editor, () => cite([page('un_charter', '2')]), merged);
    await cite([page('un_charter', '2')]);
    equal(editor.selection.active.character, merged.indexOf('.\n'), 'the cursor, still behind the bracket');
  });

  it('works at every cursor', async () => {
    const editor = await draft('One |.\n\nTwo [@un_charter]|.\n');
    await change(
      editor,
      () => cite([page('minsk_visit', '3')]),
      'One [@minsk_visit, p. 3].\n\nTwo [@un_charter; @minsk_visit, p. 3].\n',
    );
  });

  it('puts the author into the text', async () => {
    const editor = await draft('As | says.\n');
    await change(editor, () => cite([page('minsk_visit', '3')], 'narrative'), 'As @minsk_visit [p. 3] says.\n');
  });

  it('follows the packages of a LaTeX draft', async () => {
    const head = '\\documentclass{article}\\usepackage{natbib}\n\\begin{document}\n';
    const editor = await draft(`${head}So \\citep{un_charter}|.\n`, 'tex');
    await change(editor, () => cite([{ id: 'minsk_visit' }]), `${head}So \\citep{un_charter,minsk_visit}.\n`);
  });

  it('gives plain text the author and the year of the style', async () => {
    const editor = await draft('So it was |.\n', 'txt');
    await cite([page('vienna_convention_1969', '3')]);
    includes(editor.document.getText(), /So it was \([^()]*1969[^()]*3\)\./);
  });
});

describe('citing: Insert Quote', () => {
  it('sets the marks of the draft’s language and cites the page', async () => {
    const editor = await draft('---\nlang: de\n---\n\nSo |.\n');
    const quote = '„Belarusian Defence Minister Viktor Khrenin“ [@minsk_visit, p. 1]';
    const run = () => vscode.commands.executeCommand('factbase.insertQuote', { id: 'viktor_khrenin', index: 0 });
    await change(editor, run, `---\nlang: de\n---\n\nSo ${quote}.\n`);
  });
});

describe('citing: the action on a name', () => {
  it('cites the fact at the end of its sentence, and is gone once it is cited', async () => {
    const editor = await draft('In July 2023 Khrenin signed it. Then he left.\n');
    const ours = async () => {
      const at = positionOf(editor.document, 'Khrenin', 2);
      const kind = 'refactor.cite';
      const command = 'vscode.executeCodeActionProvider';
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        command,
        editor.document.uri,
        new vscode.Range(at, at),
        kind,
      );
      return actions.filter(action => action.title.startsWith('Cite'));
    };
    const [action] = await eventually(ours, found => found.length > 0);
    equal(action?.title, 'Cite “Viktor Khrenin”');
    ok(action?.edit, 'an edit');
    await change(
      editor,
      () => vscode.workspace.applyEdit(action.edit!),
      'In July 2023 Khrenin signed it [@minsk_visit, p. 1]. Then he left.\n',
    );
    await vscode.workspace.applyEdit(action.edit!);
    equal((await eventually(ours, found => found.length === 0)).length, 0, 'actions');
  });
});

describe('citing: a card’s link', () => {
  it('merges into the citation at the end of the sentence', async () => {
    const editor = await draft('In July 2023 Khrenin signed it [@un_charter]. Then he left.\n');
    const { line, character } = positionOf(editor.document, 'Khrenin', 7);
    const given = { id: 'viktor_khrenin', uri: editor.document.uri.toString(), line, character };
    await change(
      editor,
      () => vscode.commands.executeCommand('factbase.cite', given),
      'In July 2023 Khrenin signed it [@un_charter; @minsk_visit, p. 1]. Then he left.\n',
    );
  });
});

describe('citing: references', () => {
  it('stand in the details of a completion, made when it is looked at', async () => {
    const editor = await draft('As [@|]\n');
    const command = 'vscode.executeCompletionItemProvider';
    const at = editor.selection.active;
    await eventually(
      () => completionsAt(editor.document.uri, at, '@'),
      found => found.length > 0,
    );
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, editor.document.uri, at, '@', 20);
    const item = list.items.find(each => (typeof each.label === 'string' ? each.label : each.label.label) === 'un_charter');
    const { documentation } = item ?? {};
    includes(typeof documentation === 'string' ? documentation : (documentation?.value ?? ''), /1945/);
  });

  it('stand on the hover of a key', async () => {
    const editor = await draft('As [@un_charter] says.\n');
    includes(await hoverAt(editor.document.uri, positionOf(editor.document, 'un_charter', 2)), /1945/);
  });

  it('are offered nowhere else', async () => {
    for (const text of ['anna@|', '`[@|`', 'so $x_{@|}$', '```py\n\n@|\n```\n', 'https://example.org/?u=@|']) {
      const editor = await draft(text);
      const items = await completionsAt(editor.document.uri, editor.selection.active, '@');
      // VS Code's own proposals of words that stand in other files are none of ours.
      const ours = items.filter(item => item.kind === vscode.CompletionItemKind.Reference);
      excludes(ours.map(item => (typeof item.label === 'string' ? item.label : item.label.label)).join(' '), 'minsk_visit');
    }
  });
});

describe('citing: Copy Citation', () => {
  it('puts the citation of the name at the cursor into the clipboard', async () => {
    const editor = await draft('So said Khre|nin.\n');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('factbase.copyCitation');
    const copied = await vscode.env.clipboard.readText().then(undefined, () => undefined);
    equal(copied, '[@minsk_visit, p. 1]');
    equal(editor.document.getText(), before);
  });
});

describe('citing: the Markdown preview', () => {
  /** What VS Code renders of a document, once the server has said what it knows. */
  function rendered(editor: vscode.TextEditor, part: string): Promise<string> {
    return eventually(
      () =>
        host === 'node' ? vscode.commands.executeCommand<string>('markdown.api.render', editor.document) : renderedHere(editor),
      html => html.includes(part),
    );
  }

  /** VS Code's own Markdown extension has no build for the web worker here, so its renderer is made as it makes it. */
  async function renderedHere({ document }: vscode.TextEditor): Promise<string> {
    const { extendMarkdownIt } = (await extension().activate()) as { extendMarkdownIt(markdown: MarkdownIt): MarkdownIt };
    const markdown = extendMarkdownIt(new MarkdownIt({ html: true }));
    return markdown.renderer.render(markdown.parse(document.getText(), {}), markdown.options, { currentDocument: document.uri });
  }

  it('prints citations and the list of references, and shows cards on names', async () => {
    const editor = await draft('Khrenin signed it [@un_charter, p. 2]. See [@nobody].\n');
    const html = await rendered(editor, 'factbase-references');
    includes(html, /<span class="factbase-name" tabindex="0" role="term" title="Viktor Khrenin\n/);
    includes(html, /<a class="factbase-citation" href="#factbase-un_charter"[^>]*>\(/);
    includes(html, '<span class="factbase-unknown"');
    includes(html, '<li id="factbase-un_charter">');
  });

  it('follows what is typed', async () => {
    const editor = await draft('Khrenin.\n');
    await rendered(editor, 'factbase-name');
    await editor.edit(edit => edit.insert(new vscode.Position(1, 0), '\nSo [@un_charter].\n'));
    includes(await rendered(editor, 'factbase-references'), 'factbase-un_charter');
  });
});

describe('citing: a bibliography of 5,000 entries', () => {
  it('is offered after [@, the best hundred at a time', async () => {
    const entries = Array.from(
      { length: 5000 },
      (_, i) =>
        `@article{author${i}_${1990 + (i % 30)},\n  author = {Author${i}, Ann},\n  title = {On the matter of ${i}},\n  date = {${1990 + (i % 30)}}\n}\n`,
    );
    await write('many/big.bib', entries.join('\n'));
    await write('many/factbase.yaml', 'factbase: 1\nbibliography: big.bib\n');
    await write('many/draft.md', 'As [@\n\nAs [@author4321\n');
    const editor = await open('many/draft.md');
    const { uri } = editor.document;
    const ask = (line: number, character: number, trigger?: string) =>
      completionsAt(uri, new vscode.Position(line, character), trigger);
    const labels = (items: readonly vscode.CompletionItem[]) =>
      items.map(item => (typeof item.label === 'string' ? item.label : item.label.label));
    const first = await eventually(
      () => ask(0, 5, '@'),
      items => items.filter(item => labels([item])[0]!.startsWith('author')).length === 100,
    );
    equal(labels(first).filter(label => label.startsWith('author')).length, 100, 'proposals');
    equal(labels(await ask(2, 15)).filter(label => label.startsWith('author4321')).length, 1, 'the one that was typed');
    // In a language that nobody else serves: what is measured is the way there and back.
    const trivial = vscode.languages.registerCompletionItemProvider(
      { pattern: '**/trivial.ini' },
      { provideCompletionItems: () => [new vscode.CompletionItem('one')] },
      '@',
    );
    try {
      await write('many/trivial.ini', 'As [@\n');
      const other = await open('many/trivial.ini');
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let i = 0; i < 40; i++) {
        ours.push(await time(() => ask(0, 5, '@')));
        theirs.push(await time(() => completionsAt(other.document.uri, new vscode.Position(0, 5), '@')));
      }
      // A figure to read, not a gate: machines differ.
      const [median, floor] = [middle(ours.slice(10)), middle(theirs.slice(10))];
      console.log(
        `FACTBASE-FIGURE 5,000 entries, completion after [@: median ${median.toFixed(1)} ms, a trivial provider's ${floor.toFixed(1)} ms, ${(median / floor).toFixed(2)} times`,
      );
    } finally {
      trivial.dispose();
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true }).then(undefined, () => undefined);
    }
  });
});

async function time(run: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1]!;
}
