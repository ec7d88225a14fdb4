import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { Texts } from './content-folder.ts';

/** Writes texts into a folder of the disk that is gone after the test; gives its name. */
export function contentDisk(): (texts: Texts) => string {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));
  return (texts) => {
    const folder = mkdtempSync(join(tmpdir(), 'nam-vung-content-'));
    folders.push(folder);
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };
}
