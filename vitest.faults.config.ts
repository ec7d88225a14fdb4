import { defineConfig } from 'vitest/config';

/** The built program as a process of its own, asked, killed, cut and started again: one at a time, with patience. */
export default defineConfig({
  test: {
    include: ['tests/{faults,wall}/**/*.test.ts'],
    globalSetup: ['tests/support/template-place.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    // Modules are loaded once for all files.
    isolate: false,
  },
});
