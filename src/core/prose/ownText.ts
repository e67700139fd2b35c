// A text with memory of its own, in one piece. What `slice` gives refers to the whole text: it keeps all of it alive as long as one part
// lives, and reading it unit by unit takes half as long again; so does a text that was joined of parts and not yet read.

/** Shorter parts are copied by the engine anyway. */
const shortest = 16;

/** The units from `start` up to `end`. */
export function ownText(text: string, start: number, end: number): string {
  if (end - start < shortest) return text.slice(start, end);
  // Joining two parts copies both into one.
  return [text.slice(start, start + 1), text.slice(start + 1, end)].join('');
}
