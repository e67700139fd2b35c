import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FactWorkspace } from '../../src/core/facts/workspace';
import { OpenDocument } from '../../src/server/openDocument';
import { generatedBase, randomOf } from '../support/generatedBase';
import { MemoryFiles } from '../support/memoryFiles';

const uri = 'file:///w/factbase.yaml';
const parts = [
  '\n',
  ' ',
  '  ',
  ':',
  'x',
  '"',
  '- ',
  '[',
  '# c\n',
  '    note: b\n',
  '  New One:\n    note: a\n',
  'actors:\n',
  'title: T\n',
];

async function seen(workspace: FactWorkspace): Promise<unknown> {
  const facts = await workspace.factsFor(uri, ['file:///w']);
  return [[...facts.all()], facts.problems(uri)];
}

function workspaceOf(text: string): FactWorkspace {
  const workspace = new FactWorkspace(new MemoryFiles({ [uri]: text }));
  workspace.setBases([uri]);
  return workspace;
}

describe('a base that is typed in', () => {
  it('is read by what the editor tells of its edits, with the same facts and problems as a file with that text', async () => {
    const random = randomOf(5);
    for (let run = 0; run < 12; run++) {
      const saved = generatedBase(6 + random(8), run);
      const workspace = workspaceOf(saved);
      let document = new OpenDocument(uri, 'yaml', 1, saved);
      let version = 1;
      for (let step = 0; step < 25; step++) {
        const text = document.text.getText();
        // One notification may bring several changes, each of the text that the one before has left.
        let now = TextDocument.create(uri, 'yaml', 0, text);
        const changes = Array.from({ length: 1 + random(3) }, () => {
          const start = random(now.getText().length + 1);
          const range = { start: now.positionAt(start), end: now.positionAt(start + random(random(4) === 0 ? 80 : 2)) };
          const change = random(20) === 0 ? { text: generatedBase(5, step) } : { range, text: parts[random(parts.length)]! };
          now = TextDocument.update(now, [change], 0);
          return change;
        });
        document.update(changes, ++version);
        workspace.opened(uri, document.text.getText(), document.untouched);
        // Some changes are not asked about before the next comes.
        if (random(3) === 0) continue;
        if (random(8) === 0) {
          workspace.closed(uri);
          document = new OpenDocument(uri, 'yaml', ++version, saved);
          workspace.opened(uri, saved, document.untouched);
        }
        await seen(workspace);
        const facts = await workspace.factsFor(uri, ['file:///w']);
        expect(workspace.textOf(uri)).toBe(document.text.getText());
        // Facts of an entry that is broken at the moment are kept from before; a file that is only read has no before.
        const anew = await workspaceOf(document.text.getText()).factsFor(uri, ['file:///w']);
        if (!facts.problems(uri).some(({ code }) => code === 'yaml-syntax' || code === 'unreadable'))
          expect([...facts.all()]).toEqual([...anew.all()]);
        else for (const fact of anew.all()) expect(facts.get(fact.id)).toEqual(fact);
      }
    }
  });
});
