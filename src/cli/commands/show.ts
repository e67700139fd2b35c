// factbase show: the card of a fact.
import { cardOf } from '../../language/cards/card';
import { cardMarkdown } from '../../language/cards/cardMarkdown';
import { sayEnglish } from '../../language/say';
import type { Command } from '../command';
import { factsHere } from '../factsHere';
import { writeJson } from '../findings';
import { UsageError } from '../options';

export const show: Command = {
  name: 'show',
  takes: 'ID',
  does: 'shows the card of a fact, as Markdown or JSON',
  options: [],
  async run(args, terminal) {
    const id = args.words[1];
    if (!id || args.words.length > 2) throw new UsageError('show needs one id (names that hold blanks go in quotation marks).');
    const facts = await factsHere(args, terminal);
    if (!facts) return 2;
    const found = [facts.get(id) ?? facts.resolve(id)].flat();
    const [fact] = found;
    if (!fact || found.length > 1) {
      const choices = found.map(each => each.id).join(', ');
      terminal.err(
        `factbase: ${fact ? `“${id}” is the name of several facts: ${choices}` : `no fact “${id}”; “factbase lookup” finds ids`}.\n`,
      );
      return 2;
    }
    const card = cardOf(fact, { facts, say: sayEnglish });
    if (args.choice('format', ['text', 'json'], 'text') === 'json') writeJson(card, terminal);
    else terminal.out(`${cardMarkdown(card, sayEnglish)}\n`);
    return 0;
  },
};
