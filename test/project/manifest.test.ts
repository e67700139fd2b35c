// The manifest against the code: every command, setting and file that one names must exist in the other.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contributedGrammars } from '../support/tokens';

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const sentences = JSON.parse(read('package.nls.json')) as Record<string, string>;

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string }[];
    readonly keybindings: readonly { command: string }[];
    readonly configuration: readonly {
      readonly order: number;
      readonly properties: Record<string, { order: number; markdownDescription: string }>;
    }[];
    readonly menus: Record<string, readonly { command: string; when: string; group?: string }[]>;
    readonly viewsWelcome: readonly { contents: string }[];
    readonly colors: readonly { id: string; defaults: Record<string, string> }[];
    readonly walkthroughs: readonly { steps: readonly { description: string; media: { image: string } }[] }[];
    readonly snippets: readonly { path: string; language?: string }[];
    readonly grammars: readonly { path: string }[];
  };
}

const { commands, keybindings, configuration, snippets, grammars, menus, viewsWelcome, colors, walkthroughs } =
  manifest.contributes;

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name));
}

const editorCode = sourcesIn('src/editor').map(read).join('\n');
const registered = [...editorCode.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(match => match[1]!);

/** Commands that need a row of the facts view. */
const hidden = menus['commandPalette']!.filter(each => each.when === 'false').map(each => each.command);
/** Commands of VS Code for our own view. */
const ofTheView = ['factbase.facts.focus'];

describe('the commands', () => {
  it('that the manifest offers are those that the editor registers', () => {
    expect(commands.map(each => each.command).sort()).toEqual([...registered].sort());
  });

  it('stand in one palette category', () => {
    expect(new Set(commands.map(each => each.category))).toEqual(new Set(['Factbase']));
  });

  it('of shortcuts exist', () => {
    for (const { command } of keybindings) expect(registered).toContain(command);
  });

  it('of menus, of the walkthrough and of the empty view exist', () => {
    for (const { command } of Object.values(menus).flat()) expect(registered).toContain(command);
    const texts = [
      ...viewsWelcome.map(each => each.contents),
      ...walkthroughs.flatMap(each => each.steps.map(step => step.description)),
    ];
    for (const text of texts) {
      for (const [, command] of sentences[text.replaceAll('%', '')]!.matchAll(/\(command:([^)]+)\)/g))
        expect([...registered, ...ofTheView]).toContain(command);
    }
  });

  it('that stand in no palette are named for the view and stand in the menu of its rows', () => {
    expect(hidden.length).toBeGreaterThan(0);
    for (const command of hidden) {
      expect(command).toMatch(/^factbase\.view\./);
      expect(menus['view/item/context']!.map(each => each.command)).toContain(command);
    }
  });

  it('of the empty view are one', () => {
    expect(viewsWelcome.flatMap(each => sentences[each.contents.replaceAll('%', '')]!.match(/\(command:/g) ?? [])).toHaveLength(
      1,
    );
  });

  it('of the palette are named in the README', () => {
    const readme = read('README.md');
    for (const { title, command } of commands)
      if (!hidden.includes(command)) expect(readme).toContain(sentences[title.replaceAll('%', '')]!.replace('…', ''));
  });
});

describe('the settings', () => {
  const names = configuration.flatMap(group => Object.keys(group.properties));

  it('are fewer than 30, in groups, ordered, and each described', () => {
    expect(names.length).toBeLessThan(30);
    expect(configuration.map(group => group.order)).toEqual(configuration.map((_group, at) => at + 1));
    for (const { properties } of configuration)
      expect(Object.values(properties).map(each => each.order)).toEqual(Object.keys(properties).map((_name, at) => at + 1));
  });

  it('are each read somewhere in the code', () => {
    const code = [...sourcesIn('src/editor'), ...sourcesIn('src/server')].map(read).join('\n');
    for (const name of names) {
      const [, group, leaf] = name.split('.');
      const parts = leaf ? [`at('${group}', '${leaf}')`, `'${group}.${leaf}'`] : [`at('${group}')`, `'${group}'`];
      expect(
        parts.some(part => code.includes(part)),
        name,
      ).toBe(true);
    }
  });

  it('are named in the README', () => {
    for (const name of names) expect(read('README.md')).toContain(`\`${name}\``);
  });
});

describe('the colours', () => {
  it('have a value for every kind of theme, and are those that the editor draws with', () => {
    for (const { id, defaults } of colors) {
      expect(Object.keys(defaults).sort()).toEqual(['dark', 'highContrast', 'highContrastLight', 'light']);
      expect(editorCode).toContain(`'${id.replace('factbase.', '')}'`);
    }
  });
});

describe('the sentences', () => {
  it('of the manifest all exist, and none is left over', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(match => match[1]!);
    expect([...new Set(used)].sort()).toEqual(Object.keys(sentences).sort());
  });
});

describe('the files', () => {
  it('that the manifest names exist', () => {
    for (const { path } of [...snippets, ...grammars]) expect(existsSync(join(root, path)), path).toBe(true);
    for (const { steps } of walkthroughs)
      for (const { media } of steps) expect(existsSync(join(root, media.image)), media.image).toBe(true);
  });

  it('of grammars are those that the grammar tests colour with', () => {
    expect(grammars).toEqual(contributedGrammars);
  });
});

describe('the snippets', () => {
  // VS Code logs an error in every window for a snippet file of a language that no extension there defines.
  const builtIn = ['yaml', 'markdown', 'latex'];

  it('name in the manifest only languages that VS Code has by itself; the others are named in the files', () => {
    for (const { path, language } of snippets) {
      if (language !== undefined) expect(builtIn).toContain(language);
      else {
        expect(path).toMatch(/\.code-snippets$/);
        for (const [name, { scope }] of Object.entries(JSON.parse(read(path)) as Record<string, { scope?: string }>))
          expect(scope, name).toMatch(/^(?:markdown,quarto|typst)$/);
      }
    }
  });
});

describe('the versions', () => {
  it('of the editor types are those of the oldest editor that is supported', () => {
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
  });

  it('of dependencies are exact, and each runtime dependency has its line in ARCHITECTURE.md', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version).toMatch(/^\d/);
    for (const name of Object.keys(manifest.dependencies))
      expect(read('ARCHITECTURE.md')).toContain(name.replace('vscode-languageserver-', '-'));
  });
});

describe('activation', () => {
  it('waits for a fact base or a document that may be a draft', () => {
    for (const event of manifest.activationEvents) expect(event).toMatch(/^(workspaceContains|onLanguage):/);
  });
});
