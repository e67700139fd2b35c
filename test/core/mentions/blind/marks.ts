/** Reads a draft of the blind set: takes the marks out and says what ought to be found where. The marks are told in README.md. */
import type { Mention } from '../../../../src/core/mention';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'date';
  /** Neither asked for nor wrong. */
  readonly optional: boolean;
  /** Ids in order of the alphabet, joined by commas; or the values that are right, `*` for any. */
  readonly right: readonly string[];
}

export interface MarkedDraft {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export function readMarks(marked: string): MarkedDraft {
  let text = '';
  const marks: Mark[] = [];
  let from = 0;
  for (const match of marked.matchAll(/⟦([^⟦⟧]*)\|([^|⟦⟧]*)⟧/g)) {
    text += marked.slice(from, match.index);
    const optional = match[2]!.startsWith('?');
    const value = optional ? match[2]!.slice(1) : match[2]!;
    const kind = value.startsWith('=') ? 'date' : 'name';
    const right = kind === 'date' ? value.slice(1).split(' or ') : [value.split(',').sort().join()];
    marks.push({ start: text.length, end: text.length + match[1]!.length, kind, optional, right });
    text += match[1]!;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), marks };
}

/** What a mention says, in the words of the marks. */
export function saidBy(mention: Mention): string {
  if (mention.kind === 'name') return [...mention.ids].sort().join();
  return mention.relative ? 'relative' : (mention.value?.edtf ?? '');
}

/** Letters that may be attached to a name: a prefix before it, a particle or a possessive behind. */
const attached = 4;

/** Is the mention what the mark asks for? */
export function fits(mention: Mention, mark: Mark, text: string): boolean {
  if (mention.kind !== mark.kind || mention.end <= mark.start || mention.start >= mark.end) return false;
  if (!mark.right.includes(saidBy(mention)) && !mark.right.includes('*')) return false;
  if (mark.kind === 'date') return true;
  const rests = [
    text.slice(Math.min(mention.start, mark.start), Math.max(mention.start, mark.start)),
    text.slice(Math.min(mention.end, mark.end), Math.max(mention.end, mark.end)),
  ];
  return rests.every(rest => rest.length <= attached && !/\s/.test(rest));
}
