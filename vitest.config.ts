import { defineConfig } from 'vitest/config';
import { testFiles } from './tests/support/test-files.ts';

/** These change what other files share: a module that is spied on, a timer that outlives its test. */
const ALONE = ['src/features/accounts/sign-in.test.ts', 'src/server/lock.test.ts'];

const common = {
  testTimeout: 30_000,
  // A database is dropped only after a checkpoint, which a busy disk makes wait.
  hookTimeout: 180_000,
};

const files = testFiles(process.env['DATABASE_URL'] ? 'postgresql' : 'embedded');

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ['tests/support/template.ts'],
    projects: [
      {
        test: {
          ...common,
          name: 'shared',
          include: files.filter((path) => !ALONE.includes(path)),
          // Modules are loaded once for all files, which takes a third of the time.
          isolate: false,
        },
      },
      { test: { ...common, name: 'alone', include: files.filter((path) => ALONE.includes(path)) } },
    ],
  },
});
