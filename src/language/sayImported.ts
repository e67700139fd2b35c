// What an import did with one entry of a bibliography, in a sentence.
import type { ImportOutcome } from '../core/citations/importSources';
import type { Say } from './say';

export function sayImported(outcome: ImportOutcome, say: Say): string {
  switch (outcome.kind) {
    case 'added': {
      const { key, renamed, left } = outcome;
      const added = renamed === undefined ? say('import.added', { key }) : say('import.renamed', { key, renamed });
      return left.length === 0 ? added : `${added} ${say('import.left', { fields: left.join(', ') })}`;
    }
    case 'known':
      return say(`import.known-${outcome.by}`, { key: outcome.key, as: outcome.as });
    case 'refused':
      return say('import.refused', { key: outcome.key, reason: say(outcome.reason.id, outcome.reason.args) });
  }
}
