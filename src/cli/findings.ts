// Findings as the command line prints them, and the exit status that follows from them.
import type { Severity } from '../core/facts/problem';
import type { Terminal } from './command';
import type { Arguments } from './options';

/** Lines and columns count from 1; offset and length are UTF-16 units, the offset from 0. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly length: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: { readonly title: string; readonly edits: readonly { offset: number; length: number; text: string }[] };
}

const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** 1 where a finding is at or above `--fail-on` (default: warning), else 0. */
export function exitStatus(findings: readonly Finding[], args: Arguments): number {
  const worst = order.indexOf(args.choice('fail-on', order, 'warning'));
  return findings.some(finding => order.indexOf(finding.severity) <= worst) ? 1 : 0;
}

export function writeFindings(findings: readonly Finding[], args: Arguments, terminal: Terminal): void {
  if (args.choice('format', ['text', 'json'], 'text') === 'json') {
    writeJson(findings, terminal);
    return;
  }
  for (const { file, line, column, severity, message, code } of findings) {
    terminal.out(`${file}:${line}:${column}: ${severity}: ${message} [${code}]\n`);
  }
}

/** JSON goes to stdout alone, so that it can be piped. */
export function writeJson(value: unknown, terminal: Terminal): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}
