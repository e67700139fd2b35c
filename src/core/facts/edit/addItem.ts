/** Puts one more item into a field that holds one value or a list, in the style in which it is written. */
import type { TextEdit } from '../problem';
import type { Field } from '../schema/field';
import { isEmpty, type ListNode, type MapNode, type PairNode } from '../yaml/node';
import { flowAdditions, insertion } from './addField';
import { colonAfter, columnOf, gapBelow, lineEnd, lineStart, linesInto, nextLine, startWithProperties } from './place';
import { isPlainSafe } from './scalar';
import { inlineOf, type Value } from './value';
import type { Writing } from './writing';

/** Longest line that a single value becomes a list in brackets on, in UTF-16 units; otherwise each item gets a line. */
const longest = 100;

/** Ways to add an item to the field `pair`; the best one first. `inFlow`: the field stands in braces. */
export function* itemAdditions(
  writing: Writing,
  pair: PairNode,
  field: Field,
  item: Value,
  inFlow: boolean,
): Generator<readonly TextEdit[]> {
  const { text, mark } = writing;
  const node = pair.value;
  const colon = colonAfter(text, pair.key);
  if (node === undefined) {
    if (colon >= 0) yield [insertion(colon + 1, ` ${inlineOf(item, field, inFlow ? 'flow' : 'block', mark)}`)];
  } else if (isEmpty(node))
    yield [{ start: node.start, end: node.end, newText: inlineOf(item, field, inFlow ? 'flow' : 'block', mark) }];
  else if (node.kind === 'list' && node.flow) yield* flowAdditions(text, node, inlineOf(item, field, 'flow', mark));
  else if (node.kind === 'list' && text[node.start] === '-') yield [blockItem(writing, pair, node, field, item)];
  else if (node.kind === 'map' && !node.flow && text[node.start] !== '*') yield listOfMap(writing, pair, node, field, item);
  else yield* listOfOne(writing, pair, field, item, inFlow);
}

/** One more dash below the last one, in its column and as far from its text. */
function blockItem({ text, mark }: Writing, pair: PairNode, list: ListNode, field: Field, item: Value): TextEdit {
  const margin = ' '.repeat(columnOf(text, list.start));
  const space = /^-( {1,8})\S/.exec(text.slice(list.start, list.start + 12))?.[1] ?? ' ';
  return linesInto(text, gapBelow(text, pair), [`${margin}-${space}${inlineOf(item, field, 'block', mark)}`]);
}

/** One value becomes a list of two: in brackets where both are short, else each on a line of its own. */
function* listOfOne(
  writing: Writing,
  pair: PairNode,
  field: Field,
  item: Value,
  inFlow: boolean,
): Generator<readonly TextEdit[]> {
  const { text, mark, step } = writing;
  const node = pair.value!;
  const start = startWithProperties(text, pair);
  const brackets = [insertion(start, '['), insertion(node.end, `, ${inlineOf(item, field, 'flow', mark)}]`)];
  const fits =
    !/[\r\n]/.test(text.slice(start, node.end)) &&
    (node.kind !== 'scalar' || node.style !== 'plain' || isPlainSafe(node.value, { place: 'flow', isText: false }));
  const isShort =
    field.shape !== 'evidence' && node.end - lineStart(text, node.end) + (brackets[1]?.newText.length ?? 0) <= longest;
  if (fits && (inFlow || isShort)) yield brackets;
  if (inFlow) return;
  const column = columnOf(text, pair.key.start);
  const added = inlineOf(item, field, 'block', mark);
  const colon = colonAfter(text, pair.key);
  if (colon >= 0 && !text.slice(colon, start).includes('\n')) {
    for (const dash of [column + step, column]) {
      const margin = ' '.repeat(dash);
      const lineBreak = linesInto(text, { at: colon, kind: 'after-line' }, ['']).newText;
      yield [
        { start: colon + 1, end: start, newText: `${lineBreak}${margin}- ` },
        linesInto(text, gapBelow(text, pair), [`${margin}- ${added}`]),
      ];
    }
  } else {
    const margin = ' '.repeat(columnOf(text, start));
    yield [insertion(start, '- '), linesInto(text, gapBelow(text, pair), [`${margin}- ${added}`])];
  }
  if (fits) yield brackets;
}

/** A record on lines of its own becomes the first item: a dash before its first line, and the others two columns to the right. */
function listOfMap({ text, mark }: Writing, pair: PairNode, map: MapNode, field: Field, item: Value): readonly TextEdit[] {
  const gap = gapBelow(text, pair);
  const edits: TextEdit[] = [insertion(map.start, '- ')];
  for (let at = nextLine(text, map.start); at < gap.at; at = nextLine(text, at)) {
    if (lineEnd(text, at) > at) edits.push(insertion(at, '  '));
  }
  const margin = ' '.repeat(columnOf(text, map.start));
  return [...edits, linesInto(text, gap, [`${margin}- ${inlineOf(item, field, 'block', mark)}`])];
}
