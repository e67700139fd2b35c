// Unit tests: everything that needs no editor. What runs inside VS Code is under test/editor.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/{core,extraction,language,server,cli,project}/**/*.test.ts',
      'test/editor/{beside,labels,preview}/**/*.test.ts',
    ],
    testTimeout: 30_000,
    pool: 'forks',
  },
});
