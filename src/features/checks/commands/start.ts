import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, sightings } from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import type { CheckPlan } from '#features/curriculum/lesson.ts';
import { bankOf, checkPlan } from '#features/curriculum/queries.ts';
import { beginModule } from '#features/requirements/commands.ts';
import { deadlineOf, startPermit, type DrawnQuestion } from '../attempt.ts';
import { draw, shownAs, type Drawable } from '../draw.ts';
import { attemptRules, pastAttempts } from '../queries.ts';
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

    const permit = startPermit(
      await pastAttempts(tx, personId, moduleId),
      await attemptRules(tx, moduleId),
      now,
    );
    if (permit.may === 'resume') return { ok: true, attemptId: permit.attemptId, resumed: true };
    if (permit.may === 'wait') return { ok: false, reason: 'cool_down', until: permit.until };
    if (permit.may === 'no-more') return { ok: false, reason: 'no_attempts_left' };

    const form = await drawForm(tx, personId, moduleId, plan, seed, now);
    if (!form.ok) return form;
    const attemptId = await storeAttempt(
      tx,
      { personId, moduleId, seed, plan, number: permit.number, drawn: form.drawn },
      now,
    );
    return { ok: true, attemptId, resumed: false };
  });
}

async function drawForm(
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

async function seenOf(tx: Database, personId: string, bank: Drawable[]): Promise<Set<string>> {
  if (bank.length === 0) return new Set();
  const ids = bank.map(({ questionId }) => questionId);
  const rows = await tx
    .select({ questionId: sightings.questionId, variant: sightings.variant })
    .from(sightings)
    .where(and(eq(sightings.personId, personId), inArray(sightings.questionId, ids)));
  return new Set(rows.map(({ questionId, variant }) => shownAs(questionId, variant)));
}

type Form = {
  personId: string;
  moduleId: string;
  seed: string;
  plan: CheckPlan;
  number: number;
  drawn: DrawnQuestion[];
};

async function storeAttempt(
  tx: Database,
  { personId, moduleId, seed, plan, number, drawn }: Form,
  now: Date,
): Promise<string> {
  const [attempt] = await tx
    .insert(attempts)
    .values({
      personId,
      moduleId,
      number,
      seed,
      drawn,
      passMark: plan.pass,
      show: plan.show,
      startedAt: now,
      deadline: deadlineOf(now, plan.minutes),
    })
    .returning({ id: attempts.id });
  if (!attempt) throw new Error(`Attempt ${number} at ${moduleId} was not stored`);
  const shown = drawn.map(({ questionId, variant }) => ({
    personId,
    questionId,
    variant,
    place: 'check' as const,
    attemptId: attempt.id,
    firstSeenAt: now,
  }));
  await tx.insert(sightings).values(shown).onConflictDoNothing();
  await beginModule(tx, personId, moduleId, now);
  return attempt.id;
}
