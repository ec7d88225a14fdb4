import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { responses } from '#db/schema/index.ts';

/** What a person has answered to these question versions in practice, first to last. */
export function practiceAnswers(db: Database, personId: string, versionIds: string[]) {
  return db
    .select({
      versionId: responses.questionVersionId,
      clientId: responses.clientId,
      variant: responses.variant,
      given: responses.given,
      score: responses.score,
    })
    .from(responses)
    .where(
      and(
        eq(responses.personId, personId),
        eq(responses.place, 'practice'),
        inArray(responses.questionVersionId, versionIds),
      ),
    )
    .orderBy(asc(responses.receivedAt), asc(responses.id));
}
