import { asc } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, markings, questionVersions, responses, submissions } from '#db/schema/index.ts';
import { batchesOf } from '#db/upsert.ts';
import type { Sitting } from './item-analysis.ts';
import { MODULE } from './bank.ts';

/** Attempts as they stand in the records when they were submitted, one for each person. */
export async function storeSittings(
  db: Database,
  people: string[],
  sittings: Sitting[],
  at: (i: number) => Date,
): Promise<void> {
  const versions = await db
    .select({ id: questionVersions.id, questionId: questionVersions.questionId })
    .from(questionVersions)
    .orderBy(asc(questionVersions.number));
  const versionOf = new Map(versions.map(({ id, questionId }) => [questionId, id]));
  const rows = sittings.map((sitting, i) => rowsOf(sitting, people[i]!, at(i), versionOf));
  for (const batch of batchesOf(rows)) {
    await db.insert(attempts).values(batch.map(({ attempt }) => attempt));
    await db.insert(submissions).values(batch.map(({ submission }) => submission));
    await db.insert(markings).values(batch.map(({ marking }) => marking));
  }
  for (const batch of batchesOf(rows.flatMap((row) => row.given))) await db.insert(responses).values(batch);
}

function rowsOf({ answers }: Sitting, personId: string, at: Date, versionOf: Map<string, string>) {
  const attemptId = crypto.randomUUID();
  const asked = answers.map(({ question, ...answer }, i) => ({
    ...answer,
    ...{ questionId: question, versionId: versionOf.get(question)!, responseId: crypto.randomUUID() },
    answeredAt: new Date(at.getTime() + i * 20_000),
  }));
  const drawn = asked.map(({ questionId, versionId }) => ({
    ...{ questionId, versionId, kind: 'single' as const, order: [0, 1, 2, 3], seenBefore: false },
  }));
  const results = asked.map(({ questionId, versionId, responseId, score, points }) => ({
    ...{ questionId, versionId, responseId, score, points },
  }));
  const attempt = { personId, id: attemptId, moduleId: MODULE, number: 1, seed: '', drawn, passMark: 75 };
  const common = { personId, attemptId };
  return {
    attempt: { ...attempt, show: 'at-once' as const, startedAt: at, deadline: at },
    submission: { ...common, submittedAt: at },
    marking: {
      ...{ ...common, number: 1, moduleId: MODULE, cause: 'submission' as const, score: 0, passed: false },
      ...{ results, markedAt: at },
    },
    given: asked.map(({ questionId, versionId, responseId, chosen, answeredAt }) => ({
      ...{ ...common, id: responseId, clientId: responseId, questionId, questionVersionId: versionId },
      ...{ language: 'vi' as const, place: 'check' as const, answeredAt, receivedAt: answeredAt },
      given: { kind: 'single' as const, chosen },
    })),
  };
}
