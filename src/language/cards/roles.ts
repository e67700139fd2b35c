// The role of a person at the time a sentence speaks of: a card that shows today's title in a sentence about 2023 misleads.
import { contains, overlaps } from '../../core/dates/compare';
import { dateInWords } from '../../core/dates/words';
import type { DateValue } from '../../core/dates/value';
import type { Role } from '../../core/facts/model';
import { nameOf } from './names';
import type { CardContext } from './card';
import { dateWords, when } from './when';

/** The line for the roles of a person, or nothing. */
export function roleLine(roles: readonly Role[], context: CardContext): string | undefined {
  const role = context.then ? roleAt(roles, context.then) : undefined;
  if (role) return roleWords(role, context);
  const latest = [...roles].sort((a, b) => endOf(b) - endOf(a))[0];
  if (!latest) return undefined;
  const words = roleWords(latest, context);
  const { then } = context;
  const span = latest.at && spanOf(latest);
  // Of a time before it, "later unknown" would answer what nobody asked.
  if (then && span && then.latest < span.earliest)
    return context.say('role.not-then', { role: heldThen(latest, context), then: dateInWords(then, context.say) });
  const knownThen = !then || !spanOf(latest) || !Number.isFinite(then.earliest) || !Number.isFinite(then.latest);
  return knownThen || latest.at ? words : context.say('role.not-then', { role: words, then: dateInWords(then, context.say) });
}

/** The role held at a time: one whose span holds the time, else one that overlaps it. */
export function roleAt(roles: readonly Role[], then: DateValue): Role | undefined {
  const dated = roles.flatMap(role => {
    const span = spanOf(role);
    return span ? [{ role, span }] : [];
  });
  return (dated.find(({ span }) => contains(span, then)) ?? dated.find(({ span }) => overlaps(span, then)))?.role;
}

/** `Defence Minister of Belarus in July 2023`. */
function heldThen({ title, of, at }: Role, { facts, say }: CardContext): string {
  const whole = of ? say('role.title-of', { title, of: nameOf(of, facts) }) : title;
  return at ? say('role.held', { role: whole, when: when(at, facts, say) }) : whole;
}

/** A role as it was held at a time that its dates cover, without what is known of later. */
export function roleThen(role: Role, context: CardContext): string {
  return role.at ? heldThen(role, context) : roleWords(role, context);
}

/** `Defence Minister of Belarus in July 2023; later unknown`. */
export function roleWords(role: Role, { facts, say }: CardContext): string {
  const title = role.of ? say('role.title-of', { title: role.title, of: nameOf(role.of, facts) }) : role.title;
  if (role.at) return say('role.at', { role: heldThen(role, { facts, say }) });
  if (role.from && role.until)
    return say('role.from-until', {
      role: title,
      from: dateWords(role.from, say, '.of'),
      until: dateWords(role.until, say, '.of'),
    });
  if (role.from) return say('role.since', { role: title, from: dateWords(role.from, say, '.of') });
  if (role.until) return say('role.until', { role: title, until: dateWords(role.until, say, '.of') });
  return say('role.undated', { role: title });
}

/** The time a role surely covers, as one date value; undefined where none is recorded. */
export function spanOf(role: Role): DateValue | undefined {
  if (role.at?.value) return role.at.value;
  const from = role.from?.value;
  const until = role.until?.value;
  if (!from && !until) return undefined;
  return {
    edtf: `${from?.edtf ?? '..'}/${until?.edtf ?? '..'}`,
    earliest: from?.earliest ?? -Infinity,
    latest: until?.latest ?? Infinity,
    precision: 'interval',
    approximate: Boolean(from?.approximate || until?.approximate),
    uncertain: Boolean(from?.uncertain || until?.uncertain),
  };
}

function endOf(role: Role): number {
  return spanOf(role)?.latest ?? -Infinity;
}
