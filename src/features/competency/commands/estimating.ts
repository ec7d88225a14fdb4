import type { Database } from '#db/client.ts';
import { estimateAbilities } from './abilities.ts';
import { estimateDifficulties } from './difficulties.ts';

/**
 * Difficulties, then abilities on top of them: everything anew from the evidence on record, so that a run that was cut
 * off, or two at once, end in the same. Gives how many people have an estimate.
 */
export async function estimateAll(db: Database, now: Date): Promise<number> {
  await estimateDifficulties(db, now);
  return estimateAbilities(db, now);
}
