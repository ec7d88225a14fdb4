import { fileURLToPath } from 'node:url';
import type { Database } from '#db/client.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { readContentTree } from '#features/curriculum/commands/files.ts';
import type { Tasks } from './control.ts';

export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

export async function syncContent(db: Database) {
  return publishContent(db, await readContentTree(CONTENT), new Date());
}

export const contentTasks = (db: Database): Tasks => ({ 'content:sync': () => syncContent(db) });
