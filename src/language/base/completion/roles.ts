// Completion inside a role in its short form: actors after `Defence Minister of `.
import { readShortRole } from '../../../core/facts/shortForms';
import type { BaseDocument } from '../baseDocument';
import { nothing, type BaseProposals } from '../proposal';
import type { Spot } from '../yaml/spot';
import { isPlain } from '../yaml/write';
import { referenceProposals } from './references';

/** How far back the word `of` is looked for, in UTF-16 units. */
const reach = 200;

export function roleProposals(document: BaseDocument, spot: Spot): BaseProposals {
  const tail = spot.typed.slice(-reach);
  const of = tail.toLowerCase().lastIndexOf(' of ');
  if (of < 0) return nothing;
  const typed = tail.slice(of + 4).replace(/^\s*(?:the\s+)?/i, '');
  // After the comma comes the time.
  if (typed.includes(',')) return nothing;
  const cursor = spot.start + spot.typed.length;
  return referenceProposals(document, spot, {
    target: 'actor',
    typed,
    start: cursor - typed.length,
    end: cursor + /^[^,]*/.exec(spot.rest)![0].length,
    write: (fact, reference) => [reference, fact.id].find(text => fitsRole(text, spot)),
  });
}

/** Whether a name in a role is read as just this name: one with "of" or a comma in it is not. */
export function fitsRole(name: string, { flow, quote }: Pick<Spot, 'flow' | 'quote'>): boolean {
  const written = `x of ${name}`;
  const safe = quote === '' ? isPlain(written, flow) : !/["'\\]/.test(name);
  return safe && readShortRole(`${written}, 2023`, text => text.trim() === '2023').of === name;
}
