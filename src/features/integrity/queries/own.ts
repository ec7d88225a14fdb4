import { and, asc, count, desc, eq, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { isNotAnnulled, signalReplies, signalReviews, signals, signalSightings } from '#db/schema/index.ts';
import type { Outcome, SignalReason } from '../signal.ts';

export type Reply = { text: string; at: Date };
export type OwnReview = { outcome: Outcome; note: string; at: Date };

/** A condition on `signals`: neither its attempt nor the one that it is compared with was annulled. */
export function saysSomething(): SQL | undefined {
  const { personId, attemptId, otherPersonId, otherAttemptId } = signals;
  const other = { personId: otherPersonId, attemptId: otherAttemptId };
  return and(isNotAnnulled({ personId, attemptId }), isNotAnnulled(other));
}

/** A signal as its person reads it: what the other half of a pair did is nobody's business here. */
export type OwnSignal = {
  id: string;
  reason: SignalReason;
  noticedAt: Date;
  replies: Reply[];
  reviews: OwnReview[];
};

export async function ownSignals(db: Database, personId: string, attemptId: string): Promise<OwnSignal[]> {
  const rows = await db
    .select({ id: signals.id, reason: signals.reason, noticedAt: signals.noticedAt })
    .from(signals)
    .where(and(eq(signals.personId, personId), eq(signals.attemptId, attemptId), saysSomething()))
    .orderBy(asc(signals.noticedAt), asc(signals.kind), asc(signals.id));
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      replies: await repliesTo(db, personId, row.id),
      reviews: await reviewsOf(db, personId, row.id),
    })),
  );
}

export function repliesTo(db: Database, personId: string, signalId: string): Promise<Reply[]> {
  return db
    .select({ text: signalReplies.text, at: signalReplies.at })
    .from(signalReplies)
    .where(and(eq(signalReplies.personId, personId), eq(signalReplies.signalId, signalId)))
    .orderBy(asc(signalReplies.at));
}

function reviewsOf(db: Database, personId: string, signalId: string): Promise<OwnReview[]> {
  return db
    .select({ outcome: signalReviews.outcome, note: signalReviews.note, at: signalReviews.at })
    .from(signalReviews)
    .where(and(eq(signalReviews.personId, personId), eq(signalReviews.signalId, signalId)))
    .orderBy(desc(signalReviews.at));
}

/** Attempts with a signal that their person has not seen yet. */
export async function attemptsToLookAt(db: Database, personId: string): Promise<Set<string>> {
  const rows = await db
    .select({ attemptId: signals.attemptId, unseen: count() })
    .from(signals)
    .leftJoin(
      signalSightings,
      and(eq(signalSightings.personId, signals.personId), eq(signalSightings.signalId, signals.id)),
    )
    .where(and(eq(signals.personId, personId), isNull(signalSightings.signalId), saysSomething()))
    .groupBy(signals.attemptId);
  return new Set(rows.map(({ attemptId }) => attemptId));
}
