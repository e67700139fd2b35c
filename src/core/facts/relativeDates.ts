/** Dates that count from the date of a source ("this year"): resolved once all files are together. */
import { resolveRelative } from '../dates/relative';
import type { Fact, FactDate, Role, Source } from './model';

/** Whether a fact has a date that needs a source to be understood. */
export function hasRelativeDate(fact: Fact): boolean {
  switch (fact.kind) {
    case 'actor':
      return fact.roles.some(role => isOpen(role.at) || isOpen(role.from) || isOpen(role.until));
    case 'agreement':
      return isOpen(fact.signed) || isOpen(fact.inForce);
    case 'event':
    case 'statement':
      return isOpen(fact.date);
    case 'source':
      return false;
  }
}

function isOpen(date: FactDate | undefined): boolean {
  return date !== undefined && date.value === undefined;
}

/** The fact with its relative dates resolved as far as the dates of sources are known; the fact itself if nothing is. */
export function withResolvedDates(fact: Fact, sourceOf: (reference: string) => Source | undefined): Fact {
  const first = fact.evidence[0]?.source;
  const resolve = <T extends FactDate | undefined>(date: T): T | FactDate => {
    if (date === undefined || date.value !== undefined) return date;
    const from = date.relativeTo ?? first;
    const issued = from === undefined ? undefined : sourceOf(from)?.issued?.value;
    const value = issued && resolveRelative(date.text, issued);
    const source = from === undefined ? {} : { relativeTo: from };
    return value === undefined ? { ...date, ...source } : { ...date, ...source, value };
  };
  switch (fact.kind) {
    case 'actor':
      return { ...fact, roles: fact.roles.map(role => resolvedRole(role, resolve)) };
    case 'agreement':
      return {
        ...fact,
        ...(fact.signed && { signed: resolve(fact.signed) }),
        ...(fact.inForce && { inForce: resolve(fact.inForce) }),
      };
    case 'event':
    case 'statement':
      return fact.date === undefined ? fact : { ...fact, date: resolve(fact.date) };
    case 'source':
      return fact;
  }
}

function resolvedRole(role: Role, resolve: (date: FactDate) => FactDate): Role {
  return {
    ...role,
    ...(role.at && { at: resolve(role.at) }),
    ...(role.from && { from: resolve(role.from) }),
    ...(role.until && { until: resolve(role.until) }),
  };
}
