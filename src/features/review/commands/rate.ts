import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { cards, people, ratings } from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { cardFrom, type Rated } from '../card.ts';
import { keyOf, type Topic } from '../queue.ts';
import { ratingsOf } from '../queries/cards.ts';
import type { Rating } from '../rating.ts';

export type NewRating = Topic & {
  personId: string;
  responseId: string;
  questionId: string;
  score: number;
  ms: number | null;
  rating: Rating | null;
  at: Date;
};

/**
 * Keeps what an answer says of its topic, and brings the person's card up to date, in one statement: `earlier` are all
 * ratings of the topic before. The caller holds the person's lock.
 */
export async function rate(tx: Database, rating: NewRating, earlier: Rated[]): Promise<void> {
  const { personId, lessonId, competency, questionId, at } = rating;
  const card = cardFrom([...earlier, { questionId, rating: rating.rating, day: dayOf(at) }]);
  const kept = tx.insert(ratings).values(rating);
  if (!card || rating.rating === null) return void (await kept);
  const rated = tx.$with('rated').as(kept.returning({ id: ratings.responseId }));
  await tx
    .with(rated)
    .insert(cards)
    .values({ personId, lessonId, competency, ...card })
    .onConflictDoUpdate({ target: [cards.personId, cards.lessonId, cards.competency], set: card });
}

/** Makes all cards anew from what is on record, person by person. Gives how many people were gone through. */
export async function rebuildCards(db: Database): Promise<number> {
  const all = await db.select({ id: people.id }).from(people);
  for (const { id } of all) await db.transaction((tx) => rebuildCardsOf(tx, id));
  return all.length;
}

async function rebuildCardsOf(tx: Database, personId: string): Promise<void> {
  await oneDeedAtATime(tx, personId);
  await tx.delete(cards).where(eq(cards.personId, personId));
  const topics = Map.groupBy(await ratingsOf(tx, personId), keyOf);
  const made = [...topics.values()].flatMap((rated) => {
    const { lessonId, competency } = rated[0]!;
    const card = cardFrom(rated);
    return card ? { personId, lessonId, competency, ...card } : [];
  });
  if (made.length > 0) await tx.insert(cards).values(made);
}
