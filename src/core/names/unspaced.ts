/**
 * A name in Chinese, Japanese or Thai stands in a row of letters without spaces, and may be no name there: 京都 in 東京都, ลาว in
 * ลาวา. The dictionary of the runtime (`Intl.Segmenter`) says which words it sees around a candidate; it does not know every
 * name, so that it can only refuse: a word that holds the candidate and more, or that cuts into a name which it does know.
 */
import type { Candidate } from './candidate';
import { Fold } from './foldTable';
import type { FoldedProse } from './prose';
import { firstGrouped, Group, groupOf } from './scripts';

/** Letters on each side of a candidate that are shown to the dictionary. */
const reach = 48;

/** Thai vowels, tones and the like that belong to the letter before them: a name cannot end there. */
const boundToLetter = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ece]/;
const han = /^\p{Script=Han}/u;

/** Before a name of a place, these make another place of it: 南苏丹, 赤道几内亚. */
const placePrefixes = new Set('南 北 东 東 西 新 赤道 小'.split(' '));
/** Behind a name of a place: rivers, seas and the like that are named after it, its people and their language. */
const placeSuffixes = new Set('河湖海湾灣岛島江峡川语語人');
/** Behind a name of a place, at once or behind a word such as 人民: a body with a name of its own. */
const institutions = new Set('大学 大學 银行 銀行 学院 學院 日报 日報 航空 电视台 電視台 医院 醫院 科学院 科學院'.split(' '));
const institutionWords = new Set('人民 国家 國家 中央 建设 工商 农业 社会 科学 国际 國際 民用 公共'.split(' '));
/** Behind a family name: places that are named so. */
const familySuffixes = new Set('町村市区區县県縣州省路街駅站川山島岛');
/** Letters that Chinese spells foreign names with and that are hardly ever a word of their own: a name goes on there. */
const spelling = new Set(
  '阿埃艾昂奥奧巴邦贝貝宾賓博布丹迪蒂顿頓厄恩尔爾菲弗夫戈格哈赫基吉卡坎科克库庫夸拉兰蘭朗勒雷莉丽麗卢盧鲁魯伦倫罗羅洛玛瑪蒙姆穆纳納娜尼娘宁寧纽紐努诺諾帕佩珀普奇恰乔喬钦琼丘茹瑞萨薩塞桑莎绍紹斯塔泰坦廷托瓦韦韋维維沃乌烏希锡錫逊遜亚亞扎赞贊兹茲达達',
);
/** Longer names which the dictionary cuts in two, by the name that they begin with. */
const goesOn = new Map([
  ['马里', ['兰']],
  ['馬里', ['蘭']],
  ['几内亚', ['比绍']],
  ['幾內亞', ['比索', '比紹']],
]);

let known: Intl.Segmenter | null | undefined;

/** The segmenter, or null where the runtime has none or one without a dictionary. */
function dictionary(): Intl.Segmenter | null {
  if (known !== undefined) return known;
  known = null;
  if (typeof Intl !== 'undefined' && typeof Intl.Segmenter === 'function') {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    if ([...segmenter.segment('在北京')].length === 2) known = segmenter;
  }
  return known;
}

/** Must a candidate that begins here be asked about the words around it? */
export function isUnspaced(prose: FoldedProse, start: number): boolean {
  const value = prose.folded[start]!;
  if (value < firstGrouped) return false;
  const group = groupOf(value);
  return group === Group.single || group === Group.katakana;
}

/** Is the candidate, in a script without spaces, a part of longer words? */
export function isPartOfLongerWord(candidate: Candidate, prose: FoldedProse): boolean {
  const before = rowBefore(prose, candidate.firstStart);
  const after = rowAfter(prose, candidate.lastEnd);
  if (before === '' && after === '') return false;
  if (boundToLetter.test(after.charAt(0))) return true;
  const name = prose.written(candidate.firstStart, candidate.lastEnd);
  if (goesOn.get(name)?.some(rest => after.startsWith(rest)) === true) return true;
  const words = dictionary();
  if (words === null) return false;
  const row = before + name + after;
  const start = before.length;
  const end = start + name.length;
  const isHan = han.test(name);
  let previous = '';
  let next = '';
  let further = '';
  let to = 0;
  for (const segment of segmentsOf(row, words)) {
    const from = to;
    to += segment.length;
    if (to <= start) previous = to === start ? segment : '';
    else if (from >= end) {
      if (from === end) next = segment;
      else {
        further = segment;
        break;
      }
    } else if (from <= start && to >= end && segment.length > name.length) return true;
    else if ((from < start || to > end) && (name.length < 3 || isKnown(words, name)) && isHan) return true;
  }
  if (candidate.person) return name.length <= 2 && familySuffixes.has(next);
  if (placePrefixes.has(previous)) return true;
  if (institutions.has(next) || (institutionWords.has(next) && institutions.has(further))) return true;
  return placeSuffixes.has(next) || (isHan && spelling.has(next));
}

let lastRow = '';
let lastSegments: readonly string[] = [];

/** The words of a row of letters; the last row is kept, since several names may stand in it. */
function segmentsOf(row: string, segmenter: Intl.Segmenter): readonly string[] {
  if (row !== lastRow) {
    lastSegments = Array.from(segmenter.segment(row), ({ segment }) => segment);
    lastRow = row;
  }
  return lastSegments;
}

function isKnown(segmenter: Intl.Segmenter, name: string): boolean {
  for (const { segment } of segmenter.segment(name)) return segment.length === name.length;
  return false;
}

/** The letters without a space that stand directly before a place. */
function rowBefore(prose: FoldedProse, place: number): string {
  let from = place;
  for (let at = place - 1, letters = 0; at >= 0 && letters < reach && prose.folded[at] !== undefined; at--) {
    if (prose.folded[at] === Fold.drop) continue;
    if (!isUnspaced(prose, at)) break;
    from = at;
    letters++;
  }
  return prose.written(from, place);
}

/** The letters without a space that stand directly behind a place, with the marks that belong to them. */
function rowAfter(prose: FoldedProse, place: number): string {
  let to = place;
  for (let at = place, letters = 0; at < prose.text.length && letters < reach; at++) {
    if (prose.folded[at] === Fold.drop && !boundToLetter.test(prose.text[at]!)) continue;
    if (prose.folded[at] !== Fold.drop && !isUnspaced(prose, at)) break;
    to = at + 1;
    letters++;
  }
  return prose.written(place, to);
}
