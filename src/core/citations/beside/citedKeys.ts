/** Which sources a draft puts into its bibliography: those that it cites, and those that it lists without citing. */
import type { Draft } from '../../prose/draft';
import { frontMatterOf } from '../../prose/frontMatter';
import { findCitations } from '../findCitations';

export interface CitedKeys {
  readonly keys: ReadonlySet<string>;
  /** The draft asks for every source there is (`nocite: "@*"`, `\nocite{*}`). */
  readonly all: boolean;
}

/** The keys in the order of their first place in the draft. */
export function citedKeys(draft: Draft): CitedKeys {
  const text = draft.slice(0, draft.length);
  const keys = new Set(findCitations(text, draft.markup).flatMap(citation => citation.items.map(item => item.key)));
  const listed = uncited(draft, text);
  for (const key of listed) if (key !== '*') keys.add(key);
  return { keys, all: listed.includes('*') };
}

function uncited(draft: Draft, text: string): readonly string[] {
  if (draft.markup === 'latex')
    return [...text.replace(/(?<!\\)%[^\n]*/g, '').matchAll(/\\nocite\s*\{([^{}]{1,5000})\}/g)].flatMap(found =>
      found[1]!.split(',').map(key => key.trim()),
    );
  if (draft.markup === 'org')
    return [...text.matchAll(/\[cite\/(?:n|nocite):([^\][]{1,2000})\]/g)].flatMap(found =>
      [...found[1]!.matchAll(/@(\*|[^\s;@\]]+)/g)].map(key => key[1]!),
    );
  if (draft.markup === 'typst') return /\bbibliography\s*\([^()]{0,1000}\bfull:\s*true/.test(text) ? ['*'] : [];
  const matter = frontMatterOf(draft);
  if (!matter) return [];
  const block = /^nocite:[ \t]*((?:[^\r\n]*)(?:\r?\n(?:[ \t]+[^\r\n]*|(?=\r?\n)))*)/m.exec(
    text.slice(matter.span.start, matter.span.end),
  );
  return [...(block?.[1] ?? '').matchAll(/@(\*|[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu)].map(found =>
    found[1]!.replace(/[.:;,]+$/, ''),
  );
}
