import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { sayEnglish } from '../../src/language/say';
import { LoadingProgress } from '../../src/server/loadingProgress';
import { generatedBase } from '../support/generatedBase';
import { RunningServer } from '../support/runningServer';

/** An editor that writes down what progress it is shown. */
function showing(): { readonly connection: Connection; readonly shown: string[] } {
  const shown: string[] = [];
  const reporter = {
    begin: (title: string) => shown.push(`begin ${title}`),
    report: (percent: number) => shown.push(String(percent)),
    done: () => shown.push('done'),
  };
  const connection = { window: { createWorkDoneProgress: () => Promise.resolve(reporter) } } as unknown as Connection;
  return { connection, shown };
}

describe('progress of reading', () => {
  afterEach(() => vi.useRealTimers());

  it('is shown once it takes longer than half a second, and ends by itself', async () => {
    vi.useFakeTimers();
    const { connection, shown } = showing();
    let now = 0;
    const progress = new LoadingProgress(connection, sayEnglish, () => now);
    progress.report('file:///w/large%20factbase.yaml', 0.1);
    now = 400;
    progress.report('file:///w/large%20factbase.yaml', 0.4);
    await vi.advanceTimersByTimeAsync(1);
    expect(shown).toEqual([]);
    now = 600;
    progress.report('file:///w/large%20factbase.yaml', 0.6);
    await vi.advanceTimersByTimeAsync(1);
    expect(shown).toEqual(['begin Reading large factbase.yaml', '60']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(shown.at(-1)).toBe('done');
  });

  it('is never shown for what is read at once', async () => {
    vi.useFakeTimers();
    const { connection, shown } = showing();
    const progress = new LoadingProgress(connection, sayEnglish, () => 0);
    for (let i = 0; i < 10; i++) progress.report('file:///w/factbase.yaml', i / 10);
    await vi.advanceTimersByTimeAsync(5000);
    expect(shown).toEqual([]);
  });
});

describe('while a large base is read', () => {
  it('drafts of other bases are answered', async () => {
    const server = new RunningServer({
      'large/factbase.yaml': generatedBase(20_000),
      'large/draft.md': 'Meeting 19999 of',
      'small/factbase.yaml': 'factbase: 1\nactors:\n  Ann Example: {}\n',
      'small/draft.md': 'Ann Example',
    });
    await server.start();
    await server.open('large/draft.md', 'markdown');
    await server.open('small/draft.md', 'markdown');
    const order: string[] = [];
    const large = server.hover('large/draft.md', 0, 2).then(card => order.push(`large ${card === undefined ? 'empty' : 'card'}`));
    const small = server.hover('small/draft.md', 0, 2).then(() => order.push('small'));
    await Promise.all([large, small]);
    expect(order[0]).toBe('small');
    expect(order).toHaveLength(2);
    server.dispose();
  });
});
