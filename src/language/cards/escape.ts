// Text that anybody may have written, made safe to stand in Markdown: it is shown as it is and can never become a link, an
// image, HTML, an icon or a command (CommonMark: a backslash before ASCII punctuation makes it plain).

/** Controls that change the direction of the text around them, or that no reader sees. */
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const punctuation = /[\\`*_{}[\]<>#|~$@=^!&]|:(?=\/\/)/g;

/** The text as one line, without controls that nobody sees: for places that show plain text. */
export function plainLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unseen, '').trim();
}

/** One line of plain text as Markdown. */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replace(punctuation, '\\$&')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^([-+]|\d+[.)])/, (mark: string) => mark.slice(0, -1) + '\\' + mark.slice(-1));
}
