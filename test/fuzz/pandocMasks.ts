// What each markup's mask says is prose beside what pandoc reads as prose, in documents made of pieces of the markup: well-formed ones
// first, then as many that are half typed. Run (pandoc is fetched once, outside the project):
//   npm run fuzz -- pandocMasks [markup] [count] [first seed]
// By environment: SHOWN=n how many differences are printed, WHOLE=1 prints their documents unshortened, HALF=0 or 1 only well-formed or only
// half-typed ones, REFUSED=1 names what pandoc refuses.

import { isMainThread } from 'node:worker_threads';
import { compare, type Difference } from '../support/masks/compare';
import { exemptionOf } from '../support/masks/exemptions/all';
import { halfTyped, Maker, wordPattern } from '../support/masks/maker';
import { answerInThread, PandocThread } from '../support/masks/pandocThread';
import { proseOfPandoc } from '../support/masks/pandocWords';
import { comparedMarkups, type ComparedMarkup } from '../support/masks/pieces/all';

/** Differences that look the same, with the shortest document that shows one. */
interface Group {
  count: number;
  text: string;
  difference: Difference;
}

interface Tally {
  documents: number;
  refused: number;
  words: number;
  readonly kinds: Map<string, number>;
  readonly exempt: Map<string, number>;
  readonly groups: Map<string, Group>;
}

/** How many groups of differences are printed for each markup. */
const printed = Number(process.env['SHOWN'] ?? 25);

async function differencesIn(
  pandoc: PandocThread,
  kind: ComparedMarkup,
  text: string,
): Promise<readonly Difference[] | undefined> {
  const json = await pandoc.json(kind.reader, text);
  return json ? compare(kind.markup, text, proseOfPandoc(json)) : undefined;
}

/** A document without the lines and words that a difference of its kind does not need; a bounded number of tries. */
async function shortened(pandoc: PandocThread, kind: ComparedMarkup, group: Group): Promise<string> {
  let text = group.text;
  let tries = 0;
  for (const cut of [/(?<=\n)/, /(?<=[ \n])|(?=[ \n])/, /(?<=\W)/]) {
    let parts = text.split(cut);
    for (let i = 0; i < parts.length && tries < 100;) {
      const rest = [...parts.slice(0, i), ...parts.slice(i + 1)];
      tries++;
      const found = await differencesIn(pandoc, kind, rest.join(''));
      if (
        found?.some(
          each =>
            each.kind === group.difference.kind &&
            each.word === group.difference.word &&
            exemptionOf(kind.markup, rest.join(''), each) === undefined,
        ) === true
      )
        parts = rest;
      else i++;
    }
    text = parts.join('');
  }
  return text;
}

/** What stands around a word, without the numbers of words, so that like differences are told once. */
function looks(text: string, { kind, at }: Difference): string {
  const around = `${text.slice(Math.max(0, at - 14), at)}>${text.slice(at, at + 16)}`;
  return `${kind} ${around.replace(/\d+/g, '')}`;
}

/** Documents in which each piece stands alone, twice, and then generated ones. */
function* documents({ grammar }: ComparedMarkup, count: number, first: number, half: boolean): Generator<string> {
  for (const seed of half ? [] : [first, first + 1]) {
    for (const piece of [...grammar.inline, ...grammar.block]) yield new Maker(grammar, seed).alone(piece);
    for (const frame of grammar.frames ?? []) yield new Maker(grammar, seed).framed(frame);
  }
  for (let seed = first; seed < first + count; seed++) {
    const maker = new Maker(grammar, seed);
    const whole = maker.document();
    yield half ? halfTyped(whole, maker) : whole;
  }
}

async function compareMany(pandoc: PandocThread, kind: ComparedMarkup, texts: Iterable<string>): Promise<Tally> {
  const tally: Tally = { documents: 0, refused: 0, words: 0, kinds: new Map(), exempt: new Map(), groups: new Map() };
  for (const text of texts) {
    const found = await differencesIn(pandoc, kind, text);
    tally.documents++;
    if (found === undefined) {
      tally.refused++;
      if (process.env['REFUSED'] !== undefined) console.log('refused', JSON.stringify(text));
      continue;
    }
    tally.words += text.match(wordPattern)?.length ?? 0;
    for (const difference of found) {
      const exemption = exemptionOf(kind.markup, text, difference);
      const counts = exemption === undefined ? tally.kinds : tally.exempt;
      const name = exemption?.reason ?? difference.kind;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (exemption !== undefined) continue;
      const key = looks(text, difference);
      const group = tally.groups.get(key);
      if (group === undefined) tally.groups.set(key, { count: 1, text, difference });
      else {
        group.count++;
        if (text.length < group.text.length) Object.assign(group, { text, difference });
      }
    }
  }
  return tally;
}

async function report(pandoc: PandocThread, kind: ComparedMarkup, half: boolean, tally: Tally): Promise<void> {
  const groups = [...tally.groups.values()].sort((one, other) => one.text.length - other.text.length);
  const told = new Set<string>();
  for (const group of groups.slice(0, printed * 3)) {
    const { difference } = group;
    const text = process.env['WHOLE'] === undefined ? await shortened(pandoc, kind, group) : group.text;
    const look = `${difference.kind} ${text.replace(/\d+/g, '')}`;
    if (told.has(look)) continue;
    told.add(look);
    console.log(`  ${group.count} ${difference.kind} ${difference.word} in ${JSON.stringify(text)}`);
    if (told.size >= printed) break;
  }
  const list = (counts: ReadonlyMap<string, number>): string =>
    [...counts].map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
  console.log(
    `${kind.name}${half ? ', half typed' : ''}: ${tally.documents} documents (${tally.refused} refused by pandoc), ${tally.words} words; ` +
      `unexplained: ${list(tally.kinds)}`,
  );
  for (const [reason, count] of tally.exempt) console.log(`    ${count} times: ${reason}`);
}

async function main(): Promise<void> {
  const pandoc = new PandocThread(__filename);
  const wanted = process.argv[2];
  const count = Number(process.argv[3] ?? 1000);
  const first = Number(process.argv[4] ?? 1);
  for (const kind of comparedMarkups) {
    if (wanted !== undefined && wanted !== 'all' && wanted !== kind.name) continue;
    for (const half of [false, true]) {
      if (process.env['HALF'] !== undefined && half !== (process.env['HALF'] === '1')) continue;
      const tally = await compareMany(pandoc, kind, documents(kind, count, first, half));
      await report(pandoc, kind, half, tally);
      if (!half && tally.kinds.size > 0) process.exitCode = 1;
    }
  }
  await pandoc.stop();
}

void (isMainThread ? main() : answerInThread());
