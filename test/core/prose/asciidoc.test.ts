import { describe, expect, it } from 'vitest';
import { readProse } from '../../support/readProse';

describe('AsciiDoc', () => {
  it.each([
    ['emphasis', 'Viktor *Khrenin* _met_ #him# b**ol**d snake_case 3 * 4', 'Viktor Khrenin met him bold snake_case 3 * 4'],
    ['code and passthroughs', 'a `Minsk` b +Minsk+ c +++<b>+++ d `+x+` e', 'a # b # c # d # e'],
    ['typographic quotes', 'he said "`Minsk`" and Khrenin`s', 'he said "Minsk" and Khrenin`s'],
    ['addresses with text', 'a https://x.org/Minsk[Minsk talks] b https://x.org. c a@b.org', 'a #Minsk talks# b #. c #'],
    [
      'links and references',
      'a link:minsk.html[Minsk talks,window=_blank] b xref:minsk[On Minsk] c <<minsk,Iran>> d <<minsk>>',
      'a #Minsk talks# b #On Minsk# c #Iran# d #',
    ],
    ['images', 'image::minsk.png[A view of Minsk,300,width=3]\n\na image:x.png[Iran] b', '#A view of Minsk# | a #Iran# b'],
    ['footnotes', 'Khreninfootnote:[Not Ashtiani, no.] said', 'Khrenin#Not Ashtiani, no.# said'],
    ['a footnote after a stop', 'Khrenin.footnote:[Not Ashtiani.] He', 'Khrenin.#Not Ashtiani.# He'],
    ['citations', 'so cite:[minsk(3)] and citenp:[a]', 'so # and #'],
    ['maths and keys', 'a stem:[Minsk] b kbd:[Minsk] c', 'a # b # c'],
    ['attributes', 'a {minsk} b{nbsp}c [.lead]#d# [[minsk]]e', 'a # b c #d #e'],
    ['escapes and entities', 'a \\*b* AT&amp;T x--y', 'a *b AT&T x-y'],
    ['a mail address with its subject', 'write mailto:x@y.org[Ali Reza,Minsk talks] so', 'write #Ali Reza# so'],
    ['marks in marks', 'Viktor _*Khrenin* met_ Ali', 'Viktor Khrenin met Ali'],
    ['an address in a note', 'Khreninfootnote:[See https://x.org/Minsk for it.] so', 'Khrenin#See # for it.# so'],
    ['an address in a note half typed', 'Khreninfootnote:[See https://x.org/Minsk', 'Khrenin#See #'],
    ['who is quoted', '[quote, Viktor Khrenin, Minsk talks]\nIt is so.', '# Viktor Khrenin, Minsk talks# | It is so.'],
    ['a quotation just begun', '[quote, Viktor Khr', '[quote, Viktor Khr'],
    ['a hard line break', 'Viktor +\nKhrenin', 'Viktor Khrenin'],
    ['index terms', '((Minsk)) (((Iran, Tehran))) x', 'Minsk # x'],
    [
      'a document header',
      '= On Minsk\nA. Author <a@b.org>\n:toc: left\n:description: Talks in Minsk\n\nText',
      '#On Minsk | #Talks in Minsk | Text',
    ],
    ['headings and titles', '== On Minsk\n\n.A title\nText', '#On Minsk | #A title | Text'],
    ['listings', 'a\n\n[source,ruby]\n----\nMinsk\n\nx\n----\nb', 'a | b'],
    ['a style without delimiters', '[source,ruby]\nMinsk\nIran\n\nb', 'b'],
    ['literal, passed and comment blocks', '....\nMinsk\n....\n++++\nMinsk\n++++\n////\nMinsk\n////\nb', 'b'],
    ['a listing in a longer fence', '-----\n----\nMinsk\n-----\nb', 'b'],
    [
      'sidebars and quotes',
      '****\nViktor\nKhrenin\n****\n\n[quote, A. B.]\n____\nMinsk\n____',
      'Viktor Khrenin | # A. B.# | Minsk',
    ],
    ['tables', '|===\n|Name |City\n\n|Viktor |Minsk\n|===\nb', '#Name #City | #Viktor #Minsk | b'],
    ['lists', '* Viktor\nKhrenin\n** Minsk\n. Iran\n1. x\nTerm:: Text', '#Viktor Khrenin | #Minsk | #Iran | #x | Term# Text'],
    ['literal paragraphs', 'a\n\n Minsk\n Iran\n\nb', 'a | b'],
    ['comments', 'Viktor\n// Minsk\nKhrenin', 'Viktor # Khrenin'],
    ['conditions', 'ifdef::x[]\na\nendif::[]', 'a #'],
    ['an unclosed listing', 'a\n\n----\nMinsk\n\nx', 'a'],
  ])('%s', (_name, source, read) => {
    expect(readProse('asciidoc', source)).toBe(read);
  });
});
