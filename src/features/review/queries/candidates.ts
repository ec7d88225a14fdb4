import { and, asc, eq, inArray, isNull, max, ne } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lessons, responses } from '#db/schema/index.ts';
import { dayOf, type Day } from '#features/agencies/day.ts';
import { questionsInOpenAttempts } from '#features/checks/queries.ts';
import { currentQuestions, questionsOfLessons, type CurrentQuestion } from '#features/curriculum/queries.ts';
import { voidedVersions } from '#features/curriculum/queries/corrected.ts';
import { questionsOnEndedLaw } from '#features/law/queries.ts';
import { keyOf, type Candidate, type Topic } from '../queue.ts';

export type PracticeQuestion = CurrentQuestion & Candidate & Topic;

/**
 * The practice questions of lessons that a person may be asked on a day outside of them. Questions that stand only in a
 * bank are none: what practice shows, a check could draw no more as unseen. Nor are scenarios, questions on law that has
 * ended, those that count for nobody, and those of an open attempt, whose key would be told.
 */
export async function candidatesOf(
  db: Database,
  personId: string,
  lessonIds: string[],
  day: Day,
): Promise<PracticeQuestion[]> {
  const standing = await questionsOfLessons(db, lessonIds);
  const ids = standing.map(({ questionId }) => questionId);
  const [ended, voided, secret, answered] = await Promise.all([
    questionsOnEndedLaw(db, day),
    voidedVersions(db),
    questionsInOpenAttempts(db, personId),
    lastAnswers(db, personId, ids),
  ]);
  return standing.flatMap((question) => {
    const { questionId, versionId, lessonId, kind } = question;
    const holds = !ended.has(questionId) && !voided.has(versionId);
    return kind !== 'scenario' && holds && !secret.has(questionId) && lessonId !== null
      ? { ...question, lessonId, answeredAt: answered.get(questionId) }
      : [];
  });
}

/** The practice questions of a question's lesson and those before it in the module, itself among them. */
export async function candidatesLike(
  db: Database,
  personId: string,
  questionId: string,
  now: Date,
): Promise<PracticeQuestion[]> {
  const [question] = await currentQuestions(db, [questionId]);
  const standing = question?.lessonId ? await lessonsUpTo(db, question.moduleId, question.lessonId) : [];
  return candidatesOf(db, personId, standing, dayOf(now));
}

async function lessonsUpTo(db: Database, moduleId: string, lessonId: string): Promise<string[]> {
  const rows = await db
    .select({ id: lessons.id })
    .from(lessons)
    .where(and(eq(lessons.moduleId, moduleId), isNull(lessons.retiredAt)))
    .orderBy(asc(lessons.sort), asc(lessons.id));
  const ids = rows.map(({ id }) => id);
  return ids.slice(0, ids.indexOf(lessonId) + 1);
}

async function lastAnswers(db: Database, personId: string, questionIds: string[]) {
  if (questionIds.length === 0) return new Map<string, Date>();
  const rows = await db
    .select({ questionId: responses.questionId, at: max(responses.receivedAt) })
    .from(responses)
    .where(
      and(
        eq(responses.personId, personId),
        inArray(responses.questionId, questionIds),
        ne(responses.place, 'check'),
      ),
    )
    .groupBy(responses.questionId);
  return new Map(rows.map(({ questionId, at }) => [questionId, at!]));
}

/** Of these topics the ones that still have a question to ask. */
export async function askableTopics<Some extends Topic>(
  db: Database,
  personId: string,
  topics: Some[],
  day: Day,
): Promise<Some[]> {
  const lessonIds = [...new Set(topics.map(({ lessonId }) => lessonId))];
  const asked = new Set((await candidatesOf(db, personId, lessonIds, day)).map(keyOf));
  return topics.filter((topic) => asked.has(keyOf(topic)));
}
