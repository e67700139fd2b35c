/** Faults of YAML in the words of someone who has never heard of YAML, with a quick fix where one is sure. */
import type { Span } from '../text/span';
import type { Fix } from './problem';
import { quoted, replacing, type Reading } from './reading';
import type { YamlFault } from './yaml/fullYaml';
import type { Trap } from './yaml/plainBlock';

/** Messages by the codes of the `yaml` package (its documentation, "Errors") and by our own. */
const messageOf: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'yaml.tab',
  BAD_INDENT: 'yaml.indent',
  BLOCK_AS_IMPLICIT_KEY: 'yaml.nested',
  BLOCK_IN_FLOW: 'yaml.colon-in-brackets',
  MULTILINE_IMPLICIT_KEY: 'yaml.no-colon',
  KEY_OVER_1024_CHARS: 'yaml.no-colon',
  MISSING_CHAR: 'yaml.missing',
  UNEXPECTED_TOKEN: 'yaml.unexpected',
  BAD_SCALAR_START: 'yaml.bad-start',
  BAD_DQ_ESCAPE: 'yaml.escape',
  BAD_ALIAS: 'yaml.alias',
  'no-anchor': 'yaml.no-anchor',
  'odd-key': 'yaml.odd-key',
  MULTIPLE_DOCS: 'yaml.second-document',
  nul: 'yaml.nul',
};

/** Most faults that are told of one entry. */
const mostFaults = 20;

/** Reports faults of the full parser; only the first of each line, since the others follow from it. */
export function reportFaults(reading: Reading, faults: readonly YamlFault[]): void {
  let lineEnd = -1;
  let count = 0;
  for (const fault of faults.length > 1 ? [...faults].sort((a, b) => a.start - b.start) : faults) {
    const at = reading.base + fault.start;
    if (at < lineEnd || count >= mostFaults) continue;
    const newline = reading.text.indexOf('\n', at);
    lineEnd = newline < 0 ? Infinity : newline + 1;
    count += 1;
    reportFault(reading, fault);
  }
}

function reportFault(reading: Reading, fault: YamlFault): void {
  switch (fault.code) {
    case 'too-deep':
      return reading.report('too-deep', fault, 'too-deep');
    case 'long-scalar':
      return reading.report('too-large', fault, 'too-large.value');
    case 'long-piece':
      return reading.report('too-large', fault, 'too-large.entry');
    case 'alias-limit':
      return reading.report('too-large', fault, 'too-large.alias', { name: fault.detail });
    case 'TAB_AS_INDENT': {
      const tab = tabsAt(reading, fault);
      return reading.report(
        'yaml-syntax',
        tab,
        'yaml.tab',
        {},
        { fixes: [replacing(tab, '  '.repeat(tab.end - tab.start), 'fix.tab')] },
      );
    }
    default: {
      const trap = trapOnLine(reading, fault);
      if (trap !== undefined) return reportTrap(reading, trap);
      if (fault.code === 'MISSING_CHAR' && !/quote|[\]}]/.test(fault.detail))
        return reading.report('yaml-syntax', wordAt(reading, fault), 'yaml.no-colon');
      if (fault.code === 'MISSING_CHAR') return reading.report('yaml-syntax', openingOf(reading, fault), 'yaml.missing');
      reading.report('yaml-syntax', wordAt(reading, fault), messageOf[fault.code] ?? 'yaml.other', {
        detail: fault.detail,
        name: fault.detail,
      });
    }
  }
}

/** Reports a text that YAML would cut in two, with the fix that puts it in quotation marks. */
export function reportTrap(reading: Reading, trap: Trap): void {
  reading.report(
    'yaml-syntax',
    trap,
    trap.kind === 'colon' ? 'yaml.colon' : 'yaml.quote-goes-on',
    {},
    { fixes: trapFixes(reading, trap) },
  );
}

function trapFixes(reading: Reading, trap: Trap): readonly Fix[] {
  return [replacing(trap, quoted(reading.written(trap)), 'fix.quote-text')];
}

/** A trap on the line of a fault in a piece that could not be read the quick way. */
function trapOnLine(reading: Reading, fault: YamlFault): Trap | undefined {
  if (fault.code !== 'BLOCK_AS_IMPLICIT_KEY' && fault.code !== 'UNEXPECTED_TOKEN') return undefined;
  const { text, base } = reading;
  const lineStart = text.lastIndexOf('\n', base + fault.start - 1) + 1;
  const newline = text.indexOf('\n', base + fault.start);
  const line = text.slice(lineStart, newline < 0 ? reading.end : Math.min(newline, reading.end)).replace(/\r$/, '');
  if (line.length > 10_000) return undefined;
  const field = /^(\s*(?:- )*[^\s"'#:[{][^:#]*:\s+|\s*- +)(\S.*)$/.exec(line);
  if (field === null) return undefined;
  const value = field[2]!.replace(/\s+#.*$/, '').trimEnd();
  const start = lineStart + field[1]!.length - base;
  const span = { start, end: start + value.length };
  if (fault.code === 'BLOCK_AS_IMPLICIT_KEY')
    return /:(?:\s|$)/.test(value) && !/^["'[{|>&*!]/.test(value) ? { kind: 'colon', ...span } : undefined;
  return /^(["'])(?:(?!\1).)*\1\s*[^\s:,\]}#]/.test(value) ? { kind: 'quote', ...span } : undefined;
}

/** The run of tabs and spaces that a fault about a tab means. */
function tabsAt(reading: Reading, fault: YamlFault): Span {
  const { text, base } = reading;
  let start = base + fault.start;
  while (start > base && text[start - 1] === '\t') start -= 1;
  while (text[start] === ' ') start += 1;
  let end = start;
  while (end < reading.end && text[end] === '\t') end += 1;
  return end > start ? { start: start - base, end: end - base } : fault;
}

/** Where a quotation mark opens that is never closed: from it to the end of its line. */
function openingOf(reading: Reading, fault: YamlFault): Span {
  const mark = /"quote/.test(fault.detail) ? '"' : /'quote/.test(fault.detail) ? "'" : undefined;
  const { text, base } = reading;
  const end = base + Math.max(fault.end, fault.start);
  for (let at = base; mark !== undefined && at < end;) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? reading.end : Math.min(newline, reading.end);
    const opening = lineEnd - at > 10_000 ? null : /(?:^|[:,[{-])\s+(["'])/.exec(text.slice(at, lineEnd));
    const start = opening === null ? -1 : at + opening.index + opening[0].length - 1;
    if (start >= 0 && text[start] === mark && text.indexOf(mark, start + 1) >>> 0 >= lineEnd)
      return { start: start - base, end: text.slice(start, lineEnd).trimEnd().length + start - base };
    at = lineEnd + 1;
  }
  return wordAt(reading, fault);
}

/** A place that a person can see: a fault that YAML finds in white space is shown at the rest of the line after it. */
function wordAt(reading: Reading, span: Span): Span {
  const { text, base } = reading;
  let from = base + span.start;
  while (text[from] === ' ' || text[from] === '\t') from += 1;
  if (from >= reading.end || text[from] === '\n' || text[from] === '\r') from = base + span.start;
  let end = Math.max(base + span.end, from + 1);
  const newline = text.indexOf('\n', from);
  const lineEnd = newline < 0 ? reading.end : Math.min(newline, reading.end);
  if (from > base + span.start) end = Math.min(lineEnd, from + 200);
  else if (newline > from && newline < end) end = newline;
  end = from + Math.max(1, text.slice(from, end).trimEnd().length);
  return { start: from - base, end: Math.max(from, Math.min(end, reading.end)) - base };
}
