import { describe, expect, it } from 'vitest';
import { unknownNames } from '../../../src/language/view/unknownNames';
import { khreninBase, writing } from '../../support/writing';

function unknown(draft: string): readonly string[] {
  return unknownNames(writing(khreninBase, draft).context).map(({ name }) => name);
}

describe('names without a fact', () => {
  it.each([
    ['a name of several words', 'Then Ann Example spoke.', ['Ann Example']],
    ['a single name within a sentence', 'Then Example spoke.', ['Example']],
    ['one with small words in it', 'the Treaty of Versailles', ['Treaty of Versailles']],
    ['one at the start of a sentence, without its article', 'The Ruritanian Bank closed.', ['Ruritanian Bank']],
    ['one in another script', 'а потом Анна Примерова ушла.', ['Анна Примерова']],
    ['one with a possessive', "We read Example's book.", ['Example']],
    ['one that stands in capitals', 'so the OECD said', ['OECD']],
  ])('are found: %s', (_what, draft, found) => {
    expect(unknown(draft)).toEqual(found);
  });

  it.each([
    ['a word that opens a sentence', 'Perhaps it rained. Nobody came.'],
    ['a recorded name', 'Then Viktor Khrenin spoke of Belarus.'],
    ['months and days', 'They met on Monday in July.'],
    ['code, addresses and keys', '`Ann Example` <https://Example.org> [@Example]'],
    ['small letters', 'ann example spoke'],
    ['the pronoun', 'as I said'],
  ])('are not found: %s', (_what, draft) => {
    expect(unknown(draft)).toEqual([]);
  });

  it('are counted with those that open sentences once they stand elsewhere', () => {
    const { context } = writing(khreninBase, 'Example spoke. Then Example left.');
    expect(unknownNames(context)).toEqual([{ name: 'Example', count: 2, start: 0, end: 7 }]);
  });
});
