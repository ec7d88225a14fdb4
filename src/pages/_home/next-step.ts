import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { isOpen, startPermit, type StartPermit } from '#features/checks/attempt.ts';
import { attemptRules, attemptsOf } from '#features/checks/queries.ts';
import { stepsIn, type ModuleStanding, type Step } from '#features/requirements/progress.ts';

export type Blocked = { module: ModuleStanding; permit: Extract<StartPermit, { may: 'wait' | 'no-more' }> };
export type OpenAttempt = { id: string; module: string; deadline: Date };

export type Next = {
  /** The first thing that can be done now. */
  step: Step | undefined;
  /** Checks before it that may not be started now. */
  blocked: Blocked[];
  /** Attempts that were begun and are not submitted. */
  open: OpenAttempt[];
};

/** Goes past a check that has to wait, to what can be done meanwhile. */
export async function nextStep(
  db: Database,
  personId: string,
  modules: ModuleStanding[],
  language: Language,
  now: Date,
): Promise<Next> {
  const attempts = await attemptsOf(db, personId, language);
  const open = attempts.filter((attempt) => isOpen(attempt, now));
  const blocked: Blocked[] = [];
  for (const step of stepsIn(modules)) {
    if (step.kind === 'lesson') return { step, blocked, open };
    const past = attempts.filter(({ moduleId }) => moduleId === step.module.id);
    const inOrder = past.toSorted((a, b) => a.number - b.number);
    const permit = startPermit(inOrder, await attemptRules(db, step.module.id), now);
    if (permit.may === 'start' || permit.may === 'resume') return { step, blocked, open };
    blocked.push({ module: step.module, permit });
  }
  return { step: undefined, blocked, open };
}
