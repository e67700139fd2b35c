// A draft with facts, as every feature is asked about: `writing(base, 'Khr|')`.
import { joinFacts } from '../../src/core/facts/join';
import { readFactFile } from '../../src/core/facts/read';
import { DraftMentions } from '../../src/core/mentions/draftMentions';
import { NameLookup } from '../../src/core/names/lookup';
import { NameIndex } from '../../src/core/names/nameIndex';
import { Draft } from '../../src/core/prose/draft';
import type { Markup } from '../../src/core/prose/markup';
import type { DraftContext } from '../../src/language/draft';
import { sayEnglish } from '../../src/language/say';
import { marked } from './marked';

export const baseUri = 'file:///w/factbase.yaml';

/** A small base with one of everything; texts of tests refer to it. */
export const khreninBase = `factbase: 1
sources:
  minsk_visit:
    title: Pezeshkian's Minsk visit
  notes:
    title: Notes on the visit
    author: Office of Notes
    issued: 2025-08-20
actors:
  Viktor Khrenin:
    aliases: [Khrenin, { name: Виктор Хренин, language: ru }]
    role: Defence Minister of Belarus, July 2023
    evidence: minsk_visit p. 1 “Belarusian Defence Minister Viktor Khrenin”
  Mohammad Reza Ashtiani:
    aliases: Ashtiani
    evidence: minsk_visit p. 1
  Belarus: { kind: state, adjectives: Belarusian }
  Iran: { kind: state, adjectives: Iranian }
agreements:
  Memorandum on military cooperation:
    signed: July 2023
    signatories: [Khrenin, Ashtiani]
    evidence: minsk_visit p. 1 “signed a memorandum on military cooperation”
events:
  Opening of the attaché's office:
    date: this year
    place: Minsk
    evidence: minsk_visit p. 1
statements:
  pause_overcome:
    text: Lukashenko said that a pause had been overcome.
    kind: paraphrased
    evidence: minsk_visit p. 1
`;

export interface Writing {
  readonly context: DraftContext;
  readonly offset: number;
  readonly text: string;
}

/** A draft with its cursor at `|`, and the facts of a base. */
export function writing(base: string, draftText: string, markup: Markup = 'markdown'): Writing {
  const { text, offset } = draftText.includes('|') ? marked(draftText) : { text: draftText, offset: draftText.length };
  const facts = joinFacts([readFactFile(baseUri, base)]);
  const draft = new Draft(markup, text);
  const index = new NameIndex(facts.all());
  return {
    context: {
      uri: 'file:///w/draft.md',
      draft,
      facts,
      mentions: new DraftMentions(draft, index),
      index,
      lookup: new NameLookup(index),
      say: sayEnglish,
    },
    offset,
    text,
  };
}
