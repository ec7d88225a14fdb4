import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { questions, questionVersions, responses } from '#db/schema/index.ts';
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

export type Try = { id: string; versionId: string; score: number };

/** Where the question of a version stands, and how a person has practised it, in any version, first to last. */
export async function practisedBefore(
  db: Database,
  personId: string,
  versionId: string,
): Promise<{ lesson: { id: string; moduleId: string } | undefined; tries: Try[] } | undefined> {
  const own = and(
    eq(responses.questionId, questionVersions.questionId),
    eq(responses.personId, personId),
    eq(responses.place, 'practice'),
  );
  const rows = await db
    .select({
      lesson: { id: questions.lessonId, moduleId: questions.moduleId },
      practised: { id: responses.id, versionId: responses.questionVersionId, score: responses.score },
    })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .leftJoin(responses, own)
    .where(eq(questionVersions.id, versionId))
    .orderBy(asc(responses.receivedAt), asc(responses.id));
  const [first] = rows;
  if (!first) return undefined;
  const { id, moduleId } = first.lesson;
  const tries = rows.flatMap(({ practised }) =>
    practised ? { ...practised, score: practised.score ?? 0 } : [],
  );
  return { lesson: id === null ? undefined : { id, moduleId }, tries };
}
