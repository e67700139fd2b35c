// What a preview shows of a draft beyond its text: cards on names, citations as the style prints them, the list of references. Everything is
// told by line and text, because the renderer of a preview knows no offsets.
import { cite, type CiteItem } from '../../core/citations/cite';
import type { CslItem } from '../../core/citations/csl';
import { allCitations } from '../../core/citations/draftCitations';
import type { FoundCitation, FoundItem } from '../../core/citations/findCitations';
import { escapeHtml } from '../../core/citations/styles/styledText';
import { CharClass } from '../../core/prose/markup';
import { cardOf } from '../cards/card';
import { cardPlainLines } from '../cards/cardMarkdown';
import { directed } from '../cards/direction';
import { plainLine } from '../cards/escape';
import type { DraftContext } from '../draft';
import { unstyledReference, type StyledReferences } from '../references';
import { timeOfSentence } from '../timeOfSentence';
import { LinesOfDraft } from './linesOfDraft';
import { printDocument } from './printed';

export interface PreviewMark {
  /** From 0. */
  readonly line: number;
  /** As it stands in the draft. */
  readonly text: string;
  /** How many times it stands on the line before this one: a name in prose, a citation among citations. */
  readonly nth: number;
  readonly kind: 'name' | 'citation' | 'unknown';
  /** Plain text. */
  readonly tooltip: string;
  readonly html?: string;
  readonly key?: string;
}

export interface Preview {
  readonly marks: readonly PreviewMark[];
  readonly references: readonly { readonly key: string; readonly html: string }[];
  /** Heading of the list; empty where the draft ends with a heading for it. */
  readonly title: string;
}

/** Author and year, where no citation style is at hand. */
const plainStyle: Pick<StyledReferences, 'document' | 'inNotes'> = {
  inNotes: false,
  document(citations, items) {
    return {
      citations: citations.map(({ items: cited, form }) => {
        const { text } = cite(cited, 'plain', form, { among: items });
        return { text, html: escapeHtml(text) };
      }),
      references: items.map(item => ({ id: item.id, ...unstyledReference(item) })).sort((a, b) => (a.text < b.text ? -1 : 1)),
    };
  },
};

/** Names whose cards are shown at most: more cost more than they help. */
const mostNames = 5000;

/** Undefined for a draft that has neither facts nor sources: its preview is left as it is. */
export function previewOf(context: DraftContext): Preview | undefined {
  if (context.facts.size === 0) return undefined;
  const lines = new LinesOfDraft(context.draft);
  const { marks, references } = citationMarks(context, lines);
  const title = references.length === 0 || endsWithHeading(context) ? '' : context.say('preview.references');
  return { marks: [...nameMarks(context, lines), ...marks], references, title };
}

interface Placed {
  readonly citation: FoundCitation;
  readonly base: number;
  readonly known: readonly CiteItem[];
}

function citationMarks(
  context: DraftContext,
  lines: LinesOfDraft,
): { readonly marks: readonly PreviewMark[]; readonly references: Preview['references'] } {
  const { facts, draft, say, styled: style = plainStyle } = context;
  const sources = new Map<string, CslItem>();
  const all: Placed[] = [];
  for (const { citation, base } of allCitations(draft)) {
    const known = citation.items.flatMap((item): readonly CiteItem[] => {
      const { key, locator } = item;
      const source = facts.source(key);
      if (!source) return [];
      sources.set(key, source.csl.id === key ? source.csl : { ...source.csl, id: key });
      // A line of a quoted block begins with a mark of its own.
      const prefix = item.prefix?.replace(/^>\s*/, '');
      const suffix = suffixOf(item, citation, draft.slice(base + item.start, base + item.end));
      return [
        { key, csl: source.csl, ...(locator ? { locator } : {}), ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) },
      ];
    });
    all.push({ citation, base, known });
  }
  const shown = all.filter(({ known }) => known.length > 0);
  const printed = printDocument(
    style,
    shown.map(({ citation, known }) => ({ items: known, form: citation.form })),
    [...sources.values()],
  );
  const references = new Map(printed.references.map(reference => [reference.id, reference]));
  const marks = all.flatMap((placed): readonly PreviewMark[] => {
    const { citation, base, known } = placed;
    const unknown = citation.items.filter(item => !facts.source(item.key)).map(item => item.key);
    // `@somebody` in running text may be anybody; in brackets it is meant as a source.
    if (known.length === 0 && (citation.form === 'narrative' || unknown.length === 0)) return [];
    const mark = {
      line: lines.lineOf(base + citation.start),
      text: onOneLine(draft.slice(base + citation.start, base + citation.end)),
      nth: 0,
    };
    const missing = unknown.map(key => say('preview.unknown', { key }));
    if (known.length === 0) return [{ ...mark, kind: 'unknown', tooltip: missing.join('\n') }];
    const at = shown.indexOf(placed);
    const { html: cited = '', text: note = '' } = printed.citations[at] ?? {};
    // A note is read where its mark is, without going to the end of the page.
    const html = style.inNotes ? `<sup>${at + 1}</sup>` : cited;
    const shownReferences = known.map(item => plainLine(references.get(item.key)?.text ?? item.key));
    const tooltip = [...(style.inNotes ? [plainLine(note)] : shownReferences), ...missing].join('\n');
    const lost = unknown.map(key => ` <span class="factbase-unknown">${escapeHtml(`@${key}`)}</span>`).join('');
    return [{ ...mark, kind: 'citation', tooltip, html: plainLine(html) + lost, key: known[0]!.key }];
  });
  return {
    marks: counted(marks),
    references: printed.references.map(({ id, html }) => ({ key: id, html: plainLine(html) })),
  };
}

/** The words after key and locator in a bracket, e.g. `emphasis added`. */
function suffixOf({ keyEnd, locatorEnd, start }: FoundItem, { form, syntax }: FoundCitation, written: string): string {
  if (form === 'narrative' || (syntax !== 'pandoc' && syntax !== 'myst')) return '';
  return onOneLine(written.slice((locatorEnd ?? keyEnd) - start).replace(/^[}\s,]+/, '')).trim();
}

/** The renderer knows no indents, nor the marks of quoted blocks. */
function onOneLine(text: string): string {
  return text.replace(/\s*\n[ \t>]*/g, ' ').replace(/\s+/g, ' ');
}

/** The same text may be cited twice on one line. */
function counted(marks: readonly PreviewMark[]): readonly PreviewMark[] {
  const seen = new Map<string, number>();
  return marks.map(mark => {
    const place = `${mark.line} ${mark.text}`;
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    return { ...mark, nth };
  });
}

function nameMarks(context: DraftContext, lines: LinesOfDraft): readonly PreviewMark[] {
  const { draft, facts, mentions, say } = context;
  const marks: PreviewMark[] = [];
  for (const mention of mentions.all()) {
    if (mention.kind !== 'name') continue;
    if (marks.length >= mostNames) break;
    const then = timeOfSentence(context, mention.start);
    const cards = mention.ids.flatMap(id => {
      const fact = facts.get(id);
      if (!fact) return [];
      const card = cardOf(fact, { facts, say, then });
      return [[directed(plainLine(card.title), say), ...cardPlainLines(card, say)].join('\n')];
    });
    if (cards.length === 0) continue;
    const more = cards.length > 1 ? [say('dates.more', { count: cards.length - 1 })] : [];
    const tooltip = [cards[0]!, ...more].join('\n');
    for (const { start, end } of lines.visibleRuns(mention)) {
      const text = draft.slice(start, end);
      const nth = lines.timesBefore(start, text);
      if (nth !== undefined) marks.push({ line: lines.lineOf(start), text, nth, kind: 'name', tooltip });
    }
  }
  return marks;
}

/** Pandoc puts the references at the end, below the heading that the writer made for them. */
function endsWithHeading({ draft }: DraftContext): boolean {
  for (let i = draft.blocks.length - 1; i >= 0; i--) {
    const { text, classes } = draft.blocks[i]!;
    if (text.trim() === '') continue;
    return /^ {0,3}#{1,6}[ \t]/.test(text) && !/\n[ \t]*\S/.test(text.trimEnd()) && classes[0] !== CharClass.prose;
  }
  return false;
}
