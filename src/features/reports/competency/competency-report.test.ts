import { beforeEach, expect, test } from 'vitest';
import { competencies, estimates, programmes, requirements } from '#db/schema/index.ts';
import { transferPerson } from '#features/agencies/commands/postings.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import type { Verdict } from '#features/competency/posterior.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must, person, smallProvince, type Places } from '#tests/support/roster.ts';
import { competencyReport, resolved } from '../queries/competency-report.ts';
import { agenciesOfScope, countsByAgency } from '../queries/competency.ts';
import {
  countInCompetency,
  eachInCompetency,
  peopleInCompetency,
  type PersonInCompetency,
} from '../queries/competency-people.ts';
import { STANDINGS, type CompetencyFilter } from './filter.ts';

const database = testDatabase();
const now = new Date('2026-11-23T03:00:00Z');
const today = '2026-11-23';
const nobody = scopeOver([]);
const all = { limit: 50, offset: 0 };

let at: Places;
let count = 0;

beforeEach(async () => {
  at = await smallProvince(database.db);
  for (const [sort, code] of ['B1', 'B2'].entries()) {
    const name = { vi: code, en: code };
    await database.db.insert(competencies).values({
      ...{ code, sort, domainCode: 'B', domain: name, name, short: name },
      ...{ measuredBy: 'questions' as const, level: 2 },
    });
  }
  for (const id of ['new', 'other']) {
    const title = { vi: id, en: id };
    await database.db
      .insert(programmes)
      .values({ id, title, dueDays: 60, attempts: 3, coolDownHours: 24, cycleMonths: null });
  }
});

type Answers = { pieces: number; verdict: Verdict; lastEvidenceAt?: Date };

async function learner(agencyId: string, answers?: Answers, programmeIds = ['new']): Promise<string> {
  count += 1;
  const personId = await person(database.db, { staffCode: `AG${count}`, agencyId });
  for (const programmeId of programmeIds) {
    const dated = { cycle: 1, assignedOn: '2026-09-01', dueOn: '2026-11-01', recordedAt: now };
    await database.db.insert(requirements).values({ personId, programmeId, ...dated });
  }
  if (answers) {
    const shape = { right: 0, mean: 0.5, low: 0.2, high: 0.8, pMaster: 0.5 };
    await database.db
      .insert(estimates)
      .values({ personId, competency: 'B2', ...shape, lastEvidenceAt: now, computedAt: now, ...answers });
  }
  return personId;
}

const longAgo = new Date('2025-11-01T03:00:00Z');

/** Two met, one unsure, one not met, one who met it long ago, one with seven answers, also long ago, one with none. */
async function sevenIn(agencyId: string): Promise<void> {
  await learner(agencyId, { pieces: 9, verdict: 'met' }, ['new', 'other']);
  await learner(agencyId, { pieces: 20, verdict: 'met' });
  await learner(agencyId, { pieces: 8, verdict: 'unsure' });
  await learner(agencyId, { pieces: 8, verdict: 'not-met' });
  await learner(agencyId, { pieces: 12, verdict: 'met', lastEvidenceAt: longAgo });
  await learner(agencyId, { pieces: 7, verdict: 'unsure', lastEvidenceAt: longAgo });
  await learner(agencyId);
}

const report = (agencyIds: string[], filter: CompetencyFilter = {}, day = today) =>
  competencyReport(database.db, { scope: scopeOver(agencyIds), filter, today: day }, 'vi');
const listed = (agencyIds: string[], filter: CompetencyFilter) =>
  peopleInCompetency(
    database.db,
    { scope: scopeOver(agencyIds), filter, today, competency: 'B2' },
    'vi',
    all,
  );

test('everybody required stands in exactly one column, whatever they answered', async () => {
  await sevenIn(at.longXuyen);
  const { grid } = await report([at.province]);
  expect(grid.overall[0]!.tally).toEqual({
    ...{ required: 7, measured: 4, met: 2, unsure: 1, notMet: 1, stale: 1, few: 2 },
  });
  for (const { tally } of grid.rows.flatMap(({ cells }) => cells)) {
    expect(tally.met + tally.unsure + tally.notMet + tally.stale + tally.few).toBe(tally.required);
  }
});

test('who is on the roster but of whom nothing is required is not counted', async () => {
  await sevenIn(at.longXuyen);
  await learner(at.longXuyen, { pieces: 20, verdict: 'met' }, []);
  expect((await report([at.province])).grid.people).toBe(7);
});

test('behind each figure stand exactly as many people as it says', async () => {
  await sevenIn(at.longXuyen);
  await sevenIn(at.chauDoc);
  await learner(at.province, { pieces: 8, verdict: 'met' });
  const { grid } = await report([at.province]);
  const figures = { met: 'met', unsure: 'unsure', 'not-met': 'notMet', stale: 'stale', few: 'few' } as const;
  expect(grid.rows.map(({ group }) => [group.name, group.direct])).toEqual([
    ['Tỉnh An Giang', true],
    ['Phường Châu Đốc', false],
    ['Phường Long Xuyên', false],
  ]);
  for (const { group, cells } of grid.rows) {
    const within = { agencyId: group.id, direct: group.direct || undefined };
    expect(await listed([at.province], within)).toHaveLength(cells[0]!.tally.required);
    for (const standing of STANDINGS) {
      const people = await listed([at.province], { ...within, standing });
      expect(people).toHaveLength(cells[0]!.tally[figures[standing]]);
      expect(people.every((each) => each.standing === standing)).toBe(true);
    }
  }
});

test('a stale verdict keeps its value, is counted apart, and is no part of what an agency is estimated from', async () => {
  await learner(at.longXuyen, { pieces: 12, verdict: 'met', lastEvidenceAt: longAgo });
  expect(await listed([at.province], { standing: 'stale' })).toMatchObject([
    { standing: 'stale', verdict: 'met', pieces: 12 },
  ]);
  expect(await listed([at.province], { standing: 'met' })).toEqual([]);
  const { tally, rate } = (await report([at.province])).grid.overall[0]!;
  expect(tally).toMatchObject({ required: 1, measured: 0, met: 0, stale: 1, few: 0 });
  expect(rate.people).toBe(0);
});

test('a list is counted as it is shown, and pages do not repeat anybody', async () => {
  await sevenIn(at.longXuyen);
  const asked = { scope: scopeOver([at.province]), filter: {}, today, competency: 'B2' };
  expect(await countInCompetency(database.db, asked)).toBe(7);
  const page = (offset: number) => peopleInCompetency(database.db, asked, 'vi', { limit: 4, offset });
  const ids = [...(await page(0)), ...(await page(4))].map(({ personId }) => personId);
  expect(new Set(ids).size).toBe(7);
});

test('the file of a list holds its people in its order', async () => {
  await sevenIn(at.longXuyen);
  const asked = { scope: scopeOver([at.province]), filter: {}, today, competency: 'B2' };
  const file: PersonInCompetency[] = [];
  await eachInCompetency(database.db, asked, 'en', (people) => file.push(...people));
  expect(file).toHaveLength(7);
  expect(file).toEqual(await peopleInCompetency(database.db, asked, 'en', all));
});

test('of one programme only those count of whom it is required, each once', async () => {
  await sevenIn(at.longXuyen);
  expect((await report([at.province], { programmeId: 'other' })).grid.overall[0]!.tally).toMatchObject({
    required: 1,
    met: 1,
  });
  expect((await report([at.province])).grid.people).toBe(7);
});

test('a lead of another agency gets nothing from any question', async () => {
  await sevenIn(at.longXuyen);
  for (const scope of [scopeOver([at.chauDoc]), nobody]) {
    for (const filter of [{}, { agencyId: at.longXuyen }, { agencyId: at.province, direct: true }]) {
      const asked = { scope, filter, today, competency: 'B2' };
      expect(await countsByAgency(database.db, asked)).toEqual({ agencies: [], standings: [] });
      expect(await peopleInCompetency(database.db, asked, 'vi', all)).toEqual([]);
      expect(await countInCompetency(database.db, asked)).toBe(0);
    }
  }
  expect(await agenciesOfScope(database.db, nobody, 'vi')).toEqual([]);
  const other = await agenciesOfScope(database.db, scopeOver([at.chauDoc]), 'vi');
  expect(other.map(({ id }) => id)).toEqual([at.chauDoc]);
});

test('an agency outside the scope is answered as one that does not exist', async () => {
  await sevenIn(at.chauDoc);
  const ask = async (agencyId: string) => {
    const filter = { agencyId };
    const { filter: held, leftOut } = await resolved(
      database.db,
      { scope: scopeOver([at.chauDoc]), filter },
      'vi',
    );
    return { held, leftOut, grid: (await report([at.chauDoc], filter)).grid };
  };
  expect(await ask(at.longXuyen)).toEqual(await ask(crypto.randomUUID()));
  expect(await ask(at.longXuyen)).toMatchObject({ leftOut: true, grid: { people: 7 } });
});

test('nobody sees an empty report, not an error', async () => {
  await sevenIn(at.longXuyen);
  const empty = await competencyReport(database.db, { scope: nobody, filter: {}, today }, 'vi');
  expect(empty).toMatchObject({ grid: { people: 0, rows: [] }, measured: [], top: undefined });
  expect(empty.choices.agencies).toEqual([]);
});

test('who moved counts where they are posted that day', async () => {
  const personId = await learner(at.longXuyen, { pieces: 9, verdict: 'met' });
  const posting = { actorId: null, personId, agencyId: at.chauDoc, position: 'one-stop-officer' } as const;
  must(await transferPerson(database.db, { ...posting, from: '2026-11-20' }, now));
  const names = async (day: string) =>
    (await report([at.province], {}, day)).grid.rows.map(({ group }) => group.name);
  expect(await names('2026-11-19')).toEqual(['Phường Long Xuyên']);
  expect(await names('2026-11-20')).toEqual(['Phường Châu Đốc']);
  expect((await report([at.longXuyen])).grid.people).toBe(0);
});

test('a competency without evidence in the scope is named as not measured, not shown as nothing', async () => {
  await sevenIn(at.longXuyen);
  const codes = async (agencyId: string) => {
    const { measured, unmeasured } = await report([agencyId]);
    return [measured, unmeasured].map((list) => list.map(({ code }) => code));
  };
  expect(await codes(at.province)).toEqual([['B2'], ['B1']]);
  await learner(at.chauDoc);
  expect(await codes(at.chauDoc)).toEqual([[], ['B1', 'B2']]);
});
