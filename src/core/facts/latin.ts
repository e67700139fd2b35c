/**
 * Latin spelling of names, for making ids only (never shown, never matched): Russian, Ukrainian and Belarusian Cyrillic after
 * BGN/PCGN without apostrophes, Greek, Arabic and Persian consonants, and Latin letters that have no accent to strip.
 */

const pairs: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi', й: 'y', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'w', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y',
  ь: '', э: 'e', ю: 'yu', я: 'ya', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ѓ: 'g', ќ: 'k', ѕ: 'dz',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r',
  σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
  ا: 'a', أ: 'a', إ: 'i', آ: 'a', ب: 'b', پ: 'p', ت: 't', ث: 'th', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', ژ: 'zh',
  س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h',
  ة: 'a', و: 'v', ي: 'y', ی: 'y', ى: 'a', ئ: 'y', ؤ: 'v', ء: '',
  ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i', ŋ: 'ng', ħ: 'h', ŧ: 't', ə: 'a',
}; // prettier-ignore
const table = new Map(Object.entries(pairs).map(([from, to]) => [from.normalize('NFC'), to]));

/** The text in lower-case Latin letters as far as the table goes; other characters stay. */
export function latinOf(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  let out = '';
  for (const character of text.normalize('NFC').toLowerCase()) {
    const known = table.get(character);
    if (known !== undefined) out += known;
    else for (const part of character.normalize('NFD').replace(/\p{M}/gu, '')) out += table.get(part) ?? part;
  }
  return out;
}
