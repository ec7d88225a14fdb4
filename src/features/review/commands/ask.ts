import type { Database } from '#db/client.ts';
import { askings, sightings, type AskingReason } from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { chanceFrom } from '#features/curriculum/chance.ts';
import { drawVariant, ONLY_VARIANT, type Variant } from '#features/curriculum/variant.ts';
import { anotherLike, keyOf, nextOf } from '../queue.ts';
import { askedOn, reviewOfDay } from '../queries/askings.ts';
import { candidatesLike, candidatesOf, type PracticeQuestion } from '../queries/candidates.ts';
import { MOST_OTHERS_A_DAY } from '../thresholds.ts';

export type AskResult = { ok: true; askingId: string } | { ok: false; reason: 'nothing_left' };

type Seeded = { personId: string; seed: string };

/**
 * Asks the next question of today's review: of the topic that is most at risk. The newest one, where it was not answered
 * yet. `seed`: sixteen random hex digits.
 */
export async function askNext(db: Database, { personId, seed }: Seeded, now: Date): Promise<AskResult> {
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    const day = dayOf(now);
    const { open, left } = await reviewOfDay(tx, personId, now);
    if (open) return { ok: true, askingId: open.id };
    const [topic] = left;
    if (!topic) return { ok: false, reason: 'nothing_left' };
    const standing = await candidatesOf(tx, personId, [topic.lessonId], day);
    const question = nextOf(standing.filter((each) => keyOf(each) === keyOf(topic)));
    if (!question) throw new Error(`The topic ${keyOf(topic)} is askable and has no question`);
    return { ok: true, askingId: await ask(tx, { personId, seed, reason: 'review', question }, now) };
  });
}

export type AnotherResult =
  { ok: true; askingId: string } | { ok: false; reason: 'no_other' | 'enough_today' };

/**
 * Asks another question like one of a lesson: of a computed one another variant, else one that the person knows already, of
 * the same competency and difficulty, from the lesson or its module.
 */
export async function askAnother(
  db: Database,
  { personId, seed, questionId }: Seeded & { questionId: string },
  now: Date,
): Promise<AnotherResult> {
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    if ((await askedOn(tx, personId, dayOf(now), 'another')).length >= MOST_OTHERS_A_DAY)
      return { ok: false, reason: 'enough_today' };
    const question = anotherLike(questionId, await candidatesLike(tx, personId, questionId, now));
    if (!question) return { ok: false, reason: 'no_other' };
    return { ok: true, askingId: await ask(tx, { personId, seed, reason: 'another', question }, now) };
  });
}

type NewAsking = Seeded & { reason: AskingReason; question: PracticeQuestion };

/** What is asked counts as shown from now on. */
async function ask(
  tx: Database,
  { personId, seed, reason, question }: NewAsking,
  now: Date,
): Promise<string> {
  const { lessonId, competency, questionId, versionId: questionVersionId, computed } = question;
  const variant = computed ? drawVariant(computed, chanceFrom(seed)) : ONLY_VARIANT;
  const [asking] = await tx
    .insert(askings)
    .values({ personId, reason, lessonId, competency, questionId, questionVersionId, variant, askedAt: now })
    .returning({ id: askings.id });
  if (!asking) throw new Error(`The question ${questionId} was not asked`);
  await show(tx, { personId, questionId, variant }, now);
  return asking.id;
}

async function show(
  tx: Database,
  shown: { personId: string; questionId: string; variant: Variant },
  now: Date,
) {
  await tx
    .insert(sightings)
    .values({ ...shown, place: 'review', firstSeenAt: now })
    .onConflictDoNothing();
}
