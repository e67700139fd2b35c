// factbase mentions: where drafts name facts and give dates.
import { mentionsIn } from '../../core/mentions/mentionsIn';
import type { Mention } from '../../core/mention';
import { NameIndex } from '../../core/names/nameIndex';
import type { Facts } from '../../core/facts/facts';
import { Lines } from '../../core/text/lines';
import type { Command } from '../command';
import { readDrafts } from '../drafts';
import { openBases } from '../factsFor';
import { writeJson } from '../findings';

export const mentions: Command = {
  name: 'mentions',
  takes: 'FILE...',
  does: 'lists where drafts name facts and give dates',
  options: ['stdin', 'language'],
  async run(args, terminal) {
    const format = args.choice('format', ['text', 'json'], 'text');
    const bases = await openBases(args, terminal);
    const { drafts, failed } = await readDrafts(args, args.words.slice(1), terminal);
    const indexes = new Map<Facts, NameIndex>();
    const found: object[] = [];
    for (const { file, uri, draft, frontMatterBases } of drafts) {
      const facts = await bases.factsFor(uri, frontMatterBases);
      let index = indexes.get(facts);
      if (!index) indexes.set(facts, (index = new NameIndex(facts.all())));
      const lines = new Lines(draft.text());
      for (const mention of mentionsIn(draft, index)) {
        const { line, character } = lines.positionAt(mention.start);
        const shown = {
          file,
          offset: mention.start,
          length: mention.end - mention.start,
          line: line + 1,
          column: character + 1,
          ...partOf(mention),
        };
        if (format === 'json') found.push(shown);
        else terminal.out(`${file}:${line + 1}:${character + 1}: ${oneLine(mention.text)} (${whatOf(mention)})\n`);
      }
    }
    if (format === 'json') writeJson(found, terminal);
    return failed ? 2 : 0;
  },
};

function partOf(mention: Mention): object {
  const { text, kind } = mention;
  if (mention.kind === 'name') return { text, ids: mention.ids, kind };
  return { text, ids: [], kind, ...(mention.value ? { edtf: mention.value.edtf } : {}) };
}

function whatOf(mention: Mention): string {
  if (mention.kind === 'name') return mention.ids.join(', ');
  return mention.value?.edtf ?? 'relative date';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
