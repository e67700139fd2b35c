/**
 * LaTeX with biber and with BibTeX on the sixty nasty sources, where they are installed (Debian: texlive-luatex texlive-bibtex-extra
 * biber poppler-utils); skipped, visibly, where not. Signs that the fonts lack do not matter here: compared are keys, years and pages.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cite, type CitationForm, type CitationSyntax } from '../../src/core/citations/cite';
import type { CslItem } from '../../src/core/citations/csl';
import { writeBibliography } from '../../src/core/citations/write';
import { nastySources } from '../core/citations/nastySources';

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const installed = has('lualatex') && has('biber') && has('bibtex') && has('kpsewhich');

function run(folder: string, program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, [...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? error);
  }
}

/** Keys with letters that classic BibTeX sorts out, in the classic run. */
const asciiKeys = (item: CslItem): boolean => /^[\x21-\x7e]+$/.test(item.id);

function compile(
  syntax: CitationSyntax,
  preamble: string,
  end: string,
  bibliography: string,
  program: 'biber' | 'bibtex',
  items: readonly CslItem[],
) {
  const folder = mkdtempSync(join(tmpdir(), 'factbase-latex-'));
  const lines = (['parenthetical', 'narrative', 'year'] as CitationForm[]).flatMap(form =>
    items.map(
      (item, i) =>
        `LINE${form}${i}LINE ${cite([{ key: item.id, locator: { label: 'page', value: '77' } }], syntax, form).text} END.\n`,
    ),
  );
  const several = cite(
    items
      .slice(0, 3)
      .map(item => ({ key: item.id, prefix: 'see [also] 5 %', locator: { label: 'page', value: '3-5' }, suffix: 'a_b' })),
    syntax,
    'parenthetical',
  ).text;
  writeFileSync(
    join(folder, 'main.tex'),
    `\\documentclass{article}\n${preamble}\n\\begin{document}\n${lines.join('\n')}\nSEVERAL ${several} END.\n${end}\n\\end{document}\n`,
  );
  writeFileSync(join(folder, 'refs.bib'), bibliography);
  run(folder, 'lualatex', ['-interaction=nonstopmode', 'main']);
  const tool = run(folder, program, ['main']);
  run(folder, 'lualatex', ['-interaction=nonstopmode', 'main']);
  run(folder, 'lualatex', ['-interaction=nonstopmode', 'main']);
  const log = readFileSync(join(folder, 'main.log'), 'utf8');
  const text = has('pdftotext')
    ? execFileSync('pdftotext', ['-layout', 'main.pdf', '-'], { cwd: folder, encoding: 'utf8' })
    : undefined;
  return { tool, log, text: text?.replace(/\s+/g, ' ') };
}

describe.skipIf(!installed)('LaTeX', () => {
  it('biblatex with biber', { timeout: 300_000 }, () => {
    const { tool, log, text } = compile(
      'biblatex',
      '\\usepackage[style=authoryear]{biblatex}\n\\addbibresource{refs.bib}',
      '\\printbibliography',
      writeBibliography(nastySources, 'biblatex'),
      'biber',
      nastySources,
    );
    expect(tool.split('\n').filter(line => /WARN|ERROR/.test(line))).toEqual([]);
    expect(log.split('\n').filter(line => /^!|undefined|Empty bibliography/.test(line))).toEqual([]);
    expectPrinted(text, nastySources);
  });

  it('natbib with BibTeX', { timeout: 300_000 }, () => {
    const items = nastySources.filter(asciiKeys);
    const { tool, log, text } = compile(
      'natbib',
      '\\usepackage{natbib}\n\\usepackage{url}',
      '\\bibliographystyle{plainnat}\n\\bibliography{refs}',
      writeBibliography(items, 'bibtex'),
      'bibtex',
      items,
    );
    expect(tool.split('\n').filter(line => /error message|I'm skipping|I was expecting|Too many/.test(line))).toEqual([]);
    expect(log.split('\n').filter(line => /^!|Citation .* undefined/.test(line))).toEqual([]);
    expectPrinted(text, items);
  });
});

function expectPrinted(text: string | undefined, items: readonly CslItem[]): void {
  if (text === undefined) return;
  for (const form of ['parenthetical', 'narrative', 'year']) {
    items.forEach((item, i) => {
      const line = new RegExp(`LINE${form}${i}LINE (.*?) END\\.`).exec(text)?.[1] ?? '';
      const year = Math.abs(item.issued?.['date-parts']?.[0]?.[0] ?? 0);
      expect(line, `${item.id} ${form}: the page`).toMatch(/p\. 77/);
      if (year) expect(line, `${item.id} ${form}: the year`).toContain(String(year));
    });
  }
}

it('says whether LaTeX was run', () => {
  console.log(`LaTeX: ${installed ? 'run' : 'not installed, skipped'}`);
  expect(typeof installed).toBe('boolean');
});
