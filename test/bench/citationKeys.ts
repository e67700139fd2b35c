// How fast citation keys are offered: a bibliography of 5,000 entries (PandocCiter's figures in design notes: a first list 4.8 s, each later
// one 1.0 to 2.6 s) and a draft of 1 MB, beside JSON.parse of the same bibliography. Run: npm run bench -- citationKeys
import { readBibliography } from '../../src/core/citations/bibliography';
import { writeBibliography } from '../../src/core/citations/write';
import { joinFacts } from '../../src/core/facts/join';
import { readFactFile } from '../../src/core/facts/read';
import { DraftMentions } from '../../src/core/mentions/draftMentions';
import { NameLookup } from '../../src/core/names/lookup';
import { NameIndex } from '../../src/core/names/nameIndex';
import { Draft } from '../../src/core/prose/draft';
import { completeKeysAt } from '../../src/language/completion/citationKeys';
import type { DraftContext } from '../../src/language/draft';
import { sayEnglish } from '../../src/language/say';

const sources = Array.from({ length: 5000 }, (_, i) => ({
  id: `author${i}_${1990 + (i % 30)}`,
  type: 'article-journal',
  title: `On the matter of ${i} and of what came of it`,
  author: [{ family: `Author${i}`, given: 'Ann' }, { literal: 'Office of Statistics' }],
  issued: { 'date-parts': [[1990 + (i % 30)]] },
  'container-title': 'Journal of Matters',
}));

const json = writeBibliography(sources, 'csl-json');
const bib = writeBibliography(sources, 'biblatex');
const base = `factbase: 1\nsources:\n${sources
  .map(({ id, title }, i) => `  ${id}:\n    title: ${title}\n    author: Author${i}, Ann\n    issued: ${1990 + (i % 30)}\n`)
  .join('')}`;
const facts = joinFacts([readFactFile('file:///w/factbase.yaml', base)]);
const index = new NameIndex(facts.all());

function contextOf(text: string): DraftContext {
  const draft = new Draft('markdown', text);
  const mentions = new DraftMentions(draft, index);
  return { uri: 'file:///w/a.md', draft, facts, mentions, index, lookup: new NameLookup(index), say: sayEnglish };
}

function median(run: () => unknown, runs = 21): number {
  for (let i = 0; i < 3; i++) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}

const paragraph = 'Some words about what happened, cited here [@author1_1991, p. 3; see @author2_1992] with `code`.\n\n';
const yardstick = median(() => JSON.parse(json));
console.log(
  `5,000 entries: JSON.parse of their CSL-JSON ${yardstick.toFixed(1)} ms; reading their BibLaTeX once ${median(() => readBibliography(bib, 'bibtex'), 5).toFixed(0)} ms`,
);
for (const [name, size] of [
  ['a short draft', 0],
  ['a draft of 120 KB', 120_000],
  ['a draft of 1 MB', 1_000_000],
] as const) {
  const text = paragraph.repeat(Math.ceil(size / paragraph.length));
  const context = contextOf(`${text}So [@`);
  const { draft } = context;
  const at = draft.length;
  // First of all, when nothing has been folded or found yet.
  const start = performance.now();
  const found = completeKeysAt(context, at)?.items.length;
  const first = performance.now() - start;
  const times = (typed: string): number => {
    const typing = contextOf(`${text}So [@${typed}`);
    let end = typing.draft.length;
    return median(() => {
      // A keystroke before each question: nothing of the paragraph is kept.
      typing.draft.edit({ start: end, end, newText: 'x' });
      typing.draft.edit({ start: end, end: end + 1, newText: '' });
      end = typing.draft.length;
      return completeKeysAt(typing, end);
    });
  };
  const [empty, letters, title] = [times(''), times('auth'), times('matter')];
  const row = [empty, letters, title].map(each => `${each.toFixed(2)} ms (${(each / yardstick).toFixed(2)} x)`);
  console.log(
    `${name}: ${found} offered, first ${first.toFixed(1)} ms; then after [@ ${row[0]}, by key ${row[1]}, by title ${row[2]}`,
  );
}
