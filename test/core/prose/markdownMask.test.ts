import { describe, expect, it } from 'vitest';
import { generateMarkdown } from '../../support/generatedMarkdown';
import { compareMask } from '../../support/markdownOracle';
import { loadMarkdownParser, loadSecondParser } from '../../support/markdownParsers';

const parse = await loadMarkdownParser();
const parseAgain = await loadSecondParser();

/** One document of each kind of hidden text, as an independent parser sees it; generated ones are in test/fuzz/markdownMask.ts. */
const documents = [
  'word `Name` and ``Na`me`` talk\n\n    Name\n\n```\nName\n```\n\n~~~ js\nName\n~~~\n',
  '> word\n> ```\n> Name\n> ```\n\n- word\n\n      Name\n\n1. word\n   ~~~\n   Name\n   ~~~\n',
  '[word](https://example.org/Name) [word](<Name x> "Name") ![Name](Name.png) <https://example.org/Name> https://example.org/Name www.example.org/Name',
  '[word][Name] [Name][] word\n\n[Name]: /Name "Name"\n[ref]:\n  /Name\n  "Name"\n',
  '<!-- Name --> word\n\n<script>\nName\n\nName\n</script>\n\nword <span class="Name">talk</span>\n',
  '| word | `Name` |\n|---|---|\n| [talk](Name) | word |\n',
];

describe.skipIf(parse === undefined || parseAgain === undefined)('the mask of Markdown beside an independent parser', () => {
  it.each(documents)('hides code, addresses and targets in %j', text => {
    const found = compareMask(text, parse!, parseAgain!);
    expect(found.shown).toEqual([]);
    expect(found.lost).toEqual([]);
  });

  it('shows no code, address or target in 400 generated documents', () => {
    const wrong: string[] = [];
    let words = 0;
    let read = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const found = compareMask(generateMarkdown(seed), parse!, parseAgain!);
      for (const what of found.shown) wrong.push(`${what.kind} of seed ${seed}: ${what.text}`);
      words += found.words;
      read += found.read;
    }
    expect(wrong).toEqual([]);
    expect(read / words).toBeGreaterThan(0.99);
  });
});
