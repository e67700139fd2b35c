/** Plain Unicode text as the TeX of a bibliography field: what TeX reads specially is escaped, capitals of titles are kept by braces. */

/** A lone brace is written by name: BibTeX counts braces even behind a backslash, and one alone would break the file. */
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\u00A0': '~',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '\u2009': '\\,',
  '"': '\\textquotedbl{}',
};

const tags: Readonly<Record<string, string>> = {
  '<i>': '\\emph{',
  '<b>': '\\textbf{',
  '<sup>': '\\textsuperscript{',
  '<sub>': '\\textsubscript{',
  '<span style="font-variant:small-caps;">': '\\textsc{',
  '<span class="nocase">': '{',
  '</i>': '}',
  '</b>': '}',
  '</sup>': '}',
  '</sub>': '}',
  '</span>': '}',
  '<sc>': '\\textsc{',
  '</sc>': '}',
};

const tagForm = /<\/?(?:i|b|sup|sub|sc)>|<span (?:style="font-variant:\s*small-caps;"|class="nocase")>|<\/span>/g;

/** Text without markup as TeX. Hyphens that TeX would join to a dash, and quotation marks that it would join, are kept apart. */
export function escapeTex(text: string, apostrophes = text.includes("'")): string {
  return (
    text
      .replace(/\s+/g, space => (space.includes('\u00A0') ? '\u00A0' : space === '\u2009' ? space : ' '))
      .replace(/[\\{}%&#$_~^\u00A0<>\u2009"]/g, braces(text) ? escapePaired : char => special[char]!)
      .replace(/-(?=-)/g, '-{}')
      .replace(/(['`])(?=\1)/g, '$1{}')
      // With an apostrophe it would make a quotation.
      .replace(/`/g, apostrophes ? '\\textasciigrave{}' : '`')
  );
}

/** Pairs may stand behind a backslash, which pandoc understands where it does not know the names of braces. */
function escapePaired(char: string): string {
  return char === '{' || char === '}' ? `\\${char}` : special[char]!;
}

/** Whether every brace of a text has its partner. */
function braces(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '{') depth++;
    else if (char === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Text with CSL-JSON's markup as TeX; tags that do not pair are text. */
export function markupToTex(text: string): string {
  const pieces: string[] = [];
  const open: string[] = [];
  const apostrophes = text.includes("'");
  let at = 0;
  for (const match of text.matchAll(tagForm)) {
    const tag = match[0].replace(/variant:\s*small/, 'variant:small');
    const closes = tag.startsWith('</');
    const name = /^<\/?(\w+)/.exec(tag)![1]!;
    if (closes ? open.at(-1) !== name : !text.includes(`</${name}>`, match.index)) continue;
    if (closes) open.pop();
    else open.push(name);
    pieces.push(escapeTex(text.slice(at, match.index), apostrophes), tags[tag]!);
    at = match.index + match[0].length;
  }
  pieces.push(escapeTex(text.slice(at), apostrophes), '}'.repeat(open.length));
  return pieces.join('');
}

/**
 * A title as TeX: words with capitals stand in braces, because BibTeX styles and pandoc put the others in small letters.
 * @example `Visit to Minsk & NATO` gives `{Visit} to {Minsk} \& {NATO}`.
 */
export function titleToTex(text: string): string {
  const tex = markupToTex(text);
  // A command's name is no word of the title.
  return tex.replace(/\\[A-Za-z]+|\\.|[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019.-]*/gu, word =>
    word[0] !== '\\' && /\p{Lu}/u.test(word) ? protectedWord(word) : word,
  );
}

function protectedWord(word: string): string {
  const core = word.replace(/[.'\u2019-]+$/, '');
  return `{${core}}${word.slice(core.length)}`;
}

/** An address for a field that biber does not read as TeX: only what would break the file is replaced, as addresses may be. */
export function verbatimTex(text: string): string {
  return text.trim().replace(/[\s{}\\]/g, char => encodeURIComponent(char));
}
