import { and, count, eq, inArray, max, min } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { extraAttempts, programmeModules, programmes } from '#db/schema/index.ts';
import type { AttemptRules } from '../attempt.ts';

/**
 * How often and how soon a person may try checks again: by the most generous programme that has the module, and as many
 * times more as were granted to the person.
 */
export async function attemptRulesOf(
  db: Database,
  personId: string,
  moduleIds: string[],
): Promise<(moduleId: string) => AttemptRules> {
  const [rows, granted] = await Promise.all([
    rulesOfProgrammes(db, moduleIds),
    db
      .select({ moduleId: extraAttempts.moduleId, more: count() })
      .from(extraAttempts)
      .where(and(eq(extraAttempts.personId, personId), inArray(extraAttempts.moduleId, moduleIds)))
      .groupBy(extraAttempts.moduleId),
  ]);
  const known = new Map(rows.map((row) => [row.moduleId, row]));
  const more = new Map(granted.map((row) => [row.moduleId, row.more]));
  return (moduleId) => ({
    attempts: (known.get(moduleId)?.attempts ?? 1) + (more.get(moduleId) ?? 0),
    coolDownHours: known.get(moduleId)?.coolDownHours ?? 0,
  });
}

function rulesOfProgrammes(db: Database, moduleIds: string[]) {
  return db
    .select({
      moduleId: programmeModules.moduleId,
      attempts: max(programmes.attempts),
      coolDownHours: min(programmes.coolDownHours),
    })
    .from(programmeModules)
    .innerJoin(programmes, eq(programmes.id, programmeModules.programmeId))
    .where(inArray(programmeModules.moduleId, moduleIds))
    .groupBy(programmeModules.moduleId);
}

export async function attemptRules(db: Database, personId: string, moduleId: string): Promise<AttemptRules> {
  return (await attemptRulesOf(db, personId, [moduleId]))(moduleId);
}
