import { setImmediate as turn } from 'node:timers/promises';
import { and, eq, lte } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { auditEvents, oneTimeLinks } from '#db/schema/index.ts';
import { addDays, dayOf } from '#features/agencies/day.ts';
import { measureAnswerTimes } from '#features/answers/commands/times.ts';
import { estimateAll } from '#features/competency/commands/estimating.ts';
import { examineDays } from '#features/integrity/commands/examine.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { readCourse, type Course } from './course.ts';
import { seedExceptions } from './exceptions.ts';
import { playHistory } from './history.ts';
import type { Learner } from './learner.ts';
import { playObjections } from './objecting.ts';
import { demoPeople, type DemoPerson } from './people.ts';
import { daysBefore, morningOf } from './moments.ts';
import { seedProvince } from './province.ts';
import { beginning, givePasswords, idsOf, known, seedRoster, type Ids } from './roster.ts';

/** Called first when there is somebody to sign in as, then as the history grows. */
export type OnProgress = (done: number, total: number) => void;

/**
 * A province with invented people and a year of their learning, all of it through the features' own commands. May be
 * interrupted at any moment and goes on at the next call; once it is complete, a call changes nothing.
 */
export async function seedDemo(
  db: Database,
  now: Date,
  onProgress: OnProgress,
  people: DemoPerson[] = demoPeople(),
): Promise<void> {
  const provinceId = await seedProvince(db, now);
  if (await isComplete(db, provinceId)) return;
  const course = await readCourse(db, dayOf(now));
  const begun = await beginning(db, people);
  if (!begun) await seedRoster(db, people, course.programmeId, now);
  const anchor = begun ?? now;
  const ids = await idsOf(db);
  await givePasswords(db, people, ids, anchor);

  const learners = learnersAmong(people, ids, course);
  for (let done = await alreadyPlayed(db, learners, anchor); done < learners.length; done += 1) {
    await playHistory(db, learners[done]!, anchor, () => turn());
    onProgress(done + 1, learners.length);
  }
  await seedExceptions(db, ids, course, anchor);
  await playObjections(db, learners, ids.get(TRAINER), anchor);
  await workOfTheNight(db, anchor);
  await complete(db, provinceId, anchor);
}

/** Who signs in as the trainer of the demo. */
const TRAINER = 'AG-100002';

/** So that a visitor need not wait for the next one. Attempts of long ago have nobody who would look at them. */
const EXAMINED_DAYS = 30;

async function workOfTheNight(db: Database, anchor: Date): Promise<void> {
  await measureAnswerTimes(db, anchor);
  await estimateAll(db, anchor);
  // Night by night, as it would have been: a signal is as old as it says, and the office may read it.
  for (let ago = EXAMINED_DAYS; ago > 0; ago -= 1) {
    const day = dayOf(daysBefore(anchor, ago));
    await examineDays(db, day, morningOf(addDays(day, 1)));
  }
}

/** The person whom a visitor signs in as comes first, then who is in the same agency. */
function learnersAmong(people: DemoPerson[], ids: Ids, course: Course): Learner[] {
  return people.flatMap((person) => {
    const { learning } = person;
    return learning ? [{ ...person, learning, personId: known(ids, person.staffCode), course }] : [];
  });
}

/**
 * Histories are made in order, so all before the last one that has begun are whole; that one is gone through again.
 * A link that is younger than the demo was made by a visitor, an invitation to give somebody a password.
 */
async function alreadyPlayed(db: Database, learners: Learner[], anchor: Date): Promise<number> {
  const rows = await db
    .selectDistinct({ id: oneTimeLinks.personId })
    .from(oneTimeLinks)
    .where(and(lte(oneTimeLinks.createdAt, anchor), eq(oneTimeLinks.purpose, 'slip')));
  const begun = new Set(rows.map(({ id }) => id));
  return Math.max(
    0,
    learners.findLastIndex(({ personId }) => begun.has(personId)),
  );
}

const COMPLETED = 'demo-completed';

async function isComplete(db: Database, provinceId: string): Promise<boolean> {
  const event = and(
    eq(auditEvents.subject, 'agency'),
    eq(auditEvents.subjectId, provinceId),
    eq(auditEvents.deed, COMPLETED),
  );
  return (await db.$count(auditEvents, event)) > 0;
}

async function complete(db: Database, provinceId: string, now: Date): Promise<void> {
  await db.transaction((tx) =>
    recordEvent(tx, { actorId: null, deed: COMPLETED, subject: 'agency', subjectId: provinceId }, now),
  );
}
