// The text edits of a rename: as small as can be, in the style in which each place is written.
import type { TextEdit } from '../../../core/facts/problem';
import type { SectionName } from '../../../core/facts/schema/tables';
import { isEmpty } from '../../../core/facts/yaml/node';
import { isAnchored, type Scalar, type WrittenEntry } from '../written';
import { writeKey, writeValue } from '../yaml/write';
import { RenameRefusal } from './refusal';
import { fileName } from './target';

/** A key or value with other words, its quotation marks kept. */
export function rewritten(scalar: Scalar, words: string, entry: WrittenEntry): TextEdit {
  const { text, uri } = entry.file;
  refuseAnchor(scalar, entry);
  if (scalar.style === 'block')
    throw new RenameRefusal('rename.odd-place', { file: fileName(uri), text: scalar.value.slice(0, 40) });
  if (scalar.style === 'quoted') {
    const quote = text[scalar.start] === "'" ? "'" : '"';
    return { start: scalar.start + 1, end: scalar.end - 1, newText: writeValue(words, { flow: scalar.flow, quote }) };
  }
  const write = scalar.kind === 'key' ? writeKey : writeValue;
  return { start: scalar.start, end: scalar.end, newText: write(words, { flow: scalar.flow }) };
}

export function refuseAnchor(scalar: Scalar, { file }: WrittenEntry): void {
  if (isAnchored(scalar, file.text)) throw new RenameRefusal('rename.anchor', { file: fileName(file.uri) });
}

/** The key of an entry. */
export function keyOf({ scalars }: WrittenEntry): Scalar {
  return scalars[0]!;
}

/** The field that holds the name where the key is an id. */
const nameFields: Readonly<Record<SectionName, string>> = {
  actors: 'name',
  agreements: 'name',
  events: 'name',
  statements: 'text',
  sources: 'title',
};

/** Writes the name into a field of its own, so that the key can be an id. */
export function withNameField(entry: WrittenEntry, name: string): TextEdit {
  const { pair, base, file } = entry;
  const { text } = file;
  const field = nameFields[entry.scalars[0]!.path[0] as SectionName];
  const at = (edit: number, newText: string): TextEdit => ({ start: edit, end: edit, newText });
  const inBrackets = `${field}: ${writeValue(name, { flow: true })}`;
  const { value } = pair;
  if (value === undefined || isEmpty(value)) {
    if (value && value.end > value.start)
      return { start: base + value.start, end: base + value.end, newText: `{ ${inBrackets} }` };
    const colon = text.indexOf(':', base + pair.key.end);
    return at(colon + 1, ` { ${inBrackets} }`);
  }
  const first = value.kind === 'map' ? value.pairs[0] : undefined;
  refuseAnchor({ ...keyOf(entry), start: base + value.start }, entry);
  if (value.kind === 'map' && value.flow)
    return first ? at(base + first.key.start, `${inBrackets}, `) : at(base + value.start + 1, ` ${inBrackets} `);
  const start = base + (first?.key.start ?? 0);
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (!first || indent.trim() !== '')
    throw new RenameRefusal('rename.odd-place', { file: fileName(file.uri), text: pair.key.value });
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return at(start, `${field}: ${writeValue(name, { flow: false })}${eol}${indent}`);
}
