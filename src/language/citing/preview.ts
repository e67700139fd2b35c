// What a preview shows of a draft beyond its text: cards on names, citations as the style prints them, the list of references. Everything is
// told by line and text, because the renderer of a preview knows no offsets.
import { cite, type CitationForm, type CiteItem } from '../../core/citations/cite';
import type { CslItem } from '../../core/citations/csl';
import { allCitations } from '../../core/citations/draftCitations';
import type { FoundCitation } from '../../core/citations/findCitations';
import { referenceText } from '../../core/citations/reference';
import { CharClass } from '../../core/prose/markup';
import { cardOf } from '../cards/card';
import { cardPlainLines } from '../cards/cardMarkdown';
import type { DraftContext } from '../draft';
import { timeOfSentence } from '../timeOfSentence';
import { LinesOfDraft } from './linesOfDraft';

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

/** Prints all citations of a document in order, and its references. */
export interface DocumentStyle {
  document(
    citations: readonly { readonly items: readonly CiteItem[]; readonly form: CitationForm }[],
    items: readonly CslItem[],
  ): {
    readonly citations: readonly { readonly text: string; readonly html: string }[];
    readonly references: readonly { readonly id: string; readonly html: string; readonly text: string }[];
  };
}

/** Author and year, where no citation style is at hand. */
const plainStyle: DocumentStyle = {
  document(citations, items) {
    const sorted = items
      .map(item => ({ id: item.id, text: referenceText(item, items) }))
      .sort((a, b) => (a.text < b.text ? -1 : 1));
    return {
      citations: citations.map(({ items: cited, form }) => {
        const { text } = cite(cited, 'plain', form, { among: items });
        return { text, html: escapeHtml(text) };
      }),
      references: sorted.map(({ id, text }) => ({ id, text, html: escapeHtml(text) })),
    };
  },
};

/** Names whose cards are shown at most: more cost more than they help. */
const mostNames = 5000;

/** Undefined for a draft that has neither facts nor sources: its preview is left as it is. */
export function previewOf(context: DraftContext, style: DocumentStyle = plainStyle): Preview | undefined {
  if (context.facts.size === 0) return undefined;
  const lines = new LinesOfDraft(context.draft);
  const { marks, references } = citationMarks(context, lines, style);
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
  style: DocumentStyle,
): { readonly marks: readonly PreviewMark[]; readonly references: Preview['references'] } {
  const { facts, draft, say } = context;
  const sources = new Map<string, CslItem>();
  const all: Placed[] = [];
  for (const { citation, base } of allCitations(draft)) {
    const known = citation.items.flatMap(({ key, locator, prefix }): readonly CiteItem[] => {
      const source = facts.source(key);
      if (!source) return [];
      sources.set(key, { ...source.csl, id: key });
      return [{ key, csl: source.csl, ...(locator ? { locator } : {}), ...(prefix ? { prefix } : {}) }];
    });
    all.push({ citation, base, known });
  }
  const shown = all.filter(({ known }) => known.length > 0);
  const printed = style.document(
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
    const { html = '' } = printed.citations[shown.indexOf(placed)] ?? {};
    const tooltip = [...known.map(item => references.get(item.key)?.text ?? item.key), ...missing].join('\n');
    const lost = unknown.map(key => ` <span class="factbase-unknown">${escapeHtml(`@${key}`)}</span>`).join('');
    return [{ ...mark, kind: 'citation', tooltip, html: html + lost, key: known[0]!.key }];
  });
  return {
    marks: counted(marks),
    references: printed.references.map(({ id, html }) => ({ key: id, html })),
  };
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
      return [[card.title, ...cardPlainLines(card)].join('\n')];
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

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}
