/** Drafts of any size for benches, the same for the same seed: hard-wrapped prose with a name of a base every twenty words or so. */
import { randomOf } from './generatedBase';

const words =
  'the paper was read by both sides and held to be of little weight since its terms had been left open until a later meeting could settle what each of them had meant when the text was agreed upon in haste'.split(
    ' ',
  );

/** Names of the actors of a generated base, in order. */
export function namesOf(base: string): readonly string[] {
  return [...base.matchAll(/^ {2}(\p{L}+ \p{L}+\d+):$/gmu)].map(match => match[1]!);
}

/** A draft of about so many UTF-16 units that names the base's actors. */
export function generatedDraft(base: string, units: number, seed = 7): string {
  const random = randomOf(seed);
  const names = namesOf(base);
  const out: string[] = ['# A draft\n\n'];
  let length = out[0]!.length;
  while (length < units) {
    const sentences: string[] = [];
    for (let i = 0; i < 4; i++) {
      const sentence = Array.from({ length: 20 }, () => words[random(words.length)]!);
      sentence.splice(random(20), 0, names[random(names.length)]!);
      const text = sentence.join(' ');
      sentences.push(`${text[0]!.toUpperCase()}${text.slice(1)} in ${1950 + random(75)}.`);
    }
    const paragraph = `${wrapped(sentences.join(' '))}\n\n`;
    out.push(paragraph);
    length += paragraph.length;
  }
  return out.join('');
}

function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length > 100) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}
