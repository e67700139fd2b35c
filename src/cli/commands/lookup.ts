// factbase lookup: facts for a query, forgiving of typing errors and other scripts.
import { NameLookup } from '../../core/names/lookup';
import { NameIndex } from '../../core/names/nameIndex';
import type { Fact } from '../../core/facts/model';
import { lookUp } from '../../language/found';
import { sayEnglish } from '../../language/say';
import type { Command } from '../command';
import { factsHere } from '../factsHere';
import { writeJson } from '../findings';
import { UsageError } from '../options';

export const lookup: Command = {
  name: 'lookup',
  takes: 'QUERY',
  does: 'finds facts; forgives typing errors and other scripts',
  options: ['limit'],
  async run(args, terminal) {
    const query = args.words.slice(1).join(' ');
    if (!query.trim()) throw new UsageError('lookup needs a query.');
    const limit = Number(args.text('limit') ?? 20);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a whole number from 1.');
    const facts = await factsHere(args, terminal);
    if (!facts) return 2;
    const found = lookUp(query, limit, new NameLookup(new NameIndex(facts.all())), { facts, say: sayEnglish });
    if (args.choice('format', ['text', 'json'], 'text') === 'json') {
      writeJson(
        found.map(({ fact, score, summary }) => ({
          id: fact.id,
          kind: fact.kind,
          name: fact.name,
          score: Math.round(score * 1000) / 1000,
          summary,
          dates: datesOf(fact),
        })),
        terminal,
      );
    } else {
      for (const { fact, summary, matched } of found)
        terminal.out(`${fact.id}: ${fact.name}${matched ? ` (${matched})` : ''} - ${summary}\n`);
    }
    return 0;
  },
};

/** Dates of a fact as EDTF, as far as they are known. */
function datesOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'actor':
      return fact.roles.flatMap(role => [role.at, role.from, role.until].flatMap(date => date?.value?.edtf ?? []));
    case 'agreement':
      return [fact.signed, fact.inForce].flatMap(date => date?.value?.edtf ?? []);
    case 'event':
    case 'statement':
      return fact.date?.value ? [fact.date.value.edtf] : [];
    case 'source':
      return fact.issued?.value ? [fact.issued.value.edtf] : [];
  }
}
