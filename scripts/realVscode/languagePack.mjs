// Makes VS Code believe that a language pack is installed: it takes a display language, and loads the translations of extensions for it, only
// where its list of packs has that language. The real packs are in no npm package, and a server does not list packs that are installed from
// its command line, so the list is written here as the desktop writes it. The pack translates nothing of VS Code itself.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes the list with one language, a tag such as `ru`, into the folder of a server's user data, before the server starts. */
export function listLanguagePack(userData, language) {
  const file = path.join(userData, 'main.i18n.json');
  writeFileSync(file, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `factbase-tests.language-${language}` }, version: '1.0.0' }];
  const pack = { hash: `made-for-tests-${language}`, label: language, extensions, translations: { vscode: file } };
  writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
