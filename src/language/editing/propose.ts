// "Add Fact from Selection": what the selected words probably are, what they are called, and the source that is cited beside them.
import { findCitations } from '../../core/citations/findCitations';
import type { FactKind, Locator } from '../../core/facts/model';
import type { Markup } from '../../core/prose/markup';
import { sentenceAt } from '../../core/prose/sentences';
import type { Span } from '../../core/text/span';
import type { DraftContext } from '../draft';

/** A proposal that the writer accepts or changes step by step. */
export interface FactProposal {
  readonly kind: Exclude<FactKind, 'source'>;
  /** The selected words as a name or, for a statement, as a sentence. */
  readonly name: string;
  /** The first passage in quotation marks within the selected words. */
  readonly quote?: string;
  /** The source that is cited in the sentence, with its place if the writer gives one. */
  readonly source?: string;
  readonly locator?: Locator;
  /** Ids of facts that have this name already. */
  readonly known: readonly string[];
}

const agreementWords =
  /\b(?:accord|agreement|charter|contract|convention|covenant|declaration|memorandum|pact|protocol|road ?map|treaty)\b|договор|соглашени|меморандум|пагадненн|дагавор/iu;
const eventWords =
  /\b(?:attack|battle|cancellation|ceremony|conference|congress|coup|election|exercises?|launch|meeting|negotiations|opening|referendum|signing|summit|talks|trip|uprising|visit|war)\b|визит|встреч|переговор|подписани|війна|вайна|война/iu;

/** What a stretch of a draft could be recorded as (offsets in UTF-16 units). */
export function proposeFact({ draft, facts }: DraftContext, selection: Span): FactProposal {
  const written = draft.slice(selection.start, selection.end);
  const sentence = wordsOf(written, draft.markup);
  const isSentence = sentence.split(' ').length > 9 || /[.!?…]["”’»]?$/u.test(sentence);
  const name = isSentence ? sentence : nameOf(sentence);
  const quote = /[“«„]([^“”«»„]{3,})[”»“]/u.exec(sentence)?.[1];
  return {
    kind: isSentence ? 'statement' : kindOf(name),
    name,
    ...(quote !== undefined && isSentence && { quote }),
    ...citedBeside(draft, selection),
    known: name === '' || isSentence ? [] : facts.resolve(name).map(fact => fact.id),
  };
}

/** The selected words as a name: on one line, without markup, quotation marks around them, or a possessive ending. */
export function nameOf(text: string): string {
  return text
    .replace(/^[\s"'“”‘’«»„(,;:]+|[\s"'“”‘’«»„),;:.]+$/gu, '')
    .replace(/['’]s$/iu, '')
    .trim();
}

/** The words of a stretch of markup on one line. Only the signs that stand inside names and sentences are taken away. */
export function wordsOf(text: string, markup: Markup): string {
  const plain =
    markup === 'latex'
      ? text
          .replace(/\\[a-zA-Z]*cite[a-zA-Z]*\*?(?:\[[^\]]*\])*\{[^{}]*\}/g, '')
          .replace(/\\[a-zA-Z]+\*?\{([^{}]*)\}/g, '$1')
          .replace(/~/g, ' ')
      : text
          .replace(/\[[^\][]*@[^\][]*\]/g, '')
          .replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
          .replace(/[*`]{1,3}(?=\S)|(?<=\S)[*`]{1,3}|(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu, '');
  return plain
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}

function kindOf(name: string): FactProposal['kind'] {
  // "Signing of the memorandum" is an event though an agreement is named in it: the earlier word tells.
  const agreement = name.search(agreementWords);
  const event = name.search(eventWords);
  if (agreement < 0 && event < 0) return 'actor';
  return agreement >= 0 && (event < 0 || agreement < event) ? 'agreement' : 'event';
}

/** The source cited after the selection in its sentence, else the nearest one before it. */
function citedBeside(draft: DraftContext['draft'], selection: Span): { source?: string; locator?: Locator } {
  const index = draft.blockAt(selection.start);
  const block = draft.blocks[index];
  if (block === undefined) return {};
  const base = draft.startOf(index);
  const sentence = sentenceAt(draft, Math.max(selection.start, selection.end - 1));
  const items = findCitations(block.text, draft.markup)
    .flatMap(citation => citation.items)
    .map(item => ({ ...item, at: base + item.start }))
    // A citation may follow the full stop of its sentence.
    .filter(item => item.at >= Math.min(selection.start, sentence.start) && item.at <= sentence.end + 2);
  const item = items.find(each => each.at >= selection.start) ?? items[items.length - 1];
  return item === undefined ? {} : { source: item.key, ...(item.locator && { locator: item.locator }) };
}
