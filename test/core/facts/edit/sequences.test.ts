import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newTally, runSequence, steps } from './sequences';
import { styles } from './styles';

const example = readFileSync(join(__dirname, '../../../../examples/minsk-visit/factbase.yaml'), 'utf8');

it.each(Object.entries(styles(example)))('edits, typing, writing, reloading and undo lose nothing of: %s', (name, text) => {
  const tally = newTally();
  const numRuns = name.startsWith('example') ? 6 : 16;
  fc.assert(
    fc.property(steps, sequence => runSequence(text, sequence, tally)),
    { numRuns, seed: 20261123 },
  );
  expect(tally.edits).toBeGreaterThan(1);
});
