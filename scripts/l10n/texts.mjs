// All texts that people see, by where they come from: sentences in the editor's code, messages of server and core by id, and package.nls.json.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const languages = ['be', 'fa', 'ru'];

/** Before the id of a message of the server in a bundle (src/editor/words.ts). */
const idMark = '#';

const readJson = file => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
export const bundleFile = language => `l10n/bundle.l10n.${language}.json`;
export const manifestFile = language => `package.nls.${language}.json`;

/** The English texts as `{ bundle, manifest }`, each from key to text: what every language must have. */
export async function englishTexts() {
  const messages = await serverMessages();
  const bundle = Object.fromEntries(Object.entries(messages).map(([id, text]) => [idMark + id, text]));
  for (const { sentence } of editorSentences().found) bundle[sentence] = sentence;
  return { bundle, manifest: readJson('package.nls.json') };
}

/** The same of another language; empty where its files are not there yet. */
export function translatedTexts(language) {
  const read = file => {
    try {
      return readJson(file);
    } catch (error) {
      if (error.code === 'ENOENT') return {};
      throw error;
    }
  };
  return { bundle: read(bundleFile(language)), manifest: read(manifestFile(language)) };
}

async function serverMessages() {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'src/language/say.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).englishMessages;
}

/**
 * Every call of `t` in the editor: `found` with the sentence and where it stands, `odd` where the first argument is no plain string, or where
 * `vscode.l10n.t` is called instead, which knows nothing of the setting.
 */
export function editorSentences(folder = path.join(root, 'src/editor')) {
  const found = [];
  const odd = [];
  for (const { name, source } of sourcesIn(folder)) {
    visit(source, node => {
      if (!ts.isCallExpression(node)) return;
      const callee = node.expression.getText();
      const place = placeOf(node, name, source);
      if (callee === 'vscode.l10n.t' && path.basename(name) !== 'words.ts') odd.push(place);
      if (callee !== 't') return;
      const [first] = node.arguments;
      if (first && ts.isStringLiteralLike(first)) found.push({ sentence: first.text, place });
      else odd.push(place);
    });
  }
  return { found, odd };
}

/** Names of properties and parameters of VS Code whose value people read. */
const shownProperties = new Set(
  'label title placeHolder placeholder prompt tooltip description detail text openLabel saveLabel validationMessage'.split(' '),
);
/** Values that the server and CSL know, under a property that is called `label` too. */
const locatorLabels = new Set(['page', 'paragraph', 'chapter']);
const shownBy = /\.(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|withProgress)$/;

/** Texts in the editor's code that people read, but that no `t` translates: `place: text`. Icons, and texts without a letter, are no words. */
export function untranslated(folder = path.join(root, 'src/editor')) {
  const left = [];
  for (const { name, source } of sourcesIn(folder)) {
    const judge = expression => {
      for (const literal of literalsOf(expression)) {
        const words = literal.text.replace(/\$\([\w~-]+\)/g, '');
        if (/\p{L}{2}/u.test(words) && !/^Factbase(?:: )?$/.test(words) && !locatorLabels.has(words))
          left.push(`${placeOf(literal, name, source)}: ${literal.text}`);
      }
    };
    visit(source, node => {
      if (ts.isPropertyAssignment(node) && shownProperties.has(node.name.getText())) judge(node.initializer);
      if (
        ts.isBinaryExpression(node) &&
        node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
        ts.isPropertyAccessExpression(node.left) &&
        shownProperties.has(node.left.name.text)
      )
        judge(node.right);
      if (ts.isCallExpression(node) && shownBy.test(node.expression.getText()))
        for (const argument of node.arguments) if (!ts.isObjectLiteralExpression(argument)) judge(argument);
    });
  }
  return left;
}

/** The string literals that an expression may give, those inside of calls left out: what is passed to a function is not shown as it is. */
function literalsOf(expression) {
  if (ts.isStringLiteralLike(expression)) return [expression];
  if (ts.isTemplateExpression(expression)) {
    const parts = [expression.head];
    for (const { expression: filledIn, literal } of expression.templateSpans) {
      // `$(${icon})`: the name of an icon.
      if (!parts.at(-1).text.endsWith('$(')) parts.push(...literalsOf(filledIn));
      parts.push(literal);
    }
    return parts;
  }
  if (ts.isConditionalExpression(expression)) return [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)];
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  if (ts.isBinaryExpression(expression)) return [...literalsOf(expression.left), ...literalsOf(expression.right)];
  return [];
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => ({
      name,
      source: ts.createSourceFile(name, readFileSync(path.join(folder, name), 'utf8'), ts.ScriptTarget.Latest, true),
    }));
}

function visit(node, look) {
  look(node);
  node.forEachChild(child => visit(child, look));
}

const placeOf = (node, name, source) => `${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
