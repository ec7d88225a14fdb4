import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { dayOf } from '#features/agencies/day.ts';
import { receivedAfter } from '#features/answers/answered-at.ts';
import { oneMarkedDeedAtATime, storeResponse, type StoredResponse } from '#features/answers/commands.ts';
import { recordEvidence } from '#features/competency/commands.ts';
import type { EvidencePiece } from '#features/competency/evidence.ts';
import { inVariant, textIn } from '#features/curriculum/asking.ts';
import { faultIn, fits, isEmpty, sameAnswer } from '#features/curriculum/given.ts';
import type { AnswerFault } from '#features/curriculum/kinds/kind.ts';
import { guessFloor, mark, shapeOf } from '#features/curriculum/marking.ts';
import { questionsForMarking, type QuestionForMarking } from '#features/curriculum/queries.ts';
import { correctedBy, type CorrectedQuestion } from '#features/curriculum/queries/corrected.ts';
import type { Given } from '#features/curriculum/question.ts';
import type { Variant } from '#features/curriculum/variant.ts';
import { refreshLesson } from '#features/requirements/commands.ts';
import {
  isFirstEvidence,
  mayReveal,
  MOST_TRIES,
  practiceVariant,
  type PracticeStanding,
} from '../practice.ts';
import { practisedBefore, type Practised, type Try } from '../queries.ts';
import { standingOf } from '../standing.ts';
import { rateInLesson } from './rating.ts';
import { showQuestions } from './sightings.ts';

export type PracticeAnswer = {
  personId: string;
  clientId: string;
  versionId: string;
  language: Language;
  given: Given;
  answeredAt: Date;
};

export type PracticeResult =
  { ok: true; questionId: string; standing: PracticeStanding } | { ok: false; reason: PracticeRefusal };

export type PracticeRefusal =
  | AnswerFault
  | 'unknown_question'
  | 'empty'
  | 'malformed'
  | 'already_sent'
  | 'in_open_check'
  | 'too_many_answers'
  | 'answered';

/** Marks an answer inside a lesson at once, keeps it, and says what the learner may know after so many tries. */
export async function answerInPractice(
  db: Database,
  answer: PracticeAnswer,
  now: Date,
): Promise<PracticeResult> {
  const [stored] = await questionsForMarking(db, [answer.versionId]);
  // A scenario is walked step by step: see scenario.ts.
  if (!stored || stored.key.kind === 'scenario') return { ok: false, reason: 'unknown_question' };
  if (!fits(shapeOf(stored.key), answer.given)) return { ok: false, reason: 'malformed' };
  if (isEmpty(answer.given)) return { ok: false, reason: 'empty' };
  // It would be marked wrong, though nobody can tell what was meant.
  const fault = faultIn(answer.given);
  if (fault) return { ok: false, reason: fault };
  return db.transaction(async (tx) => {
    // In one trip: what is read sees what was committed until person and corrections were held.
    const [, before] = await Promise.all([
      oneMarkedDeedAtATime(tx, answer.personId),
      practisedBefore(tx, answer.personId, answer.versionId, dayOf(now)),
    ]);
    if (!before?.lesson) return { ok: false, reason: 'unknown_question' };
    if (before.inOpenCheck) return { ok: false, reason: 'in_open_check' };
    const again = before.tries.some(({ clientId }) => clientId === answer.clientId);
    if (before.tries.length >= MOST_TRIES && !again) return { ok: false, reason: 'too_many_answers' };
    const question = practised(answer.personId, correctedBy(stored, before.correction));
    return practise(tx, { ...question, lesson: before.lesson }, answer, before, now);
  });
}

async function practise(
  tx: Database,
  asked: AskedInLesson,
  answer: PracticeAnswer,
  before: Practised,
  now: Date,
): Promise<PracticeResult> {
  const { tries, reviewed, seen, shownInCheck, onEndedLaw } = before;
  const at = receivedAfter(tries.at(-1)?.receivedAt, now);
  const earlier = tries.filter(({ versionId }) => versionId === asked.versionId);
  const marked = { ...asked, place: 'practice' as const, earlier: earlier.length };
  const { response, replayed } = await storeMarked(tx, marked, answer, at);
  if (replayed && !isSame(response, answer)) return { ok: false, reason: 'already_sent' };
  const { questionId } = asked;
  const result = { ok: true as const, questionId, standing: standingAfter(asked, response, earlier, answer) };
  if (replayed) return result;

  if (isFirstEvidence({ answeredBefore: tries.length > 0 || reviewed, shownInCheck, onEndedLaw }))
    await recordEvidence(tx, answer.personId, [evidenceOf(asked, response)], at);
  // After the key was shown another try says nothing.
  if (!onEndedLaw && !mayReveal(earlier.map(({ score }) => score)))
    await rateInLesson(tx, { asked, response, trial: result.standing.tries, earlier: before.rated });
  if (!seen) await showQuestions(tx, answer.personId, [asked], at);
  await refreshLesson(tx, answer.personId, asked.lesson, at);
  return result;
}

/** A question in the variant in which the person practises it. */
function practised<Question extends QuestionForMarking>(personId: string, question: Question) {
  const variant = practiceVariant(personId, question.versionId, question.key);
  return { ...inVariant(question, variant), variant };
}

export type AskedInLesson = CorrectedQuestion & {
  variant: Variant;
  lesson: { id: string; moduleId: string };
};

/** `earlier`: tries at this version before, after which there was a hint. */
type Marking = AskedInLesson & { place: 'practice' | 'review'; askingId?: string; earlier: number };

export function storeMarked(
  tx: Database,
  { key, questionId, variant, lesson, place, askingId, earlier }: Marking,
  { personId, clientId, versionId, language, given, answeredAt }: PracticeAnswer,
  now: Date,
) {
  const marked = { given, score: mark(key, given), hints: Math.min(earlier, 1) };
  const asked = {
    questionId,
    questionVersionId: versionId,
    variant,
    language,
    lessonId: lesson.id,
    askingId,
  };
  return storeResponse(tx, { personId, clientId, place, ...asked, ...marked, answeredAt }, now);
}

/** A form that was sent before and is sent again from the browser's history may hold another choice. */
function isSame({ place, questionVersionId, given }: StoredResponse, sent: PracticeAnswer): boolean {
  return place === 'practice' && questionVersionId === sent.versionId && sameAnswer(given, sent.given);
}

export function evidenceOf(
  { questionId, versionId, variant, competency, level, key }: AskedInLesson,
  { id, score, place }: StoredResponse,
): EvidencePiece {
  const asked = { questionId, questionVersionId: versionId, variant, competency, level };
  return {
    ...asked,
    guess: guessFloor(key),
    score: score ?? 0,
    place,
    responseId: id,
    attemptId: null,
  };
}

/** What stood after this very response, so that a replay gets the reply of the first time. `tries`: at its version. */
export function standingAfter(
  { key, text, voided }: AskedInLesson,
  { id, given, score }: StoredResponse,
  tries: Try[],
  { language }: PracticeAnswer,
): PracticeStanding {
  const stored = tries.findIndex((each) => each.id === id);
  const earlier = stored === -1 ? tries : tries.slice(0, stored);
  const scores = [...earlier.map((each) => each.score), score ?? 0];
  return standingOf({ key, text: textIn(text, language), voided }, { given, scores });
}
