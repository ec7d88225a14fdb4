// Cuts the fonts, builds the pages, compresses what is sent as it is. With --if-changed only where sources changed.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { cutFonts } from '../src/ui/fonts/cut.ts';
import { inProject, quietly, root, toolEnv } from './project.mjs';

const SOURCES = [
  'src/**/*',
  'db/**/*.ts',
  'public/**/*',
  'astro.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const COMPRESSED = 'dist/client/**/*.{js,css,svg,json,txt,xml,webmanifest}';
const WORTH_COMPRESSING = 512;
const stamp = inProject('dist', 'built-from');

/** The names and contents of everything that the build reads. */
function fingerprint() {
  const files = globSync(SOURCES, {
    cwd: root,
    exclude: ['**/*.test.ts', 'src/server/**/*.ts', 'src/ui/fonts/made/**'],
  });
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    if (statSync(inProject(file)).isFile()) hash.update(file).update(readFileSync(inProject(file)));
  }
  return hash.digest('hex');
}

function builtFrom() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}

function compress() {
  for (const file of globSync(COMPRESSED, { cwd: root })) {
    const content = readFileSync(inProject(file));
    if (content.length < WORTH_COMPRESSING) continue;
    writeFileSync(inProject(`${file}.br`), brotliCompressSync(content));
    writeFileSync(inProject(`${file}.gz`), gzipSync(content, { level: 9 }));
  }
}

const nameOf = (wanted) => wanted.slice(0, 16);

/** The service worker is of one build: its name makes browsers fetch the new one, and its files are fetched with it. */
function writeWorker(name) {
  const files = globSync('_astro/*.{js,css}', { cwd: inProject('dist', 'client') });
  // Without a hash in its name: pages ask for it with that of the build (`Waiting.astro`).
  const addresses = files
    .sort()
    .map((file) => (file === '_astro/queue.js' ? `/${file}?${name}` : `/${file}`));
  const head = `const BUILD = "${name}";\nconst FILES = ${JSON.stringify([...addresses, '/favicon.svg'])};\n`;
  const worker = readFileSync(inProject('src', 'worker', 'worker.js'), 'utf8');
  writeFileSync(inProject('dist', 'client', 'worker.js'), head + worker);
}

async function build(wanted) {
  rmSync(inProject('dist'), { recursive: true, force: true });
  await cutFonts();
  const astro = inProject('node_modules', 'astro', 'bin', 'astro.mjs');
  const { code, output } = await quietly(process.execPath, [astro, 'build'], {
    env: { ...toolEnv, BUILD: nameOf(wanted) },
  });
  process.stdout.write(output);
  if (code !== 0) process.exit(code);
  writeWorker(nameOf(wanted));
  compress();
  writeFileSync(stamp, wanted);
}

const wanted = fingerprint();
if (!process.argv.includes('--if-changed') || builtFrom() !== wanted) await build(wanted);
