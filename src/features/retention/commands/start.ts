import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts } from '#db/schema/index.ts';
import { dayOf, type Day } from '#features/agencies/day.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { WITHOUT_MARK } from '#features/checks/attempt.ts';
import { seenOf, storeAttempt } from '#features/checks/commands/start.ts';
import { closeOverdue } from '#features/checks/commands/submit.ts';
import { drawAll, type Drawable } from '#features/checks/draw.ts';
import { questionsInOpenAttempts } from '#features/checks/queries.ts';
import { competenciesOf } from '#features/competency/queries.ts';
import { chanceFrom } from '#features/curriculum/chance.ts';
import { bankOf } from '#features/curriculum/queries.ts';
import { choose, weakestFirst } from '../choosing.ts';
import { requirementOf, retentionChecksOf } from '../queries/checks.ts';
import { offeredOn } from '../retention.ts';

export type StartRetentionResult =
  | { ok: true; attemptId: string }
  | { ok: false; reason: 'unknown_requirement' | 'not_offered' | 'nothing_to_ask' };

export type StartRetention = { personId: string; requirementId: string; days: number; seed: string };

/** Begins a person's one check so many days after a programme was completed, or returns it. */
export async function startRetention(
  db: Database,
  { personId, requirementId, days, seed }: StartRetention,
  now: Date,
): Promise<StartRetentionResult> {
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    const requirement = await requirementOf(tx, personId, requirementId);
    if (!requirement) return { ok: false, reason: 'unknown_requirement' };
    await closeOverdue(tx, personId, now);
    const own = and(eq(attempts.requirementId, requirementId), eq(attempts.retentionDays, days));
    const [begun] = await tx
      .select({ id: attempts.id })
      .from(attempts)
      .where(and(eq(attempts.personId, personId), own));
    if (begun) return { ok: true, attemptId: begun.id };

    const { completedAt, moduleIds } = requirement;
    const day = dayOf(now);
    const taken = (await retentionChecksOf(tx, personId)).filter(
      (check) => check.requirementId === requirementId && check.attempt.submittedAt,
    );
    const submitted = taken.map((check) => check.days);
    if (!completedAt || offeredOn(dayOf(completedAt), submitted, day) !== days)
      return { ok: false, reason: 'not_offered' };
    const drawn = await drawFor(tx, personId, moduleIds, seed, day);
    if (drawn.length === 0) return { ok: false, reason: 'nothing_to_ask' };
    const of = { requirementId, retentionDays: days };
    const attempt = { personId, of, number: 1, seed, drawn, plan: WITHOUT_MARK };
    return { ok: true, attemptId: await storeAttempt(tx, attempt, now) };
  });
}

async function drawFor(tx: Database, personId: string, moduleIds: string[], seed: string, day: Day) {
  const banks: Drawable[][] = [];
  for (const moduleId of moduleIds) banks.push(await bankOf(tx, moduleId, day));
  const secret = await questionsInOpenAttempts(tx, personId);
  const pool = banks.flat().filter(({ questionId }) => !secret.has(questionId));
  const seen = await seenOf(tx, personId, pool);
  const weakest = weakestFirst(await competenciesOf(tx, personId, 'vi'));
  return drawAll(choose(pool, weakest, seen, chanceFrom(seed)), seen, seed);
}
