import type { Database } from '#db/client.ts';
import { CONTENT, readContentTree } from './content-files.ts';
import { publishContent, type PublishResult } from '#features/curriculum/commands/publish.ts';
import type { WordingAnswers } from '#features/curriculum/change.ts';
import { completeAfterPublication } from '#features/requirements/commands/publication.ts';

type Sync = { folder?: string; wording?: WordingAnswers; now?: Date };

/** Publishes a folder and completes what that completed, all or nothing; the same content again changes nothing. */
export async function syncContent(
  db: Database,
  { folder = CONTENT, wording, now = new Date() }: Sync = {},
): Promise<PublishResult> {
  const files = await readContentTree(folder);
  return db.transaction(async (tx) => {
    const result = await publishContent(tx, files, now, wording);
    if (result.ok && result.publicationId !== null) await completeAfterPublication(tx, now);
    return result;
  });
}
