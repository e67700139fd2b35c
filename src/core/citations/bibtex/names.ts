/**
 * Lists of names as BibTeX and BibLaTeX write them: `von Last, Jr, First and ...`, corporate names in braces, and biber's
 * `family=..., given=..., prefix=..., useprefix=true` (BibLaTeX manual, "Name lists" and "Extended name format").
 */
import type { CslName } from '../csl';
import { texToText } from './tex';

/** Splits at a test outside of braces; the test gets the position and says how many units the separator has. */
function splitOutside(text: string, separatorAt: (text: string, at: number) => number): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '{') depth++;
    else if (char === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const length = separatorAt(text, i);
      if (length > 0) {
        parts.push(text.slice(from, i));
        from = i + length;
        i = from - 1;
      }
    }
  }
  parts.push(text.slice(from));
  return parts;
}

const andWord = /\sand(?=\s)/iy;

function andAt(text: string, at: number): number {
  andWord.lastIndex = at;
  return andWord.test(text) ? 4 : 0;
}

const commaAt = (text: string, at: number): number => (text[at] === ',' ? 1 : 0);
/** `~` ties words as a blank does. */
const blankAt = (text: string, at: number): number => (/[\s~]/.test(text[at]!) ? 1 : 0);

/** Reads a list of names; `and others` becomes the literal name `others`, as pandoc has it. */
export function namesOf(tex: string): readonly CslName[] {
  return splitOutside(` ${tex.replace(/\s+/g, ' ').trim()} `, andAt)
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(nameOf);
}

/** Whether the braces at both ends belong to each other: `{A} and {B}` is not one group. */
function isOneGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let i = 0; i < text.length - 1; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return false;
  }
  return true;
}

function nameOf(tex: string): CslName {
  if (tex === 'others' || isOneGroup(tex)) return { literal: texToText(tex) };
  const parts = splitOutside(tex, commaAt).map(part => part.trim());
  if (/^\{?(?:family|given|prefix|suffix)(?:-i)?\s*=/.test(parts[0]!)) return extendedName(parts);
  if (parts.length === 1) return fromWords(words(parts[0]!));
  const given = parts.length > 2 ? parts.slice(2).join(', ') : parts[1]!;
  return withParts(words(parts[0]!), given, parts.length > 2 ? parts[1]! : '');
}

function words(text: string): readonly string[] {
  return splitOutside(text, blankAt).filter(word => word !== '');
}

/** A particle starts with a small letter outside of braces; scripts without case have none. */
function isParticle(word: string): boolean {
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  const letter = /\p{L}/u.exec(word.includes('\\') ? texToText(word) : word)?.[0];
  return letter !== undefined && letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}

/** `First von Last`. */
function fromWords(all: readonly string[]): CslName {
  if (all.length <= 1) return { family: texToText(all[0] ?? '') };
  let from = all.findIndex((word, i) => i < all.length - 1 && isParticle(word));
  if (from < 0) from = all.length - 1;
  return withParts(all.slice(from), all.slice(0, from).join(' '), '');
}

/** `von Last`, with the other parts already found. */
function withParts(vonLast: readonly string[], given: string, suffix: string): CslName {
  let last = vonLast.length - 1;
  while (last > 0 && !isParticle(vonLast[last - 1]!)) last--;
  // Words before the first particle belong to it too: "Van der Berg" is told apart by its small letters only.
  const particle = vonLast.slice(0, last).join(' ');
  return tidy({
    family: texToText(vonLast.slice(last).join(' ')),
    given: texToText(given),
    'dropping-particle': texToText(particle),
    suffix: texToText(suffix),
  });
}

function extendedName(parts: readonly string[]): CslName {
  const values = new Map<string, string>();
  for (const part of parts) {
    const at = part.indexOf('=');
    if (at > 0)
      values.set(
        part.slice(0, at).trim().toLowerCase(),
        texToText(
          part
            .slice(at + 1)
            .trim()
            .replace(/^"(.*)"$/s, '$1'),
        ),
      );
  }
  const kept = values.get('useprefix') === 'true';
  return tidy({
    family: values.get('family'),
    given: values.get('given'),
    [kept ? 'non-dropping-particle' : 'dropping-particle']: values.get('prefix'),
    suffix: values.get('suffix'),
  });
}

function tidy(name: CslName): CslName {
  return Object.fromEntries(Object.entries(name).filter(([, value]) => value !== undefined && value !== ''));
}
