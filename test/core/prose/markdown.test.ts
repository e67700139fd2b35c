import { describe, expect, it } from 'vitest';
import type { Markup } from '../../../src/core/prose/markup';
import { readProse } from '../../support/readProse';

/** What is done, the Markdown, and what is read of it. */
type Case = readonly [name: string, source: string, read: string];

function check(group: string, cases: readonly Case[], markup: Markup = 'markdown'): void {
  describe(group, () => {
    it.each(cases)('%s', (_name, source, read) => {
      expect(readProse(markup, source)).toBe(read);
    });
  });
}

check('reads through markup of words', [
  ['strong emphasis', 'Viktor **Khrenin** spoke', 'Viktor Khrenin spoke'],
  ['emphasis by underscores', '_Viktor_ __Khrenin__', 'Viktor Khrenin'],
  ['no emphasis inside a word', 'snake_case_name', 'snake_case_name'],
  ['a lone asterisk is a sign', '5 * 3', '5 * 3'],
  ['strikeout and highlight', '~~old~~ ==new==', 'old new'],
  ['sub- and superscript', 'H~2~O, 2^nd^', 'H2O, 2nd'],
  ['about fifty is no subscript', 'some ~50 of ~60', 'some ~50 of ~60'],
  ['backslash escapes', 'Tom \\& Jerry 3\\*4', 'Tom & Jerry 3*4'],
  ['a hard line break', 'Viktor\\\nKhrenin', 'Viktor Khrenin'],
  ['entities', 'AT&amp;T&nbsp;Ltd caf&eacute; co&shy;op &copy; x', 'AT&T Ltd cafe coop # x'],
  ['an ampersand alone', 'A & B; R&D', 'A & B; R&D'],
  ['plain HTML tags of looks', '<b>Viktor</b> Khrenin', 'Viktor Khrenin'],
  ['a line break in HTML', 'Viktor<br>Khrenin', 'Viktor Khrenin'],
]);

check('hides code, maths and addresses', [
  ['a code span', 'see `Khrenin` there', 'see # there'],
  ['a span with backticks in it', 'see ``a ` b`` there', 'see # there'],
  ['an unclosed backtick', 'the ` sign', 'the ` sign'],
  ['a raw span', 'x `<b>`{=html} y', 'x # y'],
  ['inline maths', 'if $x = Minsk$ then', 'if # then'],
  ['money', 'paid $5 million and $6 to them', 'paid $5 million and $6 to them'],
  ['display maths in a line', 'so $$x$$ there', 'so # there'],
  ['maths in TeX parentheses', 'so \\(x\\) there', 'so # there'],
  ['a bare address', 'see https://example.org/Minsk_(city), too', 'see #, too'],
  ['a www address', 'see www.example.org/Minsk.', 'see #.'],
  ['a mail address', 'write to v.khrenin@example.org now', 'write to # now'],
  ['an autolink', 'see <https://example.org/Minsk> now', 'see # now'],
  ['times are no addresses', 'at 14:30, note: Minsk', 'at 14:30, note: Minsk'],
  ['raw TeX with arguments', 'see \\textsc{Minsk}[x] now', 'see # now'],
  ['tags with attributes', 'a <span class="Minsk">b</span> c', 'a #b c'],
  ['comments', 'a <!-- Minsk --> c', 'a # c'],
  ['script in a line', 'a <code>Minsk</code> c', 'a # c'],
  ['a shortcode', 'a {{< video Minsk >}} c', 'a # c'],
]);

check('reads the words of links and citations', [
  ['an inline link', 'a [Minsk talks](http://x.org "Iran") c', 'a Minsk talks# c'],
  ['a link inside a name', 'Viktor [Khrenin](x.md)', 'Viktor Khrenin#'],
  ['parentheses in the target', '[a](b(c)d) e', 'a# e'],
  ['a target in angle brackets', '[a](<b c>) e', 'a# e'],
  ['a reference link', 'a [Minsk][iran] c', 'a Minsk# c'],
  ['labels in a row, of which only the definitions say what is a target', 'a [Minsk][iran][ref] c', 'a Minsk# c'],
  ['brackets alone', 'he [sic] said', 'he [sic] said'],
  ['an image', '![A photo of Minsk](iran.png){width=50%} x', 'A photo of Minsk# x'],
  ['a bracketed citation', 'so [see @minsk, p. 3; also @iran] it', 'so #see #, p. 3; also # it'],
  ['a suppressed author', 'so [-@minsk] it', 'so # it'],
  ['a citation that is a link', 'so [@minsk](iran.md) it', 'so # it'],
  ['a citation in a span', 'Viktor [Khrenin @minsk]{.x} it', 'Viktor Khrenin # it'],
  ['citations side by side', 'so [@minsk][@iran] it', 'so # it'],
  ['an emphasised citation', 'so _@minsk says_ it', 'so # says it'],
  ['a narrative citation', '@minsk says, as does @{iran 1}.', '# says, as does #.'],
  ['a footnote mark', 'Khrenin[^1] said', 'Khrenin# said'],
  ['an inline note', 'Khrenin^[Not Ashtiani.] said', 'Khrenin#Not Ashtiani.# said'],
  ['a span with attributes', '[Minsk]{.place} talks', 'Minsk# talks'],
]);

check('tells definitions of links from text', [
  ['text right under a definition', '[a]: http://x "Minsk"\nViktor', '#Viktor'],
  ['a label before words', '[Viktor]: he came to Minsk', '[Viktor]: he came to Minsk'],
  ['a label alone', '[Minsk]:', '[Minsk]:'],
  ['a target and then words', '[a]: x.md Minsk', '[a]: x.md Minsk'],
  ['a target in brackets that are not closed', '[a]: <!--\nMinsk\n-->\nViktor', '[a]: # Viktor'],
  ['a title over two lines', '[a]: x "Minsk\ntalks"\nViktor', '#Viktor'],
  ['a title that is not closed', '[a]: x\n"Minsk talks', '#"Minsk talks'],
  ['words behind what might be a title', '[a]: x\n"Minsk" he said', '#"Minsk" he said'],
  ['a label over two lines', '[a\nb]: /Minsk\nViktor', '#Viktor'],
  ['attributes in the way of Pandoc', '[a]: x.png "Minsk" {.iran}\nViktor', '#Viktor'],
  ['a target on a line that leaves its quote', '> [a]:\nMinsk\n\nViktor', 'Viktor'],
  ['a definition in a quote', '> [a]:\n> /Minsk\n> "Iran"\n> Viktor', '#Viktor'],
  ['a heading under a label', '[a]:\n# Minsk', '[a]: | #Minsk'],
  ['a label inside a paragraph', 'Viktor\n[Minsk]: x', 'Viktor [Minsk]: x'],
  ['a label in a heading', '# [Minsk]: x', '#[Minsk]: x'],
  ['a label in a row of a table', '| a |\n|---|\n[Minsk]: x', '# a # | [Minsk]: x'],
  ['indented lines under a definition, which are no code', '[a]: x\n    Viktor <!--\n    Minsk\n    -->', '#Viktor #'],
]);

check('hides each construct where another one seems to hold it', [
  ['a target that holds what would close maths', 'so \\([Viktor](a\\)Minsk) there', 'so (Viktor# there'],
  ['code that holds what would close maths', 'so \\(a `\\)` Minsk\\) there', 'so # there'],
  ['maths just begun', 'so \\(Minsk there', 'so (Minsk there'],
  ['a link behind a TeX command', '\\x[Viktor](Minsk.md) there', '\\xViktor# there'],
  ['a TeX command with both kinds of arguments', 'see \\cite[p. 3][Iran]{minsk}[x] now', 'see # now'],
  ['a citation in an argument of TeX', 'see \\cite[with @iran]{minsk} now', 'see # now'],
  ['a TeX argument just begun', 'see \\cite[Minsk now', 'see \\cite[Minsk now'],
  ['labels in a row before a parenthesis', '[Viktor][minsk][Khrenin][iran](he', 'Viktor#(he'],
  ['a label that may be the text of a link', '[Viktor][minsk](iran) c', 'Viktor# c'],
  ['a label before a number in parentheses', '[Viktor][minsk](1. ) c', 'Viktor# c'],
  ['brackets before a link', '[sic][Viktor](iran.md) c', '[sic]Viktor# c'],
  ['code behind what only looks like an address in brackets', '<a``:`>Minsk`', '<a``:#'],
  ['code over lines, of which one looks like a rule', 'Viktor `a\n| ===\nMinsk` talks', 'Viktor # talks'],
  ['code under a tag that ends no paragraph', '- Viktor\n<b>\n```\nMinsk\n```', '#Viktor'],
  ['a tag behind a backslash and a comment', '<!-- Iran -->\\<i class="Minsk">', '#\\#'],
  ['code in which a label would end', '[Viktor][`]Minsk`', '[Viktor][#'],
  ['a tag behind a backslash in HTML', '<div>\n\\<i class="Minsk">\n</div>', '# \\# #'],
]);

check('cuts blocks', [
  ['paragraphs', 'one\ntwo\n\nthree', 'one two | three'],
  ['headings', '# Minsk {#m}\nText\n\nSetext\n======\nText', '#Minsk # | Text | Setext# | Text'],
  ['quotes', '> Viktor\n> Khrenin\n\ntext', '#Viktor Khrenin | text'],
  ['lazy quotes', '> Viktor\nKhrenin', '#Viktor Khrenin'],
  ['a quote in a quote', '> > Viktor\n> > Khrenin', '#Viktor Khrenin'],
  ['lists', '- Viktor\n  Khrenin\n- Minsk\n\n  Iran', '#Viktor Khrenin | #Minsk | #Iran'],
  ['a number in running text begins no list', 'born in\n1939. He', 'born in 1939. He'],
  ['indented code', 'text\n\n    Minsk\n\ntext', 'text | text'],
  ['a paragraph in a list item is no code', '- a\n\n      code\n\n  para', '#a | #para'],
  ['a nested list', '- a\n    - b\n\n      c\n\n          code', '#a | #b | #c'],
  ['fenced code', 'a\n```\nMinsk\n\nx\n```\nb', 'a | b'],
  ['a tilde fence with backticks in it', '~~~ py\n```\nMinsk\n~~~\nb', 'b'],
  ['a fence in a list', '- a\n  ```\n  Minsk\n  ```\n- b', '#a | #b'],
  ['a fence that its quote ends', '> ```\n> Minsk\n\nb', 'b'],
  ['an unclosed fence', 'a\n\n```\nMinsk\n\nx', 'a'],
  ['display maths', 'a\n\n$$\nMinsk\n$$ {#eq}\n\nb', 'a | b'],
  ['maths just begun', 'a\n\n$$\nx\n\nb', 'a | b'],
  ['an environment', 'a\n\n\\begin{align}\nMinsk\n\n\\end{align}\nb', 'a | b'],
  ['a thematic break', 'a\n\n***\n\nb', 'a | b'],
  ['link definitions', '[a]: http://x "Minsk"\n[b]:\n  y\n  "Iran"\n\ntext', 'text'],
  ['a footnote', '[^1]: Minsk is\n    big.\n\n    More.\n\nb', '#Minsk is big. | #More. | b'],
  ['a table', '| Name | City |\n|:--|--|\n| Viktor | Minsk |\n\nb', '# Name # City # | # Viktor # Minsk # | b'],
  [
    'a table without outer pipes',
    'Name | City\n--- | ---\nViktor | Minsk\nAli | Tehran',
    'Name # City# | Viktor # Minsk | Ali # Tehran',
  ],
  ['a line block', '| Viktor\n| Khrenin', '# Viktor # Khrenin'],
  ['a definition list', 'Term\n\n:   Definition\n    goes on', 'Term | #Definition goes on'],
  ['a fenced div', '::: {.note title="Minsk"}\nText\n:::', 'Text'],
  ['an HTML block', '<div class="Minsk">\nText\n</div>\n\nb', '# Text # | b'],
  ['a script block', '<script>\nMinsk\n\nx\n</script>\nb', 'b'],
  ['a comment block', '<!-- Minsk\n\nx -->\nb', 'b'],
  ['a comment and text', '<!-- note --> Minsk', '# Minsk'],
  ['CRLF', '> Viktor\r\n> Khrenin\r\n\r\n```\r\nMinsk\r\n```\r\nb', '#Viktor Khrenin | b'],
]);

check("hides authors and date of Pandoc's title block", [
  ['a title over two lines', '% Title goes\n  on\n% Ab; Cd\n  Ef\n% July\n\nProse', '% Title goes on | Prose'],
  ['no title', '%\n% Ab\n\nProse', '% | Prose'],
  ['a percent sign further on', 'Prose\n% prose', 'Prose % prose'],
]);

check('hides front matter', [
  [
    'but its words',
    '---\ntitle: "On Minsk"\nauthor: Iran\nabstract: |\n  One\n  two\ntags: [x]\n---\ntext',
    '#On Minsk# | # One two | text',
  ],
  ['a rule at the start', '---\n\nMinsk talks began\n', 'Minsk talks began'],
  ['code over lines after a rule at the start', '---\n[`Minsk\nx: y` talks\n', '[# talks'],
  ['a comment over lines after a rule at the start', '---\n![Iran](<!--\nMinsk\n-->\n', '![Iran](#'],
  ['a quote with a colon after a rule at the start', '---\n> [a]: x\n[<!--\nMinsk\n-->\n', '#[#'],
  ['an indented definition after a rule at the start', '---\n    [a]: x\n ```\nMinsk\n ```\nViktor', 'Viktor'],
  ['a link among the keys, which is none', '---\nauthor: Iran\n[`Minsk\nx` talks', '[# talks'],
  ['a comment before the first key', '---\n# Minsk\ntitle: A\n---\ntext', '#A | text'],
  ['not closed yet', '---\ntitle: A\nMinsk talks began', '#A | Minsk talks began'],
  ['TOML', '+++\ntitle = "A"\n+++\ntext', 'text'],
]);

check(
  'reads MyST',
  [
    ['a role', 'a {cite:p}`minsk` and {term}`Minsk <x>` b', 'a # and #Minsk # b'],
    ['a directive with prose', '```{note} On Minsk\n:class: Iran\nText\n```\nb', '# On Minsk | Text | b'],
    ['a directive with code', '```{code-block} py\nMinsk\n```\nb', 'b'],
    ['directives in directives', '````{note}\na\n```{tip}\nb\n```\nc\n````\nd', 'a | b | c | d'],
    ['a directive with colons', ':::{note} On Minsk\n:class: Iran\nText\n:::\nb', '# On Minsk | Text | b'],
    ['code with colons', ':::{code-block} py\nMinsk\n:::\nb', 'b'],
    ['code behind a letter, which counts no item', 'a. text\n\n    Minsk\n\nb', 'a. text | b'],
    ['lines under a rule in groups, which is a break', '---- ----\nViktor\nKhrenin', 'Viktor Khrenin'],
    ['no metadata in the middle', 'a\n\n---\nauthor: Iran', 'a | author: Iran'],
    ['comments and targets', '% Minsk\n(minsk)=\ntext\n+++\nb', 'text | b'],
  ],
  'myst',
);
