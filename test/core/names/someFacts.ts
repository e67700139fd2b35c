/** Facts for tests of names, with all that is not asked left empty. */
import type { Actor, ActorType, Agreement, Alias, Event, Fact, Source } from '../../../src/core/facts/model';

const common = {
  avoid: [],
  tags: [],
  evidence: [],
  alternatives: [],
  disputed: false,
  ids: {},
  file: 'memory:factbase.yaml',
} as const;

type Names = readonly (string | Alias)[];

function aliasesOf(names: Names): Alias[] {
  return names.map(name => (typeof name === 'string' ? { name } : name));
}

export function actor(id: string, type: ActorType, name: string, aliases: Names = [], more: Partial<Actor> = {}): Actor {
  return { ...common, kind: 'actor', id, type, name, aliases: aliasesOf(aliases), adjectives: [], roles: [], ...more };
}

export function person(id: string, name: string, aliases: Names = [], more: Partial<Actor> = {}): Actor {
  return actor(id, 'person', name, aliases, more);
}

export function state(
  id: string,
  name: string,
  adjectives: readonly string[] = [],
  aliases: Names = [],
  more: Partial<Actor> = {},
): Actor {
  return actor(id, 'state', name, aliases, { adjectives, ...more });
}

export function place(id: string, name: string, aliases: Names = []): Actor {
  return actor(id, 'place', name, aliases);
}

export function organisation(id: string, name: string, aliases: Names = [], more: Partial<Actor> = {}): Actor {
  return actor(id, 'organisation', name, aliases, more);
}

export function agreement(id: string, name: string, aliases: Names = [], more: Partial<Agreement> = {}): Agreement {
  return {
    ...common,
    kind: 'agreement',
    id,
    name,
    aliases: aliasesOf(aliases),
    parties: [],
    signatories: [],
    subjects: [],
    ...more,
  };
}

export function event(id: string, name: string, aliases: Names = [], more: Partial<Event> = {}): Event {
  return { ...common, kind: 'event', id, name, aliases: aliasesOf(aliases), participants: [], ...more };
}

export function source(id: string, title: string): Source {
  return {
    ...common,
    kind: 'source',
    id,
    name: title,
    aliases: [],
    csl: { id, type: 'article', title } as Source['csl'],
    pageOffset: 0,
    status: 'current',
    quotes: [],
  };
}

/** The base of most tests. */
export const facts: readonly Fact[] = [
  person('khrenin', 'Viktor Khrenin', ['Khrenin', 'Виктор Хренин', 'Хренин', 'فيكتور خرينين', 'ויקטור חרנין']),
  person('ashtiani', 'Mohammad Reza Ashtiani', ['Ashtiani', 'محمدرضا آشتیانی', 'آشتیانی']),
  person('lukashenko', 'Alexander Lukashenko', [
    'Lukashenko',
    'Александр Лукашенко',
    { name: 'Аляксандр Лукашэнка', language: 'be' },
    { name: 'Олександр Лукашенко', language: 'uk' },
    'Лукашенко',
    '루카셴코',
    '卢卡申科',
    'ルカシェンコ',
    'لوكاشينكو',
  ]),
  person('brien', "Conor O'Brien", ["O'Brien"]),
  person('zizek', 'Slavoj Žižek', ['Žižek']),
  person('may', 'Theresa May', ['May']),
  state(
    'belarus',
    'Belarus',
    ['Belarusian'],
    ['Беларусь', 'بلاروس', 'Republic of Belarus', 'Λευκορωσία', 'בלארוס', '白俄罗斯', 'ベラルーシ', '벨라루스', 'เบลารุส'],
  ),
  state('iran', 'Iran', ['Iranian'], ['Иран', 'ایران', 'إيران', '伊朗', 'イラン', '이란', 'อิหร่าน', 'איראן', 'ईरान']),
  state('usa', 'United States', [], ['US', 'USA']),
  place('minsk', 'Minsk', ['Минск', 'Мінск', 'Менск']),
  place('kyiv', 'Kyiv', [{ name: 'Київ', language: 'uk' }]),
  place('petersburg', 'St. Petersburg'),
  organisation('un', 'United Nations', ['UN']),
  organisation('who', 'World Health Organization', ['WHO']),
  organisation('att', 'AT&T'),
  organisation('net', '.NET Foundation'),
  organisation('yahoo', 'Yahoo!'),
  organisation('vk', 'VKontakte', [{ name: 'VK', case: 'exact', hoverOnly: true }]),
  event('covid', 'COVID-19'),
  agreement('gaza', 'Gaza–Jericho Agreement', ['Gaza–Jericho']),
  agreement('memorandum', 'Memorandum on military cooperation'),
  agreement('roadmap', 'Roadmap for comprehensive cooperation for 2023–2026', [{ name: 'the roadmap', after: 'full' }]),
  source('minsk_visit', "Pezeshkian's Minsk visit"),
];
