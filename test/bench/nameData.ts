/** Made-up names and prose for the benches, the same at every run: names in five scripts, text hard-wrapped at 80 with a name every 20 words. */
import type { Fact } from '../../src/core/facts/model';
import { organisation, person, place } from '../core/names/someFacts';

export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
}

const syllables = {
  latin:
    'ba be bi bo ka ke ki ko da de di do la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi vo sha che kha yan ev in ov ko sky dze zad vić ün ár ez'.split(
      ' ',
    ),
  cyrillic:
    'ба бе би бо ка ке ки ко да де ди до ла ле ли ло ма ме ми мо на не ни но ра ре ри ро са се си со та те ти то ва ве ви во ша че ха ян ев ин ов ко'.split(
      ' ',
    ),
  arabic: 'با بی بو کا کی دا دی لا لی ما می نا نی را ری سا سی تا تی وا شا چه خا زاده'.split(' '),
  han: Array.from({ length: 400 }, (_, i) => String.fromCharCode(0x4e00 + i * 41)),
  hangul: Array.from({ length: 300 }, (_, i) => String.fromCharCode(0xac00 + i * 37)),
} as const;

type Script = keyof typeof syllables;
const otherScripts: readonly Script[] = ['cyrillic', 'arabic', 'han', 'hangul'];

function word(script: Script, random: Random): string {
  const parts = syllables[script];
  let text = '';
  // At least three syllables, so that names are not also words of the prose.
  for (let i = 3 + random(2); i > 0; i--) text += parts[random(parts.length)]!;
  return script === 'latin' || script === 'cyrillic' ? text[0]!.toUpperCase() + text.slice(1) : text;
}

export function nameOf(script: Script, random: Random): string {
  const words = script === 'han' ? 1 : 1 + random(3);
  return Array.from({ length: words }, () => word(script, random)).join(' ');
}

/** Facts with about `count` names between them: one main name and 1.8 aliases each. */
export function factsWith(count: number, seed = 1): Fact[] {
  const random = randomFrom(seed);
  const facts: Fact[] = [];
  for (let names = 0; names < count;) {
    const aliases: string[] = [];
    for (let i = random(10) < 8 ? 2 : 1; i > 0; i--)
      aliases.push(random(3) === 0 ? nameOf('latin', random) : nameOf(otherScripts[random(4)]!, random));
    const make = [person, person, place, organisation][random(4)]!;
    facts.push(make(`f${facts.length}`, `${word('latin', random)} ${nameOf('latin', random)}`, aliases));
    names += 1 + aliases.length;
  }
  return facts;
}

/** The recorded spellings, for those who match strings. */
export function spellings(facts: readonly Fact[]): string[] {
  return facts.flatMap(fact => [fact.name, ...fact.aliases.map(({ name }) => name)]);
}

const plain =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one were all their there has been would will more when no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people how too little state good very make world still own see men work long here get both between life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );

function variant(name: string, random: Random): string {
  switch (random(12)) {
    case 0:
      return name.toUpperCase();
    case 1:
      return name.replace(' ', '\u00a0');
    case 2:
      return name.normalize('NFD');
    case 3:
      return name + "'s";
    case 4:
      return name + '\u2019s';
    default:
      return name;
  }
}

/** Prose of about `size` UTF-16 units in paragraphs. */
export function proseOf(size: number, facts: readonly Fact[], seed = 7): string {
  const random = randomFrom(seed);
  const names = spellings(facts);
  const pieces: string[] = [];
  let length = 0;
  let column = 0;
  let sentence = true;
  while (length < size) {
    let text = random(20) === 0 ? variant(names[random(names.length)]!, random) : plain[random(plain.length)]!;
    if (sentence) text = text[0]!.toUpperCase() + text.slice(1);
    sentence = random(14) === 0;
    if (sentence) text += '.';
    const gap = random(120) === 0 ? '\n\n' : column + text.length > 80 ? '\n' : ' ';
    column = gap === ' ' ? column + text.length + 1 : text.length;
    pieces.push(gap, text);
    length += gap.length + text.length;
  }
  return pieces.join('');
}
