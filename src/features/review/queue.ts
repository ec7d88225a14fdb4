import type { Day } from '#features/agencies/day.ts';
import { isLike, type Alike } from '#features/curriculum/alike.ts';
import { retrievability, type Card } from './card.ts';
import { MOST_A_DAY } from './thresholds.ts';

export type Topic = { lessonId: string; competency: string };
export type TopicWithCard = Topic & { card: Card };

/**
 * What is still to be reviewed on a day, the worst risk first. `asked`: the topics that were asked today; none comes
 * twice, and together there are never more than a day's questions, however many days were left out.
 */
export function queueOf(topics: TopicWithCard[], asked: Topic[], today: Day): TopicWithCard[] {
  const done = new Set(asked.map(keyOf));
  const due = topics.filter((topic) => topic.card.dueOn <= today && !done.has(keyOf(topic)));
  const risk = new Map(due.map((topic) => [topic, retrievability(topic.card, today)]));
  const worstFirst = due.toSorted((a, b) => risk.get(a)! - risk.get(b)! || (keyOf(a) < keyOf(b) ? -1 : 1));
  return worstFirst.slice(0, Math.max(0, MOST_A_DAY - asked.length));
}

export const keyOf = ({ lessonId, competency }: Topic) => `${lessonId} ${competency}`;

/** A question that may be asked of a person: when it was last answered, if ever. */
export type Candidate = { questionId: string; versionId: string; answeredAt: Date | undefined };

/** One that was never answered, by the order of the lesson; else the one whose answer is longest ago. */
export function nextOf<Question extends Candidate>(candidates: Question[]): Question | undefined {
  const at = ({ answeredAt }: Question) => answeredAt?.getTime() ?? 0;
  return candidates.toSorted((a, b) => at(a) - at(b))[0];
}

type Comparable = Candidate & Alike & { lessonId: string };

/**
 * Another question like one: a computed one is asked itself, in another variant; else of the same competency and
 * difficulty one that was answered before, from the same lesson rather than from another. None that is new: its first
 * answer is evidence, which this is not the place for.
 */
export function anotherLike<Question extends Comparable>(
  questionId: string,
  candidates: Question[],
): Question | undefined {
  const like = candidates.find((each) => each.questionId === questionId);
  if (!like || like.computed) return like;
  const others = candidates.filter((each) => each.answeredAt !== undefined && isLike(each, like));
  const here = others.filter(({ lessonId }) => lessonId === like.lessonId);
  return nextOf(here) ?? nextOf(others);
}

const QUESTIONS_A_MINUTE = 2;

export function minutesFor(questions: number): number {
  return Math.ceil(questions / QUESTIONS_A_MINUTE);
}
