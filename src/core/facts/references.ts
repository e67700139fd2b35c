/** All references that a fact makes to others, with the part of its entry that they stand in. */
import type { PartPath } from './facts';
import type { Evidence, Fact, FactDate, FactKind } from './model';

export interface Reference {
  /** As written: an id, a name or an alias. */
  readonly text: string;
  readonly part: PartPath;
  /** What it must mean; left out, any kind of fact. */
  readonly target?: FactKind;
  /** It may also be free text. */
  readonly free?: true;
}

/** Calls `visit` for each reference of a fact, those of its evidence included (quote ids are not references). */
export function eachReference(fact: Fact, visit: (reference: Reference) => void): void {
  evidenceReferences(fact.evidence, [], visit);
  for (let i = 0; i < fact.alternatives.length; i++)
    evidenceReferences(fact.alternatives[i]!.evidence, ['alternatives', i], visit);
  switch (fact.kind) {
    case 'actor':
      for (let i = 0; i < fact.roles.length; i++) {
        const role = fact.roles[i]!;
        if (role.of !== undefined) visit({ text: role.of, part: ['roles', i, 'of'], target: 'actor' });
        for (const key of ['at', 'from', 'until'] as const) dateReference(role[key], ['roles', i, key], visit);
      }
      return;
    case 'agreement':
      list(fact.parties, 'parties', 'actor', visit);
      list(fact.signatories, 'signatories', 'actor', visit);
      dateReference(fact.signed, ['signed'], visit);
      return dateReference(fact.inForce, ['in-force'], visit);
    case 'event':
      list(fact.participants, 'participants', 'actor', visit);
      if (fact.place !== undefined) visit({ text: fact.place, part: ['place'], target: 'actor', free: true });
      return dateReference(fact.date, ['date'], visit);
    case 'statement':
      if (fact.by !== undefined) visit({ text: fact.by, part: ['by'], target: 'actor' });
      list(fact.about, 'about', undefined, visit);
      return dateReference(fact.date, ['date'], visit);
    case 'source':
      if (fact.origin !== undefined) visit({ text: fact.origin, part: ['origin'], target: 'source' });
  }
}

function list(texts: readonly string[], key: string, target: FactKind | undefined, visit: (reference: Reference) => void): void {
  for (let i = 0; i < texts.length; i++) visit({ text: texts[i]!, part: [key, i], ...(target && { target }) });
}

function evidenceReferences(evidence: readonly Evidence[], path: PartPath, visit: (reference: Reference) => void): void {
  for (let i = 0; i < evidence.length; i++)
    visit({ text: evidence[i]!.source, part: [...path, 'evidence', i, 'source'], target: 'source' });
}

function dateReference(date: FactDate | undefined, path: PartPath, visit: (reference: Reference) => void): void {
  if (date?.relativeTo !== undefined) visit({ text: date.relativeTo, part: [...path, 'relative-to'], target: 'source' });
}
