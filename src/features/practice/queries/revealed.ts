import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { responses } from '#db/schema/index.ts';
import { mayReveal } from '../practice.ts';

/** Of these questions the ones of which practice or a review has shown the person the key. */
export async function keysPractised(
  db: Database,
  personId: string,
  questionIds: string[],
): Promise<Set<string>> {
  if (questionIds.length === 0) return new Set();
  const { questionId, questionVersionId: versionId, askingId, given, score } = responses;
  const rows = await db
    .select({ questionId, versionId, askingId, given, score })
    .from(responses)
    .where(
      and(eq(responses.personId, personId), inArray(questionId, questionIds), ne(responses.place, 'check')),
    )
    .orderBy(asc(responses.receivedAt), asc(responses.id));
  const tries = [...Map.groupBy(rows, (row) => row.askingId ?? row.versionId).values()];
  return new Set(tries.flatMap((each) => (isRevealed(each) ? [each[0]!.questionId] : [])));
}

type Answer = Pick<typeof responses.$inferSelect, 'given' | 'score'>;

/** A scenario tells what is best once it was walked to an end, which alone has a score. */
function isRevealed(tries: Answer[]): boolean {
  if (tries[0]?.given.kind === 'scenario') return tries.some(({ score }) => score !== null);
  return mayReveal(tries.map(({ score }) => score ?? 0));
}
