// A small describe/it for places where no test runner works: inside both of VS Code's extension hosts (Node and web worker) and around the driven
// workbench. It only collects and reports; the script outside counts. Nothing here may import anything.

/** How a test ended. */
export type State = 'passed' | 'failed' | 'skipped';

/** One line of the report. `title` is the path of the test, e.g. `"hover > shows the card"`. */
export type TestEvent =
  | { readonly event: 'start'; readonly title: string }
  | {
      readonly event: 'result';
      readonly title: string;
      readonly state: State;
      readonly milliseconds: number;
      readonly detail?: string;
    }
  | { readonly event: 'end'; readonly passed: number; readonly failed: number; readonly skipped: number };

type Body = () => unknown;

interface Options {
  /** Milliseconds after which the test counts as failed; at least ten times what is normal. */
  readonly limit?: number;
}

interface Hooks {
  readonly before: Body[];
  readonly after: Body[];
}

interface Test {
  readonly title: string;
  readonly hooks: readonly Hooks[];
  readonly limit: number;
  readonly body: Body | undefined;
  readonly reason?: string;
}

const usualLimit = 120_000;
let tests: Test[] = [];
let titles: readonly string[] = [];
let hooks: readonly Hooks[] = [{ before: [], after: [] }];

/** Groups tests under a heading; groups may lie within groups. */
export function describe(title: string, body: () => void): void {
  const outer = { titles, hooks };
  titles = [...titles, title];
  hooks = [...hooks, { before: [], after: [] }];
  try {
    body();
  } finally {
    ({ titles, hooks } = outer);
  }
}

/** A test. It passes when its body returns, or its promise resolves, within the limit. */
export function it(title: string, body: Body, options: Options = {}): void {
  tests.push({ title: [...titles, title].join(' > '), hooks, limit: options.limit ?? usualLimit, body });
}

/** A test that is not run here; the report says why. */
it.skip = (title: string, reason: string): void => {
  tests.push({ title: [...titles, title].join(' > '), hooks, limit: 0, body: undefined, reason });
};

/** `it`, or `it.skip` with the reason where the condition holds. */
it.skipIf =
  (condition: boolean, reason: string): ((title: string, body: Body, options?: Options) => void) =>
  (title, body, options) =>
    condition ? it.skip(title, reason) : it(title, body, options);

/** Runs before each test of this group and of the groups within. */
export function beforeEach(body: Body): void {
  hooks.at(-1)?.before.push(body);
}

/** Runs after each test of this group and of the groups within, also when the test failed. */
export function afterEach(body: Body): void {
  hooks.at(-1)?.after.push(body);
}

/** Gives what the work gives, or an error when it takes longer than the limit in milliseconds. */
export function within<T>(limit: number, work: () => T | Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Not done within ${limit / 1000} s`)), limit);
    Promise.resolve()
      .then(work)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/**
 * Runs what was collected, in its order, and forgets it. Only titles that contain `wanted` are run; the others are not reported. With several
 * `workers`, so many tests are under way at once, and each that ends is followed by the next: only for tests that share nothing.
 */
export async function runAll(report: (event: TestEvent) => void, wanted = '', workers = 1): Promise<number> {
  const waiting = tests.filter(test => test.title.includes(wanted));
  tests = [];
  hooks = [{ before: [], after: [] }];
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const work = async (): Promise<void> => {
    for (let test = waiting.shift(); test; test = waiting.shift()) await runOne(test, totals, report);
  };
  await Promise.all(Array.from({ length: workers }, work));
  report({ event: 'end', ...totals });
  return totals.failed;
}

async function runOne(test: Test, totals: Record<State, number>, report: (event: TestEvent) => void): Promise<void> {
  const start = Date.now();
  const tell = (state: State, detail?: string): void => {
    totals[state]++;
    report({
      event: 'result',
      title: test.title,
      state,
      milliseconds: Date.now() - start,
      ...(detail === undefined ? {} : { detail }),
    });
  };
  if (!test.body) return tell('skipped', test.reason);
  report({ event: 'start', title: test.title });
  const problem = await failureOf(test, test.body);
  if (problem === undefined) tell('passed');
  else tell('failed', problem);
}

/** The description of what went wrong, or undefined when nothing did. Later hooks run even when the test failed, so that nothing leaks. */
async function failureOf(test: Test, body: Body): Promise<string | undefined> {
  const problems: string[] = [];
  const attempt = async (work: Body): Promise<void> => {
    try {
      await within(test.limit, work);
    } catch (error) {
      problems.push(describeError(error));
    }
  };
  for (const { before } of test.hooks) for (const hook of before) await attempt(hook);
  if (problems.length === 0) await attempt(body);
  for (const { after } of [...test.hooks].reverse()) for (const hook of after) await attempt(hook);
  return problems.length === 0 ? undefined : problems.join('\n');
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
