/** Which words of a document pandoc shows its readers as prose, taken from the document tree that it writes as JSON. */

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

interface Tree {
  readonly meta: Readonly<Record<string, Node>>;
  readonly blocks: readonly Node[];
}

/** Metadata that Factbase reads as prose. Authors, dates and what else describes a document are left to its bibliography. */
const visibleMetadata = new Set(['title', 'subtitle', 'abstract', 'description', 'caption', 'titleblock', 'thanks']);

/** Stands for whatever parts words although nothing of it is prose: code, the edge of a cell, a note. */
const wall = '\u0000';

/** The text that pandoc shows; walls stand where a name must not run on. */
export function proseOfPandoc(json: string): string {
  const tree = JSON.parse(json) as Tree;
  const out: string[] = [];
  for (const [key, value] of Object.entries(tree.meta)) if (visibleMetadata.has(key)) metadata(value, out);
  blocks(tree.blocks, out);
  return out.join('');
}

function metadata(node: Node, out: string[]): void {
  if (node.t === 'MetaInlines') inlines(node.c as Node[], out);
  else if (node.t === 'MetaBlocks') blocks(node.c as Node[], out);
  else if (node.t === 'MetaString') out.push(node.c as string);
  else if (node.t === 'MetaList') for (const each of node.c as Node[]) metadata(each, out);
  out.push(wall);
}

function blocks(list: readonly Node[], out: string[]): void {
  for (const each of list) {
    out.push(wall);
    block(each, out);
  }
  out.push(wall);
}

type Caption = readonly [unknown, readonly Node[]];
type Row = readonly [unknown, readonly (readonly [unknown, unknown, unknown, unknown, readonly Node[]])[]];

function block({ t, c }: Node, out: string[]): void {
  const parts = c as readonly unknown[];
  switch (t) {
    case 'Plain':
    case 'Para':
      return inlines(c as Node[], out);
    case 'LineBlock':
      for (const line of c as Node[][]) {
        inlines(line, out);
        out.push(wall);
      }
      return;
    case 'BlockQuote':
      return blocks(c as Node[], out);
    case 'OrderedList':
      for (const item of parts[1] as Node[][]) blocks(item, out);
      return;
    case 'BulletList':
      for (const item of c as Node[][]) blocks(item, out);
      return;
    case 'DefinitionList':
      for (const [term, definitions] of c as [Node[], Node[][]][]) {
        inlines(term, out);
        for (const each of definitions) blocks(each, out);
      }
      return;
    case 'Header':
      return inlines(parts[2] as Node[], out);
    case 'Div':
      return blocks(parts[1] as Node[], out);
    case 'Figure':
      blocks((parts[1] as Caption)[1], out);
      return blocks(parts[2] as Node[], out);
    case 'Table': {
      blocks((parts[1] as Caption)[1], out);
      rows((parts[3] as readonly [unknown, readonly Row[]])[1], out);
      for (const body of parts[4] as readonly (readonly [unknown, unknown, readonly Row[], readonly Row[]])[]) {
        rows(body[2], out);
        rows(body[3], out);
      }
      return rows((parts[5] as readonly [unknown, readonly Row[]])[1], out);
    }
  }
}

function rows(list: readonly Row[], out: string[]): void {
  for (const [, cells] of list) for (const cell of cells) blocks(cell[4], out);
}

interface Citation {
  readonly citationPrefix: readonly Node[];
  readonly citationSuffix: readonly Node[];
}

function inlines(list: readonly Node[], out: string[]): void {
  for (const each of list) inline(each, out);
}

function inline({ t, c }: Node, out: string[]): void {
  const parts = c as readonly unknown[];
  switch (t) {
    case 'Str':
      // A soft hyphen is read through.
      out.push((c as string).replace(/\u00ad/g, ''));
      return;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      out.push(' ');
      return;
    case 'Emph':
    case 'Underline':
    case 'Strong':
    case 'Strikeout':
    case 'Superscript':
    case 'Subscript':
    case 'SmallCaps':
      return inlines(c as Node[], out);
    case 'Quoted':
      out.push('"');
      inlines(parts[1] as Node[], out);
      out.push('"');
      return;
    case 'Span':
      return inlines(parts[1] as Node[], out);
    case 'Cite':
      for (const each of parts[0] as readonly Citation[]) {
        out.push(wall);
        inlines(each.citationPrefix, out);
        out.push(wall);
        inlines(each.citationSuffix, out);
      }
      out.push(wall);
      return;
    case 'Link':
    case 'Image': {
      const [, words, target] = parts as readonly [unknown, readonly Node[], readonly [string, string]];
      const text: string[] = [];
      inlines(words, text);
      // An address that is its own text is no prose.
      const shown = text.join('');
      const bare = shown === target[0] || `mailto:${shown}` === target[0] || decoded(target[0]) === shown;
      out.push(bare && t === 'Link' ? wall : shown);
      return;
    }
    case 'Note': {
      const note: string[] = [];
      blocks(c as Node[], note);
      out.push(wall, ...note, wall);
      return;
    }
    default:
      out.push(wall);
  }
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
