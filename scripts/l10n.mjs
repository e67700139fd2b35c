// Lists the texts that a translation lacks or no longer needs; `--write` brings the files of all languages into order: keys as in English,
// what nobody needs left out, isolates put into right-to-left texts. What is missing is never invented: `--write` leaves it missing.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRightToLeft, withIsolates } from './l10n/rightToLeft.mjs';
import { bundleFile, englishTexts, languages, manifestFile, root, translatedTexts } from './l10n/texts.mjs';

/** These are no sentences, so that isolates would change what they mean. */
const asTheyAre = new Set(['#text.direction', '#text.digits', '#text.comma']);

const write = process.argv.includes('--write');
const english = await englishTexts();
let incomplete = false;

for (const language of languages) {
  const translated = translatedTexts(language);
  for (const [part, file] of [
    ['bundle', bundleFile(language)],
    ['manifest', manifestFile(language)],
  ]) {
    const keys = Object.keys(english[part]);
    const missing = keys.filter(key => translated[part][key] === undefined);
    const stale = Object.keys(translated[part]).filter(key => english[part][key] === undefined);
    console.log(`${file}: ${keys.length - missing.length} of ${keys.length}`);
    for (const key of missing) console.log(`  missing  ${JSON.stringify(key)}: ${JSON.stringify(english[part][key])}`);
    for (const key of stale) console.log(`  stale    ${JSON.stringify(key)}`);
    incomplete ||= missing.length > 0 || stale.length > 0;
    if (write) writeFileSync(path.join(root, file), inOrder(keys, translated[part], language, part === 'manifest'));
  }
}
process.exitCode = incomplete && !write ? 1 : 0;

function inOrder(keys, texts, language, isMarkdown) {
  const settle = (key, text) => (isRightToLeft(language) && !asTheyAre.has(key) ? withIsolates(text, isMarkdown) : text);
  const sorted = isMarkdown ? keys : [...keys].sort((a, b) => (a < b ? -1 : 1));
  const kept = sorted.flatMap(key => (texts[key] === undefined ? [] : [[key, settle(key, texts[key])]]));
  return `${visible(JSON.stringify(Object.fromEntries(kept), null, 2))}\n`;
}

/** Signs that nobody sees are written as escapes, so that a person who edits the file sees them. */
function visible(json) {
  return json.replace(/[\u200c\u2066-\u2069]/g, sign => (sign === '\u200c' ? sign : `\\u${sign.charCodeAt(0).toString(16)}`));
}
