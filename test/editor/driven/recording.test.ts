// A writer records facts without writing YAML: questions one after the other, with a way back, and only the new lines in the file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '../collector';
import { equal } from '../expect';
import { flow } from './flow';
import type { Writer } from './writer';

/** Waits until a box asks for this. */
async function asked(writer: Writer, words: string): Promise<void> {
  await writer.page.locator('.quick-input-widget:visible .quick-input-message', { hasText: words }).waitFor();
}

const draft = 'Khrenin met Carla Example, the Foreign Minister of Iran [@minsk_visit, p. 3].\n';
const files = { 'draft.md': draft };

describe('Add Fact from Selection', () => {
  flow(
    'asks a few questions and adds the entry, with its source and page',
    async ({ writer, folder }) => {
      const base = join(folder, 'factbase.yaml');
      const before = readFileSync(base, 'utf8');
      await writer.open('draft.md');
      await writer.isServed();
      await writer.select('Carla Example');
      await writer.command('Factbase: Add Fact from Selection');
      await writer.choices('Person, organisation');
      await writer.picture('add-fact-1-kind');
      await writer.pick('Person, organisation');
      await asked(writer, 'The full name.');
      await writer.picture('add-fact-2-name');
      await writer.press('Enter');
      await writer.choices('Organisation');
      await writer.pick('Person');
      await asked(writer, 'Other spellings');
      await writer.answer('C. Example; Карла');
      await writer.press('Enter');
      await asked(writer, 'Office held');
      // Back to the spellings, whose answer is still there, and on again.
      await writer.page.locator('.quick-input-left-action-bar .action-label').first().click();
      await asked(writer, 'Other spellings');
      await writer.press('Enter');
      await asked(writer, 'Office held');
      await writer.answer('Foreign Minister of Iran');
      await writer.press('Enter');
      await writer.choices('Minsk visit');
      await writer.picture('add-fact-3-source');
      await writer.press('Enter');
      await asked(writer, 'On which page');
      await writer.press('Enter');
      await asked(writer, 'The very words');
      await writer.answer('Carla Example, Foreign Minister: a quote');
      await writer.press('Enter');
      await writer.statusItem('Added “Carla Example” to factbase.yaml.');
      await writer.hover('Carla Example', { expected: 'Carla Example' });
      await writer.screenshot('add-fact-4-card');
      const place = '    evidence: minsk_visit p. 1 “international events (in particular, in the Middle East)”\n';
      const added = `
  Carla Example:
    aliases: [C. Example, Карла]
    kind: person
    role: Foreign Minister of Iran
    evidence: "minsk_visit p. 3 “Carla Example, Foreign Minister: a quote”"
`;
      equal(readFileSync(base, 'utf8'), before.replace(place, place + added));
      await writer.open('factbase.yaml');
      await writer.sees('# The facts of one article');
    },
    { files },
  );
});

describe('New Source', () => {
  flow(
    'says at once what is wrong with a key or a date',
    async ({ writer, folder }) => {
      await writer.open('draft.md');
      await writer.isServed();
      await writer.command('Factbase: New Source');
      await asked(writer, 'The title of the source.');
      await writer.answer('Notes of the council');
      await writer.press('Enter');
      await asked(writer, 'Its citation key');
      await writer.answer('minsk_visit');
      await writer.press('Enter');
      await asked(writer, 'There is a source with this key already.');
      await writer.answer('council');
      await writer.press('Enter');
      await asked(writer, 'Author.');
      await writer.press('Enter');
      await asked(writer, 'When was it published?');
      await writer.answer('03/04/2023');
      await writer.press('Enter');
      await asked(writer, '03/04/2023');
      await writer.picture('new-source-date');
      await writer.answer('3 April 2023');
      await writer.press('Enter');
      await asked(writer, 'Web address.');
      await writer.press('Enter');
      await writer.statusItem('Added “Notes of the council”');
      const text = readFileSync(join(folder, 'factbase.yaml'), 'utf8');
      equal(
        text.includes('\n\n  council:\n    title: Notes of the council\n    issued: 3 April 2023\n\n# --- Who'),
        true,
        'the source stands at the end of the sources',
      );
    },
    { files },
  );
});
