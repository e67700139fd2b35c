// Counting test results, wherever they come from, and printing them while they come.
import { stripVTControlCharacters } from 'node:util';
import { say } from '../realVscode/progress.mjs';

const mark = 'FACTBASE-TEST ';

/** Nothing counted yet. */
export const nothing = () => ({ passed: 0, failed: 0, skipped: 0 });

/** Adds the counts of one tally to another, in place. */
export function add(total, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  return total;
}

/** `"3 passed, 0 failed, 1 skipped"`. */
export const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** The event in a line that a suite inside VS Code printed, or undefined for any other line. */
export function eventIn(line) {
  const at = line.indexOf(mark);
  if (at < 0) return undefined;
  try {
    return JSON.parse(line.slice(at + mark.length));
  } catch {
    return undefined;
  }
}

/**
 * Follows the events of one suite. `take(event)` prints and counts; `finish(expectedHost)` gives the tally, in which a suite that ran in the wrong
 * host, ran nothing, or never came to its end counts as one more failure: silence must not look like success.
 */
export function follow(suite) {
  const tally = nothing();
  let host;
  let end;
  const running = new Set();
  const take = event => {
    if (event.event === 'host') host = event.host;
    else if (event.event === 'start') running.add(event.title);
    else if (event.event === 'end') end = event;
    else if (event.event === 'result') {
      tally[event.state]++;
      running.delete(event.title);
      printResult(event);
    }
  };
  const fail = why => {
    tally.failed++;
    say(`  FAILED  ${suite}: ${why}`);
  };
  const finish = ({ expectedHost, mayBeEmpty = false }) => {
    if (expectedHost && host !== expectedHost)
      fail(`it ran in the ${host ?? 'unknown'} host instead of the ${expectedHost} host.`);
    if (!end) fail(`it did not come to its end${[...running].map(title => `; it stopped in "${title}"`).join('')}.`);
    else if (end.passed + end.failed + end.skipped === 0 && !mayBeEmpty) fail('it held no test.');
    return tally;
  };
  return { take, finish };
}

function printResult({ title, state, milliseconds, detail }) {
  if (state === 'passed') say(`  passed  ${title} (${milliseconds} ms)`);
  else if (state === 'skipped') say(`  skipped ${title}: ${detail}`);
  else say(`  FAILED  ${title}\n${indent(stripVTControlCharacters(detail ?? ''))}`);
}

/** Text moved to the right, so that it is seen to belong to the line above. */
export const indent = text => text.replace(/^/gm, '          ');
