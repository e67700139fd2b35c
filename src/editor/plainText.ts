// Text that anybody may have written, on the way to labels, messages and tooltips of VS Code: there `$(name)` becomes an icon and
// `[words](address)` in a notification a link, and marks of direction turn what stands around them.

/** Controls that turn the text around them, or that no reader sees; line ends are taken for spaces. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The text as one line that means nothing but itself. An invisible word joiner parts what would be read as an icon or a link. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unseen, '').replace(/\$\(/g, '$\u2060(').replace(/\]\(/g, ']\u2060(');
}
