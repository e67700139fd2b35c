/** Fact bases of any size for benches and fuzzing, the same for the same seed: about 280 characters and 1.8 aliases an entity, five scripts. */

/** A small generator of pseudo-random numbers (linear congruential, Numerical Recipes' constants): whole numbers below `n`. */
export function randomOf(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return n => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
}

const latin = ['ka', 'ro', 'mi', 'ten', 'va', 'lu', 'sho', 'ber', 'dan', 'is', 'pol', 'gri', 'mar', 'el', 'to', 'ny'];
const cyrillic = ['ка', 'ро', 'ми', 'тен', 'ва', 'лу', 'шо', 'бер', 'дан', 'ис', 'пол', 'гри', 'мар', 'ел', 'то', 'ны'];
const greek = ['κα', 'ρο', 'μι', 'τεν', 'βα', 'λου', 'σο', 'περ', 'δαν', 'ισ'];
const arabic = ['کا', 'رو', 'می', 'تن', 'وا', 'لو', 'شو', 'بر', 'دان', 'یس'];
const hebrew = ['קא', 'רו', 'מי', 'תן', 'וא', 'לו', 'שו', 'בר', 'דן', 'יס'];
const scripts = [latin, latin, cyrillic, greek, arabic, hebrew];

/** A fact base with this many entities, two in three of them actors, besides ten sources. */
export function generatedBase(entities: number, seed = 1): string {
  const random = randomOf(seed);
  const word = (syllables: readonly string[]): string => {
    const text = Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const out: string[] = ['factbase: 1\ntitle: Generated\nlanguage: en\n\nsources:\n'];
  for (let i = 0; i < 10; i++)
    out.push(`  source_${i}:\n    type: article\n    title: ${word(latin)} ${word(latin)}\n    issued: ${1990 + i}\n`);
  const actors = Math.ceil((entities * 2) / 3);
  out.push('\nactors:\n');
  for (let i = 0; i < actors; i++) {
    const name = `${word(latin)} ${word(latin)}${i}`;
    const aliases = Array.from(
      { length: 1 + (random(5) < 4 ? 1 : 0) },
      () => `${word(scripts[random(scripts.length)]!)} ${word(latin)}${i}`,
    );
    const year = 1950 + random(75);
    out.push(`  ${name}:\n    kind: person\n`);
    out.push(
      random(2)
        ? `    aliases: [${aliases.join(', ')}]\n`
        : `    aliases:\n${aliases.map(alias => `      - ${alias}\n`).join('')}`,
    );
    out.push(
      `    role: ${word(latin)} minister, ${year}\n    summary: ${word(latin)} ${word(latin).toLowerCase()} of ${word(latin)} in ${year}.\n`,
    );
    out.push(
      `    evidence:\n      - source_${random(10)} p. ${1 + random(300)} “${word(latin)} ${word(latin)} ${word(latin)} said in ${year}”\n`,
    );
  }
  out.push('\nevents:\n');
  for (let i = actors; i < entities; i++) {
    out.push(
      `  event_${i}:\n    name: Meeting ${i} of ${word(latin)} and ${word(latin)}\n    date: ${1950 + random(75)}-0${1 + random(9)}\n`,
    );
    out.push(
      `    aliases: [{ name: ${word(scripts[random(scripts.length)]!)} ${i}, language: ru }, Meeting ${i}]\n    place: ${word(latin)}\n`,
    );
    out.push(
      `    evidence: { source: source_${random(10)}, page: ${1 + random(300)}, quote: "${word(latin)} ${word(latin)} and ${word(latin)}" }\n`,
    );
  }
  return out.join('');
}
