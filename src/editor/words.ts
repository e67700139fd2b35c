// The words of the interface: in the language that the setting names, else in VS Code's. VS Code itself has no display language for Belarusian
// and Persian, and many who write in Russian keep VS Code in English, so that `vscode.l10n` alone would reach few of them.
import * as vscode from 'vscode';
import { plain } from './plainText';

/** Translations as a bundle of `vscode.l10n` has them: English sentence to sentence, and `#id` to sentence for those of the server. */
type Bundle = Readonly<Record<string, string>>;

/** Before the id of a message of the server in a bundle: no English sentence begins so. */
const idMark = '#';

// The desktop loads the extension in three files (src/entry), each with its own copy of this module: what was read once is kept where all find it.
const key = Symbol.for('factbase.words');
const shared = globalThis as { [key]?: { readonly language: string; readonly bundle: Bundle } };

/** Reads the translation that the setting names; to be called before anything is registered. Leaves VS Code's language where it names none. */
export async function loadWords(extension: vscode.Uri): Promise<void> {
  const language = vscode.workspace.getConfiguration('factbase').get<string>('interfaceLanguage');
  shared[key] = undefined;
  if (language === 'en') shared[key] = { language, bundle: {} };
  if (!language || !/^(?:be|fa|ru)$/.test(language)) return;
  try {
    const file = vscode.Uri.joinPath(extension, 'l10n', `bundle.l10n.${language}.json`);
    const bundle = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Bundle;
    shared[key] = { language, bundle };
  } catch {
    // Words in VS Code's language are better than none.
  }
}

/** A sentence of the interface, given in English, with `{0}`, `{1}` ... filled in; what is filled in stays plain text wherever it is shown. */
export function t(sentence: string, ...values: readonly (string | number)[]): string {
  const digits = bundleInUse()[`${idMark}text.digits`];
  const texts = values.map(value => (typeof value === 'number' ? inDigits(value, digits) : plain(value)));
  const chosen = shared[key];
  if (!chosen) return vscode.l10n.t(sentence, ...texts);
  return (chosen.bundle[sentence] ?? sentence).replace(/\{(\d+)\}/g, (place, at: string) => texts[Number(at)] ?? place);
}

/** The messages of the server in that language, by id; empty for English. */
export function serverMessages(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(bundleInUse())
      .filter(([name]) => name.startsWith(idMark))
      .map(([name, sentence]) => [name.slice(idMark.length), sentence]),
  );
}

/** Language tag of the interface, e.g. `en`. */
export function interfaceLanguage(): string {
  return shared[key]?.language ?? vscode.env.language;
}

function bundleInUse(): Bundle {
  return shared[key]?.bundle ?? (vscode.l10n.bundle as Bundle | undefined) ?? {};
}

function inDigits(value: number, digits: string | undefined): string {
  return digits ? String(value).replace(/\d/g, digit => digits[Number(digit)] ?? digit) : String(value);
}
