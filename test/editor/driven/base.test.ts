// A writer works in the fact base itself: what may stand inside an entry is offered, and what is wrong is put right with one key.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '../collector';
import { equal, excludes, includes } from '../expect';
import { flow } from './flow';

const base = `factbase: 1
sources:
  visit: { title: The visit }
actors:
  Belarus: { kind: state }
  Ann Example:
    role: Minister of Belarus
    
`;

describe('a fact base in the editor', () => {
  flow(
    'offers what may stand inside an actor, with what it is for',
    async ({ writer, folder }) => {
      await writer.open('factbase.yaml');
      await writer.hover('role', { expected: 'of' });
      await writer.goTo(8, 5);
      await writer.press('Control+Space');
      const labels = await writer.suggestions('aliases');
      excludes(labels, 'role');
      excludes(labels, 'signatories');
      await writer.type('evi');
      await writer.suggestionDetails('What proves it');
      await writer.screenshot('completion-in-actor');
      await writer.accept('evidence');
      includes(await writer.suggestions('visit'), 'visit');
      await writer.accept('visit');
      await writer.save();
      equal(readFileSync(join(folder, 'factbase.yaml'), 'utf8').split('\n')[7], '    evidence: visit');
    },
    { files: { 'factbase.yaml': base } },
  );

  flow(
    'puts a wrong word right by its quick fix',
    async ({ writer, folder }) => {
      await writer.open('factbase.yaml');
      includes(await writer.problems('evidnce'), /Did you mean evidence/);
      await writer.goTo(8, 8);
      const fix = await writer.quickFix('Change to evidence');
      await writer.screenshot('problem-quick-fix');
      await fix.click();
      await writer.sees('evidence: visit');
      await writer.page.locator('.markers-panel', { hasText: 'No problems' }).waitFor();
      await writer.save();
      equal(readFileSync(join(folder, 'factbase.yaml'), 'utf8'), `${base.trimEnd()}\n    evidence: visit p. 1\n`);
    },
    { files: { 'factbase.yaml': `${base.trimEnd()}\n    evidnce: visit p. 1\n` }, size: { width: 1000, height: 520 } },
  );
});
