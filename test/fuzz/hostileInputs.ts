/** Inputs made to hurt: what is in them, the text, and the ids of the good entries that must be found all the same. */

const good = ['good_one', 'other_one'] as const;

/** A bad value in the middle of good entries. */
function entry(value: string): string {
  return `factbase: 1\nactors:\n  Good One:\n    note: fine\n  Bad One:\n    note: ${value}\n  Other One:\n    note: fine\n`;
}

function laughs(): string {
  const levels = Array.from({ length: 12 }, (_, i) => `    - &l${i + 1} [${Array.from({ length: 10 }, () => `*l${i}`).join(', ')}]\n`); // prettier-ignore
  return `factbase: 1\nactors:\n  Good One:\n    note: fine\n  Bad One:\n    tags:\n    - &l0 [ha, ha, ha]\n${levels.join('')}  Other One: {}\n`;
}

function honest(): string {
  return `factbase: 1\nsources:\n  s: {}\nactors:\n  Good One:\n    evidence: &e [s p. 1 “words”]\n${Array.from({ length: 100 }, (_, i) => `  Person N${i}:\n    evidence: *e\n`).join('')}  Other One:\n    evidence: *e\n`;
}

export function hostileTexts(): readonly (readonly [name: string, text: string, good: readonly string[]])[] {
  const million = 1_000_000;
  const values: readonly (readonly [string, string])[] = [
    ['1,000 brackets', '['.repeat(1000)],
    ['100,000 brackets', '['.repeat(100_000)],
    ['1,000 nested maps', '{a: '.repeat(1000)],
    ['1,000 brackets behind a quotation mark', `x [ "\n      ${'['.repeat(1000)}`],
    ['3,000 dashes', `\n      ${'- '.repeat(3000)}a`],
    ['3,000 question marks', `\n      ${'? '.repeat(3000)}a`],
    ['10,000 tags', '!a '.repeat(10_000)],
    ['10,000 anchors', '&a '.repeat(10_000)],
    ['block nesting of 300', `\n${Array.from({ length: 300 }, (_, i) => `${' '.repeat(6 + i)}a:`).join('\n')}`],
    ['block nesting of 3,000', `\n${Array.from({ length: 3000 }, (_, i) => `${' '.repeat(6 + i)}a:`).join('\n')}`],
    ['a NUL', 'a\0b'],
    ['lone surrogates', 'a\ud800b\udc00'],
    ['a byte order mark', '\ufeffa'],
    ['control characters', 'a\x01\x07\x1bb'],
    ['a line separator', 'a\u2028b'],
    ['carriage returns alone', 'a\rb'],
    ['an open quotation mark', '"abc'],
    ['an unknown anchor', '*nothing'],
    ['a tag', '!!js/function x'],
    ['a million tabs', '\t'.repeat(million)],
    ['a line of ten million characters', 'x'.repeat(10 * million)],
    ['ten million characters in quotation marks', `"${'x'.repeat(10 * million)}"`],
    ['three million escapes', `"${'x\\n'.repeat(million)}"`],
    ['a million colons', ': '.repeat(million)],
    ['a million colons without spaces', ':'.repeat(million)],
    ['a million quotation marks', `'${"'".repeat(million)}`],
    ['a million closing brackets', ']'.repeat(million)],
    ['a million commas in brackets', `[${','.repeat(0.9 * million)}`],
    ['a million hash signs', ' #'.repeat(million)],
    ['a million empty lines in a block', `|\n${'\n'.repeat(million)}      x`],
    ['a million spaces', `${' '.repeat(million)}x`],
    ['a role of a million “of”', `x\n    role: ${'a of '.repeat(0.2 * million)}`],
    ['a role of a million commas', `x\n    role: ${'a, '.repeat(0.3 * million)}`],
    ['evidence of a million quotation marks', `x\n    evidence: s ${'“'.repeat(million)}`],
    ['a date of a million digits', `x\n    role: King, ${'1'.repeat(million)}`],
    ['100,000 aliases', `x\n    aliases: [${Array.from({ length: 90_000 }, (_, i) => `a${i}`).join(', ')}]`],
    ['10,000 unknown keys', `x\n${Array.from({ length: 10_000 }, (_, i) => `    key${i}: x`).join('\n')}`],
  ];
  return [
    ...values.map(([name, value]) => [name, entry(value), good] as const),
    ['a billion laughs', laughs(), good],
    ['a hundred honest uses of an anchor', honest(), [...good, 'person_n99']],
    ['NULs only', '\0'.repeat(10_000), []],
    ['one line of ten million', 'x'.repeat(10 * million), []],
    ['ten million line ends', '\n'.repeat(10 * million), []],
    ['ten million carriage returns', '\r'.repeat(10 * million), []],
    ['20,000 entries of one name', `factbase: 1\nactors:\n${'  a:\n'.repeat(20_000)}`, ['a']],
    ['20,000 sections', `factbase: 1\n${'actors:\n'.repeat(20_000)}`, []],
    ['20,000 documents', '---\n'.repeat(20_000), []],
    ['20,000 keys at the margin', Array.from({ length: 20_000 }, (_, i) => `key${i}: x\n`).join(''), []],
    ['brackets only', '['.repeat(million), []],
    ['a base in brackets', '{ factbase: 1, actors: { A B: { note: x } } }', ['a_b']],
    ['more than 64 MB', `factbase: 1\n${'# x\n'.repeat(17 * million)}`, []],
    ['entries at falling columns', `actors:\n${Array.from({ length: 1000 }, (_, i) => `${' '.repeat(1001 - i)}A${i}: {}\n`).join('')}`, []],
    ['2,000 unknown references', `factbase: 1\nactors:\n  Good One: {}\nevents:\n${Array.from({ length: 2000 }, (_, i) => `  e${i}: { participants: [Good Onf${i}] }\n`).join('')}`, ['good_one']],
  ]; // prettier-ignore
}

export function hostileBytes(): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const text = entry('x');
  const le = Buffer.from(text, 'utf16le');
  const be = Buffer.from(le).swap16();
  return [
    ['UTF-16, little end first', Uint8Array.from([0xff, 0xfe, ...le])],
    ['UTF-16, big end first', Uint8Array.from([0xfe, 0xff, ...be])],
    ['UTF-16 without a mark', Uint8Array.from(le)],
    ['UTF-16 cut in the middle of a letter', Uint8Array.from([0xff, 0xfe, ...le, 0x61])],
    ['UTF-16 with a lone surrogate', Uint8Array.from([0xff, 0xfe, ...le, 0x00, 0xd8])],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from(text)])],
    ['Latin-1', Uint8Array.from([...Buffer.from(text), 0xe9, 0x41])],
    ['random bytes', Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256)],
  ];
}
