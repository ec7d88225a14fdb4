import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { competencies, estimates, evidence } from '#db/schema/index.ts';
import { countsAsEvidence, type EvidencePiece } from './evidence.ts';
import { posterior, verdict } from './posterior.ts';
import { RIGHT_AT } from './thresholds.ts';

/**
 * Puts evidence on record and brings the person's estimates up to date, in the caller's transaction. A variant that
 * already gave evidence gives none again; one above the expected level, or of a competency that only observation shows,
 * gives none at all.
 */
export async function recordEvidence(
  db: Database,
  personId: string,
  pieces: EvidencePiece[],
  now: Date,
): Promise<void> {
  if (pieces.length === 0) return;
  const asked = await db
    .select({ code: competencies.code, level: competencies.level, measuredBy: competencies.measuredBy })
    .from(competencies)
    .where(
      inArray(
        competencies.code,
        pieces.map((piece) => piece.competency),
      ),
    );
  const counting = pieces.filter((piece) => countsAsEvidence(piece, asked));
  if (counting.length === 0) return;

  const added = await db
    .insert(evidence)
    .values(counting.map((piece) => ({ ...piece, personId, at: now })))
    .onConflictDoNothing()
    .returning({ competency: evidence.competency });
  await refreshEstimates(db, personId, [...new Set(added.map((row) => row.competency))], now);
}

/** Recomputes the estimates of a person from the evidence on record. */
export async function refreshEstimates(
  db: Database,
  personId: string,
  codes: string[],
  now: Date,
): Promise<void> {
  if (codes.length === 0) return;
  const pieces = await db
    .select({
      competency: evidence.competency,
      score: evidence.score,
      guess: evidence.guess,
      at: evidence.at,
    })
    .from(evidence)
    .where(and(eq(evidence.personId, personId), inArray(evidence.competency, codes)));
  const rows = codes.map((competency) => {
    const own = pieces.filter((piece) => piece.competency === competency);
    const { mean, low, high, pMaster } = posterior(own);
    const lastEvidenceAt = own.reduce((last, { at }) => (at > last ? at : last), new Date(0));
    const right = own.filter(({ score }) => score >= RIGHT_AT).length;
    const estimate = {
      pieces: own.length,
      right,
      mean,
      low,
      high,
      pMaster,
      verdict: verdict({ n: own.length, pMaster }),
    };
    return { personId, competency, ...estimate, lastEvidenceAt, computedAt: now };
  });
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
