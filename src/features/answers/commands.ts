import { and, eq, getTableColumns, sql, type Placeholder } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lessons, lessonVersions, readings, responses } from '#db/schema/index.ts';
import { written } from '#db/written.ts';
import { CORRECTIONS_HELD } from '#features/curriculum/commands/correct.ts';
import { refreshLesson } from '#features/requirements/commands.ts';

export type StoredResponse = typeof responses.$inferSelect;
export type NewResponse = Omit<typeof responses.$inferInsert, 'id' | 'receivedAt'>;

const bothHeld = written((db, name) =>
  db
    .select({ person: personHeld(sql.placeholder('personId')), corrections: CORRECTIONS_HELD })
    .from(sql`(values (1)) as once`)
    .prepare(name),
);

/**
 * Lets one deed of a person at a time through, until the transaction ends: what "first" and "second" mean must not
 * depend on which of two requests was faster. What is `written` too and asked right after it, in the same turn, sees what
 * was committed until then.
 */
export async function oneDeedAtATime(tx: Database, personId: string): Promise<void> {
  await held(tx, { personId });
}

/**
 * The same for a deed that marks at once or completes something by what was marked: no correction passes it. In one trip,
 * and the person first, as whoever submits an attempt does it: in another order two could wait for each other behind a
 * correction.
 */
export async function oneMarkedDeedAtATime(tx: Database, personId: string): Promise<void> {
  await bothHeld(tx, { personId });
}

const personHeld = (personId: string | Placeholder) =>
  sql`pg_advisory_xact_lock(hashtextextended(${personId}, 0))`;

const held = written((db, name) =>
  db
    .select({ held: sql`1` })
    .from(personHeld(sql.placeholder('personId')))
    .prepare(name),
);

/** What stands in a row of which nobody says it: the defaults of the table. */
const UNSAID = {
  ...{ variant: '', lessonId: null, attemptId: null, askingId: null, score: null },
  ...{ hints: 0, seq: 0, deviceId: '', late: false },
};

const storedOnce = written((db, name) => {
  const { id: _, ...columns } = getTableColumns(responses);
  const given = Object.keys(columns).map((column) => [column, sql.placeholder(column)]);
  return db
    .insert(responses)
    .values(Object.fromEntries(given))
    .onConflictDoNothing({ target: [responses.personId, responses.clientId] })
    .returning()
    .prepare(name);
});

/** Keeps an answer once, however often it is sent: `replayed` tells that this client id was already here. */
export async function storeResponse(
  tx: Database,
  response: NewResponse,
  now: Date,
): Promise<{ response: StoredResponse; replayed: boolean }> {
  const said = Object.entries(response).filter(([, value]) => value !== undefined);
  const [stored] = await storedOnce(tx, { ...UNSAID, ...Object.fromEntries(said), receivedAt: now });
  if (stored) return { response: stored, replayed: false };
  const earlier = await responseOf(tx, response.personId, response.clientId);
  if (!earlier) throw new Error(`Response ${response.clientId} was refused and is not stored`);
  return { response: earlier, replayed: true };
}

const byClientId = written((db, name) =>
  db
    .select()
    .from(responses)
    .where(
      and(
        eq(responses.personId, sql.placeholder('personId')),
        eq(responses.clientId, sql.placeholder('clientId')),
      ),
    )
    .prepare(name),
);

/** The answer that is kept under the id that its client gave it. */
export async function responseOf(
  db: Database,
  personId: string,
  clientId: string,
): Promise<StoredResponse | undefined> {
  const [stored] = await byClientId(db, { personId, clientId });
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
