// Reading the command line: options may stand before, between or after files. Unknown ones are refused with a hint, never ignored.
import { parseArgs } from 'node:util';

/** Something wrong with how the command was called; ends it with status 2. */
export class UsageError extends Error {}

const known = {
  base: { type: 'string', multiple: true },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  color: { type: 'string' },
  language: { type: 'string' },
  stdin: { type: 'boolean' },
  syntax: { type: 'string' },
  form: { type: 'string' },
  locator: { type: 'string', multiple: true },
  'locator-type': { type: 'string' },
  prefix: { type: 'string' },
  suffix: { type: 'string' },
  to: { type: 'string' },
  style: { type: 'string' },
  locale: { type: 'string' },
  'only-cited': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  limit: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export type OptionName = keyof typeof known;

/** The command line, taken apart. */
export interface Arguments {
  /** Words that are no options; the first is the command. */
  readonly words: readonly string[];
  readonly base: readonly string[];
  readonly locator: readonly string[];
  readonly flags: ReadonlySet<OptionName>;
  text(name: OptionName): string | undefined;
  /** The value of an option that has a few; throws `UsageError` for any other. */
  choice<Value extends string>(name: OptionName, allowed: readonly Value[], otherwise: Value): Value;
}

/** Takes the command line apart. Throws `UsageError`. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const text = (name: OptionName): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    words: positionals,
    base: values.base ?? [],
    locator: values.locator ?? [],
    flags: new Set((Object.keys(values) as OptionName[]).filter(name => values[name] === true)),
    text,
    choice: (name, allowed, otherwise) => {
      const value = text(name);
      if (value === undefined) return otherwise;
      const found = allowed.find(each => each === value);
      if (!found) throw new UsageError(`--${name} takes ${allowed.join(', ')}; not “${value}”.`);
      return found;
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
