import { defineConfig } from 'vitest/config';

/** These change what other files share: a module that is spied on, a timer that outlives its test. */
const ALONE = ['src/features/accounts/sign-in.test.ts', 'src/server/lock.test.ts'];

const common = {
  globalSetup: ['tests/support/template.ts'],
  testTimeout: 30_000,
  // A database is dropped only after a checkpoint, which a busy disk makes wait.
  hookTimeout: 180_000,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'shared',
          include: ['src/**/*.test.ts', 'db/**/*.test.ts', 'tests/*.test.ts', 'tests/content/*.test.ts'],
          exclude: ALONE,
          // Modules are loaded once for all files, which takes a third of the time.
          isolate: false,
        },
      },
      { test: { ...common, name: 'alone', include: ALONE } },
    ],
  },
});
