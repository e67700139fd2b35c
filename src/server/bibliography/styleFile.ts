// From what the writer names as a style to the text of a `.csl` file: one of the shipped styles by its name, or a file of his own.
import { decode } from '../../core/facts/decode';
import { resolvePath } from '../../core/facts/scope';
import type { FileReader } from '../../core/facts/workspace';
import type { Message } from '../../core/message';
import { shippedStyles, type ShippedFiles } from './shippedFiles';

/** Longer files are no styles, in UTF-16 units. */
const longest = 2_000_000;

export interface FoundStyle {
  /** Tells this style from every other. */
  readonly id: string;
  readonly text: string;
}

/** Where a style may be: the folders that a path counts from, as URIs of files or folders with a slash at their end. */
export interface StylePlaces {
  readonly shipped: ShippedFiles;
  readonly reader: FileReader;
  readonly from: readonly string[];
}

/** The style of a name or path. */
export async function findStyle(name: string, places: StylePlaces): Promise<FoundStyle | Message> {
  const bare = name.trim().replace(/\.csl$/i, '');
  if ((shippedStyles as readonly string[]).includes(bare)) {
    const text = await places.shipped.text(`styles/${bare}.csl`);
    return text === undefined ? { id: 'style.not-installed', args: { style: bare } } : { id: `shipped:${bare}`, text };
  }
  const file = await readFirst(candidates(name.trim(), places.from), places.reader);
  if (!file) return { id: 'style.not-found', args: { style: name, shipped: shippedStyles.join(', ') } };
  // Citeproc takes half a file for a style that prints nothing.
  const whole = /<style\b[^<>]*\bxmlns=/.test(file.text.slice(0, 20_000)) && file.text.trimEnd().endsWith('</style>');
  if (!whole || file.text.length > longest) return { id: 'style.not-a-style', args: { style: name } };
  return file.text.includes('rel="independent-parent"') && !/<(?:citation|bibliography)\b/.test(file.text)
    ? parentOf(file.text, name, places)
    : file;
}

/** A dependent style only names the one that it is like. */
async function parentOf(text: string, name: string, places: StylePlaces): Promise<FoundStyle | Message> {
  const link = /<link\b[^<>]*\brel="independent-parent"[^<>]*>/.exec(text)?.[0] ?? '';
  const parent = /\bhref="[^"]*\/([\w.-]+)"/.exec(link)?.[1] ?? '';
  if ((shippedStyles as readonly string[]).includes(parent)) return findStyle(parent, places);
  return { id: 'style.dependent', args: { style: name, parent } };
}

/** The addresses that a path may mean, absolute ones as they are. */
function candidates(path: string, from: readonly string[]): readonly string[] {
  if (/^file:\/\//i.test(path)) return [path];
  if (/^[A-Za-z]:[\\/]/.test(path)) return [`file:///${path.replaceAll('\\', '/')}`];
  return [...new Set(from.flatMap(place => resolvePath(place, path) ?? []))];
}

async function readFirst(uris: readonly string[], reader: FileReader): Promise<FoundStyle | undefined> {
  for (const uri of uris) {
    const read = await reader.read(uri).catch(() => 'unreadable' as const);
    const decoded = typeof read === 'string' ? undefined : decode(read);
    if (decoded && 'text' in decoded) return { id: uri, text: decoded.text };
  }
  return undefined;
}
