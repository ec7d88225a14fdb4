// Everything that CI runs, on a machine that has only Node 20 and npm: the tests themselves run on the project's Node.
import { spawnSync } from 'node:child_process';
import { installWhereNeeded } from './install.mjs';
import { inProject, node24, root, step, toolEnv } from './project.mjs';

try {
  await step('0', 'Cài đặt · installing', installWhereNeeded);
  const { status } = spawnSync(node24, [inProject('bin', 'test', 'run.mjs')], {
    cwd: root,
    env: toolEnv,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(`\n${error.message}\n0 passed, 1 failed, 0 skipped`);
  process.exitCode = 1;
}
