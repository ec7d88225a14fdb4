import { inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { contentFiles } from '#db/schema/index.ts';
import { upsert } from '#db/upsert.ts';
import { changesBetween } from '#features/content/changes.ts';
import type { ReadyFile } from '../publish/files.ts';

/** Makes the stored files the given ones. Readers see nothing of them, so a change here is no publication. */
export async function storeFiles(db: Database, ready: ReadyFile[]): Promise<void> {
  const { written, gone } = changesBetween(await db.select().from(contentFiles), ready, ({ path }) => path);
  const paths = gone.map(({ path }) => path);
  if (paths.length > 0) await db.delete(contentFiles).where(inArray(contentFiles.path, paths));
  await upsert(db, contentFiles, written);
}
