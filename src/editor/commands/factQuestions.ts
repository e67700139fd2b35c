// What is asked for a new fact of each kind, in plain words, and what becomes of the answers.
import type { EditedKind, GivenEvidence, GivenFact, GivenLocator } from '../../protocol/editRequests';
import type { FoundSource } from '../../protocol/requests';
import type { Answers, Choice, Question, TextQuestion } from './questions';
import { t } from '../words';
import { plain } from '../plainText';

type Validate = NonNullable<TextQuestion['validate']>;

/** The questions for a kind of fact. `date` tells what is wrong with a date, `sources` are those that can be chosen. */
export function questionsFor(kind: EditedKind, sources: readonly FoundSource[], date: Validate): readonly Question[] {
  const text = (key: string, prompt: string, example: string, more: Partial<TextQuestion> = {}): TextQuestion => ({
    kind: 'text',
    key,
    prompt,
    example,
    ...more,
  });
  const optional = (key: string, prompt: string, example: string, more: Partial<TextQuestion> = {}) =>
    text(key, prompt, example, { optional: true, ...more });
  switch (kind) {
    case 'actor':
      return [
        text('name', t('The full name.'), 'Viktor Khrenin'),
        { kind: 'choice', key: 'type', prompt: t('What is it?'), choices: actorTypes() },
        optional('aliases', t('Other spellings or short forms, with semicolons between them.'), 'Khrenin; Виктор Хренин'),
        optional('role', t('Office held: title of state or organisation, date.'), 'Defence Minister of Belarus, July 2023', {
          when: ({ type }) => !['state', 'place'].includes(type ?? ''),
        }),
        ...proof(sources),
      ];
    case 'agreement':
      return [
        text('name', t('The name of the agreement.'), 'Memorandum on military cooperation'),
        optional('signed', t('When was it signed?'), 'July 2023', { validate: date }),
        optional('parties', t('Which states or organisations are party to it? Semicolons between them.'), 'Belarus; Iran'),
        optional('signatories', t('Who signed it? Semicolons between names.'), 'Khrenin; Ashtiani'),
        ...proof(sources),
      ];
    case 'event':
      return [
        text('name', t('What happened? A short name.'), 'Opening of the office in Minsk'),
        optional('date', t('When?'), '14 July 2023', { validate: date }),
        optional('place', t('Where?'), 'Minsk'),
        optional('participants', t('Who took part? Semicolons between names.'), 'Belarus; Iran'),
        ...proof(sources),
      ];
    case 'statement':
      return [
        text('name', t('What is said, in a sentence.'), 'Lukashenko said that a pause in relations had been overcome.'),
        optional('by', t('Who says so? Empty for the author of the source.'), 'Lukashenko'),
        { kind: 'choice', key: 'manner', prompt: t('How is it given?'), choices: manners() },
        optional('date', t('When was it said?'), '2023', { validate: date }),
        ...proof(sources),
      ];
    case 'source':
      return [
        text('name', t('The title of the source.'), 'Pezeshkian’s Minsk visit'),
        optional('id', t('Its citation key, as you will type it after @.'), 'minsk_visit', {
          validate: key => keyProblem(key, sources),
        }),
        optional('author', t('Author.'), 'Ann Example'),
        optional('issued', t('When was it published?'), 'August 2025', { validate: date }),
        optional('URL', t('Web address.'), 'https://example.org/article'),
      ];
  }
}

/** The questions after the source that proves a fact, where in it, and its words. */
export function proof(sources: readonly FoundSource[]): readonly Question[] {
  const none: Choice = { value: '', label: t('No source yet') };
  const cited = ({ source }: Answers): boolean => (source ?? '') !== '';
  return [
    {
      kind: 'choice',
      key: 'source',
      prompt: t('Which source proves it?'),
      choices: [
        ...sources.map(each => ({
          value: each.key,
          label: plain(each.title || each.key),
          description: each.byline && plain(each.byline),
          detail: each.key,
        })),
        none,
      ],
      when: () => sources.length > 0,
    },
    {
      kind: 'text',
      key: 'page',
      optional: true,
      prompt: t('On which page or pages? “para. 4” and “ch. 2” are understood.'),
      example: '3',
      when: cited,
    },
    {
      kind: 'text',
      key: 'quote',
      optional: true,
      prompt: t('The very words of the source.'),
      example: t('signed a memorandum on military cooperation'),
      when: cited,
    },
  ];
}

function actorTypes(): readonly Choice[] {
  return [
    { value: 'person', label: t('Person') },
    { value: 'organisation', label: t('Organisation') },
    { value: 'state', label: t('State') },
    { value: 'place', label: t('Place') },
    { value: 'group', label: t('Group') },
  ];
}

function manners(): readonly Choice[] {
  return [
    { value: 'paraphrased', label: t('In other words') },
    { value: 'quoted', label: t('Word for word') },
    { value: 'opinion', label: t('An opinion') },
    { value: 'planned', label: t('A plan') },
    { value: '', label: t('Not said') },
  ];
}

function keyProblem(key: string, sources: readonly FoundSource[]): string | undefined {
  if (!/^\p{L}[\p{L}\p{M}\p{N}_.-]*$/u.test(key))
    return t('A key has letters, digits, _ - and . only, and begins with a letter.');
  return sources.some(source => source.key === key) ? t('There is a source with this key already.') : undefined;
}

const lists = ['parties', 'signatories', 'participants'];
const single = ['role', 'signed', 'place', 'date', 'by', 'author', 'issued', 'URL'];

/** The fact that the answers describe. */
export function factOf(kind: EditedKind, answers: Answers): GivenFact {
  const fields: Record<string, string | readonly string[]> = {};
  for (const key of single) if (answers[key]) fields[key] = answers[key];
  for (const key of lists) if (answers[key]) fields[key] = parts(answers[key]);
  if (kind === 'statement' && answers['manner']) fields['kind'] = answers['manner'];
  return {
    kind,
    name: answers['name'] ?? '',
    ...(answers['id'] ? { id: answers['id'] } : {}),
    ...(kind === 'actor' && answers['type'] ? { type: answers['type'] as NonNullable<GivenFact['type']> } : {}),
    ...(answers['aliases'] ? { aliases: parts(answers['aliases']) } : {}),
    fields,
    ...(answers['source'] ? { evidence: [evidenceOf(answers['source'], answers['page'], answers['quote'])] } : {}),
  };
}

function parts(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

/** Evidence as it was typed; marks around the quote are taken off, because the base puts its own. */
export function evidenceOf(source: string, page: string | undefined, quote: string | undefined): GivenEvidence {
  const locator = page ? locatorOf(page) : undefined;
  const words = quote?.replace(/^[“"«„]([^]*)[”"»“]$/, '$1').trim();
  return { source, ...(locator ? { locator } : {}), ...(words ? { quote: words } : {}) };
}

function locatorOf(typed: string): GivenLocator | undefined {
  const match = /^(?:(pp?|pages?|para(?:s|graphs?)?|ch(?:ap(?:ter)?s?)?|§|¶)\.?(?=[\s\d])\s*)?(.+)$/i.exec(typed.trim());
  const value = match?.[2]?.trim();
  if (!value) return undefined;
  const label = match?.[1]?.toLowerCase() ?? 'p';
  return {
    label: label.startsWith('ch') ? 'chapter' : label.startsWith('par') || label === '§' || label === '¶' ? 'paragraph' : 'page',
    value,
  };
}
