/**
 * Which words may stand in one case with a name in Russian, Belarusian or Ukrainian, as far as their ends tell. What may, counts as if it did: a
 * longer name that nobody recorded must not pass for a shorter one.
 */

const obliqueAdjective = /(?:[аоея]г[оа]|[аоея]му|[ыиі]м[иі]?|[ыиі]х|[аоея][йюї]|[уюі]ю|і[йєї]|ої)$/;

/** "Новой" before Риги, "Нового": an adjective in any case but the first. */
export function isObliqueAdjective(word: string): boolean {
  return obliqueAdjective.test(word);
}

/** For the ends of family names in one case, those of the first names that go with them. */
const firstNames: readonly (readonly [surname: RegExp, first: RegExp])[] = [
  [/(?:[оеа]го|[ая])$/, /[ая]$/],
  [/(?:[оеа]му|[ую])$/, /[ую]$/],
  [/[оеёыиіа]м$/, /[оеёа]м$/],
  [/[оеаі]й$|[оеаі]ю$/, /[ыиіеюй]$/],
  [/[еє]$/, /[еєіи]$/],
  [/[ыиі]$/, /[ыиі]$/],
];

/** First names from abroad may end in any of these and never change: Джо, Али, Анри, Хосе. */
const unchanging = /[оиіэюе]$/;

/** May this word be the first name before a family name that is not in its first case? Folded letters. */
export function mayBeFirstNameOf(word: string, surname: string): boolean {
  if (unchanging.test(word) && word.length < 7) return true;
  return firstNames.some(([ofSurname, ofFirst]) => ofSurname.test(surname) && ofFirst.test(word));
}
