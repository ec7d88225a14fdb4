import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { answerTimes, attempts, responses } from '#db/schema/index.ts';
import type { KnownTimes } from '../rapid-guess.ts';

/**
 * How long each question of a check took, as far as that can be known. A check is sent at once and turned over in the
 * browser, so no server knows when a question was looked at. What it knows is when answers were given: the first answer
 * of an attempt took at most the time since the start by our clock; every further one at most the time since the one
 * before it on the same device, by the clock of that device, so that answers which waited offline have their own times.
 * Several answers to one question add up. Who reads everything first and then answers in one go seems fast.
 *
 * The clock of a device says what it likes, so that no time is longer than what had passed by our clock since the start
 * when the answer came. Shorter than it says no time is made: an answer that waited offline came long after it was given,
 * close upon the one before it, and the moments at which they came tell nothing of what it took. What a device that claims
 * long times cannot hide is how short the whole attempt was: see `leastRapid` in integrity.
 *
 * Not known, and never guessed: the first answer of a second device, what a clock that was set back tells, and what
 * happened on paper: its answers have the times at which somebody typed them in.
 */
export function timesTaken(db: Database, which: SQL | undefined) {
  const order = sql`order by ${responses.seq}, ${responses.receivedAt}, ${responses.id}`;
  const inAttempt = sql`partition by ${responses.personId}, ${responses.attemptId}`;
  const sinceLast = sql`extract(epoch from ${responses.answeredAt}
    - lag(${responses.answeredAt}) over (${inAttempt}, ${responses.deviceId} ${order}))`;
  const passed = sql`extract(epoch from ${responses.receivedAt} - ${attempts.startedAt})`;
  const sinceStart = sql`case when row_number() over (${inAttempt} ${order}) = 1
    then ${passed} end`;
  const answered = db
    .select({
      personId: responses.personId,
      attemptId: sql<string>`${responses.attemptId}`.as('of_attempt'),
      questionId: responses.questionId,
      versionId: responses.questionVersionId,
      seconds: sql<
        number | null
      >`coalesce(case when ${sinceLast} > ${passed} then ${passed} else ${sinceLast} end, ${sinceStart})`.as(
        'since',
      ),
    })
    .from(responses)
    .innerJoin(attempts, and(eq(attempts.personId, responses.personId), eq(attempts.id, responses.attemptId)))
    .where(and(eq(responses.place, 'check'), eq(responses.late, false), isNull(attempts.paperId), which))
    .as('answered');
  return db
    .select({
      personId: answered.personId,
      attemptId: answered.attemptId,
      versionId: answered.versionId,
      seconds: sql<number | null>`case when bool_and(coalesce(${answered.seconds} >= 0, false))
        then sum(${answered.seconds})::double precision end`.as('seconds'),
    })
    .from(answered)
    .groupBy(answered.personId, answered.attemptId, answered.questionId, answered.versionId)
    .as('taken');
}

/** What answers to these versions take, as of last night: the yardstick of `isRapidGuess`. */
export async function answerTimesOf(db: Database, versionIds: string[]): Promise<Map<string, KnownTimes>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({
      versionId: answerTimes.questionVersionId,
      count: answerTimes.count,
      meanSeconds: answerTimes.meanSeconds,
    })
    .from(answerTimes)
    .where(inArray(answerTimes.questionVersionId, versionIds));
  return new Map(rows.map(({ versionId, ...times }) => [versionId, times]));
}
