// The way out of an unknown name that is not misspelt: a new entry for it, at the end of its section.
import type { FactFile } from '../../core/facts/factFile';
import type { FactKind } from '../../core/facts/model';
import type { Problem, TextEdit } from '../../core/facts/problem';
import { sections, type SectionName } from '../../core/facts/schema/tables';
import type { BaseDocument } from './baseDocument';
import type { BaseFix } from './fixes';
import { referencesOf } from './referencesIn';
import { entryAround, scalarAt } from './written';
import { isPlain, writeKey } from './yaml/write';

export function newEntries(document: BaseDocument, file: FactFile, problem: Problem): readonly BaseFix[] {
  if (problem.code !== 'unknown-id' || /^unknown-id\.(?:kind|quote)/.test(problem.message.id)) return [];
  const entry = entryAround(file, problem.start);
  const scalar = entry && scalarAt(entry, problem.start);
  const reference =
    entry &&
    scalar &&
    referencesOf(scalar, entry).find(each => each.kind === 'fact' && each.start <= problem.end && problem.start <= each.end);
  if (!reference) return [];
  const section = sectionOf(reference.target ?? 'actor');
  const name = reference.reference;
  // A source is cited by its key: only a key can be added for it.
  if (reference.target === 'source' && !isPlain(name, false)) return [];
  const edit = newEntry(file, section, name);
  const title = document.say('fix.add-entry', { name, section });
  return edit ? [{ title, edits: [edit], problems: [problem], preferred: false }] : [];
}

function sectionOf(kind: FactKind): SectionName {
  return (Object.keys(sections) as SectionName[]).find(name => sections[name] === kind)!;
}

/**
 * An entry with nothing but its key, after the last one of its section; with the section, where there is none. Undefined where the
 * section is written in brackets.
 */
export function newEntry(file: FactFile, section: SectionName, key: string): TextEdit | undefined {
  const { text } = file;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = writeKey(key, { flow: false });
  const blocks = file.parts.blocks.filter(each => each.section === section);
  const block = blocks[blocks.length - 1];
  if (block) {
    const end = contentEnd(text, block.start, block.end);
    const line = `${' '.repeat(Math.max(1, block.indent < 0 ? 2 : block.indent))}${written}:`;
    return { start: end, end, newText: end > 0 && text[end - 1] !== '\n' ? `${eol}${line}` : `${line}${eol}` };
  }
  if (
    text.startsWith(`${section}:`) ||
    text.includes(`\n${section}:`) ||
    file.parts.entries.findIndex(entry => entry.section === section) >= 0
  )
    return undefined;
  const end = contentEnd(text, 0, text.length);
  return { start: end, end, newText: `${end > 0 ? eol + eol : ''}${section}:${eol}  ${written}:` };
}

/** The end of the last line that says something; comments after the entries stay after them. */
function contentEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start) {
    let line = text.lastIndexOf('\n', stop - 1) + 1;
    if (line < start) line = start;
    const content = text.slice(line, stop).trim();
    if (content !== '' && !content.startsWith('#')) return line + text.slice(line, stop).trimEnd().length;
    if (line <= start) return start;
    stop = line - 1;
  }
  return stop;
}
