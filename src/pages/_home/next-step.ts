import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { countedAttempts, isOpen, startPermit, type StartPermit } from '#features/checks/attempt.ts';
import { attemptRulesOf } from '#features/checks/queries/attempt-rules.ts';
import { attemptsOf } from '#features/checks/queries/list.ts';
import { competenciesOf } from '#features/competency/queries.ts';
import { lessonsToReread } from '#features/competency/weak.ts';
import { lessonTitles, moduleTitle, type LessonTitle } from '#features/curriculum/queries/modules.ts';
import { stepsIn, type ModuleStanding, type Step } from '#features/requirements/progress.ts';

/** `reread`: the lesson of what is weakest, to be read meanwhile. */
export type Blocked = {
  module: ModuleStanding;
  reread: LessonTitle | undefined;
  permit: Extract<StartPermit, { may: 'wait' | 'no-more' }>;
};
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
  const steps = stepsIn(modules);
  const checks = steps.flatMap(({ kind, module }) => (kind === 'check' ? module.id : []));
  const [attempts, rules] = await Promise.all([
    attemptsOf(db, personId, language),
    attemptRulesOf(db, personId, checks),
  ]);
  const open = attempts.filter((attempt) => isOpen(attempt, now));
  const blocked: Blocked[] = [];
  for (const step of steps) {
    if (step.kind === 'lesson') return { step, blocked, open };
    const { id } = step.module;
    const permit = startPermit(countedAttempts(attempts, id), rules(id), now);
    if (permit.may === 'start' || permit.may === 'resume') return { step, blocked, open };
    blocked.push({ module: step.module, permit, reread: await weakest(db, personId, id, language) });
  }
  return { step: undefined, blocked, open };
}

async function weakest(
  db: Database,
  personId: string,
  moduleId: string,
  language: Language,
): Promise<LessonTitle | undefined> {
  const [module, lessons, known] = await Promise.all([
    moduleTitle(db, moduleId, language),
    lessonTitles(db, moduleId, language),
    competenciesOf(db, personId, language),
  ]);
  const asked = known.filter(({ code }) => module?.competencies.includes(code));
  return lessonsToReread(lessons, asked)[0];
}
