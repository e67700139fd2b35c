/** Ids of facts: which keys are ids, and the id that a name gives. */
import { latinOf } from './latin';

/** Letters, digits, `_`, `-`, `.`, starting with a letter. */
export function isId(key: string): boolean {
  return /^\p{L}[\p{L}\p{M}\p{N}_.-]*$/u.test(key);
}

/**
 * The id of a fact whose key is its name: lower case, Latin letters, `_` for the rest. `Viktor Khrenin` gives `viktor_khrenin`.
 * Names in a script that is not known here give a stable id made from their characters.
 */
export function idOfName(name: string): string {
  // The plainest names need none of the care below.
  if (/^[A-Za-z][A-Za-z0-9 ]*[A-Za-z0-9]$/.test(name) && !name.includes('  ')) return name.toLowerCase().replaceAll(' ', '_');
  const latin = latinOf(name.normalize('NFKC'));
  const id = latin
    .toLowerCase()
    .replace(/['’ʼ`´ʹʺ]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  if (id === '' || (!/^[\x20-\x7e]*$/.test(name) && lost(name, id))) return `x_${hash(name)}`;
  return /^[a-z]/.test(id) ? id : `n_${id}`;
}

/** Whether most of a name's letters found no way into its id, so that two names could easily give the same. */
function lost(name: string, id: string): boolean {
  const count = name.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return id.replaceAll('_', '').length * 2 < count;
}

/** FNV-1a over UTF-16 units, in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
