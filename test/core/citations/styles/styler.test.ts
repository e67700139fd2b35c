import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../../src/core/citations/csl';
import {
  createStyler,
  type CiteprocCite,
  type CiteprocEngine,
  type CiteprocModule,
  type Styler,
} from '../../../../src/core/citations/styles/styler';

/** A processor that prints what it was asked for; the real one is compared with pandoc in test/compilers. */
function fake(options: { readonly xclass?: string; readonly broken?: boolean; readonly numeric?: boolean } = {}): CiteprocModule {
  return {
    Engine: class implements CiteprocEngine {
      readonly opt = { xclass: options.xclass ?? 'in-text' };
      #format = 'html';
      #ids: readonly string[] = [];
      constructor(
        readonly system: { retrieveItem(id: string): unknown; retrieveLocale(tag: string): string },
        style: string,
      ) {
        if (style === '') throw 'no style';
        this.system.retrieveLocale('de-DE');
      }
      setOutputFormat(format: 'text' | 'html'): void {
        this.#format = format;
      }
      updateItems(ids: readonly string[]): void {
        this.#ids = ids;
      }
      makeBibliography(): ReturnType<CiteprocEngine['makeBibliography']> {
        if (options.broken) throw new Error('inside');
        return [
          { entry_ids: this.#ids.map(id => [id]) },
          this.#ids.map(id =>
            this.#format === 'html'
              ? `<i>${id}</i>\n`
              : `${id}\n  ${JSON.stringify((this.system.retrieveItem(id) as CslItem).issued)}`,
          ),
        ];
      }
      rebuildProcessorState(): never {
        throw 'inside';
      }
      makeCitationCluster(cites: readonly CiteprocCite[]): string {
        if (cites[0]!['author-only']) return options.numeric ? '[NO_PRINTED_FORM]' : 'Smith, ';
        return JSON.stringify(cites);
      }
    },
  };
}

const items: readonly CslItem[] = [
  { id: 'a', type: 'book', author: [{ family: 'Smith' }], issued: { raw: '2023-07~' } },
  { id: 'b', type: 'book', issued: { 'date-parts': [[2020]] } },
];
const locale = (tag: string): string | undefined => (tag === 'en-US' ? '<locale/>' : undefined);

function styler(module: CiteprocModule): Styler {
  const made = createStyler({ citeproc: module, style: '<style/>', locale }, items);
  if (!('styler' in made)) throw new Error('no styler');
  return made.styler;
}

describe('references in a style', () => {
  it('come as text and as HTML, dates as parts', () => {
    expect(styler(fake()).references()).toEqual([
      { id: 'a', html: '<i>a</i>', text: 'a {"date-parts":[[2023,7]],"circa":true}' },
      { id: 'b', html: '<i>b</i>', text: 'b {"date-parts":[[2020]]}' },
    ]);
  });
  it('come one at a time without the others', () => {
    const made = styler(fake());
    expect(made.reference('b')?.html).toBe('<i>b</i>');
    expect(made.reference('nobody')).toBeUndefined();
  });
  it('are empty where the processor fails', () => expect(styler(fake({ broken: true })).references()).toEqual([]));
});

describe('citations in a style', () => {
  const cited = [{ key: 'a', locator: { label: 'page', value: '3' }, prefix: 'see', suffix: 'x' }, { key: 'nobody' }] as const;
  it('hand over locators and words', () => {
    expect(styler(fake()).citation(cited, 'parenthetical')).toBe(
      '[{"id":"a","locator":"3","label":"page","prefix":"see ","suffix":", x"}]',
    );
    expect(styler(fake()).citation(cited, 'year')).toContain('"suppress-author":true');
    expect(styler(fake()).citation([{ key: 'nobody' }], 'year')).toBe('');
  });
  it('put the author before the bracket', () => {
    expect(styler(fake()).citation(cited, 'narrative')).toBe(
      'see Smith [{"id":"a","locator":"3","label":"page","suffix":", x","suppress-author":true}]',
    );
  });
  it('name the author themselves where the style has only numbers', () => {
    expect(styler(fake({ numeric: true })).citation([{ key: 'a' }], 'narrative')).toMatch(/^Smith \[/);
  });
  it('are notes in a style of notes', () => {
    const made = styler(fake({ xclass: 'note' }));
    expect([made.inNotes, made.citation([{ key: 'a' }], 'narrative')]).toEqual([true, '[{"id":"a"}]']);
  });
});

it('gives nothing for a whole draft where the processor fails', () => {
  expect(styler(fake()).document([{ items: [{ key: 'a' }], form: 'parenthetical' }])).toEqual({
    citations: [{ text: '', html: '' }],
    references: [],
  });
});

it('says that a style cannot be used', () => {
  expect(createStyler({ citeproc: fake(), style: '', locale }, items)).toEqual({
    problem: { id: 'style.unusable', args: { reason: 'no style' } },
  });
});
