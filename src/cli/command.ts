// What a command of the command line is, and what it gets to work with.
import type { ShippedFiles } from '../server/bibliography/shippedFiles';
import type { Arguments, OptionName } from './options';

/** The world outside, so that tests can watch it. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** The working directory, absolute. */
  readonly directory: string;
  readStdin(): Promise<string>;
  /** Files that are shipped beside the program: citation styles and what formats them. */
  readonly shipped?: ShippedFiles;
}

export interface Command {
  readonly name: string;
  /** What it takes, as in a usage line: `FILE...`. */
  readonly takes: string;
  /** One line: what it does. */
  readonly does: string;
  /** Its own options, besides those that every command takes. */
  readonly options: readonly OptionName[];
  /** Exit status: 0 clean, 1 findings, 2 unreadable input. */
  run(args: Arguments, terminal: Terminal): Promise<number>;
}

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ['base', 'format', 'color', 'help'];
