import { describe, expect, it } from 'vitest';
import { spotAt } from '../../../src/language/base/yaml/spot';
import { readFactFile } from '../../../src/core/facts/read';
import { marked } from '../../support/marked';

function spot(text: string) {
  const { text: plain, offset } = marked(text);
  const found = spotAt(plain, offset);
  return found && `${found.role} ${found.path.join('/')} "${found.typed}${found.rest ? `^${found.rest}` : ''}"`;
}

const head = 'factbase: 1\nactors:\n  Ann Example:\n    role: Minister\n';

describe('what is being written', () => {
  it.each([
    ['a key at the left margin', 'factbase: 1\nac|', 'key  "ac"'],
    ['an empty line at the left margin', 'factbase: 1\n|\nactors:\n', 'key  ""'],
    ['the key of an entry', 'actors:\n  An|\n', 'key actors "An"'],
    ['the key of a further entry', `${head}  Bo|`, 'key actors "Bo"'],
    ['a key of an actor', `${head}    ki|`, 'key actors/Ann Example "ki"'],
    ['an empty line in an actor', `${head}    |\n  Bob:\n    kind: person\n`, 'key actors/Ann Example ""'],
    ['the first key of an entry', 'actors:\n  Ann:\n    |', 'either actors/Ann ""'],
    ['a key before others', 'actors:\n  Ann:\n    ki|\n    role: x\n', 'either actors/Ann "ki"'],
    ['a key that has its colon', `${head}    ki|nd: person`, 'key actors/Ann Example "ki^nd"'],
    ['a value', `${head}    kind: per|`, 'value actors/Ann Example/kind "per"'],
    ['an empty value', `${head}    kind: |`, 'value actors/Ann Example/kind ""'],
    ['an empty value before more', `${head}    kind: |\n    note: x\n`, 'value actors/Ann Example/kind ""'],
    ['a value with its end', `${head}    kind: per|son # sure`, 'value actors/Ann Example/kind "per^son"'],
    ['a value below its key', `${head}    kind:\n      per|`, 'either actors/Ann Example/kind "per"'],
    ['a list item', 'agreements:\n  M:\n    parties:\n      - Be|', 'either agreements/M/parties/0 "Be"'],
    ['an empty list item', 'agreements:\n  M:\n    parties:\n      - A\n      - |', 'either agreements/M/parties/1 ""'],
    [
      'a list at the column of its key',
      'agreements:\n  M:\n    parties:\n    - A\n    - B|\n',
      'either agreements/M/parties/1 "B"',
    ],
    ['a key after such a list', 'agreements:\n  M:\n    parties:\n    - A\n    si|\n', 'key agreements/M "si"'],
    ['a key in a list item', 'actors:\n  A:\n    roles:\n      - title: X\n        of|', 'key actors/A/roles/0 "of"'],
    ['a value in a list item', 'actors:\n  A:\n    roles:\n      - title: X\n        of: Be|', 'value actors/A/roles/0/of "Be"'],
    ['the first key in brackets', 'actors:\n  A: { ki| }', 'key actors/A "ki"'],
    ['a key in open brackets', 'actors:\n  A: { kind: state, |', 'key actors/A ""'],
    ['a value in open brackets', 'actors:\n  A: { kind: st|\n  B:\n    role: X\n', 'value actors/A/kind "st"'],
    ['a bracketed list', 'agreements:\n  M:\n    parties: [A, |]', 'value agreements/M/parties/1 ""'],
    [
      'brackets over lines',
      'actors:\n  A:\n    roles: [\n      { title: X,\n        of: B| } ]\n',
      'value actors/A/roles/0/of "B"',
    ],
    [
      'brackets in a list',
      'actors:\n  A:\n    roles:\n      - { title: X, of: |\n      - { title: Y }\n',
      'value actors/A/roles/0/of ""',
    ],
    ['a text in double quotation marks', 'events:\n  E:\n    place: "Mi|nsk"\n', 'value events/E/place "Mi^nsk"'],
    ['a text whose mark is not closed', "events:\n  E:\n    place: 'Mi|\n    date: 2023\n", 'value events/E/place "Mi"'],
    ['a quoted item in brackets', 'agreements:\n  M:\n    parties: ["A", "B|"]', 'value agreements/M/parties/1 "B"'],
    ['an entry whose key is quoted', 'actors:\n  "A: B":\n    ki|', 'either actors/A: B "ki"'],
    ['after an anchor', 'actors:\n  A: &a\n    ki|', 'either actors/A "ki"'],
    ['after a broken line', 'actors:\n  A:\n    kind person\n    role: [x\n    su|\n', 'key actors/A "su"'],
    ['Windows line ends', 'actors:\r\n  A:\r\n    kind: st|\r\n    note: x\r\n', 'value actors/A/kind "st"'],
    ['a section in brackets', 'actors: { A: { kind: | } }', 'value actors/A/kind ""'],
    ['a section after another', 'sources:\n  s:\n    title: x\nactors:\n  A:\n    no|\n', 'either actors/A "no"'],
    ['an item of a list at the margin', 'imports:\n  - re|', 'either imports/0 "re"'],
    ['text after a block text', 'actors:\n  A:\n    note: |-\n      kind: x\n    ro\u00a6', 'key actors/A "ro"'],
  ])('%s', (_what, text, expected) => {
    // A block text begins with the sign that marks the cursor elsewhere.
    if (text.includes('\u00a6')) {
      const offset = text.indexOf('\u00a6');
      const found = spotAt(text.replace('\u00a6', ''), offset)!;
      expect(`${found.role} ${found.path.join('/')} "${found.typed}"`).toBe(expected);
    } else expect(spot(text)).toBe(expected);
  });

  it.each([
    ['a comment', `${head}    # ki|`],
    ['a comment after a value', `${head}    kind: person # so|`],
    ['a block text', 'actors:\n  A:\n    note: >-\n      some wo¦rds\n'],
    ['a further line of a text', `${head}      and mo|`],
  ])('nothing in %s', (_what, text) => {
    expect(spot(text.replace('¦', '|').replace('>-', '>-'))).toBeUndefined();
  });

  it('knows the other keys of the record, above and below, and no others', () => {
    const { text, offset } = marked(`${head}    |\n    kind: person\n    roles:\n      - title: X\n  Bob:\n    note: y\n`);
    expect(spotAt(text, offset)!.siblings).toEqual(['role', 'kind', 'roles']);
  });

  it('finds the same with what was read before', () => {
    const { text, offset } = marked('factbase: 1\nactors:\n  A:\n    kind: state\n  B:\n    kind: st|\n  C:\n    kind: state\n');
    const file = readFactFile('file:///w/factbase.yaml', text);
    expect(spotAt(text, offset, file)).toEqual(spotAt(text, offset));
  });
});

describe('hostile text', () => {
  it.each([
    ['brackets', `actors:\n  A: ${'['.repeat(1_000_000)}|`],
    ['dashes', `actors:\n  A:\n    ${'- '.repeat(1_000_000)}|`],
    ['quotation marks', `actors:\n  A:\n    note: ${'"'.repeat(1_000_001)}|`],
    ['open quotation marks', `actors:\n  A:\n${`    - "x\n    - 'y\n`.repeat(100_000)}    |`],
    ['deep keys', `actors:\n${Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i + 1)}k:`).join('\n')}|`],
    ['a long line', `actors:\n  A: { note: ${'word '.repeat(2_000_000)}|`],
    ['colons', `actors:\n  A: { ${': '.repeat(900_000)}|`],
    ['lone surrogates', `actors:\n  \ud800: { kind: \udc00| }`],
    ['only line ends', `${'\n'.repeat(1_000_000)}  |`],
  ])('is walked once: %s', (_what, text) => {
    const { text: plain, offset } = marked(text);
    expect(() => spotAt(plain, offset)).not.toThrow();
  });
});
