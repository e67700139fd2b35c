/**
 * Reading and joining after an edit against doing all anew, on many random edits. `npm run fuzz -- reloads [SECONDS] [SEED]`; ends
 * with status 1 and the texts of the first step that differs.
 */
import { runReloads, type ReloadTally } from '../core/facts/reloading';

const seconds = Number(process.argv[2] ?? 60);
const first = Number(process.argv[3] ?? 1);
const tally: ReloadTally = { steps: 0, inPart: 0, few: 0, followed: 0 };
const end = Date.now() + seconds * 1000;
let failures = 0;
let seed = first;
for (; Date.now() < end && failures < 3; seed++) {
  const failure = runReloads(seed, tally);
  if (failure === undefined) continue;
  failures += 1;
  console.log(
    `Seed ${seed}: ${failure.what}\nbefore ${JSON.stringify(failure.texts[0])}\nafter  ${JSON.stringify(failure.texts[1])}\n`,
  );
}
console.log(
  `${seed - first} runs, ${tally.steps} edits; ${tally.inPart} read in part, ${tally.few} of them three entries at most; ${failures} differences`,
);
process.exitCode = failures > 0 ? 1 : 0;
