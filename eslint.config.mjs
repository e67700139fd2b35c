// Lint rules. The import rules are made from layers.json, the one place that says which layer may import which.
import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const layers = JSON.parse(readFileSync(new URL('./layers.json', import.meta.url), 'utf8'));
const names = Object.keys(layers);
const mayUseVscode = new Set(['editor', 'entry']);
const mayUseNode = new Set(['server', 'cli', 'entry']);

const layerRules = names.map(layer => {
  const refused = names.filter(other => other !== layer && !layers[layer].includes(other));
  const patterns = refused.map(other => ({
    group: [`**/${other}/**`, `**/${other}`],
    message: `${layer} must not import ${other} (see ARCHITECTURE.md).`,
  }));
  if (!mayUseVscode.has(layer))
    patterns.push({ group: ['vscode', 'vscode-languageclient*'], message: `${layer} must not know the editor.` });
  if (!mayUseNode.has(layer))
    patterns.push({ group: ['node:*', 'fs', 'path', 'child_process'], message: `${layer} must run in a browser too.` });
  return { files: [`src/${layer}/**/*.ts`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
});

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.vscode-test/**', 'artefacts/**', 'examples/**', '**/fixtures/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.js'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-control-regex': 'off',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: ['esbuild.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...layerRules,
);
