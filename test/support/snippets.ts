// Reads the snippet files that the extension ships and expands a snippet as the editor would for someone who only presses Tab.
import { existsSync, readFileSync } from 'node:fs';

export interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
  /** Languages that it is for, where the manifest does not say so. */
  readonly scope?: string;
}

export type SnippetFile = Readonly<Record<string, Snippet>>;

const folder = new URL('../../snippets/', import.meta.url);

/** The snippets of one file by name, e.g. `readSnippets('latex')`; throws where the file is no JSON. */
export function readSnippets(name: string): SnippetFile {
  const scoped = new URL(`${name}.code-snippets`, folder);
  return JSON.parse(readFileSync(existsSync(scoped) ? scoped : new URL(`${name}.json`, folder), 'utf8')) as SnippetFile;
}

/** All prefixes of a snippet. */
export function prefixesOf(snippet: Snippet): readonly string[] {
  return typeof snippet.prefix === 'string' ? [snippet.prefix] : snippet.prefix;
}

const escape = /\\([\\$}])/g;
const choice = /\$\{\d+\|([^,|}]*)[^|}]*\|\}/g;
const placeholder = /\$\{\d+:([^{}$]*)\}/g;
const tabStop = /\$\d+|\$\{\d+\}/g;

/** The text a snippet leaves: first choices, default words, no tab stops; a tab is two spaces (YAML's setting in VS Code). */
export function expandSnippet(snippet: Snippet): string {
  const body = typeof snippet.body === 'string' ? snippet.body : snippet.body.join('\n');
  return body.replace(choice, '$1').replace(placeholder, '$1').replace(tabStop, '').replace(escape, '$1').replaceAll('\t', '  ');
}
