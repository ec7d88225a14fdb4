import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Dictionary = { [word: string]: unknown };

const files = globSync(['src/**/words.ts', 'src/**/*-words.ts']);

test('there are dictionaries to compare', () => {
  expect(files.length).toBeGreaterThan(1);
});

describe.each(files)('%s', (file) => {
  test('says the same things in Vietnamese and in English', async () => {
    const { words } = (await import(join(process.cwd(), file))) as {
      words: { vi: Dictionary; en: Dictionary };
    };
    expect(keysOf(words.en)).toEqual(keysOf(words.vi));
  });

  test('leaves nothing unsaid and does not shout', async () => {
    const { words } = (await import(join(process.cwd(), file))) as {
      words: { vi: Dictionary; en: Dictionary };
    };
    const texts = [...textsOf(words.vi), ...textsOf(words.en)];
    expect(texts.filter((text) => text.trim() === '' || text.includes('!'))).toEqual([]);
  });

  test('is written in composed letters', async () => {
    const { words } = (await import(join(process.cwd(), file))) as {
      words: { vi: Dictionary; en: Dictionary };
    };
    expect(textsOf(words.vi).filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  });
});

function keysOf(words: unknown, path = ''): string[] {
  if (typeof words !== 'object' || words === null) return [path];
  return Object.entries(words)
    .flatMap(([key, value]) => keysOf(value, `${path}.${key}`))
    .sort();
}

function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(textsOf);
}
