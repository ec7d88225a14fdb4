import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { responses } from '#db/schema/index.ts';
import { questionsInOpenAttempts } from '#features/checks/queries.ts';
import { forLearner, inVariant, storedOrder, textIn } from '#features/curriculum/asking.ts';
import { verdictOfAnswer, type AnswerVerdict } from '#features/curriculum/marking.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import { asCorrected } from '#features/curriculum/queries/corrected.ts';
import type { QuestionForLearner } from '#features/curriculum/question.ts';
import type { Asking } from '#features/review/queries/askings.ts';
import type { PracticeStanding } from '../practice.ts';
import { standingOf } from '../standing.ts';

/** The answers to a question as it was put to a person, first to last. */
export async function triesOf(db: Database, personId: string, asking: Pick<Asking, 'id' | 'questionId'>) {
  const rows = await db
    .select({
      id: responses.id,
      clientId: responses.clientId,
      versionId: responses.questionVersionId,
      given: responses.given,
      score: responses.score,
      receivedAt: responses.receivedAt,
    })
    .from(responses)
    .where(
      and(
        eq(responses.personId, personId),
        eq(responses.questionId, asking.questionId),
        eq(responses.askingId, asking.id),
      ),
    )
    .orderBy(asc(responses.receivedAt), asc(responses.id));
  return rows.map((row) => ({ ...row, score: row.score ?? 0 }));
}

/** A question that was put to a person outside its lesson, without its key, and how the person stands with it. */
export type AskedQuestion = {
  question: QuestionForLearner;
  /** The language in which it is asked: Vietnamese where there is no translation. */
  asked: Language;
  /** Whether it stands in a check that is not submitted, so that no answer is taken. */
  secret: boolean;
  standing: PracticeStanding | undefined;
};

export async function askedQuestion(
  db: Database,
  personId: string,
  asking: Asking,
  language: Language,
): Promise<AskedQuestion> {
  const [stored] = await asCorrected(db, await questionsForMarking(db, [asking.questionVersionId]));
  if (!stored) throw new Error(`Question version ${asking.questionVersionId} of an asking is not there`);
  const { key, text, voided, ...rest } = inVariant(stored, asking.variant);
  const question = forLearner({ ...rest, key, text }, language, storedOrder(key));
  const secret = (await questionsInOpenAttempts(db, personId)).has(asking.questionId);
  const shown = { question, asked: text[language] ? language : ('vi' as const), secret };
  const tries = await triesOf(db, personId, asking);
  const last = tries.at(-1);
  if (!last) return { ...shown, standing: undefined };
  const answers = { given: last.given, scores: tries.map(({ score }) => score), secret };
  return { ...shown, standing: standingOf({ key, text: textIn(text, language), voided }, answers) };
}

/** What came of each asking: by the first answer; unanswered ones are absent. */
export async function outcomesOf(
  db: Database,
  personId: string,
  asked: Pick<Asking, 'id' | 'questionId'>[],
): Promise<Map<string, AnswerVerdict>> {
  if (asked.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([responses.askingId], { askingId: responses.askingId, score: responses.score })
    .from(responses)
    .where(
      and(
        eq(responses.personId, personId),
        inArray(
          responses.questionId,
          asked.map(({ questionId }) => questionId),
        ),
        isNotNull(responses.askingId),
      ),
    )
    .orderBy(asc(responses.askingId), asc(responses.receivedAt), asc(responses.id));
  const wanted = new Set(asked.map(({ id }) => id));
  return new Map(
    rows.flatMap(({ askingId, score }) =>
      askingId && wanted.has(askingId) ? [[askingId, verdictOfAnswer(score ?? 0)] as const] : [],
    ),
  );
}
