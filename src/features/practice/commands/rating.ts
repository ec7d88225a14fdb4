import type { Database } from '#db/client.ts';
import type { StoredResponse } from '#features/answers/commands.ts';
import type { Rated } from '#features/review/card.ts';
import { rate } from '#features/review/commands/rate.ts';
import { timesOf } from '#features/review/queries/cards.ts';
import { ratingOf } from '#features/review/rating.ts';
import type { AskedInLesson } from './answer.ts';

/** An answer of which its topic is to be rated: the how manieth it is, and the ratings of the topic before it. */
type Rateable = { asked: AskedInLesson; response: StoredResponse; trial: number; earlier: Rated[] };

/** Whether the person is sure, and how long it took, where anybody knows. */
export type Pace = { sure: boolean; ms: number | null };

/** How long a question was looked at between the paragraphs of a lesson, nobody knows. */
const IN_LESSON: Pace = { sure: false, ms: null };

/** What an answer in a lesson says of its topic. */
export function rateInLesson(tx: Database, answered: Rateable): Promise<void> {
  return rateTopic(tx, answered, IN_LESSON);
}

/** An answer to a question that counts for nobody says nothing of what is remembered. */
export async function rateTopic(
  tx: Database,
  { asked, response, trial, earlier }: Rateable,
  { sure, ms }: Pace,
): Promise<void> {
  if (asked.voided) return;
  const { id: responseId, personId, hints, receivedAt: at } = response;
  const { questionId, competency, lesson } = asked;
  const score = response.score ?? 0;
  const times = ms === null ? undefined : await timesOf(tx, questionId);
  const rating = ratingOf({ score, trial, hinted: hints > 0, sure, ms }, times);
  const topic = { lessonId: lesson.id, competency };
  await rate(tx, { personId, responseId, ...topic, questionId, score, ms, rating, at }, earlier);
}
