import type { Database } from '#db/client.ts';
import { dayOf } from '#features/agencies/day.ts';
import { receivedAfter } from '#features/answers/answered-at.ts';
import { oneMarkedDeedAtATime, type StoredResponse } from '#features/answers/commands.ts';
import { recordEvidence } from '#features/competency/commands.ts';
import { inVariant } from '#features/curriculum/asking.ts';
import { faultIn, fits, isEmpty, sameAnswer } from '#features/curriculum/given.ts';
import { shapeOf } from '#features/curriculum/marking.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import { correctedBy } from '#features/curriculum/queries/corrected.ts';
import { askingOf, type Asking } from '#features/review/queries/askings.ts';
import { timeTaken } from '#features/review/rating.ts';
import { isFirstEvidence, mayReveal } from '../practice.ts';
import { practisedBefore, type Practised, type Try } from '../queries.ts';
import { triesOf } from '../queries/asked.ts';
import {
  evidenceOf,
  standingAfter,
  storeMarked,
  type AskedInLesson,
  type PracticeAnswer,
  type PracticeResult,
} from './answer.ts';
import { rateTopic } from './rating.ts';

/** An answer to a question that was put to the person outside its lesson. */
export type ReviewAnswer = Omit<PracticeAnswer, 'versionId'> & {
  askingId: string;
  /** Whether the person is sure of it. */
  sure: boolean;
  /** When the page that asks was made, by the server's clock; undefined where it does not say. */
  shownAt: Date | undefined;
};

/** Marks it at once, keeps it, rates the topic by it, and says what the learner may know after so many tries. */
export async function answerInReview(db: Database, answer: ReviewAnswer, now: Date): Promise<PracticeResult> {
  const asking = await askingOf(db, answer.personId, answer.askingId);
  const [stored] = asking ? await questionsForMarking(db, [asking.questionVersionId]) : [];
  if (!asking || !stored) return { ok: false, reason: 'unknown_question' };
  if (!fits(shapeOf(stored.key), answer.given)) return { ok: false, reason: 'malformed' };
  if (isEmpty(answer.given)) return { ok: false, reason: 'empty' };
  const fault = faultIn(answer.given);
  if (fault) return { ok: false, reason: fault };
  return db.transaction(async (tx) => {
    await oneMarkedDeedAtATime(tx, answer.personId);
    const before = await practisedBefore(tx, answer.personId, asking.questionVersionId, dayOf(now));
    if (!before?.lesson) return { ok: false, reason: 'unknown_question' };
    const tries = await triesOf(tx, answer.personId, asking);
    const again = tries.some(({ clientId }) => clientId === answer.clientId);
    if (before.inOpenCheck) return { ok: false, reason: 'in_open_check' };
    if (!again && mayReveal(tries.map(({ score }) => score))) return { ok: false, reason: 'answered' };
    const { variant } = asking;
    const question = inVariant(correctedBy(stored, before.correction), variant);
    return keep(tx, { ...question, variant, lesson: before.lesson }, { asking, answer, tries, before }, now);
  });
}

type Sent = { asking: Asking; answer: ReviewAnswer; tries: Try[]; before: Practised };

async function keep(
  tx: Database,
  asked: AskedInLesson,
  { asking, answer, tries, before }: Sent,
  now: Date,
): Promise<PracticeResult> {
  const at = receivedAfter(tries.at(-1)?.receivedAt, now);
  const sent = { ...answer, versionId: asked.versionId };
  const marked = { ...asked, place: 'review' as const, askingId: asking.id, earlier: tries.length };
  const { response, replayed } = await storeMarked(tx, marked, sent, at);
  if (replayed && !isSame(response, answer)) return { ok: false, reason: 'already_sent' };
  const { questionId } = asked;
  const result = { ok: true as const, questionId, standing: standingAfter(asked, response, tries, sent) };
  if (replayed) return result;

  const { shownInCheck, onEndedLaw } = before;
  const answeredBefore = before.tries.length > 0 || before.reviewed;
  if (isFirstEvidence({ answeredBefore, shownInCheck, onEndedLaw }))
    await recordEvidence(tx, answer.personId, [evidenceOf(asked, response)], at);
  // Asked for right after its explanation was read, an answer says nothing of what is remembered.
  if (asking.reason === 'review' && !onEndedLaw) {
    const ms = tries.length === 0 ? timeTaken(answer.shownAt, now) : null;
    const answered = { asked, response, trial: tries.length + 1, earlier: before.rated };
    await rateTopic(tx, answered, { sure: answer.sure, ms });
  }
  return result;
}

function isSame({ askingId, given }: StoredResponse, sent: ReviewAnswer): boolean {
  return askingId === sent.askingId && sameAnswer(given, sent.given);
}
