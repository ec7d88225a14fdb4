import { and, asc, eq } from 'drizzle-orm';
import { beforeEach } from 'vitest';
import type { Database } from '#db/client.ts';
import { responses } from '#db/schema/index.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { takeStep, type ScenarioStep, type StepResult } from '#features/practice/commands/scenario.ts';
import { scenarioStandings } from '#features/practice/queries/scenarios.ts';
import type { ScenarioStanding } from '#features/practice/scenario.ts';
import { learner } from './content.ts';
import { filesOf } from './content-folder.ts';
import { CASE, withScenario } from './content-scenario.ts';
import { must } from './roster.ts';

/** Somebody who walks the scenario of the faultless folder, newly published before each test. */
export function scenarioWalker(at: { readonly db: Database }, monday: Date) {
  let personId: string;
  let versionId: string;

  beforeEach(async () => {
    must(await publishContent(at.db, filesOf(withScenario()), monday));
    personId = await learner(at.db, 'Ada', monday);
    versionId = await versionOf(CASE);
  });

  async function versionOf(questionId: string): Promise<string> {
    const [asked] = await currentQuestions(at.db, [questionId]);
    return asked!.versionId;
  }

  function step(path: number[], more: Partial<ScenarioStep> = {}): Promise<StepResult> {
    const sent = { personId, clientId: crypto.randomUUID(), versionId, language: 'vi' as const };
    return takeStep(at.db, { ...sent, path, finished: 0, answeredAt: monday, ...more }, monday);
  }

  /** Takes the choices of a whole path, one by one. */
  async function walk(path: number[], finished = 0): Promise<ScenarioStanding> {
    const taken = [];
    for (let length = 1; length <= path.length; length += 1)
      taken.push(must(await step(path.slice(0, length), { finished })));
    return taken.at(-1)!.standing;
  }

  return {
    get personId() {
      return personId;
    },
    get versionId() {
      return versionId;
    },
    versionOf,
    step,
    walk,
    /** In this version of the scenario. */
    standing: async (of = versionId) => {
      const all = await scenarioStandings(at.db, personId, [of], 'vi');
      return all.get(of)!;
    },
    kept: () =>
      at.db
        .select({ given: responses.given, score: responses.score })
        .from(responses)
        .where(and(eq(responses.personId, personId), eq(responses.questionId, CASE)))
        .orderBy(asc(responses.receivedAt)),
  };
}
