import type { Database } from '#db/client.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { checkPlan } from '#features/curriculum/queries.ts';
import { beginModule } from '#features/requirements/commands.ts';
import { testOutStanding } from '../queries/test-out.ts';
import { testOutPermit } from '../test-out.ts';
import { drawForm, storeAttempt } from './start.ts';
import { closeOverdue } from './submit.ts';

export type TestOutResult =
  | { ok: true; attemptId: string; resumed: boolean }
  | {
      ok: false;
      reason: 'unknown_module' | 'too_few_questions' | 'test_out_taken' | 'test_out_begun';
    };

/**
 * Begins a person's one attempt to show that a module is known before it is read, by the blueprint of its check, or
 * returns it. Its keys are shown only to who passes: who does not will be asked by the same bank.
 */
export async function startTestOut(
  db: Database,
  { personId, moduleId, seed }: { personId: string; moduleId: string; seed: string },
  now: Date,
): Promise<TestOutResult> {
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    const plan = await checkPlan(tx, moduleId);
    if (!plan) return { ok: false, reason: 'unknown_module' };
    await closeOverdue(tx, personId, now);
    const permit = testOutPermit(await testOutStanding(tx, personId, moduleId), now);
    if (permit.may === 'resume') return { ok: true, attemptId: permit.attemptId, resumed: true };
    if (permit.may === 'no') return { ok: false, reason: `test_out_${permit.why}` };

    const form = await drawForm(tx, personId, moduleId, plan, seed, now);
    if (!form.ok) return form;
    const of = { moduleId, testOut: true };
    const hidden = { ...plan, show: 'after-pass' as const };
    const attempt = { personId, of, number: 1, seed, drawn: form.drawn, plan: hidden };
    const attemptId = await storeAttempt(tx, attempt, now);
    await beginModule(tx, personId, moduleId, now);
    return { ok: true, attemptId, resumed: false };
  });
}
