import { describe, expect, test } from 'vitest';
import { DraftMentions } from '../../../src/core/mentions/draftMentions';
import { mentionsIn } from '../../../src/core/mentions/mentionsIn';
import { NameIndex } from '../../../src/core/names/nameIndex';
import { Draft } from '../../../src/core/prose/draft';
import { agreement, facts, person, state } from '../names/someFacts';

const index = new NameIndex(facts);

function seen(text: string, names: NameIndex = index): string[] {
  return mentionsIn(new Draft('markdown', text), names).map(mention => {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    return mention.kind === 'name' ? `${mention.text}=${mention.ids.join('+')}` : `${mention.text}~${mention.value?.edtf ?? ''}`;
  });
}

describe('mentions of a draft', () => {
  test('are names and dates in the order of the text', () => {
    expect(seen('In July 2023 Khrenin\nsigned in Minsk.\n\nIran followed in 2024.')).toEqual([
      'July 2023~2023-07',
      'Khrenin=khrenin',
      'Minsk=minsk',
      'Iran=iran',
      '2024~2024',
    ]);
  });
  test('leave a date inside a name to the name', () => {
    expect(seen('The Roadmap for comprehensive cooperation for 2023–2026 stands.')).toEqual([
      'Roadmap for comprehensive cooperation for 2023–2026=roadmap',
    ]);
  });
  test('look through markup inside a name, and never into code', () => {
    expect(seen('Viktor **Khrenin** and `Khrenin`')).toEqual(['Viktor **Khrenin**=khrenin']);
    expect(seen('**Viktor** Khrenin, **Viktor Khrenin**, Vik*tor* Khrenin')).toEqual([
      '**Viktor** Khrenin=khrenin',
      'Viktor Khrenin=khrenin',
      'Vik*tor* Khrenin=khrenin',
    ]);
  });
  test('run over lines in quotations and lists', () => {
    expect(seen('> said Viktor\n> Khrenin\n\n- said Viktor\n  Khrenin')).toEqual([
      'Viktor\n> Khrenin=khrenin',
      'Viktor\n  Khrenin=khrenin',
    ]);
  });
  test('count a short name marked "after: full" only after the full one', () => {
    expect(seen('See the roadmap.')).toEqual([]);
    expect(seen('See the roadmap.\n\nThe Roadmap for comprehensive cooperation for 2023–2026.\n\nAnd the roadmap.')).toEqual([
      'Roadmap for comprehensive cooperation for 2023–2026=roadmap',
      'the roadmap=roadmap',
    ]);
    const text = 'The roadmap, that is the Roadmap for comprehensive cooperation for 2023–2026, or the roadmap.';
    expect(seen(text).at(-1)).toBe('the roadmap=roadmap');
    expect(seen(text)).toHaveLength(2);
  });
  test('one block gives what the whole gives', () => {
    const text =
      'The Roadmap for comprehensive cooperation for 2023–2026.\n\nAnd the roadmap of Khrenin, 2023.\n\n```\nKhrenin\n```\n\nIran';
    const draft = new Draft('markdown', text);
    const mentions = new DraftMentions(draft, index);
    const blocks = draft.blocks.flatMap((_, block) => [...mentions.inBlock(block)]);
    expect(blocks).toEqual(mentions.all());
    expect(mentions.at(text.indexOf('Khrenin') + 7)?.text).toBe('Khrenin');
    expect(mentions.at(text.indexOf('Khrenin') - 3)).toBeUndefined();
  });
});

describe('names that several facts share', () => {
  const shared = new NameIndex([
    person('reza', 'Mohammad Reza Ashtiani', ['Ashtiani'], { roles: [{ title: 'Defence Minister', also: [], of: 'Iran' }] }),
    person('ali', 'Ali Ashtiani', ['Ashtiani'], { roles: [{ title: 'Mayor', also: [], of: 'Qom' }] }),
    state('iran', 'Iran'),
    state('qom', 'Qom'),
    agreement('accord', 'Accord', [], { signatories: ['ali'] }),
  ]);
  test.each([
    ['Ashtiani spoke.', 'reza+ali'],
    ['In Qom they say that Ashtiani spoke.', 'ali+reza'],
    ['Iran waits. Ashtiani spoke.', 'reza+ali'],
    ['Ali Ashtiani came. Then he slept. Ashtiani spoke.', 'ali+reza'],
    ['The Accord holds. So Ashtiani spoke.', 'ali+reza'],
    ['Ali Ashtiani came.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nAshtiani spoke.', 'ali+reza'],
  ])('%s', (text, ids) => {
    expect(seen(text, shared).at(-1)).toBe(`Ashtiani=${ids}`);
  });
  test('are the same in one block and in all of a draft, though there full names are remembered from some number on', () => {
    const paragraphs = Array.from({ length: 2500 }, (_, i) => {
      if (i % 137 === 0) return 'Ali Ashtiani came.';
      if (i % 211 === 0) return 'Mohammad Reza Ashtiani came.';
      return i % 3 === 0 ? 'Nobody spoke.' : 'Ashtiani spoke.';
    });
    const draft = new Draft('markdown', paragraphs.join('\n\n'));
    const all = new DraftMentions(draft, shared).all();
    const apart = new DraftMentions(draft, shared);
    expect(draft.blocks.flatMap((_, block) => [...apart.inBlock(block)])).toEqual(all);
    const orders = new Set(all.slice(-600).map(mention => (mention.kind === 'name' ? mention.ids.join('+') : '')));
    expect(orders).toEqual(new Set(['reza', 'ali', 'reza+ali', 'ali+reza']));
  });
});

describe('after an edit', () => {
  test('the mentions and counts are those of the new text', () => {
    const draft = new Draft('markdown', 'Khrenin in Minsk.\n\nIran.\n\nKhrenin.');
    const mentions = new DraftMentions(draft, index);
    expect(mentions.counts().get('khrenin')).toBe(2);
    const edit = (start: number, end: number, newText: string): void => mentions.edited(draft.edit({ start, end, newText }));
    edit(0, 7, 'Ashtiani');
    expect(mentions.all()).toEqual(mentionsIn(draft, index));
    expect(mentions.counts()).toEqual(new DraftMentions(draft, index).counts());
    expect(mentions.counts().get('khrenin')).toBe(1);
    edit(17, 20, ' ');
    expect(mentions.all()).toEqual(mentionsIn(draft, index));
  });
  test('and so they are after a change of the names', () => {
    const own = new NameIndex(facts);
    const mentions = new DraftMentions(new Draft('markdown', 'Zolotaya in Minsk.'), own);
    expect(mentions.all()).toHaveLength(1);
    own.add(person('z', 'Zolotaya'));
    expect(mentions.all()).toHaveLength(2);
    own.remove('minsk');
    expect(mentions.all().map(({ text }) => text)).toEqual(['Zolotaya']);
  });
});
