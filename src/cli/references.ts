// References in a citation style, for the commands that print them: the style from --style, its words in the language of --locale.
import { References } from '../server/bibliography/references';
import { nothingShipped } from '../server/bibliography/shippedFiles';
import { localFiles } from '../server/nodeFiles';
import { sayEnglish } from '../language/say';
import type { StyledReferences } from '../language/references';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Terminal } from './command';
import type { Arguments } from './options';

/** References in the wanted style; undefined, and a message on stderr, where the style that was named cannot be used. */
export async function referencesIn(
  args: Arguments,
  terminal: Terminal,
  language = args.text('locale'),
): Promise<StyledReferences | undefined> {
  const style = args.text('style');
  const references = new References(terminal.shipped ?? nothingShipped, localFiles, problem => {
    terminal.err(`factbase: ${sayEnglish(problem.id, problem.args)}\n`);
  });
  const styled = await references.of({
    ...(style !== undefined && { style }),
    ...(language !== undefined && { language }),
    draft: pathToFileURL(join(terminal.directory, 'draft')).href,
    folders: [],
  });
  return style !== undefined && !styled.styled ? undefined : styled;
}
