import { daysBetween, dayOf, type Day } from '#features/agencies/day.ts';

/** So many days after a programme was completed it may be seen what is still known. */
export const MILESTONES = [30, 90, 180] as const;
export type Milestone = (typeof MILESTONES)[number];

/** The last one is offered until so many days after completion. */
export const LAST_DAY = 365;

export const isMilestone = (days: number): days is Milestone => MILESTONES.some((each) => each === days);

/** A retention check that was begun; `right` and `asked` once it is submitted. */
export type RetentionCheck = {
  requirementId: string;
  days: number;
  attempt: { id: string; deadline: Date; submittedAt: Date | null };
};

/**
 * Which check is open so long after completion: the newest that has come. One that was left out is not made up for. None
 * where that was submitted.
 */
export function offeredOn(completedOn: Day, submitted: number[], today: Day): Milestone | undefined {
  const passed = daysBetween(completedOn, today);
  const newest = MILESTONES.findLast((days) => days <= passed);
  if (newest === undefined || passed > LAST_DAY || submitted.includes(newest)) return undefined;
  return newest;
}

/** What may be taken now of a completed programme. */
export type RetentionOffer = { requirementId: string; title: string; days: Milestone; begun: boolean };

type Completed = { id: string; title: string; completedAt: Date | null };

export function offersIn(required: Completed[], checks: RetentionCheck[], today: Day): RetentionOffer[] {
  return required.flatMap(({ id, title, completedAt }) => {
    if (!completedAt) return [];
    const own = checks.filter(({ requirementId }) => requirementId === id);
    const submitted = own.filter(({ attempt }) => attempt.submittedAt).map(({ days }) => days);
    const days = offeredOn(dayOf(completedAt), submitted, today);
    const begun = own.some((check) => check.days === days);
    return days === undefined ? [] : [{ requirementId: id, title, days, begun }];
  });
}
