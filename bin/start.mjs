// The demo in one command, on a machine that has only Node 20 and npm: what is missing is installed and built first.
import { spawn } from 'node:child_process';
import { installWhereNeeded } from './install.mjs';
import { inProject, node24, quietly, root, step, toolEnv } from './project.mjs';

async function buildWhereNeeded() {
  const { code, output } = await quietly(node24, [inProject('bin', 'build.mjs'), '--if-changed'], {
    env: toolEnv,
  });
  if (code !== 0) throw new Error(output);
}

function serveDemo() {
  // The demo never opens an office's PostgreSQL that happens to be in the environment.
  const { DATABASE_URL: _, ...env } = toolEnv;
  const args = [inProject('src', 'server', 'main.ts'), 'demo'];
  const child = spawn(node24, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  // The terminal sends Ctrl-C to the child as well; both wait until it has finished.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

try {
  await step('1/5', 'Cài đặt · installing', installWhereNeeded);
  await step('2/5', 'Dựng trang · building the pages', buildWhereNeeded);
  serveDemo();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
