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

/** Fills a sentence in. An id that the table lacks gives the id itself: a wrong word is better than a lost problem. */
export function render(message: Message, table: MessageTable): string {
  const sentence = table[message.id] ?? message.id;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(message.args[name] ?? place));
}
