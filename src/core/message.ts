/**
 * What core says to a person: which sentence, and what is to be filled in. The words are made at the edge (command line,
 * server, editor), where the reader's language is known.
 */
export interface Message {
  /** Key of the sentence in a table of messages, e.g. `unknown-key.nearest`. */
  readonly id: string;
  /** Values for the `{name}` places of the sentence. */
  readonly args: Readonly<Record<string, string | number>>;
}

/** Sentences by id, with `{name}` where an argument goes; English stands in core, translations come from l10n bundles. */
export type MessageTable = Readonly<Record<string, string>>;

/** Gives a sentence by its id, filled in. */
export type Say = (id: string, args?: Message['args']) => string;

/** How the language of the interface writes, in English: what stands between words that come from the writer. */
export const writingMessages: MessageTable = {
  'text.direction': 'ltr',
  'text.digits': '0123456789',
  'text.comma': ', ',
  'text.quote': '“{text}”',
};

/**
 * Fills a sentence in. An id that the table lacks gives the id itself: a wrong word is better than a lost problem. Numbers are
 * written in the digits of the table's language, texts stay as they are.
 */
export function render(message: Message, table: MessageTable): string {
  const sentence = table[message.id] ?? message.id;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = message.args[name] ?? place;
    return typeof value === 'number' ? inDigits(String(value), table['text.digits']) : value;
  });
}

/** Says everything from one table. */
export function sayFrom(table: MessageTable): Say {
  return (id, args = {}) => render({ id, args }, table);
}

function inDigits(text: string, digits: string | undefined): string {
  if (digits === undefined || digits === writingMessages['text.digits']) return text;
  return text.replace(/\d/g, digit => digits[Number(digit)] ?? digit);
}
