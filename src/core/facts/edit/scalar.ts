/** Writes one value as YAML on one line: plain where every YAML reader takes it for just this text, in quotation marks otherwise. */

/** Where a value goes: flow style (`[a, b]`) leaves fewer signs free, and a key may not look like a merge. */
export type ScalarPlace = 'block' | 'flow' | 'key' | 'flow-key';

export type QuoteMark = '"' | "'";

export interface ScalarStyle {
  readonly place: ScalarPlace;
  /** The quotation mark that the file prefers. */
  readonly mark: QuoteMark;
  /** False for dates, numbers and flags, which stand without quotation marks though other programs read more than text in them. */
  readonly isText: boolean;
  /** Quotation marks even where none are needed, because the value that this replaces had them. */
  readonly keepQuotes?: boolean;
}

// Signs that cannot stand as they are: control characters (tab and line end included), marks of byte order, halves of pairs.
const unprintable =
  /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The value as YAML. Line ends become escapes, so that the result is always one line. */
export function writeScalar(value: string, style: ScalarStyle): string {
  if (style.keepQuotes !== true && isPlainSafe(value, style)) return value;
  return inQuotes(value, style.mark);
}

/** Whether the value can stand without quotation marks (YAML 1.2.2, 7.3.3, and the values that its core schema takes for no text). */
export function isPlainSafe(value: string, { place, isText }: Pick<ScalarStyle, 'place' | 'isText'>): boolean {
  if (value === '' || value.search(unprintable) >= 0 || /^\s|\s$/.test(value)) return false;
  const first = value[0]!;
  if (',[]{}#&*!|>\'"%@`'.includes(first)) return false;
  const isFlow = place === 'flow' || place === 'flow-key';
  if ('-?:'.includes(first) && (value.length === 1 || value[1] === ' ' || isFlow)) return false;
  if (/: | #|:$/.test(value) || /^(?:---|\.\.\.)(?: |$)/.test(value)) return false;
  if (isFlow && /[,[\]{}]/.test(value)) return false;
  if (/^(?:~|null|Null|NULL|<<|=)$/.test(value)) return false;
  return !isText || !looksTyped(value);
}

/** Whether other YAML programs take the text for a number or a truth value. */
function looksTyped(value: string): boolean {
  if (value.length > 60) return false;
  if (/^(?:true|false|yes|no|on|off)$/i.test(value)) return true;
  return (
    /^[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(value) || /^(?:0x[\da-f]+|0o[0-7]+|[-+]?\.inf|\.nan)$/i.test(value)
  );
}

/** The value in quotation marks: in those that the file prefers, in the other ones where that saves escapes. */
export function inQuotes(value: string, mark: QuoteMark): string {
  if (value.search(unprintable) >= 0) return `"${escaped(value)}"`;
  const singleIsFree = !value.includes("'");
  const doubleIsFree = !/["\\]/.test(value);
  const single = mark === "'" ? singleIsFree || !doubleIsFree : !doubleIsFree && singleIsFree;
  return single ? `'${value.replaceAll("'", "''")}'` : `"${escaped(value)}"`;
}

function escaped(value: string): string {
  return value.replace(/["\\]/g, '\\$&').replace(unprintable, sign => {
    if (sign === '\n') return '\\n';
    if (sign === '\t') return '\\t';
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
