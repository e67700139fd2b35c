/**
 * One Latin key for the many ways to write a name in Latin, Cyrillic and Greek letters, so that Khrenin, Hrenin, Chrenin's
 * cousins and Хренин meet in look-up. Only for finding, never for display, and never for names in prose. The letters follow the
 * romanisations of BGN/PCGN and ICAO Doc 9303, made coarser where the systems differ (kh/h, y/i/j, w/v, double letters).
 */

const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  й: 'i',
  і: 'i',
  ї: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r', // prettier-ignore
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 'sc',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  є: 'e',
  ю: 'iu',
  я: 'ia', // prettier-ignore
  ђ: 'd',
  ј: 'i',
  љ: 'l',
  њ: 'n',
  ћ: 'c',
  џ: 'd',
  ѓ: 'g',
  ќ: 'k',
  ѕ: 'z',
  ә: 'a',
  ө: 'o',
  ү: 'u',
  ұ: 'u',
  қ: 'k',
  ң: 'n',
  ғ: 'g',
  һ: 'h', // prettier-ignore
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 't',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'ks',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  τ: 't',
  υ: 'i',
  φ: 'f',
  χ: 'h',
  ψ: 'ps',
  ω: 'o', // prettier-ignore
};

/** Groups of Latin letters that stand for one sound, longest first. */
const groups: readonly (readonly [group: string, sound: string])[] = [
  ['shch', 'sc'],
  ['sch', 's'],
  ['tch', 'c'],
  ['kh', 'h'],
  ['sh', 's'],
  ['ch', 'c'],
  ['zh', 'z'],
  ['dzh', 'i'],
  ['dj', 'i'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['gh', 'g'], // prettier-ignore
  ['ts', 'c'],
  ['tz', 'c'],
  ['cz', 'c'],
  ['sz', 's'],
  ['ck', 'k'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ey', 'ei'], // prettier-ignore
];
const single: Readonly<Record<string, string>> = { q: 'k', x: 'ks', w: 'v', y: 'i', j: 'i', c: 'k' };
const groupsByLetter = new Map<string, (readonly [string, string])[]>();
for (const entry of groups)
  groupsByLetter.set(
    entry[0][0]!,
    [...(groupsByLetter.get(entry[0][0]!) ?? []), entry].sort((a, b) => b[0].length - a[0].length),
  );

/** The key of one folded word; words in other scripts are their own key. */
export function latinKey(word: string): string {
  let key = '';
  for (let i = 0; i < word.length;) {
    const letter = word[i]!;
    const group = groupsByLetter.get(letter)?.find(([text]) => word.startsWith(text, i));
    if (group !== undefined) {
      key += group[1];
      i += group[0].length;
    } else {
      key += letters[letter] ?? single[letter] ?? letter;
      i++;
    }
  }
  key = key.replace(/(.)\1/gu, '$1');
  // Yevgeny, Evgeny
  return key.startsWith('ie') && key.length > 3 ? key.slice(1) : key;
}

const semitic: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ث: 's',
  چ: 'c',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ذ: 'z',
  ر: 'r',
  ز: 'z',
  ژ: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'z',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h', // prettier-ignore
  ב: 'b',
  ג: 'g',
  ד: 'd',
  ה: 'h',
  ז: 'z',
  ח: 'h',
  ט: 't',
  כ: 'k',
  ך: 'k',
  ל: 'l',
  מ: 'm',
  ם: 'm',
  נ: 'n',
  ן: 'n',
  ס: 's',
  פ: 'f',
  ף: 'f',
  צ: 'c',
  ץ: 'c',
  ק: 'k',
  ר: 'r',
  ש: 's',
  ת: 't', // prettier-ignore
};

/**
 * The consonants of a word or of its Latin key, which is all that Arabic and Hebrew script write of a name: خرینین and Khrenin
 * are both `hrnn`. Empty where too little is left to go by.
 */
export function consonantsOf(key: string): string {
  let consonants = '';
  for (const letter of key) {
    const sound =
      semitic[letter] ?? (letter >= 'a' && letter <= 'z' && !'aeiouv'.includes(letter) ? (letter === 'p' ? 'b' : letter) : '');
    if (!consonants.endsWith(sound) || sound === '') consonants += sound;
  }
  return consonants.length >= 3 ? consonants : '';
}

/** Is the word in a script that writes consonants only? */
export function isConsonantal(word: string): boolean {
  const unit = word.charCodeAt(0);
  return (unit >= 0x5d0 && unit < 0x5eb) || (unit >= 0x620 && unit < 0x700);
}
