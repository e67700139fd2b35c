// 100,000 random drafts with edits: every range is true, none overlaps, and incremental is what a new reading gives. Run:
//   npx esbuild test/fuzz/mentions.ts --bundle --platform=node --outfile=dist/fuzz/mentions.js && node dist/fuzz/mentions.js [drafts] [seed]
import fc from 'fast-check';
import { drafts, run } from '../core/mentions/incremental';

const numRuns = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Date.now() % 0x7fffffff);
const began = Date.now();
const result = fc.check(
  fc.property(drafts, draft => {
    const fault = run(draft);
    if (fault !== '') throw new Error(fault);
  }),
  { numRuns, seed },
);
console.log(
  `${result.numRuns} drafts, seed ${seed}, ${Math.round((Date.now() - began) / 1000)} s: ${result.failed ? 'FAILED' : 'no fault'}`,
);
if (result.failed) {
  console.log(JSON.stringify(result.counterexample), result.errorInstance);
  process.exitCode = 1;
}
