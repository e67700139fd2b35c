/** Finds the exemption that explains a difference. */
import type { Markup } from '../../../../src/core/prose/markup';
import type { Difference } from '../compare';
import { everywhere, type Exemption } from './exemption';
import { asciidoc } from './asciidoc';
import { latex } from './latex';
import { markdown } from './markdown';
import { org } from './org';
import { restructuredtext } from './restructuredtext';
import { typst } from './typst';

const byMarkup: Partial<Record<Markup, readonly Exemption[]>> = { latex, restructuredtext, org, typst, asciidoc, markdown };

/** The exemption that explains a difference in a document, or undefined. */
export function exemptionOf(markup: Markup, text: string, { kind, word, at, nextAt }: Difference): Exemption | undefined {
  const before = text.slice(0, at);
  const after = text.slice(at);
  const place = {
    before,
    after,
    // Only what follows the last letters of the word, which markup may run through.
    between: nextAt === undefined ? '' : text.slice(text.indexOf(word.slice(2), at) + word.length - 2, nextAt),
    paragraph: before.slice(before.lastIndexOf('\n\n') + 1) + after.split('\n\n', 1)[0]!,
  };
  return [...(byMarkup[markup] ?? []), ...everywhere].find(each => each.kinds.includes(kind) && each.holds(place));
}
