// Unit tests: everything that needs no editor. What runs inside VS Code is under test/editor.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Vitest itself leaves one core to its own process, which has next to nothing to do here.
const forks = availableParallelism();

export default defineConfig({
  // Packages as users get them: their builds for development examine themselves at every step and take several times as long.
  ssr: { resolve: { conditions: ['node'] } },
  test: {
    include: [
      'test/{core,extraction,language,server,cli,project}/**/*.test.ts',
      'test/editor/{beside,labels,preview}/**/*.test.ts',
    ],
    // Only what hangs is to fail: a busy machine takes many times as long as an idle one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    poolOptions: { forks: { minForks: forks, maxForks: forks } },
    // Modules are loaded once a process, not once a file, which took as long as the tests. Each test makes anew what it works on.
    isolate: false,
  },
});
