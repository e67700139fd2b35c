// Runs a bench or a fuzzer: bundles the script for Node and runs it with the rest of the arguments.
// Usage: npm run bench -- NAME [ARGUMENTS] or npm run fuzz -- NAME [ARGUMENTS]; without a name it lists what there is.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRepository, repository } from './realVscode/paths.mjs';
import { provisionCompilers } from './testing/compilers.mjs';

const [kind, name, ...rest] = process.argv.slice(2);
const folder = inRepository('test', kind ?? 'bench');
// What others import is no script of its own.
const parts = new Set(['nameData', 'measure', 'yardsticks', 'lookUpTimes', 'twoReaders', 'hostileInputs', 'generated']);
const names = readdirSync(folder)
  .map(file => path.parse(file).name)
  .filter(each => !parts.has(each));
if (!names.includes(name)) {
  console.log(`npm run ${kind} -- ${names.join(' | ')}`);
  process.exit(name === undefined ? 0 : 2);
}
// What compares with a compiler finds it in a folder of its own.
if (name === 'pandocMasks') process.env.FACTBASE_COMPILERS ??= await provisionCompilers();
process.exit(run());

function run() {
  const source = path.join(folder, `${name}.mjs`);
  if (existsSync(source))
    return spawnSync(process.execPath, ['--expose-gc', source, ...rest], { cwd: repository, stdio: 'inherit' }).status ?? 1;
  const bundle = inRepository('node_modules', '.cache', 'factbase', kind, `${name}.cjs`);
  const flags = ['--bundle', '--platform=node', '--packages=external', '--log-level=warning', `--outfile=${bundle}`];
  const esbuild = inRepository('node_modules', 'esbuild', 'bin', 'esbuild');
  const built = spawnSync(esbuild, [path.join(folder, `${name}.ts`), ...flags], { cwd: repository, stdio: 'inherit' });
  if (built.status !== 0) return built.status ?? 1;
  return spawnSync(process.execPath, ['--expose-gc', bundle, ...rest], { cwd: repository, stdio: 'inherit' }).status ?? 1;
}
