import { afterEach, describe, expect, it } from 'vitest';
import { Lines } from '../../src/core/text/lines';
import type { BaseChange, EditRequests } from '../../src/protocol/editRequests';
import { RunningServer, uriOf } from '../support/runningServer';
import { khreninBase } from '../support/writing';

let server: RunningServer;

afterEach(() => server.dispose());

async function serving(draft = '', files: Record<string, string> = { 'factbase.yaml': khreninBase }): Promise<void> {
  server = await new RunningServer({ 'draft.md': draft, ...files }).start();
  await server.open('draft.md', 'markdown');
}

type Answer<Name extends keyof EditRequests> = EditRequests[Name]['result'];

const addVk: BaseChange = { kind: 'add-alias', id: 'viktor_khrenin', alias: { name: 'VK' } };

function edit(version: number, change: BaseChange = addVk, path = 'factbase.yaml'): Promise<Answer<'factbase/edit'>> {
  return server.request('factbase/edit', { uri: uriOf(path), version, change });
}

/** The text after the edits of an answer. */
function applied(text: string, answer: Answer<'factbase/edit'>): string {
  if ('refused' in answer) return answer.refused;
  const lines = new Lines(text);
  return [...answer.edits]
    .reverse()
    .reduce(
      (now, { range, newText }) => now.slice(0, lines.offsetAt(range.start)) + newText + now.slice(lines.offsetAt(range.end)),
      text,
    );
}

describe('an edit of a base', () => {
  it('is worked out for the open document, with its version', async () => {
    await serving();
    await server.open('factbase.yaml', 'yaml');
    const answer = await edit(1);
    expect(answer).toMatchObject({ version: 1 });
    expect(applied(khreninBase, answer)).toBe(khreninBase.replace('language: ru }]', 'language: ru }, VK]'));
  });

  it('follows what the writer typed and did not save', async () => {
    await serving();
    await server.open('factbase.yaml', 'yaml');
    const line = khreninBase.split('\n').indexOf('  Viktor Khrenin:');
    await server.edit('factbase.yaml', line, 2, 8, 'Victor');
    const answer = await edit(2, { kind: 'add-alias', id: 'victor_khrenin', alias: { name: 'VK' } });
    expect(answer).toMatchObject({ version: 2, edits: [{ newText: ', VK' }] });
  });

  it('for an older version is refused in words', async () => {
    await serving();
    await server.open('factbase.yaml', 'yaml');
    await server.edit('factbase.yaml', 0, 0, 0, '# new\n');
    expect(await edit(1)).toEqual({ refused: expect.stringMatching(/changed meanwhile/) as string, stale: true });
  });

  it('is refused for a document that is not open', async () => {
    await serving();
    expect(await edit(1)).toHaveProperty('refused');
  });

  it('is refused in words where the fact is gone', async () => {
    await serving();
    await server.open('factbase.yaml', 'yaml');
    expect(await edit(1, { ...addVk, id: 'nobody' } as BaseChange)).toEqual({
      refused: 'nobody is no longer in this fact base.',
    });
  });

  it('keeps clear of ids in other files that count', async () => {
    const files = {
      'factbase.yaml': 'factbase: 1\nimports: more.factbase.yaml\nactors:\n  A: {}\n',
      'more.factbase.yaml': 'factbase: 1\nactors:\n  Iran: {}\n',
    };
    await serving('', files);
    await server.open('factbase.yaml', 'yaml');
    const answer = await edit(1, { kind: 'add-fact', fact: { kind: 'actor', name: 'Iran' } });
    expect(applied(files['factbase.yaml'], answer)).toBe(`${files['factbase.yaml']}  iran_2:\n    name: Iran\n`);
  });
});

describe('what the commands ask before', () => {
  it('is which bases there are', async () => {
    await serving('', { 'factbase.yaml': khreninBase, 'more.factbase.yaml': 'factbase: 1\nactors: {}\n' });
    const bases = await server.request<Answer<'factbase/bases'>>('factbase/bases', { uri: uriOf('draft.md') });
    expect(bases.map(base => base.name).sort()).toEqual(['factbase.yaml', 'more.factbase.yaml']);
  });

  it('is what a selection could be', async () => {
    const text = 'A **Treaty of friendship** was signed [@minsk_visit, p. 3].';
    await serving(text);
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 26 } };
    expect(await server.request('factbase/proposal', { uri: uriOf('draft.md'), range })).toEqual({
      kind: 'agreement',
      name: 'Treaty of friendship',
      source: 'minsk_visit',
      locator: { label: 'page', value: '3' },
      known: [],
    });
  });

  it('is where a fact stands', async () => {
    await serving();
    expect(await server.request('factbase/factFile', { uri: uriOf('draft.md'), id: 'viktor_khrenin' })).toEqual({
      name: 'Viktor Khrenin',
      file: 'factbase.yaml',
      base: uriOf('factbase.yaml'),
    });
    expect(await server.request('factbase/factFile', { uri: uriOf('draft.md'), id: 'nobody' })).toBeNull();
  });

  it('is whether a date can be understood', async () => {
    await serving();
    const problem = (text: string) => server.request<string | null>('factbase/dateProblem', { uri: uriOf('draft.md'), text });
    expect(await problem('July 2023')).toBeNull();
    expect(await problem('this year')).toBeNull();
    expect(await problem('')).toBeNull();
    expect(await problem('03/04/2023')).toMatch(/\w+ \w+/);
  });
});
