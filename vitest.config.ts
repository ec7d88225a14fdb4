import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'db/**/*.test.ts', 'tests/*.test.ts'],
    // A file leaves nothing behind in its modules but what it was given: they are loaded once for all files.
    isolate: false,
    globalSetup: ['tests/support/template.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
