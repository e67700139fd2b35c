// The command line: finds the command, checks its options, and turns whatever happens into messages and an exit status.
import { bibliography } from './commands/bibliography';
import { cite } from './commands/cite';
import { importCommand } from './commands/import';
import { lookup } from './commands/lookup';
import { mentions } from './commands/mentions';
import { show } from './commands/show';
import { validate } from './commands/validate';
import { commonOptions, type Command, type Terminal } from './command';
import { readArguments, UsageError } from './options';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [validate, mentions, lookup, show, cite, bibliography, importCommand];

/** Runs the command line; gives the exit status (0 clean, 1 findings, 2 usage or unreadable input). */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const args = readArguments(words);
    if (args.flags.has('version')) {
      terminal.out(`${version()}\n`);
      return 0;
    }
    const [name] = args.words;
    const command = commands.find(each => each.name === name);
    if (!command) {
      if (name !== undefined && name !== 'help') throw new UsageError(`There is no command “${name}”.`);
      terminal.out(helpText());
      return args.flags.has('help') || name === 'help' ? 0 : 2;
    }
    if (args.flags.has('help')) {
      terminal.out(
        `factbase ${command.name} ${command.takes}\n  ${command.does}\n  options: ${[...command.options, ...commonOptions].map(each => `--${each}`).join(' ')}\n`,
      );
      return 0;
    }
    refuseForeignOptions(command, words);
    args.choice('color', ['auto', 'always', 'never'], 'auto');
    return await command.run(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`factbase: ${error.message}\nfactbase --help lists commands and options.\n`);
    return 2;
  }
}

function refuseForeignOptions(command: Command, words: readonly string[]): void {
  const allowed: readonly string[] = [...command.options, ...commonOptions];
  for (const word of words) {
    if (word === '--') break;
    const name = /^--([a-z-]+)/.exec(word)?.[1];
    if (name && !allowed.includes(name)) throw new UsageError(`${command.name} has no option --${name}.`);
  }
}

function helpText(): string {
  const width = Math.max(...commands.map(each => `${each.name} ${each.takes}`.length));
  const lines = commands.map(each => `  ${`${each.name} ${each.takes}`.padEnd(width)}  ${each.does}`);
  return `factbase COMMAND\n\n${lines.join('\n')}\n\nEvery command takes --base FILE (repeatable; else bases are found from here upwards and below) and --format text|json.\nExit status: 0 clean, 1 findings at or above --fail-on (default warning), 2 usage or unreadable input.\n`;
}

declare const FACTBASE_VERSION: string;

function version(): string {
  return typeof FACTBASE_VERSION === 'string' ? FACTBASE_VERSION : 'development';
}
