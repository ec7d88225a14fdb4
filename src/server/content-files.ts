import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '#features/content/finding.ts';
import { MAX_BYTES, type SourceFile } from '#features/content/source.ts';

/** Where lessons are read from: an office may keep its own beside the program. */
export const CONTENT = process.env['CONTENT_DIR']
  ? resolve(process.env['CONTENT_DIR'])
  : fileURLToPath(new URL('../../content', import.meta.url));

/** Every file of a content folder but hidden ones, in the order of their paths. */
export async function readContentTree(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      path: path.slice(join(folder, sep).length).replaceAll(sep, '/').normalize('NFC'),
      bytes: await readWithin(path),
    })),
  );
}

/** Findings with their files as an editor opens them: from where the command was called, by the folder it was given. */
export function asOpened(folder: string, findings: Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, file: join(folder, finding.file) }));
}

/** One byte more than allowed is enough for the check to refuse it. */
export async function readWithin(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  return size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFile(path);
}
