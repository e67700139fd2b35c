// Small stand-ins for the grammars of Markdown and YAML, for machines where no VS Code is installed yet. They give the scopes that
// our injections rely on, and nothing else; the same tests run on VS Code's own grammars wherever those are at hand.
import type { HostGrammars } from './tokens';

const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '\\A---$', end: '^---$', contentName: 'meta.embedded.block.frontmatter' },
    { begin: '^```', end: '^```$', name: 'markup.fenced_code.block.markdown' },
    { match: '^ {4}.*', name: 'markup.raw.block.markdown' },
    { begin: '<!--', end: '-->', name: 'comment.block.html' },
    { begin: '</?(?=[a-z])', end: '>', name: 'meta.tag.inline.html' },
    { begin: '\\$', end: '\\$', name: 'markup.math.inline.markdown' },
    { match: '`[^`]*`', name: 'markup.inline.raw.string.markdown' },
    { match: '!?\\[[^\\]]*\\](?:\\([^)]*\\)|\\[[^\\]]*\\])', name: 'meta.link.inline.markdown' },
    { match: '^\\[[^\\]]*\\]:.*', name: 'meta.link.reference.def.markdown' },
    { match: '<[^>\\s]*@[^>\\s]*>', name: 'meta.link.email.markdown' },
    { match: '^#+ ', name: 'punctuation.definition.heading.markdown' },
  ],
};

const yaml = {
  scopeName: 'source.yaml',
  patterns: [
    { match: '(?:^|(?<=\\s))#.*', name: 'comment.line.number-sign.yaml' },
    { begin: '"', end: '"', name: 'string.quoted.double.yaml' },
    {
      begin: '(?=[^\\s#:\\[\\]{},"\'-](?:[^:#\\n]|:(?!\\s|$)|(?<!\\s)#)*:(?:\\s|$))',
      end: '(?=[ \\t]*:(?:\\s|$))',
      name: 'meta.map.key.yaml string.unquoted.plain.yaml entity.name.tag.yaml',
    },
    { match: '[:,\\[\\]{}]|-(?=\\s)', name: 'punctuation.yaml' },
    { begin: '(?=[^\\s#:\\[\\]{},"\'-]|-\\S)', end: '(?=\\s+#|[,\\]}])|$', name: 'string.unquoted.plain.out.yaml' },
  ],
};

export const miniGrammars: HostGrammars = {
  name: 'small stand-ins',
  grammar: scope => {
    if (scope === 'text.html.markdown') return JSON.stringify(markdown);
    return scope === 'source.yaml' ? JSON.stringify(yaml) : undefined;
  },
  injections: {},
};
