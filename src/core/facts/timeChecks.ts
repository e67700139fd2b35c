/** Times within one entry that contradict each other. */
import { foldReference } from './foldReference';
import type { CheckedEntry } from './crossChecks';
import type { FactDate, Role } from './model';

/** Reports roles that end before they begin or overlap, and agreements in force only before they were signed. */
export function checkTimes(entry: CheckedEntry): void {
  const { fact } = entry;
  if (fact.kind === 'agreement') {
    const signed = fact.signed?.value;
    const inForce = fact.inForce?.value;
    if (signed && inForce && inForce.latest < signed.earliest) {
      entry.report('date-order', entry.span(['signed']), 'date-order', { first: fact.signed!.text, second: fact.inForce!.text });
    }
  }
  if (fact.kind !== 'actor' || fact.roles.length === 0) return;
  for (let i = 0; i < fact.roles.length; i++) {
    const role = fact.roles[i]!;
    if (isTurned(role)) reportTurned(entry, i);
    for (let j = Math.max(0, i - 200); j < i; j++) {
      const other = fact.roles[j]!;
      if (!sameOffice(role, other) || !overlaps(role, other)) continue;
      entry.report('role-overlap', entry.span(['roles', i]), 'role-overlap', { title: role.title });
      break;
    }
  }
}

function isTurned(role: Role): boolean {
  const from = role.from?.value;
  const until = role.until?.value;
  return from !== undefined && until !== undefined && from.earliest > until.latest;
}

function reportTurned(entry: CheckedEntry, index: number): void {
  const from = entry.node(['roles', index, 'from']);
  const until = entry.node(['roles', index, 'until']);
  const separate = from?.kind === 'scalar' && until?.kind === 'scalar' && from.start !== until.start;
  const span = entry.span(['roles', index]);
  const written = (node: { start: number; end: number }): string => {
    const base = entry.file.parts.entries.baseAt(entry.index);
    return entry.file.text.slice(base + node.start, base + node.end);
  };
  const fixes = separate
    ? [
        {
          title: { id: 'fix.swap-dates', args: {} },
          edits: [
            { start: from.start, end: from.end, newText: written(until) },
            { start: until.start, end: until.end, newText: written(from) },
          ].sort((a, b) => a.start - b.start),
        },
      ]
    : [];
  entry.report('date-order', separate ? { start: from.start, end: from.end } : span, 'date-order.role', {}, { fixes });
}

function sameOffice(a: Role, b: Role): boolean {
  return foldReference(a.title) === foldReference(b.title) && foldReference(a.of ?? '') === foldReference(b.of ?? '');
}

/** Whether two stretches of time surely have a day in common. Points in time ("held then") agree with everything. */
function overlaps(a: Role, b: Role): boolean {
  if (!isStretch(a) || !isStretch(b)) return false;
  return first(b.from) < last(a.until) && first(a.from) < last(b.until);
}

function isStretch(role: Role): boolean {
  return role.at === undefined && (role.from?.value !== undefined || role.until?.value !== undefined);
}

function first(date: FactDate | undefined): number {
  return date?.value?.latest ?? -Infinity;
}

function last(date: FactDate | undefined): number {
  return date?.value?.earliest ?? Infinity;
}
