/** Where pandoc's reader of Typst is not Typst: it runs code, and leaves out much of what it does not know. */
import { behind, exempt, type Exemption } from './exemption';

/** Whether a word stands in content in brackets of one of the functions, or among its arguments. */
function within(before: string, names: RegExp): boolean {
  const open: string[] = [];
  const text = before.replace(/(?<!:)\/\/[^\n]*\n/g, '');
  for (let i = 0; i < text.length; i++) {
    if ('[({'.includes(text[i]!)) open.push(text.slice(Math.max(0, i - 80), i));
    else if ('])}'.includes(text[i]!)) open.pop();
  }
  return open.some(each => names.test(/#?([\w.]+)(?:\([^()]*\)|\[[^\][]*\])*$/.exec(each)?.[1] ?? ''));
}

export const typst: readonly Exemption[] = [
  exempt('shown', 'pandoc leaves out what functions show that it does not know', ({ before }) =>
    within(
      before,
      /^(?:overline|highlight|terms|par|outline|page|quote|columns|stack|pad|rect|place|rotate|title|smallcaps|cite|list|enum|grid|h|v|box)$/,
    ),
  ),
  exempt(
    'shown',
    'hidden content takes its place on the page: seldom used, and what it is for is nothing to names',
    ({ before }) => within(before, /^hide$/),
  ),
  behind('shown', 'a branch that pandoc does not take', /#(?:if|while|for)\b(?:(?!\n\n)[^])*$/),
  behind('shown', 'content that is kept for later, or for what the document is set in', /#(?:let|show|set)\b(?:(?!\n\n)[^])*$/),
  behind('lost', 'a string: which of them are shown only their functions know', /"[^"\n]*$/),
  exempt('parted', 'the end of a call, or a call without a name', ({ between }) =>
    /^[*_\s]*\]|^[*_\s]*(?:#\w+\[)*#\{?\[(?:[*_]|#\w*\[)*$/.test(between),
  ),
  behind('lost', 'a comment close behind a word', /\w\/\/$/),
  exempt('joined', 'text and boxes that pandoc takes for a block', ({ before, between }) =>
    /#(?:text|box)\[/.test(before.slice(-400) + between),
  ),
];
