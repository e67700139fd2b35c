// A flood of requests, as a fast typist causes: what was taken back is dropped before it is worked on, and nothing waits for it.
import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionList, Hover } from 'vscode-languageserver-protocol';
import { RunningServer, uriOf } from '../support/runningServer';
import { khreninBase } from '../support/writing';

let server: RunningServer;

afterEach(() => server.dispose());

const flood = 200;

describe('a flood of requests of which only the last still counts', () => {
  it.each(['textDocument/completion', 'textDocument/hover'])(
    'answers the last of %s, and works on none of the others',
    async method => {
      server = await new RunningServer({ 'factbase.yaml': khreninBase, 'draft.md': 'Signed by Khr' }).start();
      await server.open('draft.md', 'markdown');
      // The facts are read before the flood comes.
      expect((await server.complete('draft.md', 0, 13))?.items.length).toBeGreaterThan(0);
      const textDocument = { uri: uriOf('draft.md') };
      const ask = (line: number) =>
        server.cancellable<CompletionList | Hover | null>(method, {
          textDocument,
          position: { line, character: 13 },
          context: { triggerKind: 2 },
        });
      const asked: ReturnType<typeof ask>[] = [];
      for (let key = 1; key <= flood; key++) {
        void server.edit('draft.md', key - 1, 13, 13, key === flood ? 'enin\nSigned by Khr' : '\nSigned by Khr');
        asked.at(-1)?.cancel();
        asked.push(ask(method === 'textDocument/hover' ? key - 1 : key));
      }
      const answers = await Promise.allSettled(asked.map(({ answer }) => answer));
      const worked = answers.slice(0, -1).filter(each => each.status === 'fulfilled' && each.value !== null);
      expect(worked).toEqual([]);
      expect(answers.at(-1)).toMatchObject({ status: 'fulfilled', value: expect.objectContaining({}) as object });
    },
  );
});
