/** Writes evidence as a person would: on one line where that can be read back as the same, field by field otherwise. */
import type { Locator, LocatorLabel } from '../model';
import { readShortEvidence } from '../shortForms';
import type { Value } from './value';

/** Evidence as a writer gives it. */
export interface NewEvidence {
  /** Citation key. */
  readonly source: string;
  readonly locator?: Locator;
  readonly quote?: string;
  readonly quoteId?: string;
  readonly inferred?: boolean;
}

/** The evidence as a value of the field `evidence`. White space in the quote, line ends included, becomes single blanks. */
export function evidenceValue(evidence: NewEvidence): Value {
  const quote = oneLine(evidence.quote);
  const { source, locator, quoteId } = evidence;
  const short = [
    quoteId === undefined ? source : `${source}#${quoteId}`,
    ...(locator === undefined ? [] : [`${labelOf(locator)} ${oneLine(locator.value) ?? ''}`]),
    ...(quote === undefined ? [] : [`“${quote}”`]),
  ].join(' ');
  const read = readShortEvidence(short);
  const same =
    read.fault === undefined &&
    read.source.value === source &&
    read.quote === quote &&
    read.quoteId === quoteId &&
    read.locator?.label === locator?.label &&
    read.locator?.value === oneLine(locator?.value);
  if (same && evidence.inferred !== true) return short;
  return {
    source,
    ...(locator && { [locator.label]: oneLine(locator.value) ?? '' }),
    ...(quote !== undefined && { quote }),
    ...(quoteId !== undefined && { 'quote-id': quoteId }),
    ...(evidence.inferred === true && { inferred: 'true' }),
  };
}

const labels: Readonly<Record<LocatorLabel, string>> = { page: 'p.', paragraph: 'para.', chapter: 'ch.' };

function labelOf({ label, value }: Locator): string {
  return label === 'page' && /[-–,]/.test(value) ? 'pp.' : labels[label];
}

/** A text with every run of white space made one blank; `undefined` where nothing is left. */
export function oneLine(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line === undefined || line === '' ? undefined : line;
}
