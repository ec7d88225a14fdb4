import { and, asc, count, eq, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { agencies, estimates, people } from '#db/schema/index.ts';
import type { Verdict } from '#features/competency/posterior.ts';
import { staleBefore } from '#features/competency/stale.ts';
import { MINIMUM_EVIDENCE } from '#features/competency/thresholds.ts';
import type { Day } from '#features/agencies/day.ts';
import type { Standing } from '../competency/filter.ts';
import { hasGoneStale, required, standsToday, type Asked } from './competency.ts';
import { asJson, inPortions } from './portions.ts';

export type PersonInCompetency = {
  personId: string;
  fullName: string;
  staffCode: string;
  agency: string;
  standing: Standing;
  /** A stale one keeps its value. */
  verdict: Verdict | null;
  pieces: number;
  lastEvidenceAt: Date | null;
};

type Page = { limit: number; offset: number };
type AskedOfOne = Asked & { competency: string };

/** A page of the people behind a figure, by name. */
export async function peopleInCompetency(
  db: Database,
  asked: AskedOfOne,
  language: Language,
  { limit, offset }: Page,
): Promise<PersonInCompetency[]> {
  const listed = inList(db, asked, language);
  const rows = db.select(columnsOf(listed)).from(listed);
  const found = await rows
    .orderBy(...byName(listed))
    .limit(limit)
    .offset(offset);
  return found.map((row) => withStanding(row, asked.today));
}

/** The same list, all of it. */
export function eachInCompetency(
  db: Database,
  asked: AskedOfOne,
  language: Language,
  take: (people: PersonInCompetency[]) => void,
): Promise<void> {
  const query = (tx: Database) => {
    const listed = inList(tx, asked, language);
    return tx
      .select({ row: asJson(columnsOf(listed)).as('row') })
      .from(listed)
      .orderBy(...byName(listed));
  };
  type Row = Omit<Estimated, 'lastEvidenceAt'> & { lastEvidenceAt: string | null };
  return inPortions<Row>(db, query, (rows) =>
    take(
      rows.map(({ lastEvidenceAt: at, ...row }) =>
        withStanding({ ...row, lastEvidenceAt: at === null ? null : new Date(at) }, asked.today),
      ),
    ),
  );
}

type Estimated = Omit<PersonInCompetency, 'pieces' | 'standing'> & { pieces: number | null };

function withStanding(person: Estimated, today: Day): PersonInCompetency {
  return { ...person, pieces: person.pieces ?? 0, standing: standingOf(person, today) };
}

/** `standsToday` and `hasGoneStale` say the same to the database. */
function standingOf({ pieces, verdict, lastEvidenceAt }: Estimated, today: Day): Standing {
  if (verdict === null || lastEvidenceAt === null || (pieces ?? 0) < MINIMUM_EVIDENCE) return 'few';
  return lastEvidenceAt < staleBefore(today) ? 'stale' : verdict;
}

function inList(db: Database, asked: AskedOfOne, language: Language) {
  const of = required(db, asked);
  const agency = language === 'vi' ? agencies.nameVi : agencies.nameEn;
  return db
    .select({
      personId: people.id,
      fullName: people.fullName,
      staffCode: people.staffCode,
      sortKey: sql<string>`${people.sortKey}`.as('sort_key_of_person'),
      agency: sql<string>`${agency}`.as('agency'),
      pieces: estimates.pieces,
      verdict: estimates.verdict,
      lastEvidenceAt: estimates.lastEvidenceAt,
    })
    .from(of)
    .innerJoin(people, eq(people.id, of.personId))
    .innerJoin(agencies, eq(agencies.id, of.agencyId))
    .leftJoin(estimates, ofCompetency(of, asked.competency))
    .where(inStanding(asked))
    .as('listed');
}

type Listed = ReturnType<typeof inList>;

const columnsOf = ({ personId, fullName, staffCode, agency, pieces, verdict, lastEvidenceAt }: Listed) => ({
  ...{ personId, fullName, staffCode, agency },
  ...{ pieces, verdict, lastEvidenceAt },
});

const byName = ({ sortKey, staffCode }: Listed): SQL[] => [sql`${sortKey} collate "C"`, asc(staffCode)];

export async function countInCompetency(
  db: Database,
  asked: Asked & { competency: string },
): Promise<number> {
  const of = required(db, asked);
  const [row] = await db
    .select({ people: count() })
    .from(of)
    .leftJoin(estimates, ofCompetency(of, asked.competency))
    .where(inStanding(asked));
  return row?.people ?? 0;
}

function ofCompetency(of: ReturnType<typeof required>, competency: string): SQL | undefined {
  return and(eq(estimates.personId, of.personId), eq(estimates.competency, competency));
}

function inStanding({ filter: { standing }, today }: Asked): SQL | undefined {
  if (!standing) return undefined;
  if (standing === 'stale') return hasGoneStale(today);
  if (standing === 'few') return or(isNull(estimates.pieces), lt(estimates.pieces, MINIMUM_EVIDENCE));
  return and(standsToday(today), eq(estimates.verdict, standing));
}
