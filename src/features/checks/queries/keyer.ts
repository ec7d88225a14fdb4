import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { people } from '#db/schema/index.ts';

/** Who keyed an attempt in that was taken on paper; of any other nobody. */
export async function keyerOf(
  db: Database,
  { keyedBy }: { keyedBy: string | null },
): Promise<string | undefined> {
  if (keyedBy === null) return undefined;
  const [row] = await db.select({ name: people.fullName }).from(people).where(eq(people.id, keyedBy));
  return row?.name;
}
