import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { attempts, responses } from '#db/schema/index.ts';
import { feedbackOn } from '#features/curriculum/feedback.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import { mayReveal, type PracticeStanding } from './practice.ts';

/** Standings by question version: an answer to an older version says nothing here. Unanswered ones are absent. */
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

/** Whether a check has shown the question to the person, in any version, answered or not. */
export async function wasShownInCheck(db: Database, personId: string, questionId: string): Promise<boolean> {
  const drawn = sql`${attempts.drawn} @> ${JSON.stringify([{ questionId }])}::jsonb`;
  return (await db.$count(attempts, and(eq(attempts.personId, personId), drawn))) > 0;
}
