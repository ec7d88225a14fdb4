/**
 * Cuts Be Vietnam Pro to the letters of Vietnamese and English, so that a lesson page loads a quarter of it. The uncut
 * files follow as a second unicode-range: a rarer letter costs a request and never a wrong glyph.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { fontFaces, type Part } from './faces.ts';
import { GLYPHS } from './glyphs.ts';

const here = dirname(fileURLToPath(import.meta.url));
const made = join(here, 'made');
const stamp = join(made, 'stamp');
const source = dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json'));
const WEIGHTS = [400, 600] as const;
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum'];

export async function cutFonts(): Promise<void> {
  const wanted = await fingerprint();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  await rm(made, { recursive: true, force: true });
  await mkdir(made, { recursive: true });
  for (const weight of WEIGHTS) {
    for (const part of Object.keys(GLYPHS) as Part[]) await cut(part, weight);
  }
  const ranges = JSON.parse(await readFile(join(source, 'unicode.json'), 'utf8')) as Record<Part, string>;
  await writeFile(join(made, 'fonts.css'), fontFaces(WEIGHTS, ranges));
  await writeFile(stamp, wanted);
}

async function cut(part: Part, weight: number): Promise<void> {
  const file = join(source, 'files', `be-vietnam-pro-${part}-${weight}-normal.woff2`);
  await copyFile(file, join(made, `uncut-${part}-${weight}.woff2`));
  // Hinting would double the size and shows only on Windows screens of low density.
  const font = await subsetFont(await readFile(file), GLYPHS[part], {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: FEATURES,
  });
  await writeFile(join(made, `${part}-${weight}.woff2`), font);
}

async function fingerprint(): Promise<string> {
  const parts = ['cut.ts', 'faces.ts', 'glyphs.ts'].map((file) => join(here, file));
  const hash = createHash('sha256');
  for (const file of [...parts, join(source, 'package.json')]) hash.update(await readFile(file));
  return hash.digest('hex');
}

if (import.meta.main) await cutFonts();
