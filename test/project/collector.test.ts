// The small test runner that works inside VS Code must itself notice failures: a runner that cannot fail proves nothing.
import { describe, expect, it } from 'vitest';
import * as collector from '../editor/collector';

async function eventsOf(declare: () => void, wanted = ''): Promise<collector.TestEvent[]> {
  declare();
  const events: collector.TestEvent[] = [];
  await collector.runAll(event => events.push(event), wanted);
  return events;
}

/** `title: state` of each result, and the counts of the last event. */
const summary = (events: readonly collector.TestEvent[]): readonly string[] =>
  events.flatMap(event => {
    if (event.event === 'result') return [`${event.title}: ${event.state}`];
    return event.event === 'end' ? [`${event.passed}/${event.failed}/${event.skipped}`] : [];
  });

describe('the collector', () => {
  it('counts what passed, what failed in any way, and what was skipped', async () => {
    const events = await eventsOf(() => {
      collector.describe('outer', () => {
        collector.it('passes', () => undefined);
        collector.describe('inner', () => {
          collector.it('throws', () => {
            throw new Error('no');
          });
          collector.it('rejects', () => Promise.reject(new Error('no')));
          collector.it('never ends', () => new Promise(() => undefined), { limit: 20 });
          collector.it.skip('waits', 'not here');
          collector.it.skipIf(true, 'not here')('is skipped', () => undefined);
          collector.it.skipIf(false, 'not here')('is run', () => undefined);
        });
      });
    });
    expect(summary(events)).toEqual([
      'outer > passes: passed',
      'outer > inner > throws: failed',
      'outer > inner > rejects: failed',
      'outer > inner > never ends: failed',
      'outer > inner > waits: skipped',
      'outer > inner > is skipped: skipped',
      'outer > inner > is run: passed',
      '2/3/2',
    ]);
  });

  it('says why a test failed', async () => {
    const events = await eventsOf(() => collector.it('throws', () => Promise.reject(new Error('the reason'))));
    expect(events).toContainEqual(expect.objectContaining({ state: 'failed', detail: expect.stringContaining('the reason') }));
  });

  it('runs the hooks of all groups around, the closest last before a test and first after it, also when it fails', async () => {
    const order: string[] = [];
    await eventsOf(() => {
      collector.describe('outer', () => {
        collector.beforeEach(() => order.push('outer before'));
        collector.afterEach(() => order.push('outer after'));
        collector.describe('inner', () => {
          collector.beforeEach(() => order.push('inner before'));
          collector.afterEach(() => order.push('inner after'));
          collector.it('fails', () => {
            order.push('test');
            throw new Error('no');
          });
        });
      });
    });
    expect(order).toEqual(['outer before', 'inner before', 'test', 'inner after', 'outer after']);
  });

  it('counts a test as failed when a hook fails, and then does not run its body', async () => {
    let ran = false;
    const events = await eventsOf(() =>
      collector.describe('group', () => {
        collector.beforeEach(() => Promise.reject(new Error('hook')));
        collector.it('test', () => {
          ran = true;
        });
      }),
    );
    expect(summary(events)).toEqual(['group > test: failed', '0/1/0']);
    expect(ran).toBe(false);
  });

  it('runs only the titles that were asked for', async () => {
    const events = await eventsOf(() => {
      collector.it('hover', () => undefined);
      collector.it('completion', () => undefined);
    }, 'hover');
    expect(summary(events)).toEqual(['hover: passed', '1/0/0']);
  });

  it('has as many tests under way as it has workers, and never more', async () => {
    let running = 0;
    let most = 0;
    for (const title of ['a', 'b', 'c', 'd', 'e'])
      collector.it(title, async () => {
        most = Math.max(most, ++running);
        await new Promise(resolve => setImmediate(resolve));
        running--;
      });
    const events: collector.TestEvent[] = [];
    await collector.runAll(event => events.push(event), '', 2);
    expect(most).toBe(2);
    expect(summary(events)).toContain('5/0/0');
  });
});
