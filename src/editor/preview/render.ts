// Prints what the language server said of a draft into its preview: cards on names, citations in the writer's style, references at the end.
import type { PreviewDraft, PreviewMark } from '../../protocol/citeRequests';
import { citationType, comparable } from './findCitations';
import type { MarkdownIt, RenderRule, Token } from './markdownIt';
import { cardAttributes, cardTexts } from './pageCards';
import { placeOf } from './places';
import { safeHtml } from './safeHtml';

/** Type of the token at the end of each document. */
export const referencesType = 'factbase_references';

/** What is known of a document, ready for looking up. */
export interface KnownDraft {
  readonly preview: PreviewDraft;
  /** How many lines came in above since; what is known of an older version is still found by it. */
  readonly moved: number;
}

/** Finds what is known of a document by what VS Code calls it. */
export type Known = (document: unknown) => KnownDraft | undefined;

/** A stop of the Tab key. The role makes its own words its name; a plain span would be called by its `title`, the card. */
const ownStop = 'tabindex="0" role="term"';

/** What is needed to print: the page that is being rendered, if VS Code says so, and its way to make text safe in HTML. */
interface Printing {
  readonly page: object | undefined;
  readonly escape: (text: string) => string;
}

export function installRules(markdown: MarkdownIt, known: Known): void {
  const { rules } = markdown.renderer;
  const escape = (text: string): string => markdown.utils.escapeHtml(text);
  const plain: RenderRule = rules.text ?? ((tokens, at) => escape(tokens[at]!.content));
  rules.text = (tokens, at, options, environment, self) => {
    const draft = known(environment?.currentDocument);
    return (draft && namesIn(tokens[at]!, draft, { page: environment, escape })) ?? plain(tokens, at, options, environment, self);
  };
  rules[citationType] = (tokens, at, options, environment, self) => {
    const token = tokens[at]!;
    const draft = known(environment?.currentDocument);
    return (
      (draft && citationIn(token, draft, { page: environment, escape })) ??
      self.renderInline(token.children ?? [], options, environment)
    );
  };
  rules[referencesType] = (_tokens, _at, _options, environment) => {
    const draft = known(environment?.currentDocument);
    return draft ? references(draft.preview, escape) + cardTexts(environment, escape) : '';
  };
}

const byPlace = new WeakMap<PreviewDraft, ReadonlyMap<number, readonly PreviewMark[]>>();

function marksOn({ preview, moved }: KnownDraft, line: number): readonly PreviewMark[] {
  let lines = byPlace.get(preview);
  if (!lines) {
    const made = new Map<number, PreviewMark[]>();
    for (const mark of preview.marks) made.set(mark.line, [...(made.get(mark.line) ?? []), mark]);
    byPlace.set(preview, (lines = made));
  }
  return lines.get(line - moved) ?? lines.get(line) ?? [];
}

/** The text with its names marked; undefined where it has none. */
function namesIn(token: Token, draft: KnownDraft, { page, escape }: Printing): string | undefined {
  const place = placeOf(token);
  if (!place) return undefined;
  const { before, linked } = place;
  // A link is a stop of the Tab key already, and may hold no other.
  const stop = linked ? '' : ` ${ownStop}`;
  const found = marksOn(draft, place.line)
    .filter(mark => mark.kind === 'name')
    .flatMap(mark => {
      const at = nthPlace(before, token.content, mark);
      return at === undefined ? [] : [{ mark, at }];
    })
    .sort((a, b) => a.at - b.at);
  if (found.length === 0) return undefined;
  let html = '';
  let end = 0;
  for (const { mark, at } of found) {
    if (at < end) continue;
    html += escape(token.content.slice(end, at));
    html += `<span class="factbase-name"${stop} ${cardAttributes(mark.tooltip, page, escape)}>${escape(mark.text)}</span>`;
    end = at + mark.text.length;
  }
  return html + escape(token.content.slice(end));
}

/** Where in a text the n-th place of a mark on its line is, if it is in this text. */
function nthPlace(before: string, text: string, { text: wanted, nth }: PreviewMark): number | undefined {
  let left = nth;
  for (let at = before.indexOf(wanted); at >= 0; at = before.indexOf(wanted, at + wanted.length)) left--;
  if (left < 0) return undefined;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) if (left-- === 0) return at;
  return undefined;
}

function citationIn(token: Token, draft: KnownDraft, printing: Printing): string | undefined {
  const place = placeOf(token);
  if (!place) return undefined;
  const text = comparable(token.content);
  const here = marksOn(draft, place.line).filter(mark => mark.kind !== 'name');
  const whole = here.find(mark => mark.text === text && mark.nth === place.nth);
  if (whole) return printed(whole, printing);
  // `@a [as seen]`: the bracket is no part of the citation.
  const bracket = text.startsWith('[') ? -1 : text.search(/ ?\[/);
  const alone = bracket < 0 ? undefined : here.find(mark => mark.text === text.slice(0, bracket));
  return alone && printed(alone, printing) + printing.escape(token.content.slice(bracket));
}

function printed({ kind, html, tooltip, text, key }: PreviewMark, { page, escape }: Printing): string {
  const card = cardAttributes(tooltip, page, escape);
  if (kind === 'unknown' || html === undefined) return `<span class="factbase-unknown" ${ownStop} ${card}>${escape(text)}</span>`;
  return `<a class="factbase-citation" href="#${escape(anchorOf(key ?? ''))}" ${card}>${safeHtml(html)}</a>`;
}

/** The id of a reference in the page, of characters that an id and an address can hold alike. */
function anchorOf(key: string): string {
  return `factbase-${key.replace(/[^\p{L}\p{N}_-]/gu, sign => `.${sign.codePointAt(0)!.toString(16)}`)}`;
}

function references({ references: list, title }: PreviewDraft, escape: (text: string) => string): string {
  if (list.length === 0) return '';
  const heading = title === '' ? '' : `<h2>${escape(title)}</h2>`;
  const items = list.map(({ key, html }) => `<li id="${escape(anchorOf(key))}">${safeHtml(html)}</li>`);
  return `<section class="factbase-references">${heading}<ul>${items.join('')}</ul></section>\n`;
}
