import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { questions, questionVersions, responses, sightings } from '#db/schema/index.ts';
import { written } from '#db/written.ts';
import type { Day } from '#features/agencies/day.ts';
import { drawnInCheck, questionsInOpenAttempts } from '#features/checks/queries.ts';
import { forLearner, inVariant, storedOrder, textIn } from '#features/curriculum/asking.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import { asCorrected, newestCorrection } from '#features/curriculum/queries/corrected.ts';
import type { AnswerKey, QuestionForLearner } from '#features/curriculum/question.ts';
import { restsOnEndedLaw } from '#features/law/document.ts';
import { restsOf } from '#features/law/queries.ts';
import type { Rated } from '#features/review/card.ts';
import { ratedIn, ratingsOfTopic } from '#features/review/queries/cards.ts';
import { practiceVariant, type PracticeStanding } from './practice.ts';
import { practiceAnswers } from './queries/answers.ts';
import { standingOf } from './standing.ts';

/** Standings by question version: an answer to an older version says nothing here. Unanswered ones are absent. */
export async function practiceStandings(
  db: Database,
  personId: string,
  versionIds: string[],
  language: Language,
): Promise<Map<string, PracticeStanding>> {
  if (versionIds.length === 0) return new Map();
  const rows = await practiceAnswers(db, personId, versionIds);
  const answered = Map.groupBy(rows, ({ versionId }) => versionId);
  const asked = await asCorrected(db, await questionsForMarking(db, [...answered.keys()]));
  const secret = await questionsInOpenAttempts(db, personId);
  return new Map(
    asked.map((question) => {
      const tries = answered.get(question.versionId) ?? [];
      const last = tries.at(-1);
      if (!last) throw new Error(`No answer to question version ${question.versionId}`);
      const { text, ...shown } = inVariant(question, last.variant);
      const answers = {
        given: last.given,
        scores: tries.map(({ score }) => score ?? 0),
        secret: secret.has(question.questionId),
      };
      return [question.versionId, standingOf({ ...shown, text: textIn(text, language) }, answers)];
    }),
  );
}

/** The questions of a lesson as this person practises them: computed ones in a variant of their own. */
export async function questionsToPractise(
  db: Database,
  personId: string,
  asked: QuestionForLearner[],
  language: Language,
): Promise<QuestionForLearner[]> {
  const computed = asked.filter(({ kind }) => kind === 'working-days').map(({ versionId }) => versionId);
  if (computed.length === 0) return asked;
  const found = await questionsForMarking(db, computed);
  return asked.map((shown) => {
    const question = found.find(({ versionId }) => versionId === shown.versionId);
    if (!question) return shown;
    const variant = practiceVariant(personId, question.versionId, question.key);
    return forLearner(inVariant(question, variant), language, storedOrder(question.key));
  });
}

export type Try = { id: string; clientId: string; versionId: string; score: number; receivedAt: Date };

/** A question of a lesson before an answer to it. */
export type Practised = {
  lesson: { id: string; moduleId: string } | undefined;
  /** In any version, first to last. */
  tries: Try[];
  /** What answers to questions of its topic said before, first to last. */
  rated: Rated[];
  /** Whether it was answered in a review. */
  reviewed: boolean;
  /** Whether it was shown to the person, and whether by a check; `inOpenCheck`: by one that is not submitted yet. */
  seen: boolean;
  shownInCheck: boolean;
  inOpenCheck: boolean;
  /** Whether it rests on law that has ended. */
  onEndedLaw: boolean;
  /** How the version was corrected, if it was. */
  correction: { key: AnswerKey | null } | null;
};

/** One row for each try, or one alone where there is none. */
const practisedRows = written((db, name) => {
  const personId = sql.placeholder('personId');
  const own = and(
    eq(responses.questionId, questionVersions.questionId),
    eq(responses.personId, personId),
    eq(responses.place, 'practice'),
  );
  return db
    .select({
      lesson: { id: questions.lessonId, moduleId: questions.moduleId },
      practised: {
        id: responses.id,
        clientId: responses.clientId,
        versionId: responses.questionVersionId,
        score: responses.score,
        receivedAt: responses.receivedAt,
      },
      seen: sql<boolean>`exists (select 1 from ${sightings}
        where ${sightings.personId} = ${personId} and ${sightings.questionId} = ${questions.id})`,
      reviewed: sql<boolean>`exists (select 1 from ${responses} as reviewed where reviewed.person_id = ${personId}
        and reviewed.question_id = ${questions.id} and reviewed.place = 'review')`,
      ratings: ratingsOfTopic(personId, questions.lessonId, questionVersions.competency),
      shownInCheck: drawnInCheck(personId, questions.id, { open: false }),
      inOpenCheck: drawnInCheck(personId, questions.id, { open: true }),
      rests: restsOf(questions.id),
      correction: newestCorrection(questionVersions.id),
    })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .leftJoin(responses, own)
    .where(eq(questionVersions.id, sql.placeholder('versionId')))
    .orderBy(asc(responses.receivedAt), asc(responses.id))
    .prepare(name);
});

/** Where the question of a version stands on a day, and what a person has seen of it. */
export async function practisedBefore(
  db: Database,
  personId: string,
  versionId: string,
  day: Day,
): Promise<Practised | undefined> {
  const rows = await practisedRows(db, { personId, versionId });
  const [first] = rows;
  if (!first) return undefined;
  const { lesson, practised: _, rests, ratings, ...shown } = first;
  const tries = rows.flatMap(({ practised }) =>
    practised ? { ...practised, score: practised.score ?? 0 } : [],
  );
  const { id, moduleId } = lesson;
  const onEndedLaw = restsOnEndedLaw(rests, day);
  const rated = ratedIn(ratings);
  return { lesson: id === null ? undefined : { id, moduleId }, tries, rated, ...shown, onEndedLaw };
}
