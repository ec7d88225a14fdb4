import { asc, eq, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { questions, questionVersions } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import type { QuestionCitation } from '#features/curriculum/question.ts';
import { register, type RegisteredDocument } from '#features/law/queries.ts';
import { deltasOf, type Delta, type Version } from '../delta.ts';

/** What became of the questions that rested on what has ended of a document. */
export async function deltasOfDocument(db: Database, documentId: string, day: Day): Promise<Delta[]> {
  const law = byId(await register(db));
  return deltasOf(await versionsCiting(db, [documentId]), { documentId, law, day });
}

export type DocumentWithDeltas = { document: RegisteredDocument; deltas: Delta[] };

/** Every document of which something has ended that a question rested on, newest first. */
export async function documentsWithDeltas(db: Database, day: Day): Promise<DocumentWithDeltas[]> {
  const all = await register(db);
  const law = byId(all);
  const ending = all.filter(
    ({ expiresOn, replacedFrom, endedProvisions }) => expiresOn ?? replacedFrom ?? endedProvisions[0],
  );
  const versions = await versionsCiting(
    db,
    ending.map(({ id }) => id),
  );
  const found = ending.map((document) => ({
    document,
    deltas: deltasOf(versions, { documentId: document.id, law, day }),
  }));
  return found.filter(({ deltas }) => deltas.length > 0);
}

const byId = (all: RegisteredDocument[]) => new Map(all.map((document) => [document.id, document]));

const CITATIONS = sql<QuestionCitation[]>`${questionVersions.text}->'vi'->'citations'`;

/** Every version of the questions of which one names such a document. */
async function versionsCiting(db: Database, documentIds: string[]): Promise<Version[]> {
  if (documentIds.length === 0) return [];
  const names = documentIds.map((documentId) => JSON.stringify([{ documentId }]));
  const one = sql.join(
    names.map((name): SQL => sql`${CITATIONS} @> ${name}::jsonb`),
    sql` or `,
  );
  const touched = sql`${questionVersions.questionId} in (select ${questionVersions.questionId}
    from ${questionVersions} where ${one})`;
  return db
    .select({
      questionId: questionVersions.questionId,
      versionId: questionVersions.id,
      number: questionVersions.number,
      series: questionVersions.series,
      retired: sql<boolean>`${isNotNull(questions.retiredAt)}`,
      scenario: sql<boolean>`${questionVersions.key} ->> 'kind' = 'scenario'`,
      citations: CITATIONS,
    })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .where(touched)
    .orderBy(asc(questionVersions.questionId), asc(questionVersions.number));
}
