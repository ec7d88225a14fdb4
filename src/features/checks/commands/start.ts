import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, sightings } from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import type { CheckPlan } from '#features/curriculum/lesson.ts';
import { bankOf, checkPlan } from '#features/curriculum/queries.ts';
import { beginModule } from '#features/requirements/commands.ts';
import { minutesWith } from '../allowance.ts';
import { deadlineOf, type DrawnQuestion } from '../attempt.ts';
import { draw, shownAs, type Drawable } from '../draw.ts';
import { extraPercentOn } from '../queries/allowances.ts';
import { standingAt } from '../queries/standing.ts';
import { closeOverdue } from './submit.ts';

export type StartResult =
  | { ok: true; attemptId: string; resumed: boolean }
  | { ok: false; reason: 'unknown_module' | 'no_attempts_left' | 'too_few_questions' }
  | { ok: false; reason: 'cool_down'; until: Date };

/**
 * Starts a person's next attempt at a module's check, or returns the one that is open. `seed`: sixteen random hex
 * digits, from which the form can be rebuilt.
 */
export async function startAttempt(
  db: Database,
  { personId, moduleId, seed }: { personId: string; moduleId: string; seed: string },
  now: Date,
): Promise<StartResult> {
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    const plan = await checkPlan(tx, moduleId);
    if (!plan) return { ok: false, reason: 'unknown_module' };
    await closeOverdue(tx, personId, now);

    const permit = await standingAt(tx, personId, moduleId, now);
    if (permit.may === 'resume') return { ok: true, attemptId: permit.attemptId, resumed: true };
    if (permit.may === 'wait') return { ok: false, reason: 'cool_down', until: permit.until };
    if (permit.may === 'no-more') return { ok: false, reason: 'no_attempts_left' };

    const form = await drawForm(tx, personId, moduleId, plan, seed, now);
    if (!form.ok) return form;
    const { number } = permit;
    const attempt = { personId, of: { moduleId }, number, seed, drawn: form.drawn, plan };
    const attemptId = await storeAttempt(tx, attempt, now);
    await beginModule(tx, personId, moduleId, now);
    return { ok: true, attemptId, resumed: false };
  });
}

export async function drawForm(
  tx: Database,
  personId: string,
  moduleId: string,
  plan: CheckPlan,
  seed: string,
  now: Date,
) {
  const bank = await bankOf(tx, moduleId, dayOf(now));
  return draw(bank, plan.blueprint, await seenOf(tx, personId, bank), seed);
}

/** Which of these questions the person was shown, in any version. */
export async function seenOf(
  tx: Database,
  personId: string,
  bank: Pick<Drawable, 'questionId'>[],
): Promise<Set<string>> {
  if (bank.length === 0) return new Set();
  const ids = bank.map(({ questionId }) => questionId);
  const rows = await tx
    .select({ questionId: sightings.questionId, variant: sightings.variant })
    .from(sightings)
    .where(and(eq(sightings.personId, personId), inArray(sightings.questionId, ids)));
  return new Set(rows.map(({ questionId, variant }) => shownAs(questionId, variant)));
}

/** What is taken and by which rules: the check of a module, a delta check, or a retention check. */
type Form = {
  personId: string;
  of:
    | { moduleId: string; testOut?: boolean }
    | { deltaId: string }
    | { requirementId: string; retentionDays: number };
  number: number;
  seed: string;
  drawn: DrawnQuestion[];
  plan: Pick<CheckPlan, 'pass' | 'show' | 'minutes'>;
  onPaper?: { paperId: string; keyedBy: string };
};

/** Within the caller's transaction, which holds the person's lock. What is drawn counts as shown from now on. */
export async function storeAttempt(
  tx: Database,
  { personId, of, number, seed, drawn, plan: { pass, show, minutes }, onPaper }: Form,
  now: Date,
): Promise<string> {
  const extraPercent = minutes === null ? 0 : await extraPercentOn(tx, personId, dayOf(now));
  const deadline = deadlineOf(now, minutesWith(extraPercent, minutes));
  const rules = { passMark: pass, show, startedAt: now, deadline, extraPercent, ...onPaper };
  const [attempt] = await tx
    .insert(attempts)
    .values({ personId, ...of, number, seed, drawn, ...rules })
    .returning({ id: attempts.id });
  if (!attempt) throw new Error(`Attempt ${number} of ${personId} was not stored`);
  const shown = drawn.map(({ questionId, variant }) => ({
    personId,
    questionId,
    variant,
    place: 'check' as const,
    attemptId: attempt.id,
    firstSeenAt: now,
  }));
  await tx.insert(sightings).values(shown).onConflictDoNothing();
  return attempt.id;
}
