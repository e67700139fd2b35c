/** Every key of the format, once: what may stand there, and what it is for (the format is documented in docs and in the README). */
import { cslFields, cslTypes } from './cslVariables';
import { field, type Fields } from './field';

const evidence = field('evidence', 'What proves it: the source, where in it, and its very words.', {
  record: 'evidence',
  example: 'minsk_visit p. 1 “signed a memorandum”',
});

const common = {
  evidence,
  checked: field('checked', 'Who compared this with the sources, when and how.', {
    record: 'checked',
    example: '{ by: AB, on: 2026-11-20 }',
  }),
  disputed: field('flag', 'Whether sources contradict each other on this.', { values: ['true', 'false'] }),
  alternatives: field('alternatives', 'What another source says instead about one field.', { record: 'alternative' }),
  summary: field('text', 'One sentence for the hover card.'),
  ids: field('ids', 'Identifiers elsewhere, such as Wikidata.', { example: '{ wikidata: Q42 }' }),
  tags: field('texts', 'Words of your own to group facts by.', { example: '[military]' }),
  note: field('text', 'Anything worth remembering; shown to nobody else.'),
  language: field('text', 'Language of the name and texts (BCP 47), where it is not that of the file.', { example: 'en' }),
} satisfies Fields;

const named = {
  name: field('text', 'The name in full, as you write it. Left out, the key is the name.'),
  aliases: field('aliases', 'Other spellings, short forms and other scripts of the name.', {
    record: 'alias',
    example: '[Khrenin, Хренин]',
  }),
  avoid: field('texts', 'Spellings to be replaced by the name.', { example: '[Victor Khrenin]' }),
} satisfies Fields;

const roles = field('roles', 'Offices held: TITLE of ACTOR, DATE.', {
  record: 'role',
  example: 'Defence Minister of Belarus, July 2023',
});

export const tables = {
  base: {
    factbase: field('text', 'Version of the format: 1.', { values: ['1'], required: true }),
    title: field('text', 'What this fact base is about.'),
    language: field('text', 'Language of names and texts (BCP 47), if nothing else is said.', { example: 'en' }),
    imports: field('texts', 'Other fact bases that count here: files or folders inside the workspace.', {
      example: '[region.factbase.yaml]',
    }),
    bibliography: field('texts', 'Bibliographies whose entries are sources too: .bib or CSL-JSON, as Zotero exports them.', {
      example: '[library.bib]',
    }),
    sources: field('entries', 'What the facts come from, by citation key.', { record: 'source' }),
    actors: field('entries', 'People, organisations, states, places and groups.', { record: 'actor' }),
    agreements: field('entries', 'Treaties, memoranda, roadmaps and the like.', { record: 'agreement' }),
    events: field('entries', 'What happened, when and where.', { record: 'event' }),
    statements: field('entries', 'What is said or held, where no event carries it.', { record: 'statement' }),
  },
  source: {
    ...cslFields,
    ...common,
    aliases: named.aliases,
    avoid: named.avoid,
    type: field('choice', 'Kind of publication (CSL type).', { values: cslTypes }),
    title: field('text', 'Title of the source.'),
    issued: field('date', 'When it was published.', { record: 'date', example: '2025-08' }),
    text: field('text', 'A local copy of the text (txt, md, html, pdf, docx), for checking quotes: a path from this file.'),
    'page-offset': field('number', 'Printed page = page of the local copy + this number.', { example: '0' }),
    origin: field('reference', 'The source that this one repeats (wire copy, press release).', { target: 'source' }),
    reliability: field('text', 'Admiralty code: reliability A-F and credibility 1-6.', { example: 'B2' }),
    status: field('choice', 'Whether the source still stands.', { values: ['current', 'corrected', 'retracted'] }),
    quotes: field('quotes', 'Passages recorded once, used as evidence many times.', { record: 'quote' }),
  },
  actor: {
    ...named,
    kind: field('choice', 'What it is; a person if nothing is said and roles are given or the name reads so.', {
      values: ['person', 'organisation', 'state', 'place', 'group'],
    }),
    adjectives: field('texts', 'Adjectives of a state or place that name it too.', { example: '[Belarusian]' }),
    roles,
    role: { ...roles, sameAs: 'roles' },
    ...common,
  },
  agreement: {
    ...named,
    kind: field('text', 'What it is, in a word of your own.', {
      values: ['treaty', 'memorandum', 'protocol', 'roadmap', 'agreement', 'convention', 'charter', 'declaration', 'contract'],
    }),
    parties: field('references', 'States or organisations that are party to it.', {
      target: 'actor',
      example: '[Belarus, Iran]',
    }),
    signatories: field('references', 'Who signed it.', { target: 'actor' }),
    signed: field('date', 'When it was signed.', { record: 'date', example: 'July 2023' }),
    'in-force': field('date', 'The time that it covers.', { record: 'date', example: '2023/2026' }),
    subjects: field('texts', 'What it is about.', { example: '[political, economic]' }),
    ...common,
  },
  event: {
    ...named,
    date: field('date', 'When it happened.', { record: 'date', example: '2024' }),
    place: field('reference', 'Where it happened: an actor of the kind place or state, or free text.', {
      target: 'actor',
      free: true,
    }),
    participants: field('references', 'Who took part.', { target: 'actor' }),
    ...common,
  },
  statement: {
    text: field('text', 'What is said or held, in a sentence. Left out, the key is the text.'),
    by: field('reference', "Who says so; left out, the source's author.", { target: 'actor' }),
    kind: field('choice', 'How it is given.', { values: ['quoted', 'paraphrased', 'opinion', 'planned'] }),
    about: field('references', 'What or whom it is about.'),
    date: field('date', 'When it was said.', { record: 'date', example: '2023' }),
    ...common,
  },
  alias: {
    name: field('text', 'The spelling.', { required: true }),
    language: field('text', 'Its language (BCP 47).', { example: 'ru' }),
    case: field('choice', 'exact: counts only in just these upper and lower case letters.', { values: ['exact'] }),
    'hover-only': field('flag', 'Never proposed while typing.', { values: ['true', 'false'] }),
    after: field('choice', 'full: counts only once the full name has stood in the draft.', { values: ['full'] }),
  },
  role: {
    title: field('text', 'The office.', { required: true }),
    also: field('texts', 'Other wordings of the office.'),
    of: field('reference', 'The state or organisation.', { target: 'actor' }),
    at: field('date', 'Held then; says nothing of before or after.', { record: 'date' }),
    from: field('date', 'Held from then on.', { record: 'date' }),
    until: field('date', 'Held until then.', { record: 'date' }),
  },
  evidence: {
    source: field('reference', 'Key of the source.', { target: 'source', required: true }),
    page: field('locator', 'Printed page or pages.', { example: '12-14' }),
    paragraph: field('locator', 'Paragraph.'),
    chapter: field('locator', 'Chapter.'),
    quote: field('text', 'The very words of the source.'),
    'quote-id': field('text', 'Id of a passage recorded under the source, in place of the words.'),
    supports: field('texts', 'Fields of the fact that this proves; left out, all of it.', { example: '[roles]' }),
    inferred: field('flag', 'It follows from the quote but is not said by it.', { values: ['true', 'false'] }),
  },
  checked: {
    by: field('text', 'Initials of the person.'),
    on: field('date', 'The day.', { record: 'date' }),
    method: field('text', 'How it was checked.'),
  },
  alternative: {
    field: field('text', 'Key of the field, such as signed.', { required: true }),
    value: field('text', 'What the other source says.', { required: true }),
    evidence,
  },
  quote: {
    exact: field('text', 'The words, verbatim.', { required: true }),
    prefix: field('text', 'Words just before, to tell it from another such passage.'),
    suffix: field('text', 'Words just after.'),
    page: field('locator', 'Printed page.'),
    paragraph: field('locator', 'Paragraph.'),
    chapter: field('locator', 'Chapter.'),
  },
  date: {
    text: field('text', 'The date as a person writes it.', { example: 'this year' }),
    value: field('text', 'The date as EDTF, where the text alone does not say it.', { example: '2023-07' }),
    'relative-to': field('reference', 'The source whose date this counts from.', { target: 'source' }),
  },
  cslName: {
    family: field('text', 'Family name.'),
    given: field('text', 'Given names.'),
    literal: field('text', 'A name without parts: an organisation.'),
    suffix: field('text', 'Jr., III and the like.'),
    'dropping-particle': field('text', 'Particle left out where only the family name stands.'),
    'non-dropping-particle': field('text', 'Particle that stays with the family name.'),
  },
} as const satisfies Record<string, Fields>;

/** The sections of a base and the records in them. */
export const sections = {
  sources: 'source',
  actors: 'actor',
  agreements: 'agreement',
  events: 'event',
  statements: 'statement',
} as const;

export type SectionName = keyof typeof sections;

export function isSection(key: string): key is SectionName {
  return Object.hasOwn(sections, key);
}
