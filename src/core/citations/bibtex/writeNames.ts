/** Name lists as BibTeX and BibLaTeX read them; the other direction stands in `names.ts`. */
import type { CslName } from '../csl';
import { escapeTex } from './escape';

/** The names joined by `and`; undefined where there are none. BibLaTeX gets its extended format where a plain name could not say it. */
export function nameList(names: readonly CslName[] | undefined, dialect: 'bibtex' | 'biblatex'): string | undefined {
  if (!Array.isArray(names) || names.length === 0) return undefined;
  return (
    names
      .map(name => nameTex(name as CslName, dialect))
      .filter(tex => tex !== '')
      .join(' and ') || undefined
  );
}

function nameTex(name: CslName, dialect: 'bibtex' | 'biblatex'): string {
  if (name.literal !== undefined) return name.literal === 'others' ? 'others' : `{${escapeTex(name.literal)}}`;
  const { family, given, suffix } = name;
  if (family === undefined) return given === undefined ? '' : `{${escapeTex(given)}}`;
  const dropping = name['dropping-particle'];
  const kept = name['non-dropping-particle'];
  // Plain BibTeX has one kind of particle; its styles print it with the name.
  const particle = [dropping, kept].filter(part => part !== undefined).join(' ');
  const plainParticle = particle === '' || particle.split(/\s+/).every(startsSmall);
  if (dialect === 'biblatex' && (kept !== undefined || !plainParticle)) return extended(name);
  if (!plainParticle)
    return [`{${escapeTex(`${particle} ${family}`)}}`, suffix && part(suffix), escapeTex(given ?? '')].filter(Boolean).join(', ');
  const last = `${particle === '' ? '' : `${escapeTex(particle)} `}${familyTex(family)}`;
  if (given === undefined && suffix === undefined && particle === '') return /\s/.test(family) ? `{${escapeTex(family)}}` : last;
  return [last, suffix === undefined ? undefined : part(suffix), part(given ?? '')].filter(text => text !== undefined).join(', ');
}

function startsSmall(word: string): boolean {
  const letter = /\p{L}/u.exec(word)?.[0];
  return letter !== undefined && letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** A family name whose words could be taken for something else stands in braces. */
function familyTex(family: string): string {
  const tex = escapeTex(family);
  const words = family.split(/\s+/);
  return words.slice(0, -1).some(startsSmall) || /,|\sand\s/i.test(family) || (words.length > 1 && family.includes('\u00A0'))
    ? `{${tex}}`
    : tex;
}

/** A part that would be split at a comma or at `and` stands in braces. */
function part(text: string): string {
  const tex = escapeTex(text);
  return /,|\band\b/i.test(text) ? `{${tex}}` : tex;
}

function extended(name: CslName): string {
  const value = (text: string): string => (/[,=]|\sand\s|"/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text));
  const kept = name['non-dropping-particle'];
  const particle = kept ?? name['dropping-particle'];
  const parts = [
    name.family === undefined ? undefined : `family=${value(name.family)}`,
    name.given === undefined ? undefined : `given=${value(name.given)}`,
    particle === undefined ? undefined : `prefix=${value(particle)}`,
    name.suffix === undefined ? undefined : `suffix=${value(name.suffix)}`,
    particle === undefined ? undefined : `useprefix=${kept !== undefined}`,
  ];
  return parts.filter(text => text !== undefined).join(', ');
}
