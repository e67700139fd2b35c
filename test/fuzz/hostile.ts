/**
 * Every prefix and every deletion of one character of the example bases, and inputs made to hurt: problems, never a crash, never more
 * than a second of processor time, and no good entry lost. `npm run fuzz -- hostile [made|examples]`; `FACTBASE_NODE=/path/to/node` runs it on another Node.
 *
 * A good entry is lost if its lines were not touched and the fact is not there, or is another, afterwards. Touched by a deletion are
 * the line of the character and, where it is a line end, the next one; a touched line at the margin touches the section that begins
 * there. Of a prefix all entries must be there whose lines lie wholly in it. Each text is read three times in this process: anew, as an
 * edit of the whole text, and anew; each with all checks.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../src/core/facts/decode';
import type { FactFile } from '../../src/core/facts/factFile';
import { joinFacts } from '../../src/core/facts/join';
import type { Fact } from '../../src/core/facts/model';
import { readFactFile } from '../../src/core/facts/read';
import { hostileBytes, hostileTexts } from './hostileInputs';

const uri = 'file:///w/factbase.yaml';
const limit = 1000;
let worst = { ms: 0, name: '' };
let inputs = 0;
const failures: string[] = [];

/** Reads a text three times; gives the file as it was read last. */
function readThrice(name: string, text: string, before?: FactFile): FactFile | undefined {
  let file: FactFile | undefined;
  for (const previous of [undefined, before, undefined]) {
    const start = process.cpuUsage();
    try {
      const read = readFactFile(uri, text, previous);
      const problems = joinFacts([read]).problems(uri);
      for (const { start: from, end } of problems)
        if (!(from >= 0 && from <= end && end <= Math.max(text.length, 1))) fail(`${name}: a problem outside the text`);
      file = read;
    } catch (error) {
      fail(`${name}: ${String(error)}`);
    }
    // Processor time, so that a busy machine is not taken for a slow program.
    const used = process.cpuUsage(start);
    const ms = (used.user + used.system) / 1000;
    if (ms > worst.ms) worst = { ms, name };
    if (ms > limit) fail(`${name}: ${ms.toFixed(0)} ms`);
  }
  inputs += 1;
  return file;
}

function fail(what: string): void {
  failures.push(what);
}

/** What is compared of a fact; its language may come from the header. */
function said(fact: Fact): string {
  return JSON.stringify({ ...fact, language: undefined });
}

function mutations(name: string, text: string): void {
  const file = readFactFile(uri, text);
  const facts = file.facts.map(fact => {
    const index = file.indexOf(fact);
    const { section } = file.parts.entries.at(index)!;
    const top = file.parts.layout.tops.find(each => each.section === section && each.end >= file.endOf(index))!;
    return { fact, start: file.parts.entries.baseAt(index), end: file.endOf(index), top, said: said(fact) };
  });
  const lost = (what: string, changed: FactFile | undefined, isGood: (each: (typeof facts)[number]) => boolean): void => {
    const there = new Map((changed?.facts ?? []).map(fact => [fact.id, said(fact)]));
    const gone = facts.filter(each => isGood(each) && there.get(each.fact.id) !== each.said).map(each => each.fact.id);
    if (gone.length > 0)
      fail(`${what}: lost ${gone.slice(0, 4).join(', ')}${gone.length > 4 ? ` and ${gone.length - 4} more` : ''}`);
  };
  for (let length = 0; length <= text.length; length++) {
    const what = `${name}, the first ${length}`;
    lost(what, readThrice(what, text.slice(0, length), file), each => each.end <= length);
  }
  for (let at = 0; at < text.length; at++) {
    const from = text.lastIndexOf('\n', at - 1) + 1;
    const lineEnd = text.indexOf('\n', at) + 1 || text.length;
    const to = text[at] === '\n' ? text.indexOf('\n', lineEnd) + 1 || text.length : lineEnd;
    const what = `${name}, ${JSON.stringify(text[at])} at ${at} deleted`;
    const isTouched = (start: number, end: number): boolean => start < to && end > from;
    lost(
      what,
      readThrice(what, text.slice(0, at) + text.slice(at + 1), file),
      each => !isTouched(each.start, each.end) && !isTouched(each.top.start, each.top.bodyStart),
    );
  }
}

function hostile(): void {
  for (const [name, text, good] of hostileTexts()) {
    const file = readThrice(name, text);
    const there = new Set(file?.facts.map(fact => fact.id));
    for (const id of good) if (!there.has(id)) fail(`${name}: lost ${id}`);
  }
  for (const [name, bytes] of hostileBytes()) {
    const decoded = decode(bytes);
    if ('text' in decoded) readThrice(name, decoded.text);
    else inputs += 1;
  }
}

function basesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(each =>
    each.isDirectory()
      ? basesUnder(join(folder, each.name))
      : /(?:^|\.)factbase\.ya?ml$/.test(each.name)
        ? [join(folder, each.name)]
        : [],
  );
}

function main(): void {
  const other = process.env['FACTBASE_NODE'];
  if (other !== undefined && process.env['FACTBASE_NODE_RUNS'] === undefined) {
    const env = { ...process.env, FACTBASE_NODE_RUNS: '1' };
    process.exitCode = spawnSync(other, process.argv.slice(1), { stdio: 'inherit', env }).status ?? 1;
    return;
  }
  const begin = performance.now();
  const only = process.argv[2];
  if (only !== 'examples') hostile();
  console.log(`Node ${process.version}: ${inputs} hostile inputs, slowest ${worst.ms.toFixed(0)} ms (${worst.name})`);
  for (const path of only === 'made' ? [] : basesUnder('examples')) {
    worst = { ms: 0, name: '' };
    const before = inputs;
    mutations(path, readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
    console.log(`${path}: ${inputs - before} prefixes and deletions, slowest ${worst.ms.toFixed(0)} ms (${worst.name})`);
  }
  console.log(
    `${inputs} inputs, each read three times, in ${((performance.now() - begin) / 1000).toFixed(0)} s; ${failures.length} failures`,
  );
  for (const failure of failures.slice(0, 25)) console.log(`  ${failure}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

main();
