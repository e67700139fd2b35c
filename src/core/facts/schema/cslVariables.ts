/**
 * The variables of CSL that may stand in a source, spelled as CSL 1.0.2 spells them
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables).
 */
import { render, type Message, type MessageTable } from '../../message';
import { field, type Field, type Shape } from './field';

const texts = [
  'abstract', 'annote', 'archive', 'archive_collection', 'archive_location', 'archive-place', 'authority', 'call-number',
  'citation-key', 'citation-label', 'collection-title', 'container-title', 'container-title-short', 'dimensions', 'division', 'DOI',
  'event', 'event-title', 'event-place', 'genre', 'ISBN', 'ISSN', 'jurisdiction', 'keyword', 'medium', 'original-publisher',
  'original-publisher-place', 'original-title', 'part-title', 'PMCID', 'PMID', 'publisher', 'publisher-place', 'references',
  'reviewed-genre', 'reviewed-title', 'scale', 'section', 'source', 'title-short', 'URL', 'volume-title', 'year-suffix',
  'journalAbbreviation', 'shortTitle', 'chapter-number', 'citation-number', 'collection-number', 'edition', 'first-reference-note-number',
  'issue', 'locator', 'number', 'number-of-pages', 'number-of-volumes', 'page', 'page-first', 'part-number', 'printing-number',
  'supplement-number', 'version', 'volume',
] as const; // prettier-ignore

const names = [
  'author', 'chair', 'collection-editor', 'compiler', 'composer', 'container-author', 'contributor', 'curator', 'director', 'editor',
  'editorial-director', 'editor-translator', 'executive-producer', 'guest', 'host', 'illustrator', 'interviewer', 'narrator', 'organizer',
  'original-author', 'performer', 'producer', 'recipient', 'reviewed-author', 'script-writer', 'series-creator', 'translator',
] as const; // prettier-ignore

const dates = ['accessed', 'available-date', 'event-date', 'original-date', 'submitted'] as const;

/** Types of CSL 1.0.2 (appendix III). */
export const cslTypes = [
  'article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter', 'classic', 'collection',
  'dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing', 'interview',
  'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture', 'musical_score', 'pamphlet', 'paper-conference', 'patent',
  'performance', 'periodical', 'personal_communication', 'post', 'post-weblog', 'regulation', 'report', 'review', 'review-book',
  'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage',
] as const; // prettier-ignore

type CslField = Readonly<Record<(typeof texts)[number], Field<'text'>>> &
  Readonly<Record<(typeof names)[number], Field<'cslNames'>>> &
  Readonly<Record<(typeof dates)[number], Field<'cslDate'>>>;

/** What is said of every CSL variable that Factbase has no sentence of its own for. */
export const cslMessages: MessageTable = {
  'doc.csl.text': 'Bibliography: {variable} (CSL variable).',
  'doc.csl.names': 'Bibliography: {variable}, a person or several (CSL variable).',
  'doc.csl.date': 'Bibliography: {variable}, a date (CSL variable).',
};

function cslField(shape: Shape, id: string, name: string, more: Omit<Field, 'shape' | 'doc'> = {}): Field {
  const docMessage: Message = { id, args: { variable: words(name) } };
  return field(shape, render(docMessage, cslMessages), { ...more, docMessage });
}

/** The fields that CSL gives a source, besides those that Factbase itself describes (`type`, `title`, `issued`, `language`, `note`). */
export const cslFields: CslField = Object.fromEntries<Field>([
  ...texts.map((name): [string, Field] => [name, cslField('text', 'doc.csl.text', name)]),
  ...names.map((name): [string, Field] => [
    name,
    cslField('cslNames', 'doc.csl.names', name, { record: 'cslName', example: '[{ family: Doe, given: Jane }]' }),
  ]),
  ...dates.map((name): [string, Field] => [name, cslField('cslDate', 'doc.csl.date', name, { example: '2025-08-20' })]),
]) as CslField;

/** Keys that go into the CSL item of a source as they are. */
export const cslTextKeys: ReadonlySet<string> = new Set(texts);
export const cslNameKeys: ReadonlySet<string> = new Set(names);
export const cslDateKeys: ReadonlySet<string> = new Set(dates);

function words(variable: string): string {
  return variable === variable.toLowerCase() ? variable.replace(/[-_]/g, ' ') : variable;
}
