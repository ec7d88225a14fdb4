import type { Database } from '#db/client.ts';
import { extraAttempts, extraTimes } from '#db/schema/index.ts';
import { dayOf, type Day } from '#features/agencies/day.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { checkPlan } from '#features/curriculum/queries.ts';
import { EXTRA_PERCENTS, faultInReason } from '../allowance.ts';
import { standingAt } from '../queries/standing.ts';
import { closeOverdue } from './submit.ts';

type ReasonFault = NonNullable<ReturnType<typeof faultInReason>>;
/** Whoever acts has been found to have the person in scope. */
type ForPerson = { actorId: string; personId: string; reason: string };

export type ExtraTimeResult =
  { ok: true } | { ok: false; reason: ReasonFault | 'unknown_percent' | 'ends_before_it_begins' | 'is_over' };

/**
 * Records how much longer a person's time limits are, and on which days. An attempt that has begun keeps its deadline.
 */
export async function recordExtraTime(
  db: Database,
  extra: ForPerson & { percent: number; from: Day; until: Day | null },
  now: Date,
): Promise<ExtraTimeResult> {
  const { actorId, personId, percent, from, until } = extra;
  const fault = faultInReason(extra.reason);
  if (fault) return { ok: false, reason: fault };
  if (!EXTRA_PERCENTS.some((each) => each === percent)) return { ok: false, reason: 'unknown_percent' };
  if (until !== null && until < from) return { ok: false, reason: 'ends_before_it_begins' };
  if (until !== null && until < dayOf(now)) return { ok: false, reason: 'is_over' };
  const reason = extra.reason.trim();
  return db.transaction(async (tx) => {
    const row = { personId, percent, from, until, reason };
    await tx.insert(extraTimes).values({ ...row, recordedBy: actorId, recordedAt: now });
    const detail = { percent, from, until, reason };
    const deed = 'extra-time-recorded';
    await recordEvent(tx, { actorId, deed, subject: 'person', subjectId: personId, detail }, now);
    return { ok: true };
  });
}

export type ExtraAttemptResult =
  { ok: true } | { ok: false; reason: ReasonFault | 'unknown_module' | 'attempts_left' };

/** Grants one more attempt to who has none left. The wait between attempts stays. */
export async function grantExtraAttempt(
  db: Database,
  { actorId, personId, moduleId, reason: given }: ForPerson & { moduleId: string },
  now: Date,
): Promise<ExtraAttemptResult> {
  const reason = given.trim();
  const fault = faultInReason(reason);
  if (fault) return { ok: false, reason: fault };
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    if (!(await checkPlan(tx, moduleId))) return { ok: false, reason: 'unknown_module' };
    await closeOverdue(tx, personId, now);
    const permit = await standingAt(tx, personId, moduleId, now);
    if (permit.may !== 'no-more') return { ok: false, reason: 'attempts_left' };
    await tx.insert(extraAttempts).values({ personId, moduleId, reason, grantedBy: actorId, grantedAt: now });
    const deed = 'extra-attempt-granted';
    const detail = { moduleId, reason };
    await recordEvent(tx, { actorId, deed, subject: 'person', subjectId: personId, detail }, now);
    return { ok: true };
  });
}
