import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askServer } from '#server/control.ts';
import type { SourceFile } from '#features/content/source.ts';
import { readContentTree } from '#server/content-files.ts';
import { guideTexts } from './guide.ts';

/** The content of the project, and the examples of the guide for trainers as one module more. */
export async function writeContent(folder: string): Promise<void> {
  cpSync('content', folder, { recursive: true });
  for (const [path, text] of Object.entries(guideTexts())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export function journeyContent(): Promise<SourceFile[]> {
  return readContentTree(join(journeyData(), 'content'));
}

/** A trainer changes a file and publishes it while everybody goes on. */
export async function publishEdit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(journeyData(), 'content', path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} was not changed`);
  writeFileSync(file, after);
  await askServer(journeyData(), 'content-sync', { all: 'meaning' });
}

function journeyData(): string {
  const folder = process.env['JOURNEY_DATA'];
  if (!folder) throw new Error('The journeys have no server: run them with `playwright test`');
  return folder;
}
