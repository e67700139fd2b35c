// Whether the writer asked for completions, or the editor did while he typed: what is offered unasked must be fewer and surer.
import { CompletionTriggerKind, type CompletionContext } from 'vscode-languageserver';

/**
 * Characters after which the editor asks: `@`, `[`, `{` and `,` begin keys, `:` whole facts, a blank a date after "signed in". Letters would
 * be of no use: VS Code leaves the ends of words to quick suggestions, which Markdown has switched off (see src/editor/offerWhileTyping.ts).
 */
export const triggerCharacters: readonly string[] = ['@', ':', ' ', '[', '{', ','];

/** `asked`: with a key; `typing`: by itself, after a letter; `continuing`: for a list that is open already. */
export type Asking = 'asked' | 'typing' | 'continuing';

/** Milliseconds after a keystroke within which VS Code asks by itself; a person who presses a key for it takes longer. */
const keystroke = 400;

/** VS Code calls its own asking while one types `Invoked` too: only the time since the last change tells them apart. */
export function howAsked(context: CompletionContext | undefined, sinceEdit: number): Asking {
  if (context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions) return 'continuing';
  return context?.triggerKind === CompletionTriggerKind.TriggerCharacter || sinceEdit < keystroke ? 'typing' : 'asked';
}
