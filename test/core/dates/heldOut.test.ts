import { describe, expect, it } from 'vitest';
import { heldOut, laterHeldOut } from './heldOut';
import { score } from './marked';

describe('dates in sentences that the grammar was not tuned on', () => {
  it.each([
    ['the set written before the grammar', heldOut],
    ['the set written after it', laterHeldOut],
  ] as const)('are found with the precision and recall that the project asks for: %s', (name, set) => {
    const { wanted, found, right, misses } = score(set);
    const precision = right / found;
    const recall = right / wanted;
    console.log(
      `${name}: ${set.length} sentences, ${wanted} dates; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n  ${misses.join('\n  ')}`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});
