import { describe, expect, it } from 'vitest';
import { readProse } from '../../support/readProse';

describe('Typst', () => {
  it.each([
    ['emphasis', 'Viktor *Khrenin* _met_ snake_case 3 * 4', 'Viktor Khrenin met snake_case 3 * 4'],
    ['spaces and dashes', 'A.~Lukashenko Gaza--Jericho co-?op', 'A. Lukashenko Gaza-Jericho coop'],
    ['escapes', '\\#1 \\$5 \\* and \\u{1f600} x \\\ny', '#1 $5 * and # x y'],
    ['raw text', 'a `Minsk` b ```c Minsk ` ``` d `` e', 'a # b # d # e'],
    ['raw text over lines', 'a\n```\nMinsk\n\nx\n```\nb', 'a # | # b'],
    ['maths', 'if $x = "Minsk"$ and $ y \n z $ so', 'if # and # so'],
    ['maths just begun', 'costs $ 5\n\nMinsk', 'costs # | Minsk'],
    ['comments', 'a // Minsk\nb /* Minsk /* x */ y */ c https://x.org d', 'a # b # c # d'],
    ['labels and references', '= On Minsk <minsk>\nsee @minsk[p. 3] and @a.', '#On Minsk # | see #p. 3# and #.'],
    ['looks', '#emph[Khren]in and #strong[met]', 'Khrenin and met'],
    [
      'calls with content',
      'a #footnote[Not *Ashtiani*.] b #link("http://x.org/Minsk")[Minsk talks] c',
      'a #Not Ashtiani.# b #Minsk talks# c',
    ],
    ['calls without', 'a #lorem(5), #sym.dots.h; b #x.', 'a #, # b #.'],
    ['statements', '#set text(font: "Minsk")\n#let x = [Khrenin]\n#import "minsk.typ": *\ntext', '#Khrenin# | text'],
    [
      'statements over lines',
      '#figure(\n  image("minsk.png"),\n  caption: [A view of Minsk],\n)\ntext',
      '#A view of Minsk# text',
    ],
    ['flow', '#if x [Minsk] else [Iran] text #for c in y { c } more', '#Minsk#Iran# text # more'],
    ['code blocks', '#{\n let a = 1\n\n [Minsk]\n}\ntext', '#Minsk# text'],
    ['show rules', '#show heading: it => [\n  *Minsk* #it.body\n]\ntext', 'Minsk # # text'],
    ['lists and terms', '- Viktor\n  Khrenin\n+ Minsk\n/ Iran: a state', '#Viktor Khrenin | #Minsk | #Iran: a state'],
    ['brackets of the text', 'he [sic] said #quote[a [b] c] d', 'he [sic] said #a [b] c# d'],
    ['addresses', 'a@b.org and https://x.org/Minsk.', '# and #.'],
    ['a call left open before a heading', '#table(\n"x",\n\n= Minsk\ntext', '#Minsk | text'],
    ['strings', '#title("On Minsk") b', '# b'],
  ])('%s', (_name, source, read) => {
    expect(readProse('typst', source)).toBe(read);
  });
});
