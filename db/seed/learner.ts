import type { Database } from '#db/client.ts';
import type { Chance } from '#features/curriculum/chance.ts';
import { between, chanceOf } from './chance.ts';
import type { Course } from './course.ts';
import { daysBefore, someTimeOn } from './moments.ts';
import type { DemoPerson, Learning } from './people.ts';

/** Something that somebody did at some moment. Doing it again changes nothing: a history can be gone through twice. */
export type Deed = { at: Date; does: (db: Database) => Promise<unknown> };

/** A person of the demo at work. */
export type Learner = DemoPerson & { learning: Learning; personId: string; course: Course };

export function chanceFor({ staffCode }: DemoPerson, ...purpose: (string | number)[]): Chance {
  return chanceOf('person', staffCode, ...purpose);
}

/** When the person sits down again after that moment. */
export function nextSitting(learner: Learner, last: Date, ...purpose: (string | number)[]): Date {
  const chance = chanceFor(learner, 'sitting', ...purpose);
  const days = learner.learning.daysBetweenSteps * between(0.5, 1.5, chance);
  return someTimeOn(daysBefore(last, -Math.max(days, LEAST_DAYS)), chance);
}

/** From one day to another, also where somebody is in a hurry. */
const LEAST_DAYS = 1;

export function accepted<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Error(`The demo was refused: ${JSON.stringify(result)}`);
  return result as Extract<Result, { ok: true }>;
}
