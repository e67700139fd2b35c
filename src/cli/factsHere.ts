// The facts that hold for the working directory, for commands that are about the base and not about a draft.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Facts } from '../core/facts/facts';
import type { Command } from './command';
import { openBases } from './factsFor';
import type { Arguments } from './options';

/** Undefined, and a message on stderr, where no base is found or none can be read. */
export async function factsHere(args: Arguments, terminal: Parameters<Command['run']>[1]): Promise<Facts | undefined> {
  const bases = await openBases(args, terminal);
  if (bases.uris.length === 0) {
    terminal.err('factbase: no fact base here; name one with --base.\n');
    return undefined;
  }
  const facts = await bases.factsFor(pathToFileURL(join(terminal.directory, 'draft')).href);
  if (facts.size === 0) {
    const problems = facts.files.flatMap(file => facts.problems(file)).filter(problem => problem.severity === 'error');
    terminal.err(
      `factbase: the fact bases hold no facts${problems.length > 0 ? '; “factbase validate” says what is wrong' : ''}.\n`,
    );
    return undefined;
  }
  return facts;
}
