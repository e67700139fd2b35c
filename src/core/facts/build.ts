/** Makes facts out of entries: what the fields say, and what follows where they say nothing (the id, the name, the kind of an actor). */
import type { CslItem, CslValue } from '../citations/csl';
import { sourceDate } from './compound';
import { idOfName, isId } from './ids';
import type { Actor, ActorType, Agreement, Event, Fact, Source, Statement } from './model';
import { replacing, type Reading } from './reading';
import { readRecord } from './record';
import { cslDateKeys, cslNameKeys, cslTextKeys } from './schema/cslVariables';
import { sections, type SectionName } from './schema/tables';
import { isEmpty, type MapNode, type PairNode } from './yaml/node';

const nothing: readonly never[] = [];
const noIds: Readonly<Record<string, string>> = {};

/** The fact that an entry of a section gives, or `undefined` (with problems in `reading`) where it gives none. */
export function readEntry(reading: Reading, section: SectionName, pair: PairNode, file: string): Fact | undefined {
  const { key, value } = pair;
  if (key.value.trim() === '') {
    reading.report('missing-key', key, 'missing-key.name');
    return undefined;
  }
  if (value !== undefined && value.kind !== 'map' && !isEmpty(value)) {
    reading.report('wrong-type', value, 'wrong-type.entry', { key: key.value });
    return undefined;
  }
  const map: MapNode = value?.kind === 'map' ? value : { kind: 'map', start: key.end, end: key.end, pairs: [], flow: false };
  return builders[section](reading, pair, map, file);
}

// Facts of one kind all have the same fields, missing ones as `undefined`: engines keep such objects small and read them fast.
type Builder = (reading: Reading, pair: PairNode, map: MapNode, file: string) => Fact | undefined;

const builders: { readonly [S in SectionName]: Builder } = {
  actors: actorOf,
  agreements: agreementOf,
  events: eventOf,
  statements: statementOf,
  sources: sourceOf,
};

/**
 * The id and the name of an entry. A key that is no id is the name; so is one with capitals or letters that are not Latin and no
 * `name` beside it (`Belarus`), which would otherwise have to be referred to in just these letters.
 */
function identify(reading: Reading, pair: PairNode, name: string | undefined): { id: string; name: string } {
  const key = pair.key.value.trim();
  const fits = isId(key);
  if (name === undefined || name === '') return { id: /^[a-z][a-z0-9_.-]*$/.test(key) ? key : idOfName(key), name: key };
  if (fits) return { id: key, name };
  const id = idOfName(key);
  reading.report('bad-id', pair.key, 'bad-id', { id: key }, { fixes: [replacing(pair.key, id, 'fix.rename-id', { id })] });
  return { id, name };
}

function actorOf(reading: Reading, pair: PairNode, map: MapNode, file: string): Actor {
  const read = readRecord(reading, map, 'actor');
  const { id, name } = identify(reading, pair, read.name?.trim());
  const roles =
    read.roles === undefined ? (read.role ?? nothing) : read.role === undefined ? read.roles : [...read.roles, ...read.role];
  const adjectives = read.adjectives ?? nothing;
  return {
    kind: 'actor',
    id,
    name,
    type: (read.kind as ActorType | undefined) ?? likelyType(name, roles.length > 0, adjectives.length > 0),
    aliases: read.aliases ?? nothing,
    avoid: read.avoid ?? nothing,
    adjectives,
    roles,
    language: read.language ?? reading.language,
    summary: read.summary,
    note: read.note,
    tags: read.tags ?? nothing,
    evidence: read.evidence ?? nothing,
    alternatives: read.alternatives ?? nothing,
    checked: read.checked,
    disputed: read.disputed ?? false,
    ids: read.ids ?? noIds,
    file,
  };
}

const organisationWords =
  /\b(?:agency|army|association|bank|bloc|board|bureau|centre|center|commission|committee|company|congress|corporation|council|court|department|embassy|federation|forces?|foundation|fund|group|institute|league|ministry|movement|office|organi[sz]ation|parliament|party|police|senate|service|society|union|university)\b/i;

/** What an actor is if nothing is said: a person where there are roles or the name reads so. */
function likelyType(name: string, hasRoles: boolean, hasAdjectives: boolean): ActorType {
  if (hasRoles) return 'person';
  if (hasAdjectives) return 'state';
  if (organisationWords.test(name) || /^\p{Lu}[\p{Lu}\d&/.-]+$/u.test(name)) return 'organisation';
  return 'person';
}

function agreementOf(reading: Reading, pair: PairNode, map: MapNode, file: string): Agreement {
  const read = readRecord(reading, map, 'agreement');
  const { id, name } = identify(reading, pair, read.name?.trim());
  return {
    kind: 'agreement',
    id,
    name,
    form: read.kind,
    aliases: read.aliases ?? nothing,
    avoid: read.avoid ?? nothing,
    parties: read.parties ?? nothing,
    signatories: read.signatories ?? nothing,
    signed: read.signed,
    inForce: read['in-force'],
    subjects: read.subjects ?? nothing,
    language: read.language ?? reading.language,
    summary: read.summary,
    note: read.note,
    tags: read.tags ?? nothing,
    evidence: read.evidence ?? nothing,
    alternatives: read.alternatives ?? nothing,
    checked: read.checked,
    disputed: read.disputed ?? false,
    ids: read.ids ?? noIds,
    file,
  };
}

function eventOf(reading: Reading, pair: PairNode, map: MapNode, file: string): Event {
  const read = readRecord(reading, map, 'event');
  const { id, name } = identify(reading, pair, read.name?.trim());
  return {
    kind: 'event',
    id,
    name,
    aliases: read.aliases ?? nothing,
    avoid: read.avoid ?? nothing,
    date: read.date,
    place: read.place,
    participants: read.participants ?? nothing,
    language: read.language ?? reading.language,
    summary: read.summary,
    note: read.note,
    tags: read.tags ?? nothing,
    evidence: read.evidence ?? nothing,
    alternatives: read.alternatives ?? nothing,
    checked: read.checked,
    disputed: read.disputed ?? false,
    ids: read.ids ?? noIds,
    file,
  };
}

function statementOf(reading: Reading, pair: PairNode, map: MapNode, file: string): Statement | undefined {
  const read = readRecord(reading, map, 'statement');
  const key = pair.key.value.trim();
  const text = read.text?.trim();
  if (text === undefined && isId(key)) {
    reading.report('missing-key', pair.key, 'missing-key.statement', { id: key });
    return undefined;
  }
  if (text !== undefined && !isId(key)) identify(reading, pair, text);
  return {
    kind: 'statement',
    id: isId(key) ? key : idOfName(key),
    name: text ?? key,
    aliases: nothing,
    avoid: nothing,
    by: read.by,
    manner: read.kind as Statement['manner'],
    about: read.about ?? nothing,
    date: read.date,
    language: read.language ?? reading.language,
    summary: read.summary,
    note: read.note,
    tags: read.tags ?? nothing,
    evidence: read.evidence ?? nothing,
    alternatives: read.alternatives ?? nothing,
    checked: read.checked,
    disputed: read.disputed ?? false,
    ids: read.ids ?? noIds,
    file,
  };
}

function sourceOf(reading: Reading, pair: PairNode, map: MapNode, file: string): Source {
  const read = readRecord(reading, map, 'source');
  const key = pair.key.value.trim();
  const title = read.title?.trim();
  // A citation key is written in drafts letter by letter, so it stays as it is wherever it can be one.
  if (title !== undefined && !isId(key)) identify(reading, pair, title);
  const id = isId(key) ? key : idOfName(key);
  if (read.reliability !== undefined && !/^[A-F]?[1-6]?$/i.test(read.reliability.trim())) {
    const node = map.pairs.find(each => each.key.value === 'reliability')?.value ?? pair.key;
    reading.report('bad-value', node, 'bad-value.reliability', { value: read.reliability });
  }
  return {
    kind: 'source',
    id,
    name: title ?? key,
    aliases: read.aliases ?? nothing,
    avoid: read.avoid ?? nothing,
    csl: cslOf(id, title ?? (isId(key) ? undefined : key), read),
    ...(read.issued && { issued: read.issued }),
    ...(read.text !== undefined && { text: read.text }),
    pageOffset: read['page-offset'] ?? 0,
    ...(read.origin !== undefined && { origin: read.origin.trim().replace(/^@/, '') }),
    ...(read.reliability !== undefined && { reliability: read.reliability.trim().toUpperCase() }),
    status: (read.status as Source['status'] | undefined) ?? 'current',
    quotes: read.quotes ?? nothing,
    language: read.language ?? reading.language,
    summary: read.summary,
    note: read.note,
    tags: read.tags ?? nothing,
    evidence: read.evidence ?? nothing,
    alternatives: read.alternatives ?? nothing,
    checked: read.checked,
    disputed: read.disputed ?? false,
    ids: read.ids ?? noIds,
    file,
  };
}

function cslOf(id: string, title: string | undefined, read: ReturnType<typeof readRecord<'source'>>): CslItem {
  const variables: Record<string, CslValue> = {};
  for (const [name, value] of Object.entries(read)) {
    if (cslTextKeys.has(name) || cslNameKeys.has(name) || cslDateKeys.has(name)) variables[name] = value as CslValue;
  }
  return {
    id,
    type: read.type ?? 'document',
    ...(title !== undefined && { title }),
    ...(read.issued && { issued: sourceDate(read.issued) }),
    ...(read.language !== undefined && { language: read.language }),
    ...variables,
  };
}

/** The kind of facts in a section. */
export function kindOf(section: SectionName): Fact['kind'] {
  return sections[section];
}
