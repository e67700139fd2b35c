/** Short ways of reading fact bases in tests, and of saying what is wrong in them. */
import { factMessages } from '../../src/core/facts/messages';
import { joinFacts } from '../../src/core/facts/join';
import type { Facts } from '../../src/core/facts/facts';
import type { Fix, Problem } from '../../src/core/facts/problem';
import { readFactFile } from '../../src/core/facts/read';
import { render } from '../../src/core/message';

export const uri = 'file:///w/factbase.yaml';

/** Text without the indentation of its first line. */
export function dedent(text: string): string {
  const body = text.replace(/^\n/, '').replace(/\n[ ]*$/, '\n');
  const indent = /^ */.exec(body)![0];
  return body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

/** The facts of one text. */
export function factsOf(text: string): Facts {
  return joinFacts([readFactFile(uri, text)]);
}

/** Problems as `code "text under it"`, in order. */
export function problemsOf(text: string): string[] {
  return factsOf(text).problems(uri).map(problem => shown(problem, text)); // prettier-ignore
}

export function shown(problem: Problem, text: string): string {
  return `${problem.code} "${text.slice(problem.start, problem.end)}"`;
}

/** The sentence of a problem; a place that was not filled in, or an id without a sentence, fails the test that asks. */
export function sentence(problem: Problem): string {
  const text = render(problem.message, factMessages);
  if (
    text === problem.message.id ||
    /\{\w+\}/.test(text.replace(/\{ by: AB.*?\}|\{ field: .*?\}|\{ wikidata: Q42 \}|\{ page: 1.*?\}/g, ''))
  ) {
    throw new Error(`No whole sentence for ${JSON.stringify(problem.message)}: ${text}`);
  }
  return text;
}

/** The text after a quick fix. */
export function fixed(text: string, fix: Fix): string {
  let result = text;
  for (const edit of [...fix.edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, edit.start) + edit.newText + result.slice(edit.end);
  return result;
}
