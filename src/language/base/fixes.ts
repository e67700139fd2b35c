// Quick fixes for the problems of a fact base: those that come with a problem, the same for all of its kind, and new entries for
// names that nothing has.
import type { Fix, Problem, TextEdit } from '../../core/facts/problem';
import type { Span } from '../../core/text/span';
import { currentFile, type BaseDocument } from './baseDocument';
import { newEntries } from './newEntry';

export interface BaseFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The problems that it solves. */
  readonly problems: readonly Problem[];
  /** Surely right: may be applied without looking. */
  readonly preferred: boolean;
}

/** Fixes for the problems at a stretch of the base, the sure ones first. */
export function baseFixesAt(document: BaseDocument, span: Span): readonly BaseFix[] {
  const file = currentFile(document);
  if (!file) return [];
  const all = document.facts.problems(file.uri);
  const here = all.filter(({ start, end }) => start <= span.end && span.start <= end);
  const own = here.flatMap(problem => (problem.fixes ?? []).map(fix => single(document, problem, fix)));
  const codes = [...new Set(here.filter(isSure).map(kindOf))];
  const together = codes.flatMap(kind =>
    allOf(
      document,
      all.filter(problem => isSure(problem) && kindOf(problem) === kind),
    ),
  );
  return [...own, ...together, ...here.flatMap(problem => newEntries(document, file, problem))];
}

/** All sure fixes of a file at once; undefined where there is none. */
export function fixAll(document: BaseDocument): BaseFix | undefined {
  const file = currentFile(document);
  const sure = file ? document.facts.problems(file.uri).filter(isSure) : [];
  const { edits, problems } = combined(sure);
  return problems.length === 0 ? undefined : { title: document.say('fix.everything'), edits, problems, preferred: true };
}

function single({ say }: BaseDocument, problem: Problem, fix: Fix): BaseFix {
  return {
    title: say(fix.title.id, fix.title.args),
    edits: fix.edits,
    problems: [problem],
    preferred: problem.fixes?.length === 1,
  };
}

function allOf({ say }: BaseDocument, problems: readonly Problem[]): readonly BaseFix[] {
  const { edits, problems: solved } = combined(problems);
  const [first] = solved;
  if (!first || solved.length < 2) return [];
  const titles = new Set(solved.map(({ fixes }) => say(fixes![0]!.title.id, fixes![0]!.title.args)));
  const [title = ''] = titles;
  const words =
    titles.size === 1
      ? say('fix.all', { title, count: solved.length })
      : say('fix.all-code', { count: solved.length, code: first.code });
  return [{ title: words, edits, problems: solved, preferred: false }];
}

/** One way out only: then it is meant to be sure (see Fix). */
function isSure(problem: Problem): boolean {
  return problem.fixes?.length === 1;
}

/** Problems of one kind are solved in one way. */
function kindOf({ code, fixes }: Problem): string {
  return `${code} ${fixes?.[0]?.title.id ?? ''}`;
}

/** The edits of several fixes, without those that would overlap an earlier one. */
function combined(problems: readonly Problem[]): { readonly edits: readonly TextEdit[]; readonly problems: readonly Problem[] } {
  const sorted = problems
    .map(problem => ({ problem, edits: [...problem.fixes![0]!.edits].sort((a, b) => a.start - b.start) }))
    .filter(({ edits }) => edits.length > 0)
    .sort((a, b) => a.edits[0]!.start - b.edits[0]!.start);
  const edits: TextEdit[] = [];
  const solved: Problem[] = [];
  let end = -1;
  for (const each of sorted) {
    if (each.edits[0]!.start <= end && end >= 0) continue;
    edits.push(...each.edits);
    solved.push(each.problem);
    end = each.edits[each.edits.length - 1]!.end;
  }
  return { edits, problems: solved };
}
