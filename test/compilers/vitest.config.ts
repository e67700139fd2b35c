// Real compilers read what Factbase writes. They are large development tools, not dependencies: `npm test -- --compilers` fetches pandoc and
// Typst into a folder of their own, which FACTBASE_COMPILERS names here. LaTeX is run where it is installed (Debian: texlive-luatex
// texlive-latex-extra texlive-bibtex-extra biber poppler-utils); what is missing is skipped, visibly.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/compilers/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, pool: 'forks' },
});
