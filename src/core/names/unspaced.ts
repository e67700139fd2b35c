/**
 * A name in Chinese, Japanese or Thai stands in a row of letters without spaces, and may be no name there: 京都 in 東京都, ลาว in
 * ลาวา. The dictionary of the runtime (`Intl.Segmenter`) says which words it sees around a candidate; it does not know every
 * name, so that it can only refuse: a word that holds the candidate and more, or that cuts into a name which it does know.
 */
import type { Candidate } from './candidate';
import { Fold } from './foldTable';
import { NameFlag } from './nameFlag';
import type { NameIndex } from './nameIndex';
import type { FoldedProse } from './prose';
import { firstGrouped, Group, groupOf } from './scripts';

/** Letters on each side of a candidate that are shown to the dictionary. */
const reach = 16;

/** Thai vowels, tones and the like that belong to the letter before them: a name cannot end there. */
const boundToLetter = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ece]/;
const han = /^\p{Script=Han}/u;

/** Before a name of a place, these make another place of it: 南苏丹, 赤道几内亚. */
const placePrefixes = new Set(['南', '北', '东', '東', '西', '新', '赤道', '小']);
/** Behind a name of a place: rivers, seas and the like that are named after it. */
const placeSuffixes = new Set(['河', '湖', '海', '湾', '灣', '岛', '島', '江', '峡', '川']);
/** Behind a family name: places that are named so. */
const familySuffixes = new Set([
  '町',
  '村',
  '市',
  '区',
  '區',
  '县',
  '県',
  '縣',
  '州',
  '省',
  '路',
  '街',
  '駅',
  '站',
  '川',
  '山',
  '島',
  '岛',
]);
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
export function isPartOfLongerWord(candidate: Candidate, prose: FoldedProse, index: NameIndex): boolean {
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
  for (const { segment, index: from } of words.segment(row)) {
    const to = from + segment.length;
    if (to <= start) previous = to === start ? segment : '';
    else if (from >= end) {
      if (from === end) next = segment;
      break;
    } else if (from <= start && to >= end && segment.length > name.length) return true;
    else if ((from < start || to > end) && (name.length < 3 || isKnown(words, name)) && isHan) return true;
  }
  const person = candidate.entries.every(entry => (index.flags(entry) & NameFlag.person) !== 0);
  if (person) return name.length <= 2 && familySuffixes.has(next);
  if (placePrefixes.has(previous)) return true;
  return placeSuffixes.has(next) || (isHan && spelling.has(next));
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
