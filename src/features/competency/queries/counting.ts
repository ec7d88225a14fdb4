import { and, inArray, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { evidence, evidenceCorrections, isNotAnnulled } from '#db/schema/index.ts';

export type CountingPiece = { personId: string; competency: string; score: number; guess: number; at: Date };

/** The newest correction of a piece of evidence, as one value of the row of that piece. */
function newestCorrection(value: SQL): SQL {
  const { personId, questionId, variant, number } = evidenceCorrections;
  return sql`(select ${value} from ${evidenceCorrections}
    where ${personId} = ${evidence.personId} and ${questionId} = ${evidence.questionId}
      and ${variant} = ${evidence.variant} order by ${number} desc limit 1)`;
}

/** What a piece is worth today: as it was corrected, else as it went on record. */
export const countingScore = sql<number>`coalesce(${newestCorrection(sql`${evidenceCorrections.score}`)}, ${evidence.score})`;

/** Whether it counts: not where its question was voided, nor where its attempt was annulled. */
export const stillCounts = sql`(coalesce(${newestCorrection(sql`${evidenceCorrections.score} is not null`)}, true)
  and ${isNotAnnulled(evidence)})`;

/** The evidence of these people on these competencies, as corrected. */
export async function countingEvidence(
  db: Database,
  people: string[],
  codes: string[],
): Promise<CountingPiece[]> {
  return db
    .select({
      personId: evidence.personId,
      competency: evidence.competency,
      score: countingScore,
      guess: evidence.guess,
      at: evidence.at,
    })
    .from(evidence)
    .where(and(inArray(evidence.personId, people), inArray(evidence.competency, codes), stillCounts));
}
