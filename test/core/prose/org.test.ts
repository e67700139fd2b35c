import { describe, expect, it } from 'vitest';
import { readProse } from '../../support/readProse';

describe('Org', () => {
  it.each([
    ['emphasis', 'Viktor *Khrenin* /met/ _him_ +not+ 3 * 4 a/b snake_case', 'Viktor Khrenin met him not 3 * 4 a/b snake_case'],
    ['code and verbatim', 'a =Minsk= b ~x = y~, c = d', 'a # b #, c = d'],
    ['links', 'a [[https://x.org/Minsk][Minsk talks]] c [[file:minsk.org]]', 'a #Minsk talks# c #'],
    ['citations', 'so [cite/t:see @minsk p. 3; also @iran] it', 'so #see # p. 3; also # it'],
    ['org-ref', 'so cite:minsk,iran. And autocite:x', 'so #. And #'],
    [
      'footnotes',
      'Khrenin[fn:1] said[fn:: Not Ashtiani.] so\n\n[fn:1] The note.',
      'Khrenin# said# Not Ashtiani.# so | # The note.',
    ],
    ['headings', '* TODO [#A] On Minsk :work:iran:\nText', '#On Minsk # | Text'],
    ['a heading with a colon', '** Minsk: the talks', '#Minsk: the talks'],
    ['planning', '* Minsk\nSCHEDULED: <2023-07-14 Fri>\nText', '#Minsk | Text'],
    ['keywords', '#+title: On Minsk\n#+author: Iran\n#+caption: A view\n[[minsk.png]]', '# On Minsk | # A view'],
    ['source blocks', 'a\n#+BEGIN_SRC python\nMinsk\n\nx\n#+END_SRC\nb', 'a | b'],
    ['quotes', '#+begin_quote\nViktor\nKhrenin\n#+end_quote\nb', 'Viktor Khrenin | b'],
    ['blocks of other names', '#+begin_theorem\nKhrenin said so\n#+end_theorem\nb', 'Khrenin said so | b'],
    ['drawers of other names', ':notes:\nKhrenin said so\n:END:\n:LOGBOOK:\nMinsk\n:END:\nb', 'Khrenin said so | b'],
    ['a heading that is not for export', '* Viktor :noexport:\nMinsk\n** Iran\n* Ali', '#Ali'],
    ['a heading in a comment', '** COMMENT Viktor\nMinsk\n\n*** Iran\n** Ali\nb', '#Ali | b'],
    ['a heading half typed as a comment', '* COMMENT\nMinsk\n* Ali', '#Ali'],
    ['text under an item', '- Viktor\nKhrenin\n  - Ali\n    Reza\n  Minsk', '#Viktor | Khrenin | #Ali Reza | Minsk'],
    ['radio targets', 'a <<<Viktor Khrenin>>> b <<<Min', 'a #Viktor Khrenin# b <<<Min'],
    ['an address in a note', 'Khrenin[fn:: See https://x.org/Minsk for it.] so', 'Khrenin# See # for it.# so'],
    ['a picture in a link', 'a [[x.png][file:minsk.png]] b [[https://x.org][https://x.org/Minsk]]', 'a # b #'],
    ['emphasis of a part of a word', 'Viktor\u200b/Khrenin/\u200b Ali', 'Viktor\u200bKhrenin\u200b Ali'],
    ['a broken line', 'Viktor\\\\\nKhrenin', 'Viktor Khrenin'],
    ['code and citations in emphasis', 'a _src_py{Minsk}_ b _citep:minsk_ c', 'a # b # c'],
    ['files', 'see file:minsk.org and id:minsk so', 'see # and # so'],
    ['a mark that opened nothing', 'Viktor*Ali* Khrenin', 'Viktor*Ali* Khrenin'],
    ['drawers', '* A\n:PROPERTIES:\n:ID: Minsk\n:END:\nText', '#A | Text'],
    ['a drawer half typed', ':PROPERTIES:\n:ID: x\n* Minsk', '#Minsk'],
    ['comments and fixed width', '# Minsk\na\n: Iran\nb', 'a | b'],
    ['lists', '- Viktor\n  Khrenin\n- [ ] Minsk\n1. Iran', '#Viktor Khrenin | # Minsk | #Iran'],
    ['tables', '| Viktor | Minsk |\n|---+---|\n| Ali | Tehran |', '# Viktor # Minsk # | # Ali # Tehran #'],
    ['maths', 'a $x$ b \\(Minsk\\) c $5 and $6\n\\begin{align}\nMinsk\n\\end{align}\nb', 'a # b # c $5 and $6 | b'],
    ['entities, macros, exports', 'a \\alpha{} b {{{minsk(x)}}} c @@html:<b>@@ d A.\\nbsp{}L', 'a # b # c # d A. L'],
    ['targets and inline source', 'a <<minsk>> b src_py{Minsk} c', 'a # b # c'],
    ['timestamps are dates', 'on <2023-07-14 Fri> he', 'on <2023-07-14 Fri> he'],
    ['addresses', 'a@b.org https://x.org/Minsk.', '# #.'],
  ])('%s', (_name, source, read) => {
    expect(readProse('org', source)).toBe(read);
  });
});
