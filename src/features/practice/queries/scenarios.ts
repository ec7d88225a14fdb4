import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { textIn } from '#features/curriculum/asking.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import { standingAfter, type ScenarioStanding } from '../scenario.ts';
import { practiceAnswers } from './answers.ts';

/** A choice as it was kept: the path up to it. */
export type KeptStep = { versionId: string; clientId: string; path: number[] };

/** What a person has chosen in these scenario versions, first to last. */
export async function keptSteps(db: Database, personId: string, versionIds: string[]): Promise<KeptStep[]> {
  const rows = await practiceAnswers(db, personId, versionIds);
  return rows.flatMap(({ versionId, clientId, given }) =>
    given.kind === 'scenario' ? [{ versionId, clientId, path: given.path }] : [],
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
