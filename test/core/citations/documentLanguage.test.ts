import { describe, expect, it } from 'vitest';
import { languageOfDraft } from '../../../src/core/citations/documentLanguage';
import { Draft } from '../../../src/core/prose/draft';
import type { Markup } from '../../../src/core/prose/markup';

describe('the language of a draft', () => {
  it.each<[Markup, string, string | undefined]>([
    ['markdown', '---\nlang: be\n---\nText', 'be'],
    ['markdown', '---\nlang: "en_GB"\n---\n', 'en-GB'],
    ['quarto', '---\ntitle: x\nlang: ru-RU # Russian\n---\n', 'ru-RU'],
    ['markdown', '---\nlang: be\nText', undefined],
    ['markdown', '---\nlang: <script>\n---\n', undefined],
    ['markdown', 'lang: be', undefined],
    ['latex', '\\usepackage[english,russian]{babel}\n\\begin{document}', 'ru'],
    ['latex', '\\usepackage[main=belarusian,english]{babel}', 'be'],
    ['latex', '\\usepackage[ngerman, provide=*]{babel}', 'de'],
    ['latex', '\\setdefaultlanguage[variant=british]{polish}', 'pl'],
    ['latex', '% \\usepackage[russian]{babel}\n', undefined],
    ['latex', '\\begin{document}\n\\usepackage[russian]{babel}\n', undefined],
    ['latex', '\\usepackage[klingon]{babel}', undefined],
    ['latex', '\\usepackage[', undefined],
    ['typst', '#set text(font: "Libertinus", lang: "uk")', 'uk'],
    ['typst', '#set text(lang: ', undefined],
    ['org', '#+TITLE: x\n#+LANGUAGE: fa\n', 'fa'],
    ['asciidoc', '= Title\n:lang: fr\n', 'fr'],
    ['restructuredtext', ':lang: fr\n', undefined],
  ])('%s %j is %s', (markup, text, language) => expect(languageOfDraft(new Draft(markup, text))).toBe(language));
});
