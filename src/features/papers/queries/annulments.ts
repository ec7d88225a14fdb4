import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { annulments, people } from '#db/schema/index.ts';

export type Annulment = { reason: string; annulledAt: Date; annulledBy: string };

/** Why an attempt counts no more, where it was annulled. Whoever shows it has made sure that the reader may see it. */
export async function annulmentOf(
  db: Database,
  { personId, attemptId }: { personId: string; attemptId: string },
): Promise<Annulment | undefined> {
  const { reason, annulledAt } = annulments;
  const [row] = await db
    .select({ reason, annulledAt, annulledBy: people.fullName })
    .from(annulments)
    .innerJoin(people, eq(people.id, annulments.annulledBy))
    .where(and(eq(annulments.personId, personId), eq(annulments.attemptId, attemptId)));
  return row;
}
