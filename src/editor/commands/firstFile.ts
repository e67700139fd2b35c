// What a new fact base holds: one entry of the kinds that come first, to write over. A test reads it: a newcomer's first file must have no
// problems.

/** Text of a new `factbase.yaml`. */
export const firstFile = `factbase: 1
title: 

sources:
  my_source:                # the citation key, as you type it: [@my_source, p. 1]
    title: 

actors:
  Full Name:                # the name is the key
    aliases: []
    role: Title of Country, 2023
    evidence: my_source p. 1 “the words of the source”
  Country: { kind: state }

agreements: {}

events: {}

statements: {}
`;
