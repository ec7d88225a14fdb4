import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { readings, responses } from '#db/schema/index.ts';
import { feedbackOn, type Feedback } from '#features/curriculum/feedback.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import type { Given } from '#features/curriculum/question.ts';
import { mayReveal } from './practice.ts';

/** Where a person stands with a question of a lesson: the newest answer to the version that is asked now. */
export type PracticeStanding = { tries: number; given: Given; feedback: Feedback };

/** Standings by question version; versions without an answer are absent. */
export async function practiceStandings(
  db: Database,
  personId: string,
  versionIds: string[],
  language: Language,
): Promise<Map<string, PracticeStanding>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({ versionId: responses.questionVersionId, given: responses.given, score: responses.score })
    .from(responses)
    .where(
      and(
        eq(responses.personId, personId),
        eq(responses.place, 'practice'),
        inArray(responses.questionVersionId, versionIds),
      ),
    )
    .orderBy(asc(responses.receivedAt), asc(responses.id));
  const answered = Map.groupBy(rows, ({ versionId }) => versionId);
  const asked = await questionsForMarking(db, [...answered.keys()]);
  return new Map(
    asked.map((question) => {
      const tries = answered.get(question.versionId) ?? [];
      const last = tries.at(-1);
      if (!last) throw new Error(`No answer to question version ${question.versionId}`);
      const scores = tries.map(({ score }) => score ?? 0);
      const text = question.text[language] ?? question.text.vi;
      const feedback = feedbackOn(
        { key: question.key, text },
        last.given,
        last.score ?? 0,
        mayReveal(scores),
      );
      return [question.versionId, { tries: tries.length, given: last.given, feedback }];
    }),
  );
}

/** Whether the person has said of any version of this lesson that it was read to the end. */
export async function hasRead(db: Database, personId: string, lessonId: string): Promise<boolean> {
  return (
    (await db.$count(readings, and(eq(readings.personId, personId), eq(readings.lessonId, lessonId)))) > 0
  );
}
