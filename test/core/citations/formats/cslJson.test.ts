import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../../src/core/citations/bibliography';

const read = (text: string): { readonly keys: readonly string[]; readonly problems: readonly string[] } => {
  const { entries, problems } = readBibliography(text, 'csl-json');
  for (const { item, keyStart, keyEnd } of entries) expect(JSON.parse(`"${text.slice(keyStart, keyEnd)}"`)).toBe(item.id);
  return {
    keys: entries.map(entry => entry.item.id),
    problems: problems.map(({ start, end, message }) => `${message.id.replace('bibliography.', '')}: ${text.slice(start, end)}`),
  };
};

describe('a CSL-JSON file', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['a list', '[{"id":"a"},{"id":"b"}]', ['a', 'b'], []],
    ['a number as id', '[{"type":"book","id": 3}]', ['3'], []],
    ['an id that is not the first', '[{"author":[{"id":"no"}],"id":"a\\u0062"}]', ['ab'], []],
    ['one item alone', '{"id":"a"}', ['a'], []],
    ['items in an object', '{"references": [{"id":"a"}, {"id":"b"}]}', ['a', 'b'], []],
    ['braces in strings', '[{"id":"a","title":"} ] \\" {"},{"id":"b"}]', ['a', 'b'], []],
    ['a missing comma', '[{"id":"a" "x":1},{"id":"b"}]', ['b'], ['not-json: {"id":"a" "x":1}']],
    ['a missing comma between', '[{"id":"a"} {"id":"b"}]', ['a', 'b'], []],
    [
      'an entry that is not closed',
      '[\n  {"id":"a", "x": {\n  },\n  {"id":"b"}\n]',
      ['b'],
      ['not-json: {"id":"a", "x": {\n  },'],
    ],
    ['a string that is not closed', '[\n  {"id":"a", "x": "y},\n  {"id":"b"}\n]', ['b'], ['not-json: {"id":"a", "x": "y},']],
    ['no id', '[{"title":"x"},{"id":"b"}]', ['b'], ['not-an-item: {"title":"x"}']],
    ['words', 'hello', [], ['not-a-list: h', 'not-json: hello']],
    ['nothing', '  \n', [], []],
    ['an empty list', '[]', [], []],
    ['half a file', '[{"id":"a"},{"id":"b', ['a'], ['not-json: {"id":"b']],
  ])('%s', (_, text, keys, problems) => expect(read(text)).toEqual({ keys, problems }));

  it('takes dates and names as they are found in the wild', () => {
    const [entry] = readBibliography(
      '[{"id":"a","type":"","issued":{"date-parts":[["2020","5"]],"circa":"1"},"accessed":"2024-01-02","author":[{"family":"A","given":""},"B",{},3],"title":"","volume":4,"custom":{"x":1},"editor":"C"}]',
      'csl-json',
    ).entries;
    expect(entry!.item).toEqual({
      id: 'a',
      type: 'document',
      issued: { 'date-parts': [[2020, 5]], circa: true },
      accessed: { raw: '2024-01-02' },
      author: [{ family: 'A' }, { literal: 'B' }],
      volume: 4,
    });
  });
});
