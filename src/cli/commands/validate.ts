// factbase validate: what is wrong in the fact bases.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Lines } from '../../core/text/lines';
import type { Problem } from '../../core/facts/problem';
import { sayEnglish } from '../../language/say';
import { localFiles } from '../../server/nodeFiles';
import type { Command, Terminal } from '../command';
import { exitStatus, writeFindings, type Finding } from '../findings';
import { openBases, shownPath } from '../factsFor';

export const validate: Command = {
  name: 'validate',
  takes: '[BASE...]',
  does: 'says what is wrong in the fact bases',
  options: ['fail-on'],
  async run(args, terminal) {
    const named = [...args.base, ...args.words.slice(1)];
    const bases = await openBases(args, terminal, named);
    if (bases.uris.length === 0) {
      terminal.err(
        'factbase: no fact base here: neither factbase.yaml nor a file ending in .factbase.yaml, from this folder upwards or below.\n',
      );
      return 2;
    }
    const unreadable = await reportUnreadable(named, terminal);
    const findings: Finding[] = [];
    const seen = new Set<string>();
    for (const base of bases.uris) {
      const facts = await bases.factsFor(base);
      for (const uri of [base, ...facts.files]) {
        if (seen.has(uri)) continue;
        seen.add(uri);
        const lines = new Lines(bases.workspace.textOf(uri) ?? '');
        findings.push(...facts.problems(uri).map(problem => findingOf(problem, shownPath(uri, terminal), lines)));
      }
    }
    writeFindings(findings, args, terminal);
    return unreadable || findings.some(finding => finding.code === 'unreadable') ? 2 : exitStatus(findings, args);
  },
};

async function reportUnreadable(paths: readonly string[], terminal: Terminal): Promise<boolean> {
  let failed = false;
  for (const path of paths) {
    const read = await localFiles.read(pathToFileURL(resolve(terminal.directory, path)).href);
    if (read !== 'missing' && read !== 'unreadable') continue;
    terminal.err(`factbase: ${path}: ${read === 'missing' ? 'there is no such file.' : 'cannot be read.'}\n`);
    failed = true;
  }
  return failed;
}

function findingOf(problem: Problem, file: string, lines: Lines): Finding {
  const start = lines.positionAt(problem.start);
  const end = lines.positionAt(problem.end);
  const [fix] = problem.fixes ?? [];
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    offset: problem.start,
    length: problem.end - problem.start,
    code: problem.code,
    severity: problem.severity,
    message: sayEnglish(problem.message.id, problem.message.args),
    ...(fix
      ? {
          fix: {
            title: sayEnglish(fix.title.id, fix.title.args),
            edits: fix.edits.map(edit => ({ offset: edit.start, length: edit.end - edit.start, text: edit.newText })),
          },
        }
      : {}),
  };
}
