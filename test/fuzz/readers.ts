/**
 * The long comparison of the quick reader with the `yaml` package: the example, generated bases and mutations of both, and documents
 * given as files or folders (such as the YAML test suite's). Bundle for Node and run: `readers [SECONDS] [FILE ...]`.
 * Prints how many documents were compared and every disagreement, shortened; ends with status 1 if there was one.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generatedBase, randomOf } from '../support/generatedBase';
import { counts, disagreement, exempt } from './twoReaders';

const signs = ['"', "'", ':', ': ', ' ', '  ', '\n', '#', ' #', '- ', '[', ']', '{', '}', ',', '|', '>', '&a ', '*a', '!!str ', '?', '? ', '\t', '\r', '\\', '---\n', '...\n', '%', '@', '“', 'x', '\n\n', '\n  ', '\n    ', '|\n      text\n', '\u2028', '~']; // prettier-ignore

function filesUnder(path: string): string[] {
  return statSync(path).isDirectory() ? readdirSync(path).flatMap(name => filesUnder(join(path, name))) : [path];
}

/** The documents in a file: its text, and where it is a module of the YAML test suite, the YAML that it holds. */
function documentsIn(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.js')) return [text];
  return [...text.matchAll(/"yaml":\s*("(?:[^"\\]|\\.)*")/g)].map(match => JSON.parse(match[1]!) as string);
}

function shrink(text: string): string {
  let smallest = text;
  for (let size = 64; size >= 1; size >>= 1) {
    for (let at = 0; at + size <= smallest.length;) {
      const shorter = smallest.slice(0, at) + smallest.slice(at + size);
      if (disagreement(shorter) !== undefined) smallest = shorter;
      else at += size;
    }
  }
  return smallest;
}

const [seconds = '30', ...paths] = process.argv.slice(2);
const given = paths.flatMap(filesUnder).flatMap(documentsIn);
const starts = [
  readFileSync('examples/minsk-visit/factbase.yaml', 'utf8'),
  ...Array.from({ length: 40 }, (_, i) => generatedBase(3, i)),
  ...given,
];
// A document of the suite is also an entry's value, where the quick reader is at home.
starts.push(...given.map(text => `factbase: 1\nactors:\n  A B:\n    note: x\n${text.replace(/^/gm, '    ')}\n`));
const random = randomOf(Number(process.env['SEED'] ?? 1));
const failures: string[] = [];
let documents = 0;
const compare = (text: string): void => {
  documents += 1;
  if (disagreement(text) !== undefined) failures.push(text);
};
for (const text of starts) compare(text);
const end = Date.now() + Number(seconds) * 1000;
while (Date.now() < end) {
  let text = starts[random(starts.length)]!;
  if (text.length > 4000) {
    const from = random(text.length - 3000);
    text = `factbase: 1\nactors:\n${text.slice(text.indexOf('\n', from) + 1, from + 3000)}`;
  }
  for (let edits = 1 + random(3); edits > 0; edits--) {
    const at = random(text.length + 1);
    text = text.slice(0, at) + (random(3) ? signs[random(signs.length)]! : '') + text.slice(at + random(3));
  }
  compare(text);
}
console.log(
  `${documents} documents (${starts.length} as given, ${given.length} of them from files), ${counts.withoutErrors} without errors of YAML; ${counts.quick} of ${counts.pieces} pieces read the quick way; ${failures.length} disagreements`,
);
for (const [reason, count] of exempt) console.log(`  ${count} with faults that only one tells of: ${reason}`);
for (const text of failures.slice(0, 10)) {
  const small = shrink(text);
  console.log(`${disagreement(small)}\n${JSON.stringify(small)}\n`);
}
process.exitCode = failures.length > 0 ? 1 : 0;
