import { describe, expect, test } from 'vitest';
import { findNames } from '../../../src/core/names/findNames';
import { NameIndex } from '../../../src/core/names/nameIndex';
import { facts } from './someFacts';

const index = new NameIndex(facts);

/** What is found, as `text=ids`. */
function found(text: string): string[] {
  return findNames(text, undefined, index).map(mention => {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    return `${mention.text}=${mention.ids.join('+')}`;
  });
}

const cases: Readonly<Record<string, readonly (readonly [text: string, ...expected: string[]])[]>> = {
  'the same name, written otherwise': [
    ['Viktor Khrenin signed.', 'Viktor Khrenin=khrenin'],
    ['viktor khrenin and KHRENIN', 'viktor khrenin=khrenin', 'KHRENIN=khrenin'],
    ['the memorandum on Military Cooperation', 'memorandum on Military Cooperation=memorandum'],
    ['Slavoj Zizek and Z\u030ciz\u030cek', 'Slavoj Zizek=zizek', 'Z\u030ciz\u030cek=zizek'],
    ['Viktor\u00a0Khrenin', 'Viktor\u00a0Khrenin=khrenin'],
    ['Khre\u00adnin and Khre\u200bnin', 'Khre\u00adnin=khrenin', 'Khre\u200bnin=khrenin'],
    ["O’Brien, O'Brien, OʼBrien", 'O’Brien=brien', "O'Brien=brien", 'OʼBrien=brien'],
    ['Gaza-Jericho and Gaza—Jericho', 'Gaza-Jericho=gaza', 'Gaza—Jericho=gaza'],
    ['Roadmap for comprehensive cooperation for 2023-2026', 'Roadmap for comprehensive cooperation for 2023-2026=roadmap'],
    ['\uff2b\uff48\uff52\uff45\uff4e\uff49\uff4e', '\uff2b\uff48\uff52\uff45\uff4e\uff49\uff4e=khrenin'],
    ['Беларусь — белару\u0301сь', 'Беларусь=belarus', 'белару\u0301сь=belarus'],
    ['𝐊𝐡𝐫𝐞𝐧𝐢𝐧 said', '𝐊𝐡𝐫𝐞𝐧𝐢𝐧=khrenin'],
  ],
  'names over line ends': [
    ['signed by Viktor\nKhrenin in Kyoto', 'Viktor\nKhrenin=khrenin'],
    ['signed by Viktor\r\nKhrenin', 'Viktor\r\nKhrenin=khrenin'],
    ['> signed by Viktor\n> Khrenin', 'Viktor\n> Khrenin=khrenin'],
    ['- signed by Viktor\n  Khrenin', 'Viktor\n  Khrenin=khrenin'],
    ['Viktor\n\nKhrenin', 'Khrenin=khrenin'],
    ['Gaza–\nJericho', 'Gaza–\nJericho=gaza'],
    ['signed by Viktor   \n   Khrenin', 'Viktor   \n   Khrenin=khrenin'],
  ],
  'names end at columns': [
    ['signed by Viktor  Khrenin', 'Viktor  Khrenin=khrenin'],
    ['signed by Viktor   Khrenin', 'Khrenin=khrenin'],
    ['signed by Viktor \u00ad  Khrenin', 'Khrenin=khrenin'],
    ['signed by Viktor\t\t\tKhrenin', 'Khrenin=khrenin'],
    ['Gaza   –   Jericho'],
  ],
  'whole words only': [
    ['Khrenins and Khreninov, Iranians, Belarusians'],
    ['Minsker, minsk_visit, my_minsk, www.minsk.by, khrenin@minsk, @khrenin'],
    ['Iran2 and Iran.com and Iran_x and iran://x'],
    [
      '#Iran, (Iran), “Iran”, Iran/Belarus, Iran:',
      'Iran=iran',
      'Iran=iran',
      'Iran=iran',
      'Iran=iran',
      'Belarus=belarus',
      'Iran=iran',
    ],
    ['Iran-backed, pro-Iran, Belarus–Iran', 'Iran=iran', 'Iran=iran', 'Belarus=belarus', 'Iran=iran'],
    ['the Belarusian and Iranian sides', 'Belarusian=belarus', 'Iranian=iran'],
    ["Brien and O'Brienish"],
  ],
  possessives: [
    ["Khrenin's, Khrenin’s and KHRENIN'S", 'Khrenin=khrenin', 'Khrenin=khrenin', 'KHRENIN=khrenin'],
    ["the Ashtianis' house", 'Ashtiani=ashtiani'],
    ["‘Khrenin’ and 'Iran'", 'Khrenin=khrenin', 'Iran=iran'],
    ["l'Iran et d’Iran", 'Iran=iran', 'Iran=iran'],
    ["O'Brien's and the US's", "O'Brien=brien", 'US=usa'],
    ["İran'ın ve Minsk'te", 'İran=iran', 'Minsk=minsk'],
  ],
  acronyms: [
    ['Help us and the un, who came'],
    ['The UN, the US and the WHO', 'UN=un', 'US=usa', 'WHO=who'],
    ['the U.S. and the U.S.', 'U.S.=usa', 'U.S.=usa'],
    ['WHO IS THE MAN'],
    ['VK and Vk and vk', 'VK=vk'],
    ['AT&T, not AT or T', 'AT&T=att'],
    ['COVID-19 and covid-19', 'COVID-19=covid'],
    ['Un, Us, Who'],
  ],
  'punctuation that belongs to a name': [
    ['St. Petersburg and St Petersburg', 'St. Petersburg=petersburg', 'St Petersburg=petersburg'],
    ['Yahoo! and Yahoo', 'Yahoo!=yahoo'],
    ['the .NET Foundation', '.NET Foundation=net'],
  ],
  'names that are words': [
    ['It may rain in may. May it rain!'],
    ['in May 2019, since May, 4 May and last May'],
    ['Theresa May said that May might', 'Theresa May=may', 'May=may'],
  ],
  'beside a word in another case': [
    ['Спросите Хренина об этом', 'Хренина=khrenin'],
    ['Представитель Хренина ответил', 'Хренина=khrenin'],
    ['Кнігу Хрэніна пра гэта'],
    ['Книгу Хренина издали', 'Хренина=khrenin'],
    ['Ивана Хренина избрали'],
    ['Ивану Хренину звонили'],
    ['Джо Хренина избрали'],
    ['Доля Минска растёт', 'Минска=minsk'],
    ['Столица Минска', 'Минска=minsk'],
    ['Новой Беларуси нужны друзья'],
    ['Між Києвом і Львовом', 'Києвом=kyiv'],
  ],
  'part of a longer name': [
    ['Sakineh Mohammadi Ashtiani was freed.'],
    ['Sakineh Ashtiani was freed.'],
    ['the Minsk Agreements'],
    ['Minsk II failed'],
    ['Khrenin Street and Iran Air'],
    ['S. M. Ashtiani came'],
    ['Mohammed bin Ashtiani came'],
    ['the Treaty of Minsk and New Minsk'],
    ['Petrov-Khrenin and Khrenin-Petrov'],
    ['General Khrenin and Mr Khrenin', 'Khrenin=khrenin', 'Khrenin=khrenin'],
    ['In Minsk they met. When Khrenin came', 'Minsk=minsk', 'Khrenin=khrenin'],
    ['Belarusian President Lukashenko', 'Belarusian=belarus', 'Lukashenko=lukashenko'],
    ["Iran's Foreign Minister came", 'Iran=iran'],
    ['Belarus President Lukashenko', 'Belarus=belarus', 'Lukashenko=lukashenko'],
    ['Foreign Minister Sakineh Ashtiani'],
    ['Belarus and Iran; Minsk, Belarus', 'Belarus=belarus', 'Iran=iran', 'Minsk=minsk', 'Belarus=belarus'],
    ['Minsk Belarus', 'Minsk=minsk', 'Belarus=belarus'],
    ['Mohammad Ashtiani and V. Khrenin', 'Ashtiani=ashtiani', 'Khrenin=khrenin'],
    ['Al-Khrenin', 'Khrenin=khrenin'],
    ['On Monday Khrenin flew', 'Khrenin=khrenin'],
    ['the Republic of Belarus', 'Republic of Belarus=belarus'],
    ['LUKASHENKO VISITS IRAN', 'LUKASHENKO=lukashenko', 'IRAN=iran'],
    ['Lukashenko Visits Iran', 'Lukashenko=lukashenko', 'Iran=iran'],
    ['Participants\nKhrenin\nAshtiani', 'Khrenin=khrenin', 'Ashtiani=ashtiani'],
  ],
  'Cyrillic endings': [
    [
      'Подпись Виктора Хренина, с Виктором Хрениным, о Хренине',
      'Виктора Хренина=khrenin',
      'Виктором Хрениным=khrenin',
      'Хренине=khrenin',
    ],
    ['в Минске, из Беларуси, с Ираном, Ирану', 'Минске=minsk', 'Беларуси=belarus', 'Ираном=iran', 'Ирану=iran'],
    [
      'Аляксандра Лукашэнкі і Аляксандрам Лукашэнкам, у Мінску',
      'Аляксандра Лукашэнкі=lukashenko',
      'Аляксандрам Лукашэнкам=lukashenko',
      'Мінску=minsk',
    ],
    ['Олександра Лукашенка, у Києві, до Києва', 'Олександра Лукашенка=lukashenko', 'Києві=kyiv', 'Києва=kyiv'],
    ['Хренинский, хренина, минский'],
    ['Президент Лукашенко. В Минске', 'Лукашенко=lukashenko', 'Минске=minsk'],
  ],
  'Arabic script and Hebrew': [
    ['محمّدرضا آشتياني', 'محمّدرضا آشتياني=ashtiani'],
    ['قال لوكاشينكو ولوكاشينكو', 'لوكاشينكو=lukashenko', 'لوكاشينكو=lukashenko'],
    ['في إيران وإيران وبلاروس لبلاروس', 'إيران=iran', 'إيران=iran', 'بلاروس=belarus', 'بلاروس=belarus'],
    ['ايران و بلاروس', 'ايران=iran', 'بلاروس=belarus'],
    ['איראן לאיראן ובאיראן', 'איראן=iran', 'איראן=iran', 'איראן=iran'],
  ],
  'scripts without spaces': [
    ['卢卡申科访问伊朗。白俄罗斯总统', '卢卡申科=lukashenko', '伊朗=iran', '白俄罗斯=belarus'],
    ['白俄\n罗斯', '白俄\n罗斯=belarus'],
    ['ルカシェンコ大統領はイランを', 'ルカシェンコ=lukashenko', 'イラン=iran'],
    ['イランダ'],
    ['루카셴코는 이란에서 벨라루스의', '루카셴코=lukashenko', '이란=iran', '벨라루스=belarus'],
    ['เขาไปอิหร่านและเบลารุส', 'อิหร่าน=iran', 'เบลารุส=belarus'],
    ['ईरान ने', 'ईरान=iran'],
    ['στη Λευκορωσία, ΛΕΥΚΟΡΩΣΊΑ', 'Λευκορωσία=belarus', 'ΛΕΥΚΟΡΩΣΊΑ=belarus'],
  ],
};

for (const [rule, table] of Object.entries(cases)) {
  describe(rule, () => {
    test.each(table.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(found(text)).toEqual(expected);
    });
  });
}
