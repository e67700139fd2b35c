/** Where pandoc and a mask differ on purpose: each with its reason, so narrow that it explains nothing else, and counted when it is used. */
import type { Markup } from '../../../src/core/prose/markup';
import type { Difference } from './compare';

/** A difference that is meant. */
export interface Exemption {
  readonly reason: string;
  readonly kinds: readonly Difference['kind'][];
  /** Whether it explains a difference at a word; `before` and `after` are the text on both sides of that word. */
  readonly holds: (before: string, after: string) => boolean;
}

const exemptions: Partial<Record<Markup, readonly Exemption[]>> = {};

/** The exemption that explains a difference, or undefined. */
export function exemptionOf(markup: Markup, text: string, difference: Difference): Exemption | undefined {
  const before = text.slice(0, difference.at);
  const after = text.slice(difference.at);
  return exemptions[markup]?.find(each => each.kinds.includes(difference.kind) && each.holds(before, after));
}
