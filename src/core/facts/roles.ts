/** Roles in their short and their full form. */
import { readDate } from './dateText';
import { wasText } from './evidence';
import type { FactDate, Role } from './model';
import { spanIn, type Reading } from './reading';
import { hasRequired, readRecord } from './record';
import { itemsOf, recoverText, reportBadDate } from './shapes';
import { readShortRole } from './shortForms';
import type { ScalarNode, YamlNode } from './yaml/node';

const nothing: readonly string[] = [];

/** One role or several. */
export function readRoles(reading: Reading, node: YamlNode): readonly Role[] {
  const roles: Role[] = [];
  for (const item of itemsOf(node)) {
    const role = readRole(reading, item);
    if (role !== undefined) roles.push(role);
  }
  return roles;
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
  return {
    title: values.title.trim(),
    also: values.also ?? nothing,
    ...(values.of !== undefined && { of: values.of.trim() }),
    ...(values.at && { at: values.at }),
    ...(values.from && { from: values.from }),
    ...(values.until && { until: values.until }),
  };
}

function shortRole(reading: Reading, node: ScalarNode): Role | undefined {
  const read = readShortRole(node.value, text => !('fault' in readDate(text, reading.language)));
  if (read.title === '') {
    reading.report('missing-key', node, 'role.no-title');
    return undefined;
  }
  const role: Role =
    read.of === undefined ? { title: read.title, also: nothing } : { title: read.title, also: nothing, of: read.of };
  if (read.time === undefined) return role;
  const { start, end, word } = read.time;
  const text = node.value.slice(start, end);
  const date = readDate(text, reading.language);
  if ('fault' in date) {
    reportBadDate(reading, spanIn(node, start, end), date);
    return role;
  }
  const time: FactDate = 'value' in date ? { text, value: date.value } : { text };
  return word === 'from' ? { ...role, from: time } : word === 'until' ? { ...role, until: time } : timed(role, time);
}

/** A stretch of time (2020–2023) is from its first day until its last; anything else is a time at which the office was held. */
function timed(role: Role, time: FactDate): Role {
  const edtf = time.value?.edtf;
  const slash = edtf?.indexOf('/') ?? -1;
  if (edtf === undefined || slash < 0) return { ...role, at: time };
  const from = boundary(edtf.slice(0, slash));
  const until = boundary(edtf.slice(slash + 1));
  return { ...role, ...(from && { from }), ...(until && { until }) };
}

function boundary(edtf: string): FactDate | undefined {
  if (edtf === '' || edtf === '..') return undefined;
  const read = readDate(edtf, undefined);
  return 'value' in read ? { text: edtf, value: read.value } : undefined;
}
