// The outline of a fact base: sections, their entries, and below an entry its roles and recorded quotes where there are several.
import type { FactFile } from '../../core/facts/factFile';
import type { Fact } from '../../core/facts/model';
import type { SectionName } from '../../core/facts/schema/tables';
import type { Span } from '../../core/text/span';
import { summaryOf } from '../summary';
import { currentFile, type BaseDocument } from './baseDocument';
import { entryAt } from './written';

export interface BaseSymbol extends Span {
  readonly name: string;
  readonly detail?: string;
  readonly kind: 'section' | Fact['kind'] | 'person' | 'place' | 'role' | 'quote' | 'broken';
  /** What is selected when the symbol is gone to. */
  readonly selection: Span;
  readonly children: readonly BaseSymbol[];
}

/** The most entries that an outline holds; a larger base is searched by workspace symbols. */
const mostEntries = 5000;
/** Up to so many entries, what stands below them is shown too: it must be read again for its place. */
const mostWithChildren = 500;

export function baseSymbols(document: BaseDocument): readonly BaseSymbol[] {
  const file = currentFile(document);
  if (!file) return [];
  const { entries } = file.parts;
  const bySection = new Map<SectionName, BaseSymbol[]>();
  const shown = Math.min(entries.length, mostEntries);
  for (let i = 0; i < shown; i++) {
    const { section } = entries.at(i)!;
    const list = bySection.get(section) ?? [];
    bySection.set(section, list);
    list.push(entrySymbol(document, file, i, entries.length <= mostWithChildren));
  }
  return [...bySection].map(([section, children]) => sectionSymbol(file, section, children));
}

function sectionSymbol(file: FactFile, section: SectionName, children: readonly BaseSymbol[]): BaseSymbol {
  const first = children[0]!;
  const last = children[children.length - 1]!;
  const line = file.text.lastIndexOf(`${section}:`, first.start);
  // In a file of odd style the section's key may stand anywhere: the entries alone are its place then.
  const start = line >= 0 ? line : first.start;
  const block = file.parts.blocks.find(each => each.section === section);
  const end = Math.max(last.end, trimmedEnd(file.text, start, block?.end ?? last.end));
  return {
    name: section,
    kind: 'section',
    start,
    end,
    selection: { start, end: Math.min(end, start + section.length) },
    children,
  };
}

function entrySymbol(document: BaseDocument, file: FactFile, index: number, withChildren: boolean): BaseSymbol {
  const { fact, key } = file.parts.entries.at(index)!;
  const selection = file.placeAt(index);
  const inBlock = file.parts.blocks.some(block => index >= block.from && index < block.to);
  const pairEnd = inBlock
    ? file.endOf(index)
    : file.parts.entries.baseAt(index) + (file.parts.entries.at(index)?.pair?.value?.end ?? 0);
  const end = Math.max(selection.end, trimmedEnd(file.text, selection.start, pairEnd));
  const several =
    fact &&
    withChildren &&
    ((fact.kind === 'actor' && fact.roles.length > 1) || (fact.kind === 'source' && fact.quotes.length > 0));
  const name = fact ? (fact.kind === 'source' ? fact.id : fact.name) : key;
  return {
    name: name.trim() === '' ? '…' : name.length > 120 ? `${name.slice(0, 119)}…` : name,
    ...(fact ? { detail: fact.kind === 'source' ? fact.name : summaryOf(fact, document) } : {}),
    kind: !fact
      ? 'broken'
      : fact.kind === 'actor'
        ? fact.type === 'person'
          ? 'person'
          : fact.type === 'place' || fact.type === 'state'
            ? 'place'
            : 'actor'
        : fact.kind,
    start: selection.start,
    end,
    selection,
    children: several ? childrenOf(file, index) : [],
  };
}

/** Roles and quotes of an entry, a symbol each. */
function childrenOf(file: FactFile, index: number): readonly BaseSymbol[] {
  const entry = entryAt(file, index);
  const value = entry?.pair.value;
  if (!entry || value?.kind !== 'map') return [];
  const symbol = (
    kind: 'role' | 'quote',
    name: string,
    detail: string | undefined,
    selection: Span,
    whole: Span,
  ): BaseSymbol => ({
    kind,
    name: name.trim() === '' ? '…' : name,
    ...(detail ? { detail } : {}),
    start: entry.base + whole.start,
    end: entry.base + whole.end,
    selection: { start: entry.base + selection.start, end: entry.base + selection.end },
    children: [],
  });
  return value.pairs.flatMap(({ key, value: node }): BaseSymbol[] => {
    if (key.value === 'quotes' && node?.kind === 'map') {
      return node.pairs.map(quote =>
        symbol('quote', quote.key.value, undefined, quote.key, {
          start: quote.key.start,
          end: Math.max(quote.key.end, quote.value?.end ?? 0),
        }),
      );
    }
    if (key.value !== 'roles' || node?.kind !== 'list') return [];
    return node.items.flatMap(item => {
      if (item?.kind === 'scalar') return [symbol('role', item.value, undefined, item, item)];
      const title = item?.kind === 'map' ? item.pairs.find(pair => pair.key.value === 'title')?.value : undefined;
      return item && title?.kind === 'scalar' ? [symbol('role', title.value, undefined, title, item)] : [];
    });
  });
}

function trimmedEnd(text: string, start: number, end: number): number {
  let stop = Math.min(end, text.length);
  while (stop > start && /\s/.test(text[stop - 1]!)) stop--;
  return stop;
}
