import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { competencies, correctedVersions, estimates, evidence } from '#db/schema/index.ts';
import { RIGHT_AT } from '#features/curriculum/marking.ts';
import { countingEvidence, type CountingPiece } from './queries/counting.ts';
import { countsAsEvidence, type EvidencePiece } from './evidence.ts';
import { posterior, verdict } from './posterior.ts';

/**
 * Puts evidence on record and brings the person's estimates up to date, in the caller's transaction. A variant that
 * already gave evidence gives none again; one above the expected level or far below it, or of a competency that only
 * observation shows, gives none at all. Nor does an answer in a lesson or a review to a version that has been corrected:
 * the page was an old one. A check is marked by what holds when it is submitted.
 */
export async function recordEvidence(
  db: Database,
  personId: string,
  pieces: EvidencePiece[],
  now: Date,
): Promise<void> {
  if (pieces.length === 0) return;
  const asked = await db
    .select({
      ...{ code: competencies.code, level: competencies.level, measuredBy: competencies.measuredBy },
      corrected: correctedAmong(pieces),
    })
    .from(competencies)
    .where(
      inArray(
        competencies.code,
        pieces.map((piece) => piece.competency),
      ),
    );
  const outdated = new Set(asked[0]?.corrected);
  const counting = pieces.filter(
    (piece) => countsAsEvidence(piece, asked) && !outdated.has(piece.questionVersionId),
  );
  if (counting.length === 0) return;

  const added = await db
    .insert(evidence)
    .values(counting.map((piece) => ({ ...piece, personId, at: now })))
    .onConflictDoNothing()
    .returning({ competency: evidence.competency });
  await refreshEstimates(db, personId, [...new Set(added.map((row) => row.competency))], now);
}

/** Which versions that were answered outside of a check have been corrected, as one value of another query's row. */
function correctedAmong(pieces: EvidencePiece[]) {
  const practised = pieces.filter(({ place }) => place !== 'check');
  const ids = practised.map(({ questionVersionId }) => questionVersionId).join(',');
  return sql<string[]>`array(select ${correctedVersions.questionVersionId} from ${correctedVersions}
    where ${correctedVersions.questionVersionId} = any (string_to_array(${ids}, ',')::uuid[]))`;
}

/** Recomputes the estimates of a person from the evidence on record. */
export async function refreshEstimates(
  db: Database,
  personId: string,
  codes: string[],
  now: Date,
): Promise<void> {
  await refreshEstimatesOf(db, [personId], codes, now);
}

/** The same of several people at once. An estimate that nothing is left for goes. */
export async function refreshEstimatesOf(
  db: Database,
  people: string[],
  codes: string[],
  now: Date,
): Promise<void> {
  if (codes.length === 0 || people.length === 0) return;
  const pieces = await countingEvidence(db, people, codes);
  const groups = Map.groupBy(pieces, ({ personId, competency }) => `${personId} ${competency}`);
  const rows = [...groups.values()].map((own) => ({ ...estimateFrom(own), computedAt: now }));
  await deleteEmptied(db, people, codes, groups);
  if (rows.length === 0) return;
  await db
    .insert(estimates)
    .values(rows)
    .onConflictDoUpdate({
      target: [estimates.personId, estimates.competency],
      set: {
        pieces: sql`excluded.pieces`,
        right: sql`excluded."right"`,
        mean: sql`excluded.mean`,
        low: sql`excluded.low`,
        high: sql`excluded.high`,
        pMaster: sql`excluded.p_master`,
        verdict: sql`excluded.verdict`,
        lastEvidenceAt: sql`excluded.last_evidence_at`,
        computedAt: sql`excluded.computed_at`,
      },
    });
}

function estimateFrom(own: CountingPiece[]) {
  const { personId, competency } = own[0]!;
  const { mean, low, high, pMaster } = posterior(own);
  const lastEvidenceAt = own.reduce((last, { at }) => (at > last ? at : last), new Date(0));
  const right = own.filter(({ score }) => score >= RIGHT_AT).length;
  const said = verdict({ n: own.length, pMaster });
  return {
    ...{ personId, competency, pieces: own.length, right },
    ...{ mean, low, high, pMaster, verdict: said, lastEvidenceAt },
  };
}

async function deleteEmptied(
  db: Database,
  people: string[],
  codes: string[],
  kept: ReadonlyMap<string, unknown>,
): Promise<void> {
  if (people.every((personId) => codes.every((code) => kept.has(`${personId} ${code}`)))) return;
  const all = people.flatMap((personId) => codes.map((competency) => ({ personId, competency })));
  for (const { personId, competency } of all.filter(
    (each) => !kept.has(`${each.personId} ${each.competency}`),
  ))
    await db
      .delete(estimates)
      .where(and(eq(estimates.personId, personId), eq(estimates.competency, competency)));
}
