// The demo with hot reload. Astro asks for the requests' data at src/server/dev.ts.
import { spawn } from 'node:child_process';
import { cutFonts } from '../src/ui/fonts/cut.ts';
import { inProject, root, toolEnv } from './project.mjs';

await cutFonts();
const args = [inProject('node_modules/astro/bin/astro.mjs'), 'dev', '--port', process.env.PORT || '4321'];
const child = spawn(process.execPath, args, { cwd: root, env: toolEnv, stdio: 'inherit' });
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('exit', (code) => process.exit(code ?? 1));
