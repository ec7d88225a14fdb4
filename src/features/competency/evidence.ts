import type { Place } from '#db/schema/answers.ts';
import { LEVELS_BELOW } from './thresholds.ts';

/** The first answer that counts to an unseen variant, as it goes on record. */
export type EvidencePiece = {
  questionId: string;
  questionVersionId: string;
  /** Of a computed question its values; empty for every other. */
  variant: string;
  competency: string;
  level: number;
  /** 0..1 */
  score: number;
  /** Expected score of a blind answer, 0..1. */
  guess: number;
  place: Place;
  /** Null for a drawn question that was left empty. */
  responseId: string | null;
  attemptId: string | null;
};

/** What a competency asks of evidence: a measured one counts questions of its expected level or the one below it. */
export type MeasuredCompetency = { code: string; level: number; measuredBy: 'questions' | 'observation' };

export function countsAsEvidence(
  piece: { competency: string; level: number },
  competencies: MeasuredCompetency[],
): boolean {
  const competency = competencies.find(({ code }) => code === piece.competency);
  if (competency?.measuredBy !== 'questions') return false;
  return piece.level <= competency.level && piece.level >= competency.level - LEVELS_BELOW;
}
