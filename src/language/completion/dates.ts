// Completion of dates after "signed in " and the like: the dates of what the sentence speaks of.
import { CharClass } from '../../core/prose/markup';
import { sentenceAt } from '../../core/prose/sentences';
import { dateOf } from '../cards/actorLines';
import { dateWords } from '../cards/when';
import { sayEnglish } from '../say';
import type { DraftContext } from '../draft';
import { mostProposals, noProposals, type Proposal, type Proposals } from './item';

/** A verb of happening, then a preposition of time, then what is typed of the date. */
const lead =
  /(?:signed|concluded|adopted|agreed|ratified|opened|held|founded|established|met|visited|took place|dated|entered into force|in force)\s+(?:in|on|since|from|until)\s+([\p{L}\p{N}. -]{0,20})$/iu;

export function completeDatesAt(context: DraftContext, offset: number): Proposals {
  const { draft, facts, mentions } = context;
  if (offset > 0 && draft.classAt(offset - 1) === CharClass.hidden) return noProposals;
  const sentence = sentenceAt(draft, Math.max(0, offset - 1));
  // Blanks at the end are left out of a sentence, but the one after "in" is what is looked for.
  const match = lead.exec(draft.slice(Math.min(sentence.start, offset), offset));
  if (!match) return noProposals;
  const typed = match[1] ?? '';
  const items: Proposal[] = [];
  const seen = new Set<string>();
  for (const mention of mentions.between(sentence.start, sentence.end)) {
    if (mention.kind !== 'name') continue;
    for (const id of mention.ids) {
      const fact = facts.get(id);
      const date = fact && dateOf(fact);
      if (!fact || !date?.value) continue;
      // What goes into the draft is in the draft's language, whatever that of the interface.
      const label = dateWords(date, sayEnglish);
      if (seen.has(label)) continue;
      seen.add(label);
      if (!label.toLowerCase().startsWith(typed.toLowerCase()) || label.toLowerCase() === typed.toLowerCase()) continue;
      items.push({ start: offset - typed.length, end: offset, label, text: label, detail: fact.name, id, kind: 'date' });
    }
  }
  return { items: items.slice(0, mostProposals), incomplete: false };
}
