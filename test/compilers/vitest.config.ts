// Real compilers read what Factbase writes. They are large development tools, not dependencies: install them in a folder of their own,
// `npm i --prefix FOLDER pandoc-wasm@1.1.0 @myriaddreamin/typst-ts-node-compiler@0.7.0`, and name it in FACTBASE_COMPILERS.
// Without them the tests are skipped, visibly. Run: `npx vitest run --config test/compilers/vitest.config.ts`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/compilers/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, pool: 'forks' },
});
