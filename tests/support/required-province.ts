import { beforeEach } from 'vitest';
import { accounts, moduleProgress, programmeModules, programmes } from '#db/schema/index.ts';
import { addDays, dayOf } from '#features/agencies/day.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import type { CompletionFilter } from '#features/reports/completion/filter.ts';
import type { Asked } from '#features/reports/queries/completion.ts';
import { requireProgramme } from '#features/requirements/commands.ts';
import { MODULE, publishedBank } from './bank.ts';
import { testDatabase } from './database.ts';
import { must } from './roster.ts';
import { makeSmallProvince, TODAY, type SmallProvince } from './small-province.ts';

export const today = dayOf(TODAY);

export const asked = (scope: string[], filter: CompletionFilter = {}): Asked => ({
  scope: scopeOver(scope),
  filter,
  today,
});

/** The small province for the tests of one file, anew for each, and what may be required of its people. */
export function requiredProvince() {
  const database = testDatabase();
  let small: SmallProvince;
  beforeEach(async () => {
    await publishedBank(database.db);
    small = await makeSmallProvince(database.db);
  });

  /** Requires the programme so that it is due on a day; the programme gives sixty days. */
  async function required(personId: string, dueOn: string, programmeId = 'new') {
    const assignedOn = addDays(dueOn, -60);
    must(await requireProgramme(database.db, { personId, programmeId, assignedOn }, TODAY));
  }

  async function progress(personId: string, done: boolean) {
    const began = { personId, moduleId: MODULE, startedAt: TODAY, lessonsDone: 1 };
    await database.db.insert(moduleProgress).values({ ...began, completedAt: done ? TODAY : null });
  }

  return {
    get db() {
      return database.db;
    },
    get agencies() {
      return small.agencies;
    },
    get people() {
      return small.people;
    },
    province: () => [small.agencies.province],
    required,
    progress,
    /** One person in each status. */
    async someHistory() {
      const { tu, nghia, ngan, hanh, loc } = small.people;
      await required(tu, addDays(today, 30));
      await required(nghia, addDays(today, -9));
      await required(ngan, addDays(today, 7));
      await required(hanh, addDays(today, 30));
      await required(loc, addDays(today, -1));
      await progress(hanh, false);
      await progress(loc, true);
      await database.db.update(accounts).set({ firstSignedInAt: TODAY });
    },
    /** `second`, of the same module. */
    async secondProgramme() {
      const programme = { id: 'second', title: { vi: 'Second', en: 'Second' }, dueDays: 60 };
      const rules = { attempts: 3, coolDownHours: 24, cycleMonths: null };
      await database.db.insert(programmes).values({ ...programme, ...rules });
      await database.db.insert(programmeModules).values({ programmeId: 'second', moduleId: MODULE, sort: 1 });
    },
  };
}
