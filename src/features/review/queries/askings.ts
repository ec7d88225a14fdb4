import { and, asc, eq, gte } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { askings, responses, type AskingReason } from '#db/schema/index.ts';
import { dayOf, startOfDay, type Day } from '#features/agencies/day.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import { queueOf, type Topic } from '../queue.ts';
import { dueTopics } from './cards.ts';
import { askableTopics, candidatesOf } from './candidates.ts';

/** A practice question as it was put to a person. */
export type Asking = Topic & {
  id: string;
  reason: AskingReason;
  questionId: string;
  questionVersionId: string;
  variant: string;
  askedAt: Date;
};

/** Only the person's own is ever found: the person is part of its key. */
export async function askingOf(db: Database, personId: string, id: string): Promise<Asking | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await db
    .select()
    .from(askings)
    .where(and(eq(askings.personId, personId), eq(askings.id, id)));
  return row;
}

/** What was asked of a person on a day, in the review or as another like one of a lesson, in order. */
export function askedOn(db: Database, personId: string, day: Day, reason: AskingReason): Promise<Asking[]> {
  return db
    .select()
    .from(askings)
    .where(
      and(eq(askings.personId, personId), gte(askings.askedAt, startOfDay(day)), eq(askings.reason, reason)),
    )
    .orderBy(asc(askings.askedAt), asc(askings.id));
}

/** A person's review of today: what was asked so far, what of it waits for an answer, and the topics still to come. */
export type ReviewOfDay = { asked: Asking[]; open: Asking | undefined; left: Topic[] };

export async function reviewOfDay(db: Database, personId: string, now: Date): Promise<ReviewOfDay> {
  const day = dayOf(now);
  const [due, asked] = await Promise.all([
    dueTopics(db, personId, day),
    askedOn(db, personId, day, 'review'),
  ]);
  const last = asked.at(-1);
  const open = last && (await isOpen(db, personId, last, day)) ? last : undefined;
  if (due.length === 0) return { asked, open, left: [] };
  return { asked, open, left: queueOf(await askableTopics(db, personId, due, day), asked, day) };
}

/** Whether it waits for an answer, and may still be asked: a check can have drawn the question since. */
async function isOpen(db: Database, personId: string, asking: Asking, day: Day): Promise<boolean> {
  const { id, questionId, questionVersionId, lessonId } = asking;
  const own = and(
    eq(responses.personId, personId),
    eq(responses.questionId, questionId),
    eq(responses.askingId, id),
  );
  if ((await db.$count(responses, own)) > 0) return false;
  const standing = await candidatesOf(db, personId, [lessonId], day);
  return standing.some(({ versionId }) => versionId === questionVersionId);
}
