// Says what is going on, so that nobody sits before a silent terminal, and runs other programs so that what they print is
// shown exactly when it is needed: when they fail.
import { spawn } from 'node:child_process';

const tickEvery = 10_000;

let lastLine = 0;

/** Prints one line on standard output. */
export function say(line) {
  lastLine = performance.now();
  process.stdout.write(`${line}\n`);
}

/** Whole and tenth seconds since `start`, a value of `performance.now()`, e.g. `"4.2 s"`. */
export const since = start => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** Announces a step, says that it is still going on whenever nothing was printed for ten seconds, and how long it took. Errors pass through. */
export async function step(title, work) {
  const start = performance.now();
  say(`${title} ...`);
  const ticker = setInterval(() => {
    if (performance.now() - lastLine >= tickEvery) say(`  still at it: ${title} (${since(start)})`);
  }, 1_000);
  try {
    const result = await work();
    say(`${title}: done (${since(start)})`);
    return result;
  } catch (error) {
    say(`${title}: failed (${since(start)})`);
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

/**
 * Runs a program to its end and gives its exit code and everything it printed. Never throws for a non-zero code; a program that cannot be
 * started at all gives code 127 and the reason, one that takes longer than `timeout` milliseconds is ended and gives 124.
 */
export function run(command, args, { cwd, env = process.env, timeout = 30 * 60_000, onLine } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    let rest = '';
    let late = false;
    const take = chunk => {
      output += chunk;
      if (!onLine) return;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      lines.forEach(onLine);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeout);
    child.on('error', error => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.on('close', code => {
      clearTimeout(timer);
      if (rest && onLine) onLine(rest);
      resolve({ code: late ? 124 : (code ?? 1), output });
    });
  });
}

/** As `run`, but a non-zero exit code becomes an error that carries what the program printed. */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`"${command} ${args.join(' ')}" ended with code ${code}:\n${output.slice(-4000)}`);
  return output;
}
