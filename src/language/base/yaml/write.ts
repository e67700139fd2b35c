// Texts as YAML, written as a person would: plain where that is safe, in quotation marks where YAML needs them.
import { quoted } from '../../../core/facts/reading';

/** Where a text is to stand. */
export interface Setting {
  /** In brackets, where commas and brackets end a text. */
  readonly flow: boolean;
  /** Quotation marks that stand around it already; the text goes inside them. */
  readonly quote?: '' | '"' | "'";
}

/** A value as YAML. */
export function writeValue(text: string, { flow, quote = '' }: Setting): string {
  if (quote === '"') return escapeDouble(text);
  if (quote === "'") return text.replaceAll("'", "''");
  if (isPlain(text, flow)) return text;
  return /[\n\r\t\u0085\u2028\u2029]/.test(text) ? `"${escapeDouble(text)}"` : quoted(text);
}

/** A key as YAML. */
export function writeKey(text: string, setting: Setting): string {
  const plain = isPlain(text, setting.flow) && !text.startsWith('? ');
  return setting.quote || plain ? writeValue(text, setting) : quoted(text);
}

function escapeDouble(text: string): string {
  return text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
}

/** Whether YAML reads a text without quotation marks as just this text (YAML 1.2.2, 7.3.3), and a fact base does not take it for nothing. */
export function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text !== text.trim() || /[\n\r\t\u0085\u2028\u2029]/.test(text)) return false;
  if (/^(?:~|null|Null|NULL)$/.test(text)) return false;
  if (/^[&*!|>'"%@`#,[\]{}]/.test(text) || /^[-?:](?:\s|$)/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  if (flow && (/[,[\]{}]/.test(text) || /^[-?:]/.test(text))) return false;
  return !/:(?:\s|$)/.test(text) && !/\s#/.test(text);
}
