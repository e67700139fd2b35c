/** Random drafts and edits for the properties of mentions: ranges are true, do not overlap, and are the same after edits as from scratch. */
import fc from 'fast-check';
import { DraftMentions } from '../../../src/core/mentions/draftMentions';
import { mentionsIn } from '../../../src/core/mentions/mentionsIn';
import type { Mention } from '../../../src/core/mention';
import { NameIndex } from '../../../src/core/names/nameIndex';
import { Draft, type DraftEdit } from '../../../src/core/prose/draft';
import { markups, type Markup } from '../../../src/core/prose/markup';
import { facts } from '../names/someFacts';

export const index = new NameIndex(facts);

const names = facts.flatMap(fact => [fact.name, ...fact.aliases.map(({ name }) => name)]);
const glue = [' ', ' ', ' ', '\n', '\r\n', '\r', '\n\n', '\n> ', '\n  ', '\t', '\u00a0', ', ', '. ', '-', '–', "'s ", '’', '**', '*', '`', '~', '$', '{', '}', '[', '](x)', '@', '_', '\\emph{', '\u00ad', '\u200d', '\u0301', '\u202e', '\u0640', '𝐊', '😀', '\ud83d', '\udc00', '٠', 'ß', 'ﬁ', 'ᄒ', 'ᅡ', 'ᆫ', '\n```\n', '\n- ', '# ', '<!-- ', ' -->', '%', '//']; // prettier-ignore
const words = [
  'the',
  'In',
  'General',
  'signed',
  'July 2023',
  '2023–2026',
  'Agreements',
  'bin',
  'WHO',
  'اله',
  'و',
  '的',
  'は',
  '은',
  'ครับ',
  'и',
  'a',
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  { weight: 5, arbitrary: fc.constantFrom(...glue) },
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom(...names).map(name => name.normalize('NFD')) },
  { weight: 1, arbitrary: fc.constantFrom(...names).map(name => name.slice(0, Math.ceil(name.length / 2))) },
);
const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));

export interface Case {
  readonly markup: Markup;
  readonly text: string;
  readonly edits: readonly { readonly at: number; readonly length: number; readonly newText: string }[];
}

export const drafts: fc.Arbitrary<Case> = fc.record({
  markup: fc.constantFrom(...markups),
  text,
  edits: fc.array(fc.record({ at: fc.nat(400), length: fc.nat(12), newText: fc.oneof(fc.constant(''), piece, text) }), {
    maxLength: 4,
  }),
});

/** What is wrong with the mentions of a text, in words; empty if nothing is. */
export function faultOf(mentions: readonly Mention[], draft: string): string {
  let end = 0;
  for (const mention of mentions) {
    if (mention.start < end) return `overlap at ${mention.start}`;
    if (mention.end <= mention.start) return `empty at ${mention.start}`;
    if (draft.slice(mention.start, mention.end) !== mention.text) return `other text at ${mention.start}: ${mention.text}`;
    end = mention.end;
  }
  return '';
}

/** Runs a case; the first fault in words, or nothing. */
export function run({ markup, text: first, edits }: Case): string {
  const draft = new Draft(markup, first);
  const mentions = new DraftMentions(draft, index);
  let now = first;
  const fault = faultOf(mentions.all(), now);
  if (fault !== '') return fault;
  for (const { at, length, newText } of edits) {
    const start = Math.min(at, now.length);
    const edit: DraftEdit = { start, end: Math.min(now.length, start + length), newText };
    now = now.slice(0, edit.start) + newText + now.slice(edit.end);
    mentions.edited(draft.edit(edit));
    const incremental = mentions.all();
    const wrong = faultOf(incremental, now);
    if (wrong !== '') return wrong;
    const full = mentionsIn(new Draft(markup, now), index);
    if (JSON.stringify(full) !== JSON.stringify(incremental))
      return `${markup}: after an edit ${JSON.stringify(incremental)} but from scratch ${JSON.stringify(full)}`;
    const blocks = draft.blocks.flatMap((_, block) => [...mentions.inBlock(block)]);
    if (JSON.stringify(blocks) !== JSON.stringify(full))
      return `${markup}: by block ${JSON.stringify(blocks)} but in all ${JSON.stringify(full)}`;
  }
  return '';
}
