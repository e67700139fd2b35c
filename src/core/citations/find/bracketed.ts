/** Citations of AsciiDoc, reStructuredText and Org in a masked draft: one bracket or role that lists the sources. */
import type { CitationForm } from '../cite';
import type { FoundCitation, FoundItem } from '../findCitations';
import { locatorAt } from './item';

const asciidoc = /\b(cite|citenp):([^[\]\s]*(?: [^[\]\n]{0,60})?)\[([^[\]\n]*)\]/g;
const asciidocItem = /([^\s,()[\]]+)(?:\(([^)]*)\))?/g;

/** `cite:[a(3), b]`, `citenp:[a]`. */
export function findAsciidoc(masked: string): FoundCitation[] {
  return [...masked.matchAll(asciidoc)].map(match => {
    const end = match.index + match[0].length;
    const from = end - 1 - match[3]!.length;
    const items = [...match[3]!.matchAll(asciidocItem)].map((found): FoundItem => {
      const keyStart = from + found.index;
      const keyEnd = keyStart + found[1]!.length;
      const locator = found[2] === undefined ? undefined : locatorAt(masked, keyEnd + 1, keyEnd + 1 + found[2].length);
      return { key: found[1]!, start: keyStart, end: keyStart + found[0].length, keyStart, keyEnd, ...locator };
    });
    const form: CitationForm = match[1] === 'citenp' ? 'narrative' : 'parenthetical';
    return {
      start: match.index,
      end,
      syntax: 'asciidoc',
      form,
      items,
      ...(form === 'parenthetical' ? { merge: { at: end - 1, separator: ', ' } } : {}),
    };
  });
}

const role = /:cite(?::(\w+))?:`([^`]*)`/g;
const roleItem = /(?:\{([^{}]*)\})?([^\s,{}`]+)(?:\{([^{}]*)\})?/g;

/** The sources in the text of a role, `{see}a{p. 3},b`, which starts at an offset of the draft. */
export function roleItems(text: string, from: number): readonly FoundItem[] {
  return [...text.matchAll(roleItem)].map(found => {
    const keyStart = from + found.index + (found[1] === undefined ? 0 : found[1].length + 2);
    const keyEnd = keyStart + found[2]!.length;
    const after = found[3];
    const locator = after === undefined ? undefined : locatorAt(text, keyEnd + 1 - from, keyEnd + 1 - from + after.length);
    const moved = locator && { ...locator, locatorStart: locator.locatorStart + from, locatorEnd: locator.locatorEnd + from };
    const prefix = found[1]?.trim();
    return {
      key: found[2]!,
      start: from + found.index,
      end: from + found.index + found[0].length,
      keyStart,
      keyEnd,
      ...(prefix ? { prefix } : {}),
      ...moved,
    };
  });
}

/** `` :cite:p:`a{p. 3},b` `` and its like. */
export function findRst(masked: string): FoundCitation[] {
  return [...masked.matchAll(role)].map(match => {
    const end = match.index + match[0].length;
    const items = roleItems(match[2]!, end - 1 - match[2]!.length);
    const name = match[1] ?? 'p';
    const form: CitationForm = /^c?ts?$/.test(name) ? 'narrative' : /^year/.test(name) ? 'year' : 'parenthetical';
    return {
      start: match.index,
      end,
      syntax: 'rst',
      form,
      items,
      ...(form === 'parenthetical' ? { merge: { at: end - 1, separator: ',' } } : {}),
    };
  });
}

const org = /\[cite(?:\/([\w/-]+))?:([^[\]]*)\]/g;
const orgKey = /@([\p{L}\p{N}_\-.:?!`'/*@+|(){}<>&^$#%~]+)/gu;

/** `[cite:see @a p. 3;@b]` and its like; Org lets a citation run over a line's end. */
export function findOrg(masked: string): FoundCitation[] {
  return [...masked.matchAll(org)].map(match => {
    const end = match.index + match[0].length;
    const from = end - 1 - match[2]!.length;
    const items: FoundItem[] = [];
    let start = from;
    for (const part of match[2]!.split(';')) {
      orgKey.lastIndex = 0;
      const key = orgKey.exec(part);
      if (key) {
        const keyStart = start + key.index + 1;
        const keyEnd = keyStart + key[1]!.length;
        const prefix = part.slice(0, key.index).trim();
        items.push({
          key: key[1]!,
          start,
          end: start + part.length,
          keyStart,
          keyEnd,
          ...(prefix ? { prefix } : {}),
          ...locatorAt(masked, keyEnd, start + part.length),
        });
      }
      start += part.length + 1;
    }
    const style = match[1] ?? '';
    const form: CitationForm = /^t(?:ext)?(?:\/|$)/.test(style)
      ? 'narrative'
      : /^(?:na|noauthor|year)/.test(style)
        ? 'year'
        : 'parenthetical';
    return {
      start: match.index,
      end,
      syntax: 'org',
      form,
      items,
      ...(form === 'parenthetical' ? { merge: { at: end - 1, separator: ';' } } : {}),
    };
  });
}
