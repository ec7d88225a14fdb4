import { count, max, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { publications } from '#db/schema/index.ts';

type Edition<Kept> = { stamp: string; kept: Map<string, Kept> };

/**
 * Keeps what is made from published content until the next publication, whichever process publishes: one short question
 * tells. What is kept is shared between requests, so nobody changes it. Not inside of a transaction, which would see
 * other content than everybody else.
 */
export function untilPublication<Kept>() {
  const editions = new WeakMap<Database, Edition<Kept>>();
  return async (
    db: Database,
    name: string,
    make: () => Promise<Kept | undefined>,
  ): Promise<Kept | undefined> => {
    // Read before anything is made: what is newer than its stamp is only made once more.
    const stamp = await newestPublication(db);
    let edition = editions.get(db);
    if (edition?.stamp !== stamp) editions.set(db, (edition = { stamp, kept: new Map() }));
    const found = edition.kept.get(name) ?? (await make());
    // What is not there is asked for again: anybody can ask for any name.
    if (found !== undefined) edition.kept.set(name, found);
    return found;
  };
}

async function newestPublication(db: Database): Promise<string> {
  const [row] = await db
    .select({ number: count(), last: max(sql<string>`${publications.id}::text`) })
    .from(publications);
  return `${row?.number} ${row?.last}`;
}
