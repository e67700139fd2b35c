// Every entry of the example is renamed in turn: afterwards every reference must mean what it meant before, and nothing else may be said.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinFacts } from '../../../src/core/facts/join';
import { readFactFile } from '../../../src/core/facts/read';
import { eachReference } from '../../../src/core/facts/references';
import type { Facts } from '../../../src/core/facts/facts';
import { planRename } from '../../../src/language/base/rename/plan';
import { renameTargetAt } from '../../../src/language/base/rename/target';
import { authoring } from '../../support/baseWriting';
import { baseUri, khreninBase } from '../../support/writing';

const example = readFileSync(new URL('../../../examples/minsk-visit/factbase.yaml', import.meta.url), 'utf8');

/** What each fact refers to, by the places of the facts in the file. */
function meanings(facts: Facts): readonly unknown[] {
  const order = new Map([...facts.all()].map((fact, i) => [fact.id, i]));
  return [...facts.all()].map(fact => {
    const found: unknown[] = [];
    eachReference(fact, ({ text, part }) => found.push([part, facts.resolve(text).map(meant => order.get(meant.id))]));
    return [fact.kind, fact.evidence.map(each => each.quote), fact.aliases, found];
  });
}

describe.each([
  ['the example', example],
  ['the base of other tests', khreninBase],
])('renaming in %s', (_what, text) => {
  const file = readFactFile(baseUri, text);
  const before = joinFacts([file]);
  const keys = file.facts.map(fact => [fact.id, file.placeAt(file.indexOf(fact)).start + 1] as const);

  it.each(keys)('%s keeps what everything means', (_id, offset) => {
    const { document, files } = authoring(text);
    const fileOf = (uri: string) => files.get(uri);
    const { target } = renameTargetAt(document, offset, fileOf);
    const { bases } = planRename(target, target.what === 'id' ? 'zz_renamed' : 'Zz of the Rename, "1"', [document.facts], fileOf);
    const edits = [...bases.get(baseUri)!].reverse();
    const after = edits.reduce((now, edit) => now.slice(0, edit.start) + edit.newText + now.slice(edit.end), text);
    const facts = joinFacts([readFactFile(baseUri, after)]);
    expect(after).not.toBe(text);
    expect(meanings(facts)).toEqual(meanings(before));
    expect(facts.problems(baseUri).map(problem => problem.message)).toEqual(
      before.problems(baseUri).map(problem => problem.message),
    );
  });
});
