import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ICONS } from './icons.ts';

test('every icon that a page names is drawn', () => {
  const files = globSync('src/**/*.{astro,svelte}');
  const named = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:<Icon [^>]*name|icon)="([^"]+)"/g)].map(
      ([, name]) => `${name} in ${file}`,
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((use) => !((use.split(' ')[0] ?? '') in ICONS))).toEqual([]);
});
