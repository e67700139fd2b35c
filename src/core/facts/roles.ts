/** Roles in their short and their full form. */
import { readDate } from './dateText';
import { wasText } from './evidence';
import type { FactDate, Role } from './model';
import { spanIn, type Reading } from './reading';
import { hasRequired, readRecord } from './record';
import { readItems, recoverText, reportBadDate } from './shapes';
import { readShortRole } from './shortForms';
import type { ScalarNode, YamlNode } from './yaml/node';

const nothing: readonly string[] = [];

/** One role or several. */
export function readRoles(reading: Reading, node: YamlNode, key: string): readonly Role[] {
  return readItems(reading, node, key, readRole);
}

function readRole(reading: Reading, node: YamlNode): Role | undefined {
  if (node.kind === 'scalar') return shortRole(reading, node);
  if (node.kind === 'list') {
    reading.report('wrong-type', node, 'wrong-type.role');
    return undefined;
  }
  if (wasText(node, 'role')) return shortRole(reading, recoverText(reading, node));
  const values = readRecord(reading, node, 'role');
  if (!hasRequired(reading, node, 'role', values) || values.title === undefined) return undefined;
  return roleOf(values.title.trim(), values.of?.trim(), values.at, values.from, values.until, values.also);
}

function shortRole(reading: Reading, node: ScalarNode): Role | undefined {
  const read = readShortRole(node.value, text => !('fault' in readDate(text, reading.language)));
  if (read.title === '') {
    reading.report('missing-key', node, 'role.no-title');
    return undefined;
  }
  if (read.time === undefined) return roleOf(read.title, read.of);
  const { start, end, word } = read.time;
  const text = node.value.slice(start, end);
  const date = readDate(text, reading.language);
  if ('fault' in date) {
    reportBadDate(reading, spanIn(node, start, end), date);
    return roleOf(read.title, read.of);
  }
  const time: FactDate = 'value' in date ? date.date : { text };
  if (word === 'from') return roleOf(read.title, read.of, undefined, time);
  if (word === 'until') return roleOf(read.title, read.of, undefined, undefined, time);
  // A stretch of time (2020–2023) is from its first day until its last; anything else is a time at which the office was held.
  const edtf = time.value?.edtf;
  const slash = edtf?.indexOf('/') ?? -1;
  if (edtf === undefined || slash < 0) return roleOf(read.title, read.of, time);
  return roleOf(read.title, read.of, undefined, boundary(edtf.slice(0, slash)), boundary(edtf.slice(slash + 1)));
}

/** A role with all its fields, missing ones as `undefined`: spreading would make a hidden class for each of 100,000 roles. */
function roleOf(title: string, of?: string, at?: FactDate, from?: FactDate, until?: FactDate, also = nothing): Role {
  return { title, also, of, at, from, until };
}

function boundary(edtf: string): FactDate | undefined {
  if (edtf === '' || edtf === '..') return undefined;
  const read = readDate(edtf, undefined);
  return 'value' in read ? read.date : undefined;
}
