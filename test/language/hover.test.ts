import { describe, expect, it } from 'vitest';
import { addedToKey, hoverAt } from '../../src/language/hover';
import { khreninBase, writing } from '../support/writing';

function cardAt(draft: string, base = khreninBase): string | undefined {
  const { context, offset } = writing(base, draft);
  return hoverAt(context, offset)?.markdown;
}

describe('hovering a name', () => {
  it('shows the person: role at the date of the sentence, deed, quote with page, how sure', () => {
    expect(cardAt('In July 2023 Khre|nin signed it.')?.split('  \n')).toEqual([
      '**Viktor Khrenin**',
      'Defence Minister of Belarus in July 2023; later unknown',
      'Signed the Memorandum on military cooperation (July 2023)',
      "“Belarusian Defence Minister Viktor Khrenin” - *Pezeshkian's Minsk visit*, p. 1",
      'One source · not yet checked',
    ]);
  });

  it('finds the name in a possessive and in another script', () => {
    expect(cardAt("Khrenin|'s signature")).toContain('**Viktor Khrenin**');
    expect(cardAt('подпись Виктора Хрени|на')).toContain('**Viktor Khrenin**');
  });

  it('shows an agreement with its date and signatories by name', () => {
    const card = cardAt('the Memorandum on military| cooperation');
    expect(card).toContain('Signed in July 2023');
    expect(card).toContain('Signatories: Viktor Khrenin, Mohammad Reza Ashtiani');
  });

  it('says from what a relative date counts that is not known', () => {
    expect(cardAt("Opening of the attaché's| office")).toContain(
      "“this year”, counted from Pezeshkian's Minsk visit, whose date is not known",
    );
  });

  it.each([
    ['a word that is no name', 'a mere wo|rd'],
    ['code', 'see `Khre|nin`'],
    ['an address', 'see https://example.org/Khre|nin'],
    ['a longer name that is not recorded', 'Sakineh Mohammadi Ashti|ani'],
    ['a blank', 'Khrenin  | and'],
    ['an empty draft', '|'],
  ])('shows nothing on %s', (_what, draft) => {
    expect(cardAt(draft)).toBeUndefined();
  });
});

describe('the role on a card', () => {
  const base = `factbase: 1
actors:
  Ann Example:
    roles:
      - { title: Minister of Trade, of: Ruritania, from: 2010, until: 2014 }
      - { title: Prime Minister, of: Ruritania, from: 2015 }
  Ruritania: { kind: state }
`;

  it.each([
    ['In 2012 Ann Exam|ple spoke.', 'Minister of Trade of Ruritania from 2010 to 2014'],
    ['In 2018 Ann Exam|ple spoke.', 'Prime Minister of Ruritania since 2015'],
    ['Ann Exam|ple spoke.', 'Prime Minister of Ruritania since 2015'],
    ['In 2005 Ann Exam|ple spoke.', 'Prime Minister of Ruritania since 2015; not recorded for 2005'],
  ])('fits the time of the sentence: %s', (draft, role) => {
    expect(cardAt(draft, base)?.split('  \n')[1]).toBe(role);
  });
});

describe('the role held at one time', () => {
  it.each([
    ['In 2024 Khre|nin spoke.', 'Defence Minister of Belarus in July 2023; later unknown'],
    ['Khre|nin spoke.', 'Defence Minister of Belarus in July 2023; later unknown'],
    ['In 2018 Khre|nin spoke.', 'Defence Minister of Belarus in July 2023; not recorded for 2018'],
  ])('says what is known of other times: %s', (draft, role) => {
    expect(cardAt(draft)?.split('  \n')[1]).toBe(role);
  });
});

describe('what others say', () => {
  const base = `factbase: 1
sources:
  paper: { title: A Paper, author: { family: Smith, given: Ann }, issued: 2020 }
  other: { title: Another Paper }
agreements:
  Treaty of Example:
    signed: 2019
    evidence: paper p. 3 “signed in 2019”
    alternatives:
      - { field: signed, value: 2018, evidence: other p. 7 }
      - { field: in-force, value: 2021 }
`;

  it('stands above the quote, in words, with its source', () => {
    expect(cardAt('the Treaty of Ex|ample', base)?.split('  \n')).toEqual([
      '**Treaty of Example**',
      'Signed in 2019',
      'Another source says: signed 2018 (Another Paper, p. 7)',
      'Another source says: in force 2021',
      '“signed in 2019” - Smith 2020, *A Paper*, p. 3',
      'One source · not yet checked',
    ]);
  });
});

describe('a state or a place', () => {
  it('has one line, and no word of proof where none is recorded', () => {
    expect(cardAt('in Bela|rus')).toBe('**Belarus**  \nState');
  });
});

describe('a name that several facts have', () => {
  it('shows a card for each, the one that the draft speaks of first', () => {
    const base = `factbase: 1
actors:
  Ann Smith: { aliases: Smith, role: Minister of Trade of Ruritania }
  Bob Smith: { aliases: Smith, role: Minister of War of Ruritania }
`;
    const card = cardAt('Bob Smith came. Sm|ith spoke.', base)!;
    expect(card.indexOf('**Bob Smith**')).toBeLessThan(card.indexOf('**Ann Smith**'));
    expect(card.split('\n\n---\n\n')).toHaveLength(2);
  });
});

describe('hovering a date', () => {
  it('shows the facts of that time', () => {
    expect(cardAt('in July 20|23, they met')).toBe('**July 2023**  \nMemorandum on military cooperation (July 2023)');
  });

  it('shows facts of a day in the month, and of the month in the year', () => {
    expect(cardAt('in 20|23, they met')).toContain('Memorandum on military cooperation');
  });

  it('says what the date of a fact leaves open', () => {
    expect(cardAt('on 14 July 20|23, they met')).toBe(
      '**14 July 2023**  \nMemorandum on military cooperation (July 2023; the day is not recorded)',
    );
  });

  it("names this draft's facts first, and five at most", () => {
    const events = Array.from({ length: 7 }, (_, i) => `  Meeting ${i}: { date: 2023 }`).join('\n');
    const card = cardAt('Meeting 6 was in 20|23.', `factbase: 1\nevents:\n${events}\n`)!;
    expect(card.split('  \n')).toEqual([
      '**2023**',
      'Meeting 6 (2023)',
      ...[0, 1, 2, 3].map(i => `Meeting ${i} (2023)`),
      '2 more',
    ]);
  });

  it('shows nothing for a time without facts', () => {
    expect(cardAt('in July 19|23, they met')).toBeUndefined();
  });
});

describe('hovering a citation key', () => {
  it('shows the source', () => {
    const card = cardAt('as reported [@not|es, p. 1].');
    expect(card).toContain('**Notes on the visit**');
    expect(card).toContain('Office of Notes');
  });

  it('shows nothing for a key that the base does not have', () => {
    expect(cardAt('as reported [@nob|ody].')).toBeUndefined();
  });
});

describe('hostile text on a card', () => {
  it.each([
    ['a link', '[click](command:workbench.action.quit)'],
    ['an image', '![x](https://example.org/x.png)'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['an icon', '$(alert)'],
    ['an autolink', 'https://example.org'],
    ['a backtick flood', '`````````'],
  ])('is shown as plain text: %s', (_what, hostile) => {
    const card = cardAt(
      'so said Ann Exam|ple',
      `factbase: 1\nactors:\n  Ann Example:\n    summary: ${JSON.stringify(hostile)}\n`,
    )!;
    const line = card.split('  \n')[1]!;
    for (const [at, unit] of [...line].entries()) {
      if ('[]<>!`$'.includes(unit) || line.startsWith('://', at)) expect(line[at - 1], `${unit} in ${line}`).toBe('\\');
    }
  });

  it('loses the controls that turn the direction of text around', () => {
    const card = cardAt('so said Ann Exam|ple', 'factbase: 1\nactors:\n  Ann Example:\n    summary: "a\u202eb\u2066c"\n')!;
    expect(card).toContain('abc');
  });
});

describe('what the facts add to a citation key that something else explains', () => {
  const base = `factbase: 1
sources:
  visit: { title: The visit, status: retracted }
  bare: { title: Nothing more }
agreements:
  Roadmap: { signed: 2023, evidence: visit p. 1 }
`;
  const addedAt = (draft: string, links?: Parameters<typeof addedToKey>[2]): string | undefined => {
    const { context, offset } = writing(base, draft);
    return addedToKey(context, offset, links);
  };

  it('is its standing and what it proves, without title and reference', () => {
    expect(addedAt('So [@vis|it].')?.split('  \n')).toEqual([expect.stringMatching(/retracted/i), 'Facts that it proves: 1']);
    expect(addedAt('So [@vis|it].', () => [{ title: 'Edit fact', target: 'command:x' }])).toMatch(/\[Edit fact\]\(command:x\)$/);
  });

  it('is nothing where the facts say no more than the reference, or do not know the key', () => {
    expect(addedAt('So [@ba|re].', () => [{ title: 'Edit fact', target: 'command:x' }])).toBe('');
    expect(addedAt('So [@unkn|own].')).toBe('');
  });

  it('is not asked of names and words', () => {
    expect(addedAt('The Road|map')).toBeUndefined();
    expect(addedAt('so [@| ')).toBeUndefined();
  });
});

describe('the card of a date, and who held which office then', () => {
  const base = `factbase: 1
actors:
  Ann Example: { kind: person, role: { title: Minister of Trade, from: 2019, until: 2022 } }
  Bob Example: { kind: person, role: "Minister of Trade, July 2023" }
`;

  it('tells the offices of those whom the draft names', () => {
    expect(cardAt('Ann Example met them in 20|20.', base)).toContain('Ann Example: Minister of Trade from 2019 to 2022');
    expect(cardAt('Bob Example met them in July 20|23.', base)).toContain('Bob Example: Minister of Trade in July 2023');
  });

  it('says nothing of others, nor of another time', () => {
    expect(cardAt('They met in 20|20.', base)).toBeUndefined();
    expect(cardAt('Ann Example met them in 20|23.', base)).toBeUndefined();
  });
});
