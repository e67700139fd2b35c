// The few assertions that the suites inside and around VS Code need; node:assert does not exist in the web worker host.

/** Both are the same value, or the same data (compared as JSON, keys in any order). */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [left, right] = [show(actual), show(expected)];
  if (left !== right) throw new Error(`${what}: expected\n${right}\nbut it is\n${left}`);
}

/** The condition holds. */
export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`Expected: ${what}`);
}

/** The text, or one of the texts, contains the part (or matches the pattern). */
export function includes(actual: string | readonly string[], part: string | RegExp): void {
  const texts = typeof actual === 'string' ? [actual] : actual;
  if (!texts.some(text => contains(text, part))) throw new Error(`Expected ${show(part)} in\n${show(actual)}`);
}

/** The text, or each of the texts, does not contain the part (or match the pattern). */
export function excludes(actual: string | readonly string[], part: string | RegExp): void {
  const texts = typeof actual === 'string' ? [actual] : actual;
  if (texts.some(text => contains(text, part))) throw new Error(`Did not expect ${show(part)} in\n${show(actual)}`);
}

/** True when the text contains the part or matches the pattern. */
export function contains(text: string, part: string | RegExp): boolean {
  return typeof part === 'string' ? text.includes(part) : part.test(text);
}

function show(value: unknown): string {
  if (value instanceof RegExp) return String(value);
  return JSON.stringify(value, sortKeys, 2) ?? 'undefined';
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
