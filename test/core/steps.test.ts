import { describe, expect, it, vi } from 'vitest';
import { atOnce, withPauses, type Steps } from '../../src/core/steps';

function* counting(to: number): Steps<string, number> {
  for (let i = 1; i <= to; i++) {
    vi.setSystemTime(Date.now() + 3);
    yield i / to;
  }
  return 'done';
}

describe('work in steps', () => {
  it('can be done in one go', () => {
    vi.useFakeTimers();
    expect(atOnce(counting(5))).toBe('done');
    vi.useRealTimers();
  });

  it('pauses after a few milliseconds of work, and says how far it is', async () => {
    vi.useFakeTimers();
    const said: number[] = [];
    let pauses = 0;
    const done = await withPauses(
      counting(9),
      () => {
        pauses += 1;
        return Promise.resolve();
      },
      part => said.push(Math.round(part * 9)),
    );
    vi.useRealTimers();
    expect(done).toBe('done');
    expect(pauses).toBe(3);
    expect(said).toEqual([3, 6, 9]);
  });
});
