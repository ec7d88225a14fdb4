import { asc } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { programmes } from '#db/schema/index.ts';

export type Programme = { id: string; title: string };

/** Whatever a report can be narrowed to, always in the same order. */
export async function programmeTitles(db: Database, language: Language): Promise<Programme[]> {
  const rows = await db
    .select({ id: programmes.id, title: programmes.title })
    .from(programmes)
    .orderBy(asc(programmes.id));
  return rows.map(({ id, title }) => ({ id, title: title[language] }));
}
