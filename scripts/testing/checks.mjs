// The checks that need no editor: lint, format, types, unit tests.
import { readFileSync, rmSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { inRepository, madeFolder, repository } from '../realVscode/paths.mjs';
import { run, say } from '../realVscode/progress.mjs';
import { add, indent, nothing } from './tally.mjs';

/** Runs a tool of the repository's own node_modules with the Node that runs this script, so that PATH does not matter. */
const tool = (file, args, env = {}) =>
  run(process.execPath, [inRepository('node_modules', ...file.split('/')), ...args], {
    cwd: repository,
    env: { ...process.env, ...env },
  });

async function check(title, file, args) {
  const { code, output } = await tool(file, args);
  if (code !== 0) say(`  ${title}:\n${indent(output.trimEnd().slice(-8000))}`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Lint, format and types, each counted as one test. None of these programs uses more than one core for long: they go in two lanes. */
export async function quickChecks() {
  const lanes = [
    [
      ['Lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
      ['Format', 'prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']],
    ],
    [
      ['Types', 'typescript/bin/tsc', ['--build']],
      ['Types of the tests', 'typescript/bin/tsc', ['--project', 'test', '--noEmit']],
    ],
  ];
  const total = nothing();
  const go = async lane => {
    for (const each of lane) add(total, await check(...each));
  };
  await Promise.all(lanes.map(go));
  return total;
}

/** The unit tests. */
export const unitTests = ({ wanted }) => vitest({ wanted });

/** Real compilers read what Factbase writes; `compilers` is the folder that they are installed in. Says which of them there were. */
export const compilerTests = ({ wanted, compilers }) =>
  vitest({
    wanted,
    config: 'test/compilers/vitest.config.ts',
    env: { FACTBASE_COMPILERS: compilers },
    says: /^(?:pandoc|typst|LaTeX|AsciiDoctor): .*$/gim,
  });

/** Vitest's own summary goes to a file that is read for the counts; what it prints is shown only when something failed. */
async function vitest({ wanted, config, env = {}, says }) {
  mkdirSync(madeFolder, { recursive: true });
  const summaryFile = path.join(madeFolder, `unit-${process.pid}.json`);
  const args = [
    'run',
    ...(config ? ['--config', config] : []),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${summaryFile}`,
    ...(wanted ? ['--testNamePattern', wanted] : []),
  ];
  const { code, output } = await tool('vitest/vitest.mjs', args, env);
  const tally = readSummary(summaryFile);
  // A file that cannot be loaded, an error outside any test: vitest fails although no test did.
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  for (const line of says ? new Set(output.match(says)) : []) say(`  ${line}`);
  if (tally.failed > 0) say(indent(output.trimEnd().slice(-20_000)));
  return tally;
}

function readSummary(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(file, { force: true });
  }
}
