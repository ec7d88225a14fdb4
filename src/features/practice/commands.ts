import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { responses, sightings } from '#db/schema/index.ts';
import { oneDeedAtATime, storeResponse } from '#features/answers/commands.ts';
import { isInOpenAttempt } from '#features/checks/queries.ts';
import { recordEvidence } from '#features/competency/commands.ts';
import { feedbackOn } from '#features/curriculum/feedback.ts';
import { fits, isEmpty } from '#features/curriculum/given.ts';
import { guessFloor, mark } from '#features/curriculum/marking.ts';
import { questionsForMarking, type QuestionForMarking } from '#features/curriculum/queries.ts';
import type { Given } from '#features/curriculum/question.ts';
import { beginLesson, refreshLesson } from '#features/requirements/commands.ts';
import { isFirstEvidence, mayReveal, sameAnswer, type PracticeStanding } from './practice.ts';
import { wasShownInCheck } from './queries.ts';

export type PracticeAnswer = {
  personId: string;
  clientId: string;
  versionId: string;
  language: Language;
  given: Given;
  answeredAt: Date;
};

export type PracticeResult =
  | { ok: true; questionId: string; standing: PracticeStanding }
  | { ok: false; reason: 'unknown_question' | 'empty' | 'malformed' | 'already_sent' | 'in_open_check' };

/** Marks an answer inside a lesson at once, keeps it, and says what the learner may know after so many tries. */
export async function answerInPractice(
  db: Database,
  answer: PracticeAnswer,
  now: Date,
): Promise<PracticeResult> {
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, answer.personId);
    const asked = await questionInLesson(tx, answer.versionId);
    if (!asked) return { ok: false, reason: 'unknown_question' };
    if (!fits(asked.key, answer.given)) return { ok: false, reason: 'malformed' };
    if (isEmpty(answer.given)) return { ok: false, reason: 'empty' };
    if (await isInOpenAttempt(tx, answer.personId, asked.questionId))
      return { ok: false, reason: 'in_open_check' };

    const earlier = await practiceScores(tx, answer.personId, asked.questionId);
    const score = mark(asked.key, answer.given);
    const { response, replayed } = await storeResponse(
      tx,
      {
        personId: answer.personId,
        clientId: answer.clientId,
        questionId: asked.questionId,
        questionVersionId: answer.versionId,
        language: answer.language,
        place: 'practice',
        lessonId: asked.lesson.id,
        given: answer.given,
        score,
        hints: Math.min(earlier.length, 1),
        answeredAt: answer.answeredAt,
      },
      now,
    );
    if (replayed && !isSame(response, answer)) return { ok: false, reason: 'already_sent' };
    if (!replayed) await takeIntoAccount(tx, asked, response, earlier.length, now);
    const standing = await standingAfter(tx, asked, response, answer.language);
    return { ok: true, questionId: asked.questionId, standing };
  });
}

type AskedInLesson = QuestionForMarking & { lesson: { id: string; moduleId: string } };

async function questionInLesson(tx: Database, versionId: string): Promise<AskedInLesson | undefined> {
  const [asked] = await questionsForMarking(tx, [versionId]);
  if (!asked?.lessonId) return undefined;
  return { ...asked, lesson: { id: asked.lessonId, moduleId: asked.moduleId } };
}

/** A form that was sent before and is sent again from the browser's history may hold another choice. */
function isSame(stored: { questionVersionId: string; given: Given }, sent: PracticeAnswer): boolean {
  return stored.questionVersionId === sent.versionId && sameAnswer(stored.given, sent.given);
}

type Scored = { id: string; versionId: string; score: number | null };

async function practiceScores(tx: Database, personId: string, questionId: string): Promise<Scored[]> {
  const own = and(
    eq(responses.personId, personId),
    eq(responses.questionId, questionId),
    eq(responses.place, 'practice'),
  );
  return tx
    .select({ id: responses.id, versionId: responses.questionVersionId, score: responses.score })
    .from(responses)
    .where(own)
    .orderBy(asc(responses.receivedAt), asc(responses.id));
}

async function takeIntoAccount(
  tx: Database,
  asked: AskedInLesson,
  response: { id: string; personId: string; questionVersionId: string; score: number | null },
  earlier: number,
  now: Date,
): Promise<void> {
  const { personId } = response;
  const shownInCheck = await wasShownInCheck(tx, personId, asked.questionId);
  if (isFirstEvidence({ earlier, shownInCheck })) {
    const { questionId, competency, level } = asked;
    const piece = {
      questionId,
      questionVersionId: response.questionVersionId,
      competency,
      level,
      score: response.score ?? 0,
    };
    const origin = {
      guess: guessFloor(asked.key),
      place: 'practice' as const,
      responseId: response.id,
      attemptId: null,
    };
    await recordEvidence(tx, personId, [{ ...piece, ...origin }], now);
  }
  await tx
    .insert(sightings)
    .values({ personId, questionId: asked.questionId, place: 'practice', firstSeenAt: now })
    .onConflictDoNothing();
  await refreshLesson(tx, personId, asked.lesson, now);
}

/** What stood after this very response, so that a replay gets the reply of the first time. */
async function standingAfter(
  tx: Database,
  asked: AskedInLesson,
  response: { id: string; personId: string; given: Given; score: number | null },
  language: Language,
): Promise<PracticeStanding> {
  const all = await practiceScores(tx, response.personId, asked.questionId);
  const upTo = all.slice(0, all.findIndex(({ id }) => id === response.id) + 1);
  const scores = upTo.filter(({ versionId }) => versionId === asked.versionId).map(({ score }) => score ?? 0);
  const text = asked.text[language] ?? asked.text.vi;
  const feedback = feedbackOn(
    { key: asked.key, text },
    response.given,
    response.score ?? 0,
    mayReveal(scores),
  );
  return { tries: scores.length, given: response.given, feedback };
}

/** A lesson was opened: it counts as begun, and its questions as shown. Opening it again changes nothing. */
export async function openLesson(
  db: Database,
  personId: string,
  lesson: { id: string; moduleId: string; questionIds: string[] },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await beginLesson(tx, personId, lesson, now);
    const shown = lesson.questionIds.map((questionId) => ({
      personId,
      questionId,
      place: 'practice' as const,
      firstSeenAt: now,
    }));
    if (shown.length > 0) await tx.insert(sightings).values(shown).onConflictDoNothing();
  });
}
