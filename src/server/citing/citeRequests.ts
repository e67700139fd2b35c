// The requests about citing (src/protocol/citeRequests.ts), answered by src/language/citing.
import type { Position } from 'vscode-languageserver';
import { type CitationForm, type CiteItem } from '../../core/citations/cite';
import { parseLocator } from '../../core/citations/syntax/locator';
import { sayEnglish } from '../../language/say';
import { locatorWords } from '../../language/cards/proof';
import { citeItemFor, citeItemOf } from '../../language/citing';
import { citableItems } from '../../language/citing/citable';
import { knownQuote } from '../../language/citing/pasted';
import { citationAt, citationText, syntaxOf, type Citing, type DraftInsertion } from '../../language/citing/place';
import { previewOf } from '../../language/citing/preview';
import { quotesToInsert, quoteText } from '../../language/citing/quote';
import { endOfSentence } from '../../language/citing/sentenceEnd';
import type { DraftContext } from '../../language/draft';
import type { CiteRequests, GivenCitation, Insertions } from '../../protocol/citeRequests';
import type { Insertion } from '../../protocol/requests';
import type { Drafts } from '../drafts';
import type { OpenDocument } from '../openDocument';
import type { SettingsCache } from '../settings';

/** An open draft and what features are asked about. */
export interface OpenDraft {
  readonly document: OpenDocument;
  readonly context: DraftContext;
}

export interface CiteAnswering {
  open(uri: string | undefined): Promise<OpenDraft | undefined>;
  looking(uri: string | undefined): Promise<Pick<DraftContext, 'facts' | 'lookup' | 'say'>>;
  readonly drafts: Drafts;
  readonly settings: SettingsCache;
}

type Handlers = {
  readonly [Name in keyof CiteRequests]: (params: CiteRequests[Name]['params']) => Promise<CiteRequests[Name]['result']>;
};

export function citeHandlers({ open, looking, drafts, settings }: CiteAnswering): Handlers {
  const citing = async (uri: string, form?: CitationForm): Promise<Citing> => {
    const { syntax } = await settings.of(uri);
    const draft = await open(uri);
    const plain = draft && syntaxOf(draft.context.draft, syntax) === 'plain' ? await inStyle(draft, drafts) : undefined;
    return { ...(syntax ? { syntax } : {}), ...(form ? { form } : {}), ...(plain ? { plain } : {}) };
  };
  return {
    'factbase/cite': async ({ uri, positions, items, form, atEndOfSentence }) => {
      const how = await citing(uri, form);
      const found = await open(uri);
      const cited = found ? itemsOf(items, found.context) : [];
      if (!found || cited.length === 0) return null;
      return insertionsAt(found, positions, offset => {
        const { draft } = found.context;
        return citationAt(draft, atEndOfSentence ? endOfSentence(draft, offset) : offset, cited, how);
      });
    },
    'factbase/citationTexts': async ({ uri, items }) => {
      const how = await citing(uri);
      const found = await open(uri);
      const cited = found ? itemsOf(items, found.context) : [];
      if (!found || cited.length === 0) return null;
      const text = (form: CitationForm): string => citationText(found.context.draft, cited, { ...how, form }).text;
      return { parenthetical: text('parenthetical'), narrative: text('narrative'), year: text('year') };
    },
    'factbase/locator': ({ text }) => {
      const locator = parseLocator(text);
      return Promise.resolve(locator ? { locator, words: locatorWords(locator, sayEnglish) } : null);
    },
    'factbase/citable': async ({ uri, position }) => {
      const found = await open(uri);
      const mention = found?.context.mentions.at(found.document.text.offsetAt(position));
      if (!found || mention?.kind !== 'name') return null;
      const { facts } = found.context;
      for (const id of mention.ids) {
        const fact = facts.get(id);
        if (fact && citeItemOf(fact, facts)) return { id, name: fact.name };
      }
      return null;
    },
    'factbase/quotes': async ({ uri, id }) => {
      const context = await looking(uri);
      const fact = context.facts.get(id);
      return fact ? quotesToInsert(fact, context).map(({ quote, title, locator }) => ({ quote, title, locator })) : [];
    },
    'factbase/insertQuote': async ({ uri, positions, id, index }) => {
      const how = await citing(uri);
      const found = await open(uri);
      const fact = found?.context.facts.get(id);
      const quote = found && fact && quotesToInsert(fact, found.context)[index];
      if (!found || !quote) return null;
      const text = quoteText(found.context.draft, quote.quote, quote.item, how);
      return insertionsAt(found, positions, start => ({ start, end: start, text, snippet: false }));
    },
    'factbase/pastedQuote': async ({ uri, text }) => {
      const how = await citing(uri);
      const found = await open(uri);
      const known = found && knownQuote(text, found.context.facts);
      if (!known) return null;
      const source = found.context.facts.source(known.item.key);
      return { text: quoteText(found.context.draft, known.words, known.item, how), title: source?.name || known.item.key };
    },
    'factbase/preview': async ({ uri }) => {
      const document = (await open(uri))?.document;
      const styled = document && (await drafts.referencesFor(document));
      // Read after waiting: the document may have changed meanwhile.
      const found = styled && (await open(uri));
      const preview = found && previewOf({ ...found.context, styled });
      return preview ? { version: found.document.version, ...preview } : null;
    },
  };
}

function itemsOf(items: readonly GivenCitation[], { facts }: DraftContext): readonly CiteItem[] {
  return items.flatMap(({ id, locator, prefix, suffix }) => {
    const item = citeItemFor(id, facts, locator);
    return item ? [{ ...item, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) }] : [];
  });
}

/** How the writer's style cites in plain text. */
async function inStyle({ document, context }: OpenDraft, drafts: Drafts): Promise<Citing['plain']> {
  const styled = await drafts.referencesFor(document);
  if (!styled.styled || styled.inNotes) return undefined;
  return (items, form) => {
    const cited = items.flatMap(item => item.csl ?? []);
    const all = [...citableItems(context)];
    return styled.citation(items, form, all.length <= mostTold ? all : cited);
  };
}

/** Sources of a base among which years get letters and numbers; of more, only those of the citation. */
const mostTold = 300;

/** One change for each place; cursors in one citation change it once. */
function insertionsAt(
  { document, context }: OpenDraft,
  positions: readonly Position[],
  make: (offset: number) => DraftInsertion,
): Insertions {
  const made = positions.map(position => make(document.text.offsetAt(position))).sort((a, b) => a.start - b.start);
  const apart: DraftInsertion[] = [];
  for (const each of made) {
    const last = apart.at(-1);
    if (last && (each.start < last.end || (each.start === last.start && each.end === last.end))) continue;
    apart.push(each);
  }
  const hint = apart.find(each => each.hint)?.hint;
  return {
    version: document.version,
    insertions: apart.filter(each => each.text !== '' || each.start < each.end).map(each => insertionIn(document, context, each)),
    ...(hint ? { hint: context.say(hint.id, hint.args) } : {}),
  };
}

/** A change of a draft as the editor takes it. */
export function insertionIn(document: OpenDocument, context: DraftContext, made: DraftInsertion): Insertion {
  return {
    text: made.text,
    snippet: made.snippet,
    range: { start: document.text.positionAt(made.start), end: document.text.positionAt(made.end) },
    ...(made.hint ? { hint: context.say(made.hint.id, made.hint.args) } : {}),
  };
}
