import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import {
  attempts,
  markings,
  modules,
  signalReviews,
  signals,
  signalSightings,
  submissions,
} from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import type { Person } from '#features/agencies/agency.ts';
import { personInScope } from '#features/agencies/queries.ts';
import type { Scope } from '#features/agencies/scope.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import { newestMarking } from '#features/requirements/queries/newest-marking.ts';
import { concerns, type Outcome, type SignalReason } from '../signal.ts';
import { namesInScope, shownToOffice } from './in-scope.ts';
import { repliesTo, type Reply } from './own.ts';

/** `reviewer` and `other` have a name only where the reader may see that person. */
export type Review = { outcome: Outcome; note: string; at: Date; reviewer: string | undefined };

export type SignalForOffice = {
  person: Person;
  id: string;
  reason: SignalReason;
  noticedAt: Date;
  seenAt: Date | null;
  attempt: {
    number: number;
    testOut: boolean;
    module: string;
    startedAt: Date;
    submittedAt: Date | null;
    score: number | null;
  };
  other: string | undefined;
  /** Whether it is about the reader too: then somebody else reviews it. */
  isOwn: boolean;
  replies: Reply[];
  reviews: Review[];
};

type Wanted = { scope: Scope; readerId: string; personId: string; signalId: string; now: Date };

/** Undefined where it is not there, not for this reader, or not yet: nobody can tell which. */
export async function signalInScope(
  db: Database,
  { scope, readerId, personId, signalId, now }: Wanted,
  language: Language,
): Promise<SignalForOffice | undefined> {
  if (!isUuid(signalId)) return undefined;
  const person = await personInScope(db, scope, personId, dayOf(now));
  if (!person) return undefined;
  const row = await readSignal(db, { personId: person.id, signalId, now });
  if (!row) return undefined;
  const { signal, seenAt, module, score, ...attempt } = row;
  const [replies, reviews] = await Promise.all([
    repliesTo(db, person.id, signalId),
    db
      .select()
      .from(signalReviews)
      .where(and(eq(signalReviews.personId, person.id), eq(signalReviews.signalId, signalId)))
      .orderBy(desc(signalReviews.at), desc(signalReviews.id)),
  ]);
  const concerned = [...reviews.map(({ reviewerId }) => reviewerId), signal.otherPersonId ?? []].flat();
  const names = await namesInScope(db, { scope, now }, concerned);
  return {
    ...{ person, id: signal.id, reason: signal.reason, noticedAt: signal.noticedAt, seenAt, replies },
    attempt: { ...attempt, module: module[language], score },
    other: signal.otherPersonId === null ? undefined : names.get(signal.otherPersonId),
    isOwn: concerns(signal, readerId),
    reviews: reviews.map(({ outcome, note, at, reviewerId }) => ({
      ...{ outcome, note, at },
      reviewer: names.get(reviewerId),
    })),
  };
}

async function readSignal(
  db: Database,
  { personId, signalId, now }: { personId: string; signalId: string; now: Date },
) {
  const [row] = await db
    .select({
      signal: signals,
      seenAt: signalSightings.seenAt,
      module: modules.title,
      score: newestMarking<number>(markings.score),
      number: attempts.number,
      testOut: attempts.testOut,
      startedAt: attempts.startedAt,
      submittedAt: submissions.submittedAt,
    })
    .from(signals)
    .innerJoin(attempts, and(eq(attempts.personId, signals.personId), eq(attempts.id, signals.attemptId)))
    .innerJoin(modules, eq(modules.id, attempts.moduleId))
    .leftJoin(
      submissions,
      and(eq(submissions.personId, attempts.personId), eq(submissions.attemptId, attempts.id)),
    )
    .leftJoin(
      signalSightings,
      and(eq(signalSightings.personId, signals.personId), eq(signalSightings.signalId, signals.id)),
    )
    .where(and(eq(signals.personId, personId), eq(signals.id, signalId), shownToOffice(db, now)));
  return row;
}
