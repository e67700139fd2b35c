// A name in the drafts that use it, when it is renamed in the base: only where it is written in full as it was recorded. Forms of it (an
// adjective, a case ending, another alias) are other words, which no program should guess anew.
import { foldName } from '../../../core/names/fold';
import type { NameMention } from '../../../core/mention';
import type { Markup } from '../../../core/prose/markup';
import { plainIn } from '../../../core/prose/plainIn';
import type { TextEdit } from '../../../core/facts/problem';
import type { RenameTarget } from './target';

/**
 * The edits of one draft (offsets in UTF-16 units), in order; empty where the target is no name. The new name is written so that the draft's
 * language prints it as it is: `Smith \& Sons` in LaTeX.
 */
export function renameNames(
  target: RenameTarget,
  to: string,
  { names, markup }: { readonly names: readonly NameMention[]; readonly markup: Markup },
): readonly TextEdit[] {
  if (target.what !== 'name' && target.what !== 'alias') return [];
  const old = foldName(target.old);
  const words = plainIn(markup, to);
  return names
    .filter(({ ids, text }) => ids.length === 1 && ids[0] === target.fact.id && foldName(text) === old && text !== words)
    .map(({ start, end }) => ({ start, end, newText: words }));
}
