import { and, asc, count, desc, eq, exists, inArray, lt, notExists, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import {
  agencies,
  attempts,
  modules,
  people,
  signalReplies,
  signalReviews,
  signals,
  signalSightings,
} from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { postedInScope, type Scope } from '#features/agencies/scope.ts';
import { shownToOfficeFrom, type Outcome, type SignalKind } from '../signal.ts';
import type { SignalFilter } from '../filter.ts';
import { saysSomething } from './own.ts';

export type Asked = { scope: Scope; now: Date; filter: SignalFilter };

export type SignalInList = {
  personId: string;
  id: string;
  fullName: string;
  staffCode: string;
  agency: string;
  kind: SignalKind;
  noticedAt: Date;
  module: string;
  number: number;
  testOut: boolean;
  replied: boolean;
  outcome: Outcome | null;
};

/** A condition on `signals`: its person has seen it, or has had time to, and its attempt counts. */
export function shownToOffice(db: Database, now: Date): SQL {
  const seen = db
    .select({ one: sql`1` })
    .from(signalSightings)
    .where(and(eq(signalSightings.personId, signals.personId), eq(signalSightings.signalId, signals.id)));
  return and(or(exists(seen), lt(signals.noticedAt, shownToOfficeFrom(now))), saysSomething())!;
}

const ofReview = and(eq(signalReviews.personId, signals.personId), eq(signalReviews.signalId, signals.id));
const ofReply = and(eq(signalReplies.personId, signals.personId), eq(signalReplies.signalId, signals.id));

/** The newest review counts. */
const outcome = sql<Outcome | null>`(select ${signalReviews.outcome} from ${signalReviews}
  where ${ofReview} order by ${signalReviews.at} desc, ${signalReviews.id} desc limit 1)`;
const replied = sql<boolean>`exists (select 1 from ${signalReplies} where ${ofReply})`;

function filtered(db: Database, { filter, now }: Asked): SQL | undefined {
  const reviewed = db
    .select({ one: sql`1` })
    .from(signalReviews)
    .where(ofReview);
  const state = { open: notExists(reviewed), reviewed: exists(reviewed), all: undefined }[filter.state];
  return and(shownToOffice(db, now), state, filter.kind && eq(signals.kind, filter.kind));
}

/** Newest first, with the agency in which each person is posted today. */
export async function signalsInScope(
  db: Database,
  asked: Asked,
  language: Language,
  { limit, offset }: { limit: number; offset: number },
): Promise<SignalInList[]> {
  const posted = postedInScope(asked.scope, dayOf(asked.now));
  const rows = await db
    .select({
      ...{ personId: signals.personId, id: signals.id, kind: signals.kind, noticedAt: signals.noticedAt },
      ...{ fullName: people.fullName, staffCode: people.staffCode },
      agency: language === 'vi' ? agencies.nameVi : agencies.nameEn,
      module: modules.title,
      ...{ number: attempts.number, testOut: attempts.testOut },
      ...{ replied, outcome },
    })
    .from(signals)
    .innerJoin(posted, eq(posted.personId, signals.personId))
    .innerJoin(people, eq(people.id, signals.personId))
    .innerJoin(agencies, eq(agencies.id, posted.agencyId))
    .innerJoin(attempts, and(eq(attempts.personId, signals.personId), eq(attempts.id, signals.attemptId)))
    .innerJoin(modules, eq(modules.id, attempts.moduleId))
    .where(filtered(db, asked))
    .orderBy(desc(signals.noticedAt), asc(signals.personId), asc(signals.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ module, ...row }) => ({ ...row, module: module[language] }));
}

export async function countSignals(db: Database, asked: Asked): Promise<number> {
  const posted = postedInScope(asked.scope, dayOf(asked.now));
  const [row] = await db
    .select({ signals: count() })
    .from(signals)
    .innerJoin(posted, eq(posted.personId, signals.personId))
    .where(filtered(db, asked));
  return row?.signals ?? 0;
}

/** Names of those of these people whom the reader may see. */
export async function namesInScope(
  db: Database,
  { scope, now }: Pick<Asked, 'scope' | 'now'>,
  personIds: string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const posted = postedInScope(scope, dayOf(now));
  const rows = await db
    .selectDistinct({ id: people.id, fullName: people.fullName })
    .from(people)
    .innerJoin(posted, eq(posted.personId, people.id))
    .where(inArray(people.id, personIds));
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}
