import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/core/facts/model';
import { findNames } from '../../../src/core/names/findNames';
import { NameIndex } from '../../../src/core/names/nameIndex';
import { person, place, state } from './someFacts';

function finder(facts: readonly Fact[]): (text: string) => string[] {
  const index = new NameIndex(facts);
  return text => findNames(text, undefined, index).map(({ text: found, ids }) => `${found}=${ids.join('+')}`);
}

const asian = finder([
  place('kyoto', 'Kyoto', ['京都']),
  person('yamada', 'Yamada Taro', ['山田太郎', '山田']),
  person('liming', 'Li Ming', ['李明']),
  person('khrenin', 'Khrenin', ['赫列宁']),
  state('mali', 'Mali', [], ['马里']),
  state('jordan', 'Jordan', [], ['约旦']),
  state('sudan', 'Sudan', [], ['苏丹']),
  state('guinea', 'Guinea', [], ['几内亚', 'ギニア']),
  state('china', 'China', [], ['中国', 'จีน', '중국']),
  state('laos', 'Laos', [], ['ลาว']),
  state('thailand', 'Thailand', [], ['ไทย']),
  state('belarus', 'Belarus', [], ['เบลารุส', '白俄罗斯']),
]);

describe('in scripts without spaces, a name', () => {
  test.each([
    ['京都で会議が開かれた', '京都=kyoto'],
    ['東京都の話'],
    ['山田氏は京都へ行った', '山田=yamada', '京都=kyoto'],
    ['小山田さんと山田町'],
    ['山田太郎と山田 太郎', '山田太郎=yamada', '山田 太郎=yamada'],
    ['赤道ギニアやパプアニューギニア、そしてギニア', 'ギニア=guinea'],
    ['李明在北京会见了赫列宁', '李明=liming', '赫列宁=khrenin'],
    ['李明博是韩国前总统'],
    ['马里不是马里兰州，也不是马里奥', '马里=mali'],
    ['约旦在约旦河东岸', '约旦=jordan'],
    ['苏丹与南苏丹，几内亚与巴布亚新几内亚', '苏丹=sudan', '几内亚=guinea'],
    ['ไทยกับจีนและลาวเป็นเพื่อนบ้าน', 'ไทย=thailand', 'จีน=china', 'ลาว=laos'],
    ['ลาวาไม่ใช่ประเทศ จีนี่ก็ไม่ใช่ ไทยรัฐเป็นหนังสือพิมพ์'],
    ['เมืองของเบลารุสมีมาก', 'เบลารุส=belarus'],
    ['중국으로부터 왔다', '중국=china'],
  ])('%s', (text, ...names) => {
    expect(asian(text)).toEqual(names);
  });
});

const german = finder([
  state('iran', 'Iran'),
  state('belarus', 'Belarus'),
  state('china', 'China'),
  person('weiss', 'Günter Weiß', ['Weiß']),
  person('vega', 'Inés de la Vega', ['de la Vega']),
  person('kim', 'Kim Hana', ['Kim']),
]);

describe('beside another capital, a name', () => {
  test.each([
    ['Es ist nicht klar, weil Belarus Truppen schickte und für Iran Sanktionen gelten.', 'Belarus=belarus', 'Iran=iran'],
    ['Das Iran-Abkommen ist tot, und der Partner China Waren liefert.', 'Iran=iran', 'China=china'],
    ['Die Zeitung China Daily und die Linie Iran Air sind nicht gemeint.'],
    ['Präsident Weiß weiß nicht, was er weiß; Peter Weiß auch nicht.', 'Weiß=weiss'],
    ['the Iran Sanctions Act'],
    ['They met Inés de la Vega. Garcilaso de la Vega wrote.', 'Inés de la Vega=vega'],
    ['Kim Il-sung and then Kim', 'Kim=kim'],
  ])('%s', (text, ...names) => {
    expect(german(text)).toEqual(names);
  });

  const english = finder([
    state('chad', 'Chad'),
    state('germany', 'Germany'),
    person('west', 'Adam West', ['West']),
    person('king', 'Stephen King', ['King']),
    state('un', 'UN', [], ['U.N.']),
    state('china', 'China', [], ['中国', '印度']),
  ]);

  test.each([
    ['Chad C. Mulligan wrote; he was born in Chad. C. Mulligan was not.', 'Chad=chad'],
    ['West and West Germany', 'West=west', 'Germany=germany'],
    ['NEUTRAL CHESS KING ROTATED and King', 'King=king'],
    ['S.U.N.Y. and the U.N. agree', 'U.N.=un'],
    ['印度语、中国人'],
    ['the University of West and a song of West', 'West=west'],
  ])('in a list of its own: %s', (text, ...names) => {
    expect(english(text)).toEqual(names);
  });

  test('is no part of an opening noun in Cyrillic where it stands in the genitive', () => {
    const slavic = finder([state('belarus', 'Belarus', [], ['Беларусь']), place('minsk', 'Minsk', ['Мінск'])]);
    expect(slavic('Улады Беларусі маўчаць. Мінскі завод працуе ў Мінску.')).toEqual(['Беларусі=belarus', 'Мінску=minsk']);
    expect(slavic('Новая Беларусь выйшла.')).toEqual([]);
  });
});

describe('family names', () => {
  test('in Cyrillic count with their capital only, since they are words of the language', () => {
    const slavic = finder([person('orlov', 'Lev Orlov', ['Лев Орлов', 'Орлов']), person('honchar', 'Honchar', ['Гончар'])]);
    expect(slavic('Книга Льва Орлова; стая орлов; гончар и Гончар')).toEqual(['Льва Орлова=orlov', 'Гончар=honchar']);
  });

  test('of women take Ukrainian endings', () => {
    expect(finder([person('sokolova', 'Анна Соколова', ['Соколова'])])('Дали Анні Соколовій, без Соколової')).toEqual([
      'Анні Соколовій=sokolova',
      'Соколової=sokolova',
    ]);
  });

  test('take the German s where the alias is said to be German', () => {
    const said = finder([person('muller', 'Müller', [{ name: 'Jürgen Müller', language: 'de' }])]);
    expect(said('Jürgen Müllers Frau')).toEqual(['Jürgen Müllers=muller']);
    expect(finder([person('muller', 'Jürgen Müller')])('Jürgen Müllers Frau')).toEqual([]);
  });
});
