import { createEmptyCard, fsrs, generatorParameters, type Card as Scheduled } from 'ts-fsrs';
import { addDays, daysBetween, type Day } from '#features/agencies/day.ts';
import type { Rating } from './rating.ts';
import { LONGEST_WAIT, WANTED_RETENTION } from './thresholds.ts';

/** When a topic is to be reviewed, and how well it is likely to be remembered until then. */
export type Card = {
  stability: number;
  difficulty: number;
  reviews: number;
  lastOn: Day;
  dueOn: Day;
};

/** A rating of a topic, by the question that was answered; null where it says nothing. */
export type Rated = { questionId: string; rating: Rating | null; day: Day };

const scheduler = fsrs(
  generatorParameters({
    request_retention: WANTED_RETENTION,
    enable_fuzz: false,
    enable_short_term: false,
    maximum_interval: LONGEST_WAIT,
  }),
);

/**
 * The card that follows from all ratings of a topic, first to last; nothing where none says anything. A day is one
 * review, however many questions of the topic it had: of each question the newest rating counts, because it knows of the
 * tries before it, and of these the lowest, because a topic is remembered no better than its weakest question.
 */
export function cardFrom(rated: Rated[]): Card | undefined {
  const saying = rated.filter((each): each is Rated & { rating: Rating } => each.rating !== null);
  const [first] = saying;
  if (!first) return undefined;
  let card = createEmptyCard(moment(first.day));
  for (const [day, ofDay] of Map.groupBy(saying, (each) => each.day))
    card = scheduler.next(card, moment(day), lowest(ofDay)).card;
  return cardOf(card);
}

function lowest(ofDay: { questionId: string; rating: Rating }[]): Rating {
  const newest = new Map(ofDay.map(({ questionId, rating }) => [questionId, rating]));
  return Math.min(...newest.values()) as Rating;
}

/** The scheduler counts in days of UTC; ours are days in Viet Nam. */
const moment = (day: Day) => new Date(`${day}T00:00:00Z`);
const dayIn = (at: Date): Day => at.toISOString().slice(0, 10);

function cardOf({ stability, difficulty, reps, last_review, due }: Scheduled): Card {
  const lastOn = dayIn(last_review!);
  // The scheduler lets an easy answer wait a day longer than any other, beyond the longest wait too.
  const latest = addDays(lastOn, LONGEST_WAIT);
  const dueOn = dayIn(due) < latest ? dayIn(due) : latest;
  return { stability, difficulty, reviews: reps, lastOn, dueOn };
}

/** How likely it is that a topic is remembered on a day. */
export function retrievability({ stability, lastOn }: Pick<Card, 'stability' | 'lastOn'>, day: Day): number {
  return scheduler.forgetting_curve(Math.max(0, daysBetween(lastOn, day)), stability);
}
