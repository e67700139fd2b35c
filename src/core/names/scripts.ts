/**
 * How words are told apart in scripts that do not put a space between them. A word is a run of folded letters of one group;
 * in Chinese, kana, Thai and their like every letter counts as a word of its own, and a name is a row of them.
 */
import { Fold } from './foldTable';

export enum Group {
  other = 0,
  hangul = 1,
  katakana = 2,
  single = 3,
}

/** From this folded value on the group of a letter must be asked for; below it is always `other`. */
export const firstGrouped = 0x0e00;

/** The group of a folded letter. */
export function groupOf(value: number): number {
  if (value < firstGrouped) return Group.other;
  if (value >= 0xac00 && value < 0xd7a4) return Group.hangul;
  if (value >= 0x30a1 && value <= 0x30ff) return Group.katakana;
  if (value >= 0x31f0 && value <= 0x31ff) return Group.katakana;
  if ((value >= 0x3040 && value < 0x30a0) || (value >= 0x3400 && value < 0xa000) || value === 0x3005 || value === 0x3007)
    return Group.single;
  if (value < 0x0f00) return Group.single; // Thai, Lao
  if ((value >= 0x1000 && value < 0x10a0) || (value >= 0x1780 && value < 0x1800)) return Group.single; // Burmese, Khmer
  if (value >= 0x1100 && value < 0x1200) return Group.hangul; // letters that do not make a syllable
  if (value >= 0xd840 && value < 0xd890) return Group.single; // first half of a rarer Chinese character
  return Group.other;
}

/** End of the word that starts at `start`: one past its last letter; letters that read as absent inside it are skipped. */
export function wordEnd(folded: Uint16Array, start: number): number {
  const group = groupOf(folded[start]!);
  let end = start + 1;
  if (group === Group.single) return folded[start]! >= 0xd840 && folded[start]! < 0xd890 ? end + 1 : end;
  const { drop, letter } = Fold;
  for (let i = end; ; i++) {
    const value = folded[i]!;
    if (value === drop) continue;
    if (value < letter || (value >= firstGrouped ? groupOf(value) : Group.other) !== group) return end;
    end = i + 1;
  }
}
