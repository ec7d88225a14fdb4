import type { Database } from '#db/client.ts';
import { sightings } from '#db/schema/index.ts';
import type { Variant } from '#features/curriculum/variant.ts';

export type Shown = { questionId: string; variant: Variant };

/** Practice has shown these questions to a person; of one that was shown before the first time stays. */
export async function showQuestions(
  tx: Database,
  personId: string,
  asked: Shown[],
  now: Date,
): Promise<void> {
  const shown = asked.map(({ questionId, variant }) => ({
    ...{ personId, questionId, variant },
    ...{ place: 'practice' as const, firstSeenAt: now },
  }));
  if (shown.length > 0) await tx.insert(sightings).values(shown).onConflictDoNothing();
}
