/**
 * Which of a few languages a paragraph is in, where that changes what a capital or a letter beside a name means. Told by two
 * different words of grammar near its beginning; asked only where a name would be refused otherwise.
 */

const german = new Set(
  'der und nicht ist fur mit auf ein eine das dem wird sich auch nach bei zum zur vom sind wurde hat'.split(' '),
);
const french = new Set('et la le les des est dans pour une sur au aux du qui sont'.split(' '));
const looksAt = 600;

function asker(words: ReadonlySet<string>): (text: string) => boolean {
  let lastText: string | undefined;
  let lastAnswer = false;
  return text => {
    if (text === lastText) return lastAnswer;
    const found = new Set<string>();
    for (const word of text
      .slice(0, looksAt)
      .toLowerCase()
      .replaceAll('ü', 'u')
      .split(/[^a-z]+/))
      if (words.has(word)) found.add(word);
    lastText = text;
    lastAnswer = found.size > 1;
    return lastAnswer;
  };
}

/** Is a paragraph in German? */
export const isGerman = asker(german);

/** Is a paragraph in French? */
export const isFrench = asker(french);
