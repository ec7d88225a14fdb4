import { and, asc, eq, lte, sql, type Column, type Placeholder, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { cards, questionTimes, ratings } from '#db/schema/index.ts';
import { dayOf, type Day } from '#features/agencies/day.ts';
import type { Rated } from '../card.ts';
import type { Topic, TopicWithCard } from '../queue.ts';
import type { Times } from '../rating.ts';

/** The topics of a person that are due by a day. A person has as many cards as lessons, and few of them are due. */
export async function dueTopics(db: Database, personId: string, day: Day): Promise<TopicWithCard[]> {
  const rows = await db
    .select()
    .from(cards)
    .where(and(eq(cards.personId, personId), lte(cards.dueOn, day)));
  return rows.map(({ lessonId, competency, personId: _, ...card }) => ({ lessonId, competency, card }));
}

/** All ratings of a person, first to last. */
export async function ratingsOf(db: Database, personId: string): Promise<(Rated & Topic)[]> {
  const rows = await db
    .select({
      lessonId: ratings.lessonId,
      competency: ratings.competency,
      questionId: ratings.questionId,
      rating: ratings.rating,
      at: ratings.at,
    })
    .from(ratings)
    .where(eq(ratings.personId, personId))
    .orderBy(asc(ratings.at), asc(ratings.responseId));
  return rows.map(({ at, ...rated }) => ({ ...rated, day: dayOf(at) }));
}

type RatedAt = Omit<Rated, 'day'> & { at: string };

/** The ratings of a topic as one value of another query's row, first to last; `ratedIn` reads it. */
export function ratingsOfTopic(
  personId: string | Placeholder,
  lessonId: Column,
  competency: Column,
): SQL<RatedAt[]> {
  const rated = sql`jsonb_build_object('questionId', ${ratings.questionId}, 'rating', ${ratings.rating},
    'at', ${ratings.at})`;
  return sql<
    RatedAt[]
  >`(select coalesce(jsonb_agg(${rated} order by ${ratings.at}, ${ratings.responseId}), '[]'::jsonb)
    from ${ratings} where ${ratings.personId} = ${personId} and ${ratings.lessonId} = ${lessonId}
    and ${ratings.competency} = ${competency})`;
}

export function ratedIn(rows: RatedAt[]): Rated[] {
  return rows.map(({ at, ...rated }) => ({ ...rated, day: dayOf(new Date(at)) }));
}

/** How long a question takes, where enough times are known. */
export async function timesOf(db: Database, questionId: string): Promise<Times | undefined> {
  const [row] = await db
    .select({
      answers: questionTimes.answers,
      mean: questionTimes.mean,
      median: questionTimes.median,
      slow: questionTimes.slow,
    })
    .from(questionTimes)
    .where(eq(questionTimes.questionId, questionId));
  return row;
}
