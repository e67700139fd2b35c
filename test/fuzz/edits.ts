// Many random sequences of edit commands, typing, changes on the disk, reloads and undo, on bases in many styles. Run:
//   npx esbuild test/fuzz/edits.ts --bundle --platform=node --outfile=dist/fuzz/edits.js && node dist/fuzz/edits.js [sequences] [seed]
// Prints what was done; ends with 1 and the smallest sequence that was found where something was lost.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { newTally, runSequence, steps } from '../core/facts/edit/sequences';
import { styles } from '../core/facts/edit/styles';

const wanted = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const all = Object.entries(styles(readFileSync('examples/minsk-visit/factbase.yaml', 'utf8')));
const tally = newTally();
const begin = performance.now();
let sequences = 0;
let slowest = { time: 0, name: '' };
// The example is long: it gets a tenth of the runs of a short base.
const weight = (name: string): number => (name.startsWith('example') ? 0.1 : 1);
const sum = all.reduce((total, [name]) => total + weight(name), 0);

for (const [name, text] of all) {
  const numRuns = Math.ceil((wanted * weight(name)) / sum);
  const result = fc.check(
    fc.property(steps, sequence => {
      const start = performance.now();
      sequences += 1;
      runSequence(text, sequence, tally);
      const time = performance.now() - start;
      if (time > slowest.time) slowest = { time, name };
    }),
    { numRuns, seed },
  );
  if (result.failed) {
    console.log(
      `LOST in "${name}" (seed ${seed}, path ${result.counterexamplePath}):\n${JSON.stringify(result.counterexample)}\n${String(result.errorInstance)}`,
    );
    process.exitCode = 1;
  }
}

console.log(
  `${sequences} sequences on ${all.length} bases, seed ${seed}: ${tally.commands} commands, of which ${tally.edits} changed the text, ` +
    `${tally.refused} were refused with a message and ${tally.stale} because the document had changed; ${tally.undone} times undo. ` +
    `${((performance.now() - begin) / 1000).toFixed(0)} s; the slowest sequence took ${slowest.time.toFixed(0)} ms (${slowest.name}). ${process.exitCode === 1 ? 'Something was lost.' : 'Nothing was lost.'}`,
);
