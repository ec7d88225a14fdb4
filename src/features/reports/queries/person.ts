import { and, count, desc, eq, gte, inArray, isNotNull, max, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { agencies, auditEvents, evidence, people, postingEnds, postings } from '#db/schema/index.ts';
import { dayOf, type Day } from '#features/agencies/day.ts';
import { personInScope } from '#features/agencies/queries.ts';
import { endOfPosting, lastsOn, peopleInScope, type Scope } from '#features/agencies/scope.ts';
import { questionsInOpenAttempts } from '#features/checks/queries.ts';
import { evidenceOf, type EvidenceOfPerson } from '#features/competency/queries/evidence.ts';
import { OPENINGS_SHOWN_DAYS, RECORD_OPENED } from '../deeds.ts';

type Seen = { scope: Scope; personId: string; now: Date };

/** What each verdict rests on, for a reader in whose scope the person is. */
export async function evidenceInRecord(
  db: Database,
  { scope, personId, now }: Seen,
  language: Language,
): Promise<Map<string, EvidenceOfPerson[]>> {
  const hidden = await questionsInOpenAttempts(db, personId);
  const within = peopleInScope(scope, dayOf(now), evidence.personId);
  return evidenceOf(db, personId, { language, hidden, within });
}

/** `name` only of who is in the reader's scope; of others the agency, which is public. */
export type Opening = { name: string | null; agency: string | null; times: number; last: Date };

const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** Who opened a person's record lately, the latest first. */
export async function openingsOf(
  db: Database,
  { scope, personId, now }: Seen,
  language: Language,
): Promise<Opening[]> {
  const today = dayOf(now);
  const last = max(auditEvents.at);
  const opening = db
    .select({ actorId: auditEvents.actorId, times: count(), last })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subject, 'person'),
        eq(auditEvents.subjectId, personId),
        eq(auditEvents.deed, RECORD_OPENED),
        isNotNull(auditEvents.actorId),
        gte(auditEvents.at, new Date(now.getTime() - OPENINGS_SHOWN_DAYS * DAY_IN_MS)),
      ),
    )
    .groupBy(auditEvents.actorId)
    .orderBy(desc(last));
  const [person, opened] = await Promise.all([personInScope(db, scope, personId, today), opening]);
  if (!person) return [];
  const actors = await actorsKnown(db, { scope, today, ids: opened.flatMap(({ actorId }) => actorId ?? []) });
  return opened.map(({ actorId, times, last }) => {
    const actor = actors.find(({ id }) => id === actorId);
    const agency = actor && (language === 'vi' ? actor.nameVi : actor.nameEn);
    return { name: actor?.fullName ?? null, agency: agency ?? null, times, last: last ?? now };
  });
}

function actorsKnown(db: Database, { scope, today, ids }: { scope: Scope; today: Day; ids: string[] }) {
  return db
    .select({
      id: people.id,
      fullName: sql<string | null>`case when ${peopleInScope(scope, today)} then ${people.fullName} end`,
      nameVi: agencies.nameVi,
      nameEn: agencies.nameEn,
    })
    .from(people)
    .innerJoin(postings, eq(postings.personId, people.id))
    .leftJoin(postingEnds, endOfPosting)
    .innerJoin(agencies, eq(agencies.id, postings.agencyId))
    .where(and(inArray(people.id, ids), lastsOn(today)));
}
