import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { responses } from '#db/schema/index.ts';
import { textIn } from '#features/curriculum/asking.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import { standingAfter, type ScenarioStanding } from '../scenario.ts';

/** A choice as it was kept: the path up to it. */
export type KeptStep = { versionId: string; clientId: string; path: number[] };

/** What a person has chosen in these scenario versions, first to last. */
export async function keptSteps(db: Database, personId: string, versionIds: string[]): Promise<KeptStep[]> {
  const rows = await db
    .select({
      versionId: responses.questionVersionId,
      clientId: responses.clientId,
      given: responses.given,
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
  return rows.flatMap(({ given, ...row }) =>
    given.kind === 'scenario' ? [{ ...row, path: given.path }] : [],
  );
}

/** Where a person stands in each scenario, also in those that were not begun. By version. */
export async function scenarioStandings(
  db: Database,
  personId: string,
  versionIds: string[],
  language: Language,
): Promise<Map<string, ScenarioStanding>> {
  if (versionIds.length === 0) return new Map();
  const asked = await questionsForMarking(db, versionIds);
  const steps = await keptSteps(db, personId, versionIds);
  return new Map(
    asked.flatMap(({ versionId, key, text }) => {
      if (key.kind !== 'scenario') return [];
      const own = steps.filter((step) => step.versionId === versionId).map(({ path }) => path);
      return [[versionId, standingAfter({ scenes: key.scenes, text: textIn(text, language) }, own)]];
    }),
  );
}
