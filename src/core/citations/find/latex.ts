/** Citation commands of biblatex and natbib in a masked LaTeX draft, with their optional arguments and lists of keys. */
import type { CitationForm } from '../cite';
import type { FoundCitation, FoundItem } from '../findCitations';
import { locatorAt } from './item';

/** Every command whose name is or ends in `cite`, `cites`, `citet`, `citep` and their like; `\citestyle` and `\bibcite` are none. */
const command =
  /\\((?:[A-Za-z]*[Cc]ite(?:s|t|p|alt|alp|author|year|yearpar|title|date|num|url|fullauthor|text)?)\*?)(?![A-Za-z])/g;
const noCitation = /^(?:bibcite|DeclareCite|newcite)/;
const maxArgument = 2000;

/** Finds the citations of a LaTeX draft. */
export function findLatex(masked: string): FoundCitation[] {
  return commandsIn(masked, (start, after) => readGroup(masked, start, after));
}

/** The citations of a text; `group` reads a `\citetext` between whose braces others stand. */
function commandsIn(
  text: string,
  group: (start: number, after: number) => FoundCitation | undefined = () => undefined,
): FoundCitation[] {
  const found: FoundCitation[] = [];
  let end = 0;
  for (const match of text.matchAll(command)) {
    const name = match[1]!;
    if (match.index < end || noCitation.test(name)) continue;
    const after = match.index + match[0].length;
    const citation = name === 'citetext' ? group(match.index, after) : readCommand(text, match.index, after, name);
    if (!citation) continue;
    found.push(citation);
    end = citation.end;
  }
  return found;
}

function formOf(name: string): CitationForm {
  if (/^(?:[Tt]extcite|[Cc]itet|[Cc]itealt|[Cc]iteauthor)/.test(name)) return 'narrative';
  return /year|\*$|date/.test(name) && !/^[Cc]ite[tp]\*$/.test(name) ? 'year' : 'parenthetical';
}

function readCommand(text: string, start: number, after: number, name: string): FoundCitation | undefined {
  const several = /cites$/.test(name);
  const items: FoundItem[] = [];
  let at = after;
  // Notes for the whole list stand in parentheses after a command for several.
  if (several) at = skipGroups(text, at, '(', ')').at;
  let end = -1;
  let bare = true;
  do {
    const notes = skipGroups(text, at, '[', ']');
    const open = skipBlanks(text, notes.at);
    const close = text[open] === '{' ? groupEnd(text, open, '{', '}') : -1;
    if (close < 0) break;
    bare &&= notes.spans.length === 0;
    const note = notes.spans.at(-1);
    const keys = keysIn(text, open + 1, close);
    keys.forEach((key, i) => {
      // The note belongs to the last of several keys; its place in the text is before them.
      const locator = note && i === keys.length - 1 ? locatorAt(text, note.start, note.end) : undefined;
      const prefix = notes.spans.length > 1 && i === 0 ? text.slice(notes.spans[0]!.start, notes.spans[0]!.end).trim() : '';
      items.push({ ...key, start: key.keyStart, end: key.keyEnd, ...(prefix ? { prefix } : {}), ...locator });
    });
    at = end = close + 1;
  } while (several);
  if (end < 0 || items.length === 0) return undefined;
  const natbib = /^[Cc]ite(?:t|p|alt|alp|yearpar)\*?$/.test(name);
  const merge = several || !bare ? { at: end, separator: '' } : { at: end - 1, separator: ',' };
  return { start, end, syntax: natbib ? 'natbib' : 'biblatex', form: formOf(name), items, merge };
}

/** natbib's `\citetext{\citealp[p.~3]{a}; \citealp{b}}`: one bracket for several commands. */
function readGroup(text: string, start: number, after: number): FoundCitation | undefined {
  const open = skipBlanks(text, after);
  const close = text[open] === '{' ? groupEnd(text, open, '{', '}') : -1;
  if (close < 0) return undefined;
  const inside = commandsIn(text.slice(open + 1, close)).filter(citation => citation.syntax === 'natbib');
  if (inside.length === 0) return undefined;
  const by = open + 1;
  const items = inside.flatMap(citation =>
    citation.items.map(item => ({
      ...item,
      start: item.start + by,
      end: item.end + by,
      keyStart: item.keyStart + by,
      keyEnd: item.keyEnd + by,
      ...(item.locatorStart === undefined || item.locatorEnd === undefined
        ? {}
        : { locatorStart: item.locatorStart + by, locatorEnd: item.locatorEnd + by }),
    })),
  );
  return { start, end: close + 1, syntax: 'natbib', form: inside[0]!.form, items, merge: { at: close, separator: '; ' } };
}

function keysIn(
  text: string,
  start: number,
  end: number,
): readonly { readonly key: string; readonly keyStart: number; readonly keyEnd: number }[] {
  const keys: { key: string; keyStart: number; keyEnd: number }[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\s,%][^,]*/g)) {
    const key = match[0].trimEnd();
    keys.push({ key, keyStart: start + match.index, keyEnd: start + match.index + key.length });
  }
  return keys.filter(({ key }) => key !== '*' && key !== '');
}

function skipBlanks(text: string, at: number): number {
  while (at < text.length && /[ \t\n\r]/.test(text[at]!)) at++;
  return at;
}

/** The groups that follow, at most two, with the spans of what they hold. */
function skipGroups(
  text: string,
  from: number,
  open: string,
  close: string,
): { readonly at: number; readonly spans: readonly { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let at = from;
  while (spans.length < 2) {
    const next = skipBlanks(text, at);
    if (text[next] !== open) break;
    const end = groupEnd(text, next, open, close);
    if (end < 0) break;
    spans.push({ start: next + 1, end });
    at = end + 1;
  }
  return { at, spans };
}

/** Where the group that opens here closes, braces inside counted; -1 where it does not within reason or before an empty line. */
function groupEnd(text: string, from: number, open: string, close: string): number {
  let braces = 0;
  for (let i = from + 1; i < Math.min(text.length, from + maxArgument); i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (braces === 0 && char === close) return i;
    else if (char === '{') braces++;
    else if (char === '}') {
      if (braces === 0) return -1;
      braces--;
    } else if (char === '\n' && /^[ \t]*\r?\n/.test(text.slice(i + 1, i + 40))) return -1;
    else if (char === open && open === '(') return -1;
  }
  return -1;
}
