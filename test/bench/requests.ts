/**
 * What the language server needs for a hover and a completion (goal E1, server side): 10,000 entities, a draft of 120 KB, 1,000 keystrokes.
 * Times are those of a client on a pair of streams in the same process, so that JSON and garbage collection are in them. Each keystroke is followed by both requests; then
 * bursts of keystrokes whose older requests are cancelled, as editors do, show whether a request ever waits for stale ones.
 */
import { performance } from 'node:perf_hooks';
import type { CompletionList, Hover } from 'vscode-languageserver-protocol';
import { generatedBase, randomOf } from '../support/generatedBase';
import { generatedDraft, namesOf } from '../support/generatedDraft';
import { RunningServer, uriOf } from '../support/runningServer';

const entities = Number(process.argv[2] ?? 10_000);
const keystrokes = Number(process.argv[3] ?? 1000);
const burst = 20;

const base = generatedBase(entities);
const draft = generatedDraft(base, 120_000);
const lines = draft.split('\n');
const random = randomOf(3);
const names = namesOf(base);

void main();

async function main(): Promise<void> {
  const server = await new RunningServer({ 'factbase.yaml': base, 'draft.md': draft }).start();
  await server.open('draft.md', 'markdown');
  const started = performance.now();
  await hoverAt(server, placeOfName());
  console.log(
    `${entities} entities, draft of ${draft.length} units; first hover, facts read: ${fixed(performance.now() - started)} ms`,
  );
  const line = lines.length - 1;
  let typed = 0;
  for (const letter of 'Karo') {
    await server.edit('draft.md', line, typed, typed, letter);
    await completeAt(server, { line, character: ++typed }, 3);
  }

  const hovers: number[] = [];
  const completions: number[] = [];
  const asked: number[] = [];
  for (let key = 0; key < keystrokes; key++) {
    // Words as one types them: now and then a name of the base begins.
    const name = names[random(names.length)]!;
    const text = key % 12 === 11 ? ' ' : name[key % 12]!;
    await server.edit('draft.md', line, typed, typed, text);
    typed += text.length;
    completions.push(await timed(() => completeAt(server, { line, character: typed }, 2)));
    asked.push(await timed(() => completeAt(server, { line, character: typed }, 3)));
    hovers.push(await timed(() => hoverAt(server, placeOfName())));
  }
  print('hover after a keystroke', hovers, 5);
  print('completion after a keystroke', completions, 10);
  print('completion at any letter from the first on, as for a list that is open', asked, 10);

  await checks(server, line, typed);

  const alone: number[] = [];
  const amid: number[] = [];
  for (let round = 0; round < keystrokes / burst; round++) {
    for (const [times, stale] of [
      [alone, false],
      [amid, true],
    ] as const) {
      const requests: { answer: Promise<unknown>; cancel(): void }[] = [];
      let start = 0;
      for (let key = 0; key < burst; key++) {
        // A single capital is the dearest thing to ask about: had stale ones been answered, it would show.
        await server.edit('draft.md', line, typed, typed, ' K');
        typed += 2;
        if (!stale && key < burst - 1) continue;
        requests.at(-1)?.cancel();
        start = performance.now();
        requests.push(
          server.cancellable<CompletionList>('textDocument/completion', {
            textDocument: { uri: uriOf('draft.md') },
            position: { line, character: typed },
            context: { triggerKind: 3 },
          }),
        );
      }
      const answers = requests.map(({ answer }) => answer.catch(() => undefined));
      await answers.at(-1);
      times.push(performance.now() - start);
      await Promise.all(answers);
    }
  }
  print(`completion after ${burst} keystrokes in a row`, alone);
  print('the same where each of them had asked, and was taken back', amid);
  const ratio = quantile(amid, 0.5) / quantile(alone, 0.5);
  console.log(`ratio of medians: ${fixed(ratio)} (had it waited for the answers to the others, near ${burst})`);
  if (ratio > burst / 4) process.exitCode = 1;
  server.dispose();
  process.exit();
}

/**
 * What is worked out of a draft's text, which all that is said of a draft rests on: names, dates and citations, of a changed paragraph and of the
 * whole; and the sentences that need a source.
 */
async function checks(server: RunningServer, line: number, character: number): Promise<void> {
  const status = (file: string) => server.request('factbase/status', { uri: uriOf(file) });
  const unsourced = (file: string) =>
    server.request('factbase/nextPlace', { uri: uriOf(file), position: { line: 0, character: 0 }, wanted: 'next-unsourced' });
  const paragraph: number[] = [];
  const command: number[] = [];
  for (let key = 0; key < 200; key++) {
    await server.edit('draft.md', line, character, character, key % 2 ? ' Ka' : ' in 2023 [@k]');
    paragraph.push(await timed(() => status('draft.md')));
    command.push(await timed(() => unsourced('draft.md')));
  }
  print('a changed paragraph: names, dates and citations of the draft up to date', paragraph, 10);
  print('then, on command, all sentences of the draft that need a source', command);
  const whole: number[] = [];
  for (let round = 0; round < 12; round++) {
    await server.open(`copy-${round}.md`, 'markdown', draft);
    whole.push(await timed(async () => void (await status(`copy-${round}.md`), await unsourced(`copy-${round}.md`))));
  }
  print('the same for a whole draft, just opened', whole, 150);
}

function hoverAt(server: RunningServer, position: object): Promise<Hover | null> {
  return server.request('textDocument/hover', { textDocument: { uri: uriOf('draft.md') }, position });
}

/** @param triggerKind 2 after a letter, 3 for a list that is open (LSP) */
function completeAt(server: RunningServer, position: object, triggerKind = 2): Promise<CompletionList | null> {
  const context = { triggerKind };
  return server.request('textDocument/completion', { textDocument: { uri: uriOf('draft.md') }, position, context });
}

/** A place in the middle of some name. */
function placeOfName(): { line: number; character: number } {
  for (;;) {
    const line = random(lines.length);
    const found = /\p{L}+ \p{L}+\d+/u.exec(lines[line]!);
    if (found) return { line, character: found.index + 2 };
  }
}

/** Processor time, user and system, in milliseconds: on a machine that others use, the time on the clock is mostly theirs. */
async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

function print(what: string, times: readonly number[], goal?: number): void {
  const p95 = quantile(times, 0.95);
  const judged = goal === undefined ? '' : ` (goal ${goal} ms: ${p95 <= goal ? 'met' : 'MISSED'})`;
  console.log(
    `${what}: median ${fixed(quantile(times, 0.5))} ms, p95 ${fixed(p95)} ms${judged}, max ${fixed(Math.max(...times))} ms`,
  );
  if (goal !== undefined && p95 > goal) process.exitCode = 1;
}

function fixed(time: number): string {
  return time.toFixed(2);
}
