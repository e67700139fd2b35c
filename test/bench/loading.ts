/**
 * Goals Y1, Y2 and S1: reading fact bases with source places, against `yaml` (parseDocument with a LineCounter) in the same run, each
 * measurement in a process of its own. Prints times, ratios and peak memory.
 * Run with `npm run bench -- loading`; sizes may be given (1000 10000 100000).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { joinFacts } from '../../src/core/facts/join';
import { readFactFile } from '../../src/core/facts/read';
import { generatedBase } from '../support/generatedBase';

interface Measured {
  /** Milliseconds, median. */
  readonly ms: number;
  /** Peak resident memory of the process in MB; of the process with the text alone in `idle`. */
  readonly peak: number;
}

const uri = 'file:///bench/factbase.yaml';
const tasks: Record<string, (size: number) => Promise<number> | number> = {
  idle: size => textOf(size).length && 0,
  yaml: async size => {
    const { LineCounter, parseDocument } = await import('yaml');
    const text = textOf(size);
    return timed(1, () => parseDocument(text, { lineCounter: new LineCounter() }).contents !== null);
  },
  read: size => {
    const text = textOf(size);
    return timed(1, () => readFactFile(uri, text).facts.length > 0);
  },
  join: size => {
    const file = readFactFile(uri, textOf(size));
    return timed(1, () => joinFacts([file]).problems(uri).length >= 0);
  },
  reload: size => reloading(size, (text, i) => text.replace(/(p\. |page: )\d+/, `$1${400 + i}`)),
  rename: size => reloading(size, (text, i) => text.replace(/^ {2}[^\n:]+/, `  Renamed ${i}`)),
};

/** Median time of reading again and joining after an edit in the middle of one entry; problems of the file are asked for too. */
function reloading(size: number, edit: (entry: string, i: number) => string): number {
  let file = readFactFile(uri, textOf(size));
  let facts = joinFacts([file]);
  facts.problems(uri);
  const times: number[] = [];
  for (let i = 0; i < 25; i++) {
    const start = file.text.indexOf('\n  ', Math.floor(file.text.length * (0.1 + 0.02 * i))) + 1;
    const at = file.text.slice(start).search(/^ {2}\S/m) + start;
    const end = at + 400;
    // A text as an editor hands it over is one flat string.
    const text = Buffer.from(
      file.text.slice(0, at) + edit(file.text.slice(at, end), i) + file.text.slice(end),
      'utf16le',
    ).toString('utf16le');
    if (text === file.text) throw new Error('The edit changed nothing.');
    const before = performance.now();
    const next = readFactFile(uri, text, file);
    const joined = joinFacts([next], [], { previous: facts });
    joined.problems(uri);
    times.push(performance.now() - before);
    file = next;
    facts = joined;
  }
  times.sort((a, b) => a - b);
  return times[12]!;
}

function timed(runs: number, run: () => boolean): number {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = now();
    if (!run()) throw new Error('Nothing was read.');
    times.push(now() - start);
  }
  return times.sort((a, b) => a - b)[runs >> 1]!;
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
  const results = Array.from({ length: size > 50_000 && task === 'yaml' ? 1 : 3 }, () => {
    const out = execFileSync(process.execPath, ['--max-old-space-size=6000', process.argv[1]!, 'task', task, String(size)], {
      encoding: 'utf8',
      env: { ...process.env, FACTBASE_BENCH_FOLDER: folder },
    });
    return JSON.parse(out) as Measured;
  });
  results.sort((a, b) => a.ms - b.ms);
  return results[results.length >> 1]!;
}

async function main(): Promise<void> {
  const [mode, task, size] = process.argv.slice(2);
  if (mode === 'task') {
    const ms = await tasks[task!]!(Number(size));
    process.stdout.write(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS / 1024 }));
    return;
  }
  const given = process.argv.slice(2).map(Number).filter(Boolean);
  const sizes = given.length > 0 ? given : [1000, 10_000, 100_000];
  folder = mkdtempSync(joinPath(tmpdir(), 'factbase-bench-'));
  const all: { size: number; length: number; values: Record<string, Measured> }[] = [];
  for (const each of sizes) {
    writeFileSync(fileOf(each), generatedBase(each));
    const values: Record<string, Measured> = {};
    for (const name of Object.keys(tasks)) values[name] = measure(name, each);
    const { yaml, read, join, reload, rename, idle } = values as Record<
      'yaml' | 'read' | 'join' | 'reload' | 'rename' | 'idle',
      Measured
    >;
    const { length } = textOf(each);
    all.push({ size: each, length, values });
    console.log(`${each} entities, ${(length / 1e6).toFixed(1)} M characters`);
    console.log(
      `  yaml parseDocument + LineCounter   ${yaml.ms.toFixed(0)} ms, peak ${yaml.peak.toFixed(0)} MB (text alone ${idle.peak.toFixed(0)} MB)`,
    );
    console.log(
      `  Y1 cold load to facts              ${read.ms.toFixed(1)} ms = 1/${(yaml.ms / read.ms).toFixed(1)} of yaml, goal 1/10; peak ${read.peak.toFixed(0)} MB = 1/${(yaml.peak / read.peak).toFixed(1)}, goal 1/5`,
    );
    console.log(`     joining and all checks after it ${join.ms.toFixed(1)} ms, peak ${join.peak.toFixed(0)} MB`);
    console.log(
      `  Y2 reload, one entry edited        ${reload.ms.toFixed(2)} ms = 1/${(yaml.ms / reload.ms).toFixed(0)} of yaml, goal 1/500 (read, join and problems)`,
    );
    console.log(`     the same, its name changed      ${rename.ms.toFixed(2)} ms = 1/${(yaml.ms / rename.ms).toFixed(0)}`);
  }
  rmSync(folder, { recursive: true });
  for (let i = 1; i < all.length; i++) {
    const [a, b] = [all[i - 1]!, all[i]!];
    const ratio = (name: string): string => (b.values[name]!.ms / a.values[name]!.ms / (b.length / a.length)).toFixed(2);
    console.log(
      `S1 ${a.size} to ${b.size}: time ratio per size ratio: load ${ratio('read')}, join ${ratio('join')} (goal 1.8), reload ${ratio('reload')} (goal 1.0)`,
    );
  }
}

void main();
