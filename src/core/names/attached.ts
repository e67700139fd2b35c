/**
 * What is written together with a name and is no part of it: Arabic and Hebrew prefixes, Korean particles, possessives and
 * other endings behind an apostrophe.
 */

/** Conjunction, preposition and article that Arabic writes at the front of the next word; folded letters. */
const arabicPrefix = /^(?:[وف]?[بلک]?ال|[وف]?لل|[وف]?[بلک]|[وف]|س)/;
/** The same in Hebrew: and, that, when; the, in, to, from, as. */
const hebrewPrefix = /^(?:ו?(?:כש|ש)?[הבלמכ]?)/;

const prefixLetters = new Set([...'وفبلکاسהבלמכשו'].map(letter => letter.charCodeAt(0)));

/** Can a word that begins with this folded letter have a prefix? */
export function mayBePrefix(letter: number): boolean {
  return prefixLetters.has(letter);
}

/** A way to take a prefix off: where the name starts, and the letters of its first word. */
export interface Stripped {
  /** How many letters of the word come before the name. */
  readonly cut: number;
  readonly rest: string;
}

/** Letters of the longest prefix. */
export const longestPrefix = 4;

/** All ways to take attached prefixes off a folded word, shortest prefix first. */
export function withoutPrefix(word: string): readonly Stripped[] {
  const first = word.charCodeAt(0);
  const hebrew = first >= 0x5d0 && first <= 0x5ea;
  const found = (hebrew ? hebrewPrefix : arabicPrefix).exec(word)?.[0] ?? '';
  const ways: Stripped[] = [];
  for (let cut = 1; cut <= found.length; cut++) {
    const rest = word.slice(cut);
    if (rest.length < 3) break;
    ways.push({ cut, rest });
  }
  // li- and al- contract to ll-: a name that itself begins with the article has lost its alef.
  const contracted = /^[وف]?ل(?=ل)/.exec(word)?.[0];
  if (contracted !== undefined && word.length - contracted.length >= 3)
    ways.push({ cut: contracted.length, rest: 'ا' + word.slice(contracted.length) });
  return ways;
}

const particles = new Set(
  (
    '은 는 이 가 을 를 의 에 에서 에게 에게서 로 으로 와 과 도 만 까지 부터 께서 께 이나 나 라는 이라는 라고 이라고 이며 며 보다 처럼 한테 하고 ' +
    '에게도 까지도 부터는 로도 으로도 까지는 만으로 에서만 에는 에도 에서는 에서도 에서의 에게는 으로부터 로부터 으로는 로는 와의 과의 와는 과는 이란 란 들 들은 들이 들의 측 측은 측이 씨 씨는 씨가 이다 였다 이었다 이자 만이 만은 조차 마저 밖에 에선 이고 고'
  ).split(' '),
);

/** Longest particle in syllables. */
export const longestParticle = 4;

const lastSyllables = new Set([...particles].map(particle => particle.charCodeAt(particle.length - 1)));

/** Can a word that ends in this syllable have a particle? */
export function mayEndParticle(syllable: number): boolean {
  return lastSyllables.has(syllable);
}

/** Is this what Korean writes behind a noun, without a space? */
export function isParticle(syllables: string): boolean {
  return particles.has(syllables);
}

/** What may follow a name behind an apostrophe: English possessive and contractions, Turkish and Azerbaijani endings. */
const behindApostrophe = new Set(
  (
    's d ll ve re in un n nin nun a e i u ya ye yi yu na ne da de ta te dan den tan ten nda nde ndan nden la le yla yle daki deki taki teki li lu lik luk lar ler ca ce ' +
    'un nun dir dur tir tur ki si su m mi mu'
  ).split(' '),
);

export function isApostropheEnding(letters: string): boolean {
  return behindApostrophe.has(letters);
}

/** Articles and prepositions that French, Italian and Catalan shorten before a vowel: l'Iran, d'Iran, dell'Iran. */
const elisions = new Set(
  'l d qu j n s m t c lorsqu jusqu puisqu presqu quoiqu dell all nell dall sull un coll quest quell'.split(' '),
);

export function isElision(letters: string): boolean {
  return elisions.has(letters);
}
