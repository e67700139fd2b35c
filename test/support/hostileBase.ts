// A fact base that has the same text in every field that takes one.

/** YAML takes JSON's strings, except for lone surrogates and controls, which are written out. */
const quoted = (text: string): string => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`); // prettier-ignore

/** A base with one of everything; its keys end with `i`. In drafts it is found as Mark Person, Great Pact and Big Event. */
export function hostileBase(text: string, i: number): string {
  const s = quoted(text);
  return `factbase: 1
title: ${s}
sources:
  s${i}:
    title: ${s}
    author: [{ family: ${s}, given: ${s} }, { literal: ${s} }]
    container-title: ${s}
    publisher: ${s}
    URL: ${s}
    DOI: ${s}
    note: ${s}
    quotes: { q1: { page: ${s}, exact: ${s} } }
actors:
  a${i}:
    name: ${s}
    kind: person
    aliases: [Mark Person, ${s}]
    avoid: [${s}]
    roles: [{ title: ${s}, also: [${s}], at: 2023 }]
    summary: ${s}
    ids: { wikidata: ${s} }
    evidence:
      - { source: s${i}, page: ${s}, quote: ${s}, supports: [roles] }
      - { source: s${i}, quote-id: q1 }
    checked: { by: ${s}, on: 2026-11-20, method: ${s} }
    tags: [${s}]
    note: ${s}
agreements:
  b${i}:
    name: ${s}
    kind: ${s}
    aliases: Great Pact
    signed: 2023
    parties: [a${i}]
    subjects: [${s}]
    summary: ${s}
    evidence: { source: s${i}, quote: ${s} }
    alternatives: [{ field: signed, value: ${s}, evidence: [{ source: s${i}, quote: ${s} }] }]
events:
  e${i}:
    name: ${s}
    aliases: Big Event
    date: 2023-07
    place: ${s}
    participants: [a${i}]
    summary: ${s}
    evidence: { source: s${i}, quote: ${s} }
statements:
  t${i}:
    text: ${s}
    by: a${i}
    date: 2023-07
    evidence: { source: s${i}, quote: ${s} }
`;
}
