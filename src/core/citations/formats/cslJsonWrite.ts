/** Writes CSL items as CSL-JSON, one variable a line, so that differences read well. */
import type { CslItem } from '../csl';

/** One item, indented by two blanks. */
export function cslJsonEntry(item: CslItem): string {
  return JSON.stringify(item, undefined, 2).replace(/^/gm, '  ');
}

/** A whole file. */
export function writeCslJson(items: readonly CslItem[]): string {
  return items.length === 0 ? '[]\n' : `[\n${items.map(cslJsonEntry).join(',\n')}\n]\n`;
}
