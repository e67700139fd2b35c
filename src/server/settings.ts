// The writer's settings as one readonly snapshot; asked of the editor, kept until it says that they changed.
import type { Connection } from 'vscode-languageserver';
import type { MinimumByKind } from '../language/completion/names';
import type { CitationSyntax } from '../core/citations/cite';

export interface Settings {
  readonly hover: boolean;
  readonly completion: boolean;
  readonly minimumLetters: number;
  readonly minimumByKind: MinimumByKind;
  readonly syntax?: CitationSyntax;
  /** Name of a shipped citation style, or a path to a `.csl` file. */
  readonly style?: string;
  readonly languages: readonly string[];
  /** Whether bibliographies beside drafts hold every source, cited or not. */
  readonly allSources: boolean;
}

export const defaultSettings: Settings = {
  hover: true,
  completion: true,
  minimumLetters: 3,
  minimumByKind: {},
  languages: [],
  allSources: false,
};

const syntaxes: readonly string[] = ['pandoc', 'biblatex', 'natbib', 'typst', 'asciidoc', 'rst', 'myst', 'org', 'plain'];

export class SettingsCache {
  readonly #connection: Connection;
  readonly #cache = new Map<string, Promise<Settings>>();
  /** False for editors that cannot be asked: defaults hold. */
  readonly #askable: boolean;

  constructor(connection: Connection, askable: boolean) {
    this.#connection = connection;
    this.#askable = askable;
  }

  /** Settings for a document; the defaults where the editor cannot say. */
  of(uri: string): Promise<Settings> {
    if (!this.#askable) return Promise.resolve(defaultSettings);
    let settings = this.#cache.get(uri);
    if (!settings) {
      settings = this.#connection.workspace
        .getConfiguration({ scopeUri: uri, section: 'factbase' })
        .then(read, () => defaultSettings);
      this.#cache.set(uri, settings);
    }
    return settings;
  }

  forget(uri?: string): void {
    if (uri === undefined) this.#cache.clear();
    else this.#cache.delete(uri);
  }
}

/** Settings come from a file that people write: what is not of the right type counts as not set. */
function read(value: unknown): Settings {
  const at = (...path: string[]): unknown => path.reduce<unknown>((from, key) => (isRecord(from) ? from[key] : undefined), value);
  const syntax = at('citation', 'syntax');
  const style = at('citation', 'style');
  const letters = at('completion', 'minimumLetters');
  const languages = at('languages');
  return {
    hover: at('hover', 'enabled') !== false,
    completion: at('completion', 'enabled') !== false,
    minimumLetters: typeof letters === 'number' && letters >= 1 ? letters : defaultSettings.minimumLetters,
    minimumByKind: kindNumbers(at('completion', 'minimumLettersByKind')),
    allSources: at('bibliography', 'entries') === 'all',
    languages: Array.isArray(languages) ? languages.filter(each => typeof each === 'string') : [],
    ...(typeof style === 'string' && style.trim() !== '' ? { style: style.trim() } : {}),
    ...(typeof syntax === 'string' && syntaxes.includes(syntax) ? { syntax: syntax as CitationSyntax } : {}),
  };
}

function kindNumbers(value: unknown): MinimumByKind {
  const numbers: Partial<Record<keyof MinimumByKind, number>> = {};
  for (const kind of ['actor', 'agreement', 'event'] as const) {
    const letters = isRecord(value) ? value[kind] : undefined;
    if (typeof letters === 'number' && letters >= 0) numbers[kind] = letters;
  }
  return numbers;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
