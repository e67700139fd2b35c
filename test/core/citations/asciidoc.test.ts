import { expect, it } from 'vitest';
import { cite } from '../../../src/core/citations/cite';
import { nastySources } from './nastySources';

/** The macro as asciidoctor-bibtex documents it: a type, words before, and keys with locators in parentheses; run nowhere here. */
const macro = /^(?:cite|citenp):[^[\]]*\[[^\s,()[\]]+(?:\([^()]*\))?(?:, [^\s,()[\]]+(?:\([^()]*\))?)*\]$/;

it.each(['parenthetical', 'narrative', 'year'] as const)(
  'every %s citation of the nasty sources is a macro of asciidoctor-bibtex',
  form => {
    for (const item of nastySources) {
      const locators = [undefined, '3', '3-5', '(xv), [4]', 'a, b) c'] as const;
      for (const value of locators) {
        const { text } = cite(
          [{ key: item.id, prefix: 'see [also]', ...(value ? { locator: { label: 'page', value } } : {}) }, { key: 'plain' }],
          'asciidoc',
          form,
        );
        expect(text).toMatch(macro);
      }
    }
  },
);
