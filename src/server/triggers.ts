// The characters after which the editor asks for completions. VS Code switches quick suggestions off in Markdown, so that only
// trigger characters bring names up as one types; they are the letters of the base's own names, so that other extensions are not
// asked and scripts that nobody uses cost nothing.
import type { Facts } from '../core/facts/facts';

/** More characters than any alphabet has, fewer than would burden the editor. */
const most = 1500;

/** `@` and `:` begin keys and whole facts, a blank a date after "signed in"; `[` and `{` open citations. */
const always = ['@', ':', ' ', '[', '{', ','];

/** Letters of all names, in both cases, besides the marks that begin other proposals. */
export function triggerCharacters(all: readonly Facts[]): readonly string[] {
  const letters = new Set<string>();
  for (const facts of all) {
    for (const fact of facts.all()) {
      if (letters.size >= most) break;
      if (fact.kind === 'statement') continue;
      for (const name of [fact.name, ...fact.aliases.map(alias => alias.name)])
        for (const letter of name) addLetter(letters, letter);
    }
  }
  return [...always, ...[...letters].sort()];
}

function addLetter(letters: Set<string>, letter: string): void {
  // VS Code compares one UTF-16 unit, so that astral letters cannot be triggers.
  if (letter.length !== 1 || !/[\p{L}\p{M}\p{N}]/u.test(letter)) return;
  for (const form of [letter, letter.toLowerCase(), letter.toUpperCase()]) if (form.length === 1) letters.add(form);
}
