import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { extraAttempts, extraTimes, modules, people } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { extraTimeOn, type ExtraTime } from '../allowance.ts';
import { countedAttempts, startPermit } from '../attempt.ts';
import { attemptRulesOf } from './attempt-rules.ts';
import { attemptsOf } from './list.ts';

const recorder = alias(people, 'recorder');

export type RecordedExtraTime = ExtraTime & { id: string; reason: string; recordedBy: string };

/** Newest first. Whoever shows them has made sure that the reader may see the person. */
export function extraTimesOf(db: Database, personId: string): Promise<RecordedExtraTime[]> {
  return db
    .select({
      id: extraTimes.id,
      percent: extraTimes.percent,
      from: extraTimes.from,
      until: extraTimes.until,
      reason: extraTimes.reason,
      recordedBy: recorder.fullName,
      recordedAt: extraTimes.recordedAt,
    })
    .from(extraTimes)
    .innerJoin(recorder, eq(recorder.id, extraTimes.recordedBy))
    .where(eq(extraTimes.personId, personId))
    .orderBy(desc(extraTimes.recordedAt), desc(extraTimes.id));
}

/** By how many per cent the time limits of a person are longer on a day. */
export async function extraPercentOn(db: Database, personId: string, day: Day): Promise<number> {
  const { percent, from, until, recordedAt } = extraTimes;
  const rows = await db
    .select({ percent, from, until, recordedAt })
    .from(extraTimes)
    .where(eq(extraTimes.personId, personId));
  return extraTimeOn(rows, day)?.percent ?? 0;
}

export type GrantedAttempt = {
  id: string;
  moduleId: string;
  module: string;
  reason: string;
  grantedBy: string;
  grantedAt: Date;
};

/** Attempts that a person was granted beyond those of the programmes, newest first; of one module, or of all. */
export async function extraAttemptsOf(
  db: Database,
  personId: string,
  language: Language,
  moduleId?: string,
): Promise<GrantedAttempt[]> {
  const ofModule = moduleId === undefined ? undefined : eq(extraAttempts.moduleId, moduleId);
  const rows = await db
    .select({
      id: extraAttempts.id,
      moduleId: modules.id,
      module: modules.title,
      reason: extraAttempts.reason,
      grantedBy: recorder.fullName,
      grantedAt: extraAttempts.grantedAt,
    })
    .from(extraAttempts)
    .innerJoin(modules, eq(modules.id, extraAttempts.moduleId))
    .innerJoin(recorder, eq(recorder.id, extraAttempts.grantedBy))
    .where(and(eq(extraAttempts.personId, personId), ofModule))
    .orderBy(desc(extraAttempts.grantedAt), desc(extraAttempts.id));
  return rows.map((row) => ({ ...row, module: row.module[language] }));
}

/** A check at which somebody has no attempt left. */
export type UsedUp = { moduleId: string; module: string; attempts: number };

/** An attempt whose time is over has been used, whether or not it was submitted yet. */
export async function usedUpOf(
  db: Database,
  personId: string,
  language: Language,
  now: Date,
): Promise<UsedUp[]> {
  const list = await attemptsOf(db, personId, language);
  const taken = new Map(list.map(({ moduleId, module }) => [moduleId, module]));
  const rules = await attemptRulesOf(db, personId, [...taken.keys()]);
  return [...taken].flatMap(([moduleId, module]) => {
    const counted = countedAttempts(list, moduleId);
    const { may } = startPermit(counted, rules(moduleId), now);
    return may === 'no-more' ? [{ moduleId, module, attempts: counted.length }] : [];
  });
}
