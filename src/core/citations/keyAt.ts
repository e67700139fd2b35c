/** Where a citation key is being typed, for completion: after `@`, inside `\cite{`, `cite:[`, a role, `#cite(<`. Half-typed text is the normal case. */
import type { Markup } from '../prose/markup';
import type { Span } from '../text/span';
import type { CitationSyntax } from './cite';
import { maskDraft } from './find/mask';

/** The span is what a chosen key replaces: what is typed of the key, before and after the cursor. */
export interface KeyContext extends Span {
  /** What stands between the start of the key and the cursor. */
  readonly typed: string;
  readonly syntax: CitationSyntax;
}

/** How far back a citation is looked for; a longer one is no longer half-typed. */
const reach = 500;

interface Form {
  readonly syntax: CitationSyntax;
  /** Ends at the cursor; its last group is what is typed of the key. */
  readonly before: RegExp;
  /** What of the text after the cursor belongs to the key. */
  readonly after: RegExp;
}

const word = /^[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_]/u;
const atKey = /(?:^|[^\p{L}\p{N}_@\\/])@\{?([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u;

const pandoc: Form = { syntax: 'pandoc', before: atKey, after: word };

const forms: Readonly<Partial<Record<Markup, readonly Form[]>>> = {
  markdown: [pandoc],
  quarto: [pandoc],
  myst: [
    { ...pandoc, syntax: 'myst' },
    { syntax: 'rst', before: /\{cite[\w:]*\}`(?:[^`]*,)?\s*([^`,{}\s]*)$/, after: /^[^\s`,{}]*/ },
  ],
  latex: [
    {
      syntax: 'biblatex',
      before: /\\[A-Za-z]*[Cc]ite[A-Za-z]*\*?[^\\{}\n]*(?:\{[^{}]*\}[^\\{}\n]*){0,8}\{(?:[^{}\\]*,)?\s*([^\s,{}\\]*)$/,
      after: /^[^\s,{}\\]*/,
    },
  ],
  typst: [
    { syntax: 'typst', before: /(?:^|[^\\\p{L}\p{N}_@/])@([\p{L}\p{N}_.:-]*)$/u, after: /^[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-]/u },
    { syntax: 'typst', before: /\bcite\(\s*(?:<|label\(")([^<>"\s]*)$/, after: /^[^<>"\s)]*/ },
  ],
  asciidoc: [
    { syntax: 'asciidoc', before: /\b(?:cite|citenp):[^[\]\n]{0,60}\[(?:[^[\]\n]*,)?\s*([^\s,()[\]]*)$/, after: /^[^\s,()[\]]*/ },
  ],
  restructuredtext: [
    { syntax: 'rst', before: /:cite(?::\w+)?:`(?:[^`]*,)?\s*(?:\{[^{}`]*\})?([^\s`,{}]*)$/, after: /^[^\s`,{}]*/ },
  ],
  org: [
    {
      syntax: 'org',
      before: /\[cite(?:\/[\w/-]+)?:[^[\]]*@([\p{L}\p{N}_\-.:?!'/*+|(){}<>&^$#%~]*)$/u,
      after: /^[\p{L}\p{N}_\-.:?!'/*+|(){}<>&^$#%~]*/u,
    },
  ],
};

/**
 * The key that is being typed at an offset (UTF-16); undefined where none is, and in code and comments. `masked` gives the text with blanks
 * for what is hidden; who keeps that at hand spares its making.
 */
export function citationKeyAt(
  text: string,
  offset: number,
  markup: Markup,
  masked: () => string = () => maskDraft(text, markup),
): KeyContext | undefined {
  const from = Math.max(0, offset - reach);
  const before = text.slice(from, offset);
  for (const { syntax, before: form, after } of forms[markup] ?? []) {
    const typed = form.exec(before)?.[1];
    if (typed === undefined) continue;
    const start = offset - typed.length;
    // Only now is the whole draft looked at: the cursor is seldom in a citation.
    if (isHidden(text, start, masked)) return undefined;
    const rest = after.exec(text.slice(offset, offset + reach))?.[0] ?? '';
    return { start, end: offset + rest.length, typed, syntax };
  }
  return undefined;
}

/** Whether the mark before the key is in code, a comment or front matter. */
function isHidden(text: string, start: number, masked: () => string): boolean {
  let mark = start - 1;
  while (mark >= 0 && /\s/.test(text[mark]!)) mark--;
  return mark >= 0 && masked()[mark] === ' ';
}
