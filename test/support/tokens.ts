// Colours text as VS Code does: its TextMate engine, a host language's grammar and the grammars that this extension injects.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IRawGrammar } from 'vscode-textmate';

export interface Token {
  readonly line: number;
  readonly text: string;
  /** From the language to the most particular scope. */
  readonly scopes: readonly string[];
}

/** Where the grammars of the host languages come from, by scope name. */
export interface HostGrammars {
  readonly name: string;
  grammar(scope: string): string | undefined;
  /** Injections that the host brings along, e.g. Markdown's for maths. */
  readonly injections: Readonly<Record<string, readonly string[]>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

/** What package.json should contribute under `grammars`; the test of the manifest compares the two. */
export const contributedGrammars: readonly Contribution[] = [
  {
    scopeName: 'markdown.factbase.citations',
    path: './syntaxes/factbase.citations.tmLanguage.json',
    injectTo: ['text.html.markdown'],
  },
  { scopeName: 'yaml.factbase', path: './syntaxes/factbase.yaml.tmLanguage.json', injectTo: ['source.yaml'] },
  { scopeName: 'yaml.factbase.parts', path: './syntaxes/factbase.parts.tmLanguage.json', injectTo: ['source.yaml'] },
];

/** The grammars of a real VS Code, from its folder of built-in extensions; `undefined` where none is installed. */
export function realGrammars(): HostGrammars | undefined {
  const provisioned = join(root, '.vscode-test/real/server/node_modules/code-server/lib/vscode/extensions');
  const folder = process.env['FACTBASE_VSCODE_EXTENSIONS'] ?? provisioned;
  if (!existsSync(folder)) return undefined;
  const paths = new Map<string, string>();
  const injections: Record<string, string[]> = {};
  for (const extension of ['yaml', 'markdown-basics', 'html', 'markdown-math']) {
    const manifest = join(folder, extension, 'package.json');
    if (!existsSync(manifest)) continue;
    const { contributes } = JSON.parse(readFileSync(manifest, 'utf8')) as { contributes: { grammars: Contribution[] } };
    for (const { scopeName, path, injectTo } of contributes.grammars) {
      paths.set(scopeName, join(folder, extension, path));
      for (const target of injectTo ?? []) (injections[target] ??= []).push(scopeName);
    }
  }
  return {
    name: 'the grammars of VS Code',
    grammar: scope => (paths.has(scope) ? readFileSync(paths.get(scope) as string, 'utf8') : undefined),
    injections,
  };
}

let engine: Promise<textmate.IOnigLib> | undefined;

/** The regular expression engine of VS Code. */
export function loadOniguruma(): Promise<textmate.IOnigLib> {
  engine ??= (async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    return {
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    };
  })();
  return engine;
}

/** A function that colours a text in the language of the scope, with this extension's grammars or without. */
export async function colourer(
  host: HostGrammars,
  scope: string,
  options: { readonly withOurs: boolean } = { withOurs: true },
): Promise<(text: string) => readonly Token[]> {
  const ours = new Map(contributedGrammars.map(grammar => [grammar.scopeName, join(root, grammar.path)]));
  const registry = new textmate.Registry({
    onigLib: loadOniguruma(),
    loadGrammar: async name => {
      const path = ours.get(name);
      const text = path === undefined ? host.grammar(name) : readFileSync(path, 'utf8');
      return text === undefined ? null : (JSON.parse(text) as IRawGrammar);
    },
    getInjections: target => [
      ...(host.injections[target] ?? []),
      ...(options.withOurs ? contributedGrammars.filter(g => g.injectTo?.includes(target)).map(g => g.scopeName) : []),
    ],
  });
  const grammar = await registry.loadGrammar(scope);
  if (grammar === null) throw new Error(`No grammar for ${scope}`);
  return text => {
    let state = textmate.INITIAL;
    return text.split('\n').flatMap((lineText, line) => {
      const result = grammar.tokenizeLine(lineText, state);
      state = result.ruleStack;
      return result.tokens.map(token => ({
        line,
        text: lineText.slice(token.startIndex, token.endIndex),
        scopes: token.scopes,
      }));
    });
  };
}
