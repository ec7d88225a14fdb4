import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lessons, lessonVersions, readings, responses } from '#db/schema/index.ts';
import { CORRECTIONS_HELD } from '#features/curriculum/commands/correct.ts';
import { refreshLesson } from '#features/requirements/commands.ts';

export type StoredResponse = typeof responses.$inferSelect;
export type NewResponse = Omit<typeof responses.$inferInsert, 'id' | 'receivedAt'>;

/**
 * Lets one deed of a person at a time through, until the transaction ends: what "first" and "second" mean must not
 * depend on which of two requests was faster.
 */
export async function oneDeedAtATime(tx: Database, personId: string): Promise<void> {
  await tx.execute(sql`select ${personHeld(personId)}`);
}

/**
 * The same for a deed that marks at once or completes something by what was marked: no correction passes it. In one trip,
 * and the person first, as whoever submits an attempt does it: in another order two could wait for each other behind a
 * correction.
 */
export async function oneMarkedDeedAtATime(tx: Database, personId: string): Promise<void> {
  await tx.execute(sql`select ${personHeld(personId)}, ${CORRECTIONS_HELD}`);
}

const personHeld = (personId: string) => sql`pg_advisory_xact_lock(hashtextextended(${personId}, 0))`;

/** Keeps an answer once, however often it is sent: `replayed` tells that this client id was already here. */
export async function storeResponse(
  tx: Database,
  response: NewResponse,
  now: Date,
): Promise<{ response: StoredResponse; replayed: boolean }> {
  const [stored] = await tx
    .insert(responses)
    .values({ ...response, receivedAt: now })
    .onConflictDoNothing({ target: [responses.personId, responses.clientId] })
    .returning();
  if (stored) return { response: stored, replayed: false };
  const earlier = await responseOf(tx, response.personId, response.clientId);
  if (!earlier) throw new Error(`Response ${response.clientId} was refused and is not stored`);
  return { response: earlier, replayed: true };
}

/** The answer that is kept under the id that its client gave it. */
export async function responseOf(
  db: Database,
  personId: string,
  clientId: string,
): Promise<StoredResponse | undefined> {
  const [stored] = await db
    .select()
    .from(responses)
    .where(and(eq(responses.personId, personId), eq(responses.clientId, clientId)));
  return stored;
}

export type ReadResult = { ok: true } | { ok: false; reason: 'unknown_lesson' };

/** The person says that this version of a lesson was read to the end. Saying it again changes nothing. */
export async function recordReading(
  db: Database,
  { personId, lessonVersionId }: { personId: string; lessonVersionId: string },
  now: Date,
): Promise<ReadResult> {
  return db.transaction(async (tx) => {
    await oneMarkedDeedAtATime(tx, personId);
    const [lesson] = await tx
      .select({ id: lessons.id, moduleId: lessons.moduleId })
      .from(lessonVersions)
      .innerJoin(lessons, eq(lessons.id, lessonVersions.lessonId))
      .where(eq(lessonVersions.id, lessonVersionId));
    if (!lesson) return { ok: false, reason: 'unknown_lesson' };
    await tx
      .insert(readings)
      .values({ personId, lessonVersionId, lessonId: lesson.id, readAt: now })
      .onConflictDoNothing();
    await refreshLesson(tx, personId, lesson, now);
    return { ok: true };
  });
}
