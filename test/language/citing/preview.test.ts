import { describe, expect, it } from 'vitest';
import type { Markup } from '../../../src/core/prose/markup';
import { previewOf } from '../../../src/language/citing/preview';
import { khreninBase, writing } from '../../support/writing';

function preview(draft: string, markup: Markup = 'markdown', base = khreninBase) {
  return previewOf(writing(base, draft, markup).context);
}

function marks(draft: string, markup?: Markup) {
  return preview(draft, markup)?.marks.map(({ line, text, nth, kind, html }) =>
    [kind, line, nth, text, html].filter(each => each !== undefined).join(' '),
  );
}

describe('what a preview shows of a draft', () => {
  it('prints citations with author and year, and lists their sources', () => {
    const shown = preview('As said [@notes, p. 2].\n');
    expect(shown?.marks).toMatchObject([
      { kind: 'citation', line: 0, nth: 0, text: '[@notes, p. 2]', key: 'notes', html: '(Office of Notes 2025, p. 2)' },
    ]);
    expect(shown?.marks[0]?.tooltip).toContain('Notes on the visit');
    expect(shown?.references.map(({ key }) => key)).toEqual(['notes']);
    expect(shown?.title).toBe('References');
  });

  it('knows a citation over a line end by the line it begins on', () => {
    expect(marks('one\ntwo [@notes,\n  p. 2].\n')).toEqual(['citation 1 0 [@notes, p. 2] (Office of Notes 2025, p. 2)']);
    expect(marks('> two [@notes;\n> @notes].\n')).toEqual([
      'citation 0 0 [@notes; @notes] (Office of Notes 2025; Office of Notes 2025)',
    ]);
  });

  it('keeps words around a source', () => {
    expect(preview('[see @notes, p. 2, emphasis added]')?.marks[0]?.html).toBe(
      '(see Office of Notes 2025, p. 2, emphasis added)',
    );
  });

  it('counts what stands twice on a line', () => {
    expect(marks('Iran and Iranians and Iran: [@notes] and [@notes]')).toEqual([
      'name 0 0 Iran',
      'name 0 2 Iran',
      'citation 0 0 [@notes] (Office of Notes 2025)',
      'citation 0 1 [@notes] (Office of Notes 2025)',
    ]);
  });

  it('shows a name with markup inside, or over a line end, in pieces', () => {
    expect(marks('So Viktor **Khrenin** did')).toEqual(['name 0 0 Viktor', 'name 0 0 Khrenin']);
    expect(marks('So Viktor\nKhrenin did')).toEqual(['name 0 0 Viktor', 'name 1 0 Khrenin']);
  });

  it('says which keys are not known, and leaves people in running text alone', () => {
    const shown = preview('See [@nobody] and [@notes; @nobody], @somebody.');
    expect(shown?.marks.map(({ kind }) => kind)).toEqual(['unknown', 'citation']);
    expect(shown?.marks[0]?.tooltip).toBe('No source has the key “nobody”.');
    expect(shown?.marks[1]?.html).toContain('<span class="factbase-unknown">@nobody</span>');
  });

  it('shows nothing of code, and no heading where the writer made one', () => {
    expect(marks('`Khrenin [@notes]`\n\n```\nKhrenin [@notes]\n\n[@notes]\n```\n')).toEqual([]);
    expect(preview('[@notes]\n\n# Sources\n')?.title).toBe('');
  });

  it('leaves a draft alone that has no facts', () => {
    expect(preview('Khrenin [@notes]', 'markdown', 'factbase: 1\n')).toBeUndefined();
  });

  it('escapes what stands in titles', () => {
    const base = 'factbase: 1\nsources:\n  x:\n    title: "<img src=x onerror=alert(1)>"\n    author: "<script>"\n';
    const shown = preview('[@x]', 'markdown', base);
    expect(JSON.stringify([shown?.references, shown?.marks.map(mark => mark.html)])).not.toMatch(/<img|<script/);
  });
});
