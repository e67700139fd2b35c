/**
 * Goals Y1, Y2 and S1: reading fact bases with source places, against `yaml` (parseDocument with a LineCounter) in the same run, each
 * measurement in a process of its own. Prints times, ratios and peak memory, and what is kept of 100,000 facts.
 * Run with `npm run bench -- loading`; sizes may be given (1000 10000 100000). All three take about two minutes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { joinFacts } from '../../src/core/facts/join';
import { readFactFile } from '../../src/core/facts/read';
import { differenceOf } from '../../src/core/text/difference';
import { NameIndex } from '../../src/core/names/nameIndex';
import { generatedBase } from '../support/generatedBase';

interface Measured {
  /** Milliseconds: median, or for edits the median and the slowest. */
  readonly ms: number;
  readonly worst?: number;
  /** Peak resident memory of the process in MB. */
  readonly peak: number;
  /** MB of memory that is kept after the measurement, the text included. */
  readonly kept: number;
}

type Edit = (entry: string, i: number) => string;

const uri = 'file:///bench/factbase.yaml';

/** From this number of entries on, yaml is spared the search for repeated keys, which grows with the square of it (100,000: 100 s). */
const manyKeys = 100_000;

/** Edits of one entry in the middle of the file, by what a writer does. */
const edits: Readonly<Record<string, readonly [string, Edit]>> = {
  body: ['a page number changed', (entry, i) => entry.replace(/(p\. |page: )\d+/, `$1${400 + i}`)],
  name: ['a name changed', (entry, i) => entry.replace(/^ {2}[^\n:]+/, `  Renamed ${i}`)],
  entry: [
    'a new entry',
    (entry, i) => `  New Person ${i}:\n    aliases: [Newcomer ${i}]\n    evidence: source_1 p. ${i + 1}\n${entry}`,
  ],
  deletion: ['an entry deleted', entry => entry.slice((/\n {2}\S/.exec(entry)?.index ?? entry.length - 1) + 1)],
  broken: ['a quotation mark left open', entry => entry.replace(/\n {4}(\w+): /, '\n    $1: "')],
};

const tasks: Record<string, (size: number) => Promise<Timed> | Timed> = {
  idle: size => ({ ms: textOf(size).length && 0 }),
  yaml: async size => {
    const { LineCounter, parseDocument } = await import('yaml');
    const text = textOf(size);
    return timed(() => parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys: size < manyKeys }));
  },
  read: size => {
    const text = textOf(size);
    return timed(() => readFactFile(uri, text));
  },
  join: size => {
    const file = readFactFile(uri, textOf(size));
    return timed(() => {
      const facts = joinFacts([file]);
      facts.problems(uri);
      return facts;
    });
  },
  index: size => {
    const facts = joinFacts([readFactFile(uri, textOf(size))]);
    facts.problems(uri);
    return timed(() => [facts, new NameIndex(facts.all())]);
  },
  ...Object.fromEntries(
    Object.entries(editsOfText()).flatMap(([name, edit]) => [
      [name, (size: number) => editing(size, edit, 'typed')],
      [`${name} on disk`, (size: number) => editing(size, edit, 'on disk')],
    ]),
  ),
};

function editsOfText(): Readonly<Record<string, Edit>> {
  return {
    ...Object.fromEntries(Object.entries(edits).map(([name, [, edit]]) => [name, entryEdit(edit)])),
    header: (text, i) => text.replace(/^title: .*$/m, `title: Generated ${i}`),
    end: (text, i) => text + '  Anna Late:\n    note: written last\n'[i]!,
  };
}

interface Timed {
  readonly ms: number;
  readonly worst?: number;
  readonly result?: unknown;
}

function entryEdit(edit: Edit): Edit {
  return (text, i) => {
    const at =
      text.slice(Math.floor(text.length * (0.1 + 0.02 * i))).search(/\n {2}\S/) + Math.floor(text.length * (0.1 + 0.02 * i)) + 1;
    const end = at + 400;
    return text.slice(0, at) + edit(text.slice(at, end), i) + text.slice(end);
  };
}

/**
 * Reading again and joining after an edit; problems of the file are asked for too. What is typed in an editor, the editor tells; a file that was
 * changed on disk must be compared with what it was, which takes the time of reading 50 MB of memory twice.
 */
function editing(size: number, edit: Edit, where: 'typed' | 'on disk'): Timed {
  let file = readFactFile(uri, textOf(size));
  let facts = joinFacts([file]);
  facts.problems(uri);
  const times: number[] = [];
  for (let i = 0; i < 35; i++) {
    // A text as an editor hands it over is one flat string.
    const text = Buffer.from(edit(file.text, i), 'utf16le').toString('utf16le');
    if (text === file.text) throw new Error('The edit changed nothing.');
    const told = where === 'typed' ? differenceOf(file.text, text) : undefined;
    // The clock, not processor time, which the system counts in steps longer than these edits take.
    const before = performance.now();
    const next = readFactFile(uri, text, file, told);
    const joined = joinFacts([next], [], { previous: facts });
    joined.problems(uri);
    // The first ones are slow until the engine has compiled what they need: a writer's hundredth edit is not.
    if (i >= 10) times.push(performance.now() - before);
    file = next;
    facts = joined;
  }
  times.sort((a, b) => a - b);
  return { ms: times[times.length >> 1]!, worst: times[times.length - 1]!, result: facts };
}

function timed(run: () => unknown): Timed {
  const start = now();
  const result = run();
  return { ms: now() - start, result };
}

/** Processor time of the main thread in milliseconds (Linux), so that other work on the machine counts little; elsewhere the clock. */
function now(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

let folder = process.env['FACTBASE_BENCH_FOLDER'] ?? '';

function fileOf(size: number): string {
  return joinPath(folder, `${size}.yaml`);
}

function textOf(size: number): string {
  return readFileSync(fileOf(size), 'utf8');
}

function measure(task: string, size: number): Measured {
  const runs = size <= 1000 || task === 'read' || task === 'idle' ? 3 : 1;
  const results = Array.from({ length: runs }, () => {
    const flags = ['--max-old-space-size=6000', '--expose-gc'];
    const out = execFileSync(process.execPath, [...flags, process.argv[1]!, 'task', task, String(size)], {
      encoding: 'utf8',
      env: { ...process.env, FACTBASE_BENCH_FOLDER: folder },
    });
    return JSON.parse(out) as Measured;
  });
  results.sort((a, b) => a.ms - b.ms);
  return results[results.length >> 1]!;
}

async function runTask(task: string, size: number): Promise<void> {
  const { ms, worst, result } = await tasks[task]!(size);
  const peak = process.resourceUsage().maxRSS / 1024;
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  const kept = (heapUsed + Math.max(external, arrayBuffers)) / 1e6;
  process.stdout.write(JSON.stringify({ ms, worst, peak, kept, has: result !== undefined }));
}

function report(size: number, length: number, values: Readonly<Record<string, Measured>>): void {
  const { yaml, read, join, index, idle } = values as Record<'yaml' | 'read' | 'join' | 'index' | 'idle', Measured>;
  const above = (each: Measured): number => each.peak - idle.peak;
  console.log(
    `${size} entities, ${(length / 1e6).toFixed(1)} M characters; Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
  );
  console.log(
    `  yaml parseDocument + LineCounter   ${size < manyKeys ? '' : '(uniqueKeys: false) '}${yaml.ms.toFixed(0)} ms, peak ${yaml.peak.toFixed(0)} MB (Node with the text alone ${idle.peak.toFixed(0)} MB)`,
  );
  console.log(
    `  Y1 cold load to facts              ${read.ms.toFixed(1)} ms = 1/${(yaml.ms / read.ms).toFixed(1)} of yaml (goal 1/10); peak ${read.peak.toFixed(0)} MB = 1/${(yaml.peak / read.peak).toFixed(1)}, above the text alone 1/${(above(yaml) / above(read)).toFixed(1)} (goal 1/5)`,
  );
  console.log(
    `     and joining with all checks     ${join.ms.toFixed(1)} ms more, peak ${join.peak.toFixed(0)} MB; kept ${(join.kept - idle.kept).toFixed(0)} MB besides the text`,
  );
  console.log(
    `     and the index of names          ${index.ms.toFixed(1)} ms more, peak ${index.peak.toFixed(0)} MB; kept ${(index.kept - idle.kept).toFixed(0)} MB besides the text`,
  );
  const kinds = [...Object.entries(edits).map(([name, [what]]) => [name, what]), ['header', 'the title changed'], ['end', 'a letter at the end of the file']]; // prettier-ignore
  for (const [name, what] of kinds) {
    const said = ({ ms, worst }: Measured): string =>
      `${ms.toFixed(2)} ms = 1/${(yaml.ms / ms).toFixed(0)} of yaml, slowest of 25 ${worst!.toFixed(1)} ms`;
    console.log(
      `  Y2 ${what!.padEnd(32)}typed ${said(values[name!]!)}; on disk ${said(values[`${name!} on disk`]!)} (goal 1/500)`,
    );
  }
}

const changes = Object.keys(editsOfText());

async function main(): Promise<void> {
  const [mode, task, size] = process.argv.slice(2);
  if (mode === 'task') return runTask(task!, Number(size));
  const given = process.argv.slice(2).map(Number).filter(Boolean);
  const sizes = given.length > 0 ? given : [1000, 10_000, 100_000];
  folder = mkdtempSync(joinPath(tmpdir(), 'factbase-bench-'));
  const all: { size: number; length: number; values: Record<string, Measured> }[] = [];
  for (const each of sizes) {
    writeFileSync(fileOf(each), generatedBase(each));
    const values: Record<string, Measured> = {};
    for (const name of Object.keys(tasks)) values[name] = measure(name, each);
    const { length } = textOf(each);
    all.push({ size: each, length, values });
    report(each, length, values);
  }
  rmSync(folder, { recursive: true });
  for (let i = 1; i < all.length; i++) {
    const [a, b] = [all[i - 1]!, all[i]!];
    const ratio = (name: string): string => (b.values[name]!.ms / a.values[name]!.ms / (b.length / a.length)).toFixed(2);
    const of = (names: readonly string[]): string => names.map(name => `${name} ${ratio(name)}`).join(', ');
    console.log(
      `S1 ${a.size} to ${b.size}, time ratio per size ratio: ${of(['read', 'join', 'index'])}, ${of(changes.map(name => `${name} on disk`))} (linear, goal 1.8); typed: ${of(changes)} (goal 1.0)`,
    );
  }
}

void main();
