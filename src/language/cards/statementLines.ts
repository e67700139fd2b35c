// Lines of the card of a statement: who says it, in what manner, about whom.
import type { Statement } from '../../core/facts/model';
import type { CardContext } from './card';
import { nameOf, namesOf } from './names';
import { dateWords } from './when';

export function statementLines(statement: Statement, { facts, say }: CardContext): readonly string[] {
  const manner = say(`statement.${statement.manner ?? 'plain'}`);
  const by = statement.by
    ? say('statement.by', { manner, by: nameOf(statement.by, facts) })
    : say('statement.by-source', { manner });
  return [
    statement.date ? [by, dateWords(statement.date, say)].join(say('text.comma')) : by,
    ...(statement.about.length > 0 ? [say('statement.about', { names: namesOf(statement.about, facts, say) })] : []),
    ...(statement.summary ? [statement.summary] : []),
  ];
}
