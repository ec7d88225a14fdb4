import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { accounts, agencies, moduleProgress } from '#db/schema/index.ts';
import { transferPerson } from '#features/agencies/commands/postings.ts';
import { addDays, dayOf } from '#features/agencies/day.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import { requireProgramme } from '#features/requirements/commands.ts';
import { statusOf } from '#features/requirements/status.ts';
import { MODULE, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { makeSmallProvince, TODAY, type SmallProvince } from '#tests/support/small-province.ts';
import { STATUSES, sumOf, type CompletionFilter } from '../completion.ts';
import { completionReport } from './completion-report.ts';
import { peopleBehind } from './completion-people.ts';
import { tallies, type Asked } from './completion.ts';

const database = testDatabase();
const today = dayOf(TODAY);
let small: SmallProvince;

beforeEach(async () => {
  await publishedBank(database.db);
  small = await makeSmallProvince(database.db);
});

const asked = (scope: string[], filter: CompletionFilter = {}): Asked => ({
  scope: scopeOver(scope),
  filter,
  today,
});
const province = () => [small.agencies.province];

/** Requires the programme so that it is due on a day; the programme gives sixty days. */
async function required(personId: string, dueOn: string) {
  must(
    await requireProgramme(
      database.db,
      { personId, programmeId: 'new', assignedOn: addDays(dueOn, -60) },
      TODAY,
    ),
  );
}

async function progress(personId: string, done: boolean) {
  const row = {
    personId,
    moduleId: MODULE,
    startedAt: TODAY,
    lessonsDone: 1,
    completedAt: done ? TODAY : null,
  };
  await database.db.insert(moduleProgress).values(row);
}

async function someHistory() {
  const { tu, nghia, ngan, hanh, loc } = small.people;
  await required(tu, addDays(today, 30));
  await required(nghia, addDays(today, -9));
  await required(ngan, addDays(today, 7));
  await required(hanh, addDays(today, 30));
  await required(loc, addDays(today, -1));
  await progress(hanh, false);
  await progress(loc, true);
  await database.db.update(accounts).set({ firstSignedInAt: TODAY });
}

test('everybody who is required is counted once, by status and by agency', async () => {
  await someHistory();
  const counted = await tallies(database.db, asked(province()));
  expect(sumOf([...counted.values()])).toMatchObject({
    required: 5,
    done: 1,
    late: 1,
    soon: 1,
    doing: 1,
    todo: 1,
  });
  expect(counted.get(small.agencies.thoaiSon)).toMatchObject({ required: 2, doing: 1, todo: 1 });
});

test('who never signed in counts like everybody else', async () => {
  await required(small.people.nghia, addDays(today, -9));
  const counted = await tallies(database.db, asked(province()));
  expect(sumOf([...counted.values()])).toMatchObject({ required: 1, late: 1, never: 1 });
});

test('behind every number of the report stand exactly so many people', async () => {
  await someHistory();
  const report = await completionReport(database.db, asked(province()), 'vi');
  const behind = async (filter: CompletionFilter) =>
    (await peopleBehind(database.db, asked(province(), filter), 'vi', null)).total;
  for (const { id, direct, tally } of [...report.agencies]) {
    const at = { agencyId: id, direct: direct || undefined };
    expect(await behind(at)).toBe(tally.required);
    for (const status of STATUSES) expect(await behind({ ...at, status })).toBe(tally[status]);
    expect(await behind({ ...at, never: true })).toBe(tally.never);
  }
  for (const { moduleId, required: all, done } of report.allModules) {
    expect(await behind({ moduleId })).toBe(all);
    expect(await behind({ moduleId, moduleDone: true })).toBe(done);
  }
  expect(await behind({})).toBe(report.all.required);
});

test('the status in a list is that of the rule, on every day and in every state', async () => {
  const { tu } = small.people;
  await required(tu, today);
  const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days));
  await fc.assert(
    fc.asyncProperty(day, async (on) => {
      const { people } = await peopleBehind(database.db, { ...asked(province()), today: on }, 'vi', null);
      expect(people[0]?.status).toBe(statusOf({ started: false, done: false, dueOn: today }, on));
    }),
    { numRuns: 40 },
  );
  await progress(tu, false);
  const { people } = await peopleBehind(
    database.db,
    { ...asked(province()), today: addDays(today, -30) },
    'vi',
    null,
  );
  expect(people[0]?.status).toBe('doing');
});

test('the most overdue come first, then what is due next', async () => {
  await someHistory();
  const { people } = await peopleBehind(database.db, asked(province()), 'vi', 1);
  expect(people.map(({ status }) => status)).toEqual(['late', 'soon', 'doing', 'todo', 'done']);
  expect(people[0]).toMatchObject({ fullName: 'Lê Hữu Nghĩa', daysLate: 9, agency: 'Xã An Phú' });
});

test('a lead of another agency finds nobody, a scope of nobody holds nobody', async () => {
  await required(small.people.tu, today);
  for (const scope of [[small.agencies.anPhu], []]) {
    expect((await tallies(database.db, asked(scope))).size).toBe(0);
    expect(await peopleBehind(database.db, asked(scope), 'vi', null)).toEqual({ people: [], total: 0 });
    const report = await completionReport(
      database.db,
      asked(scope, { agencyId: small.agencies.thoaiSon }),
      'vi',
    );
    expect(report).toMatchObject({ agencies: [], chosen: null, all: { required: 0 } });
  }
});

test('an agency outside the scope is answered like one that does not exist', async () => {
  await required(small.people.rin, today);
  const there = await completionReport(
    database.db,
    asked([small.agencies.anPhu], { agencyId: small.agencies.thoaiSon }),
    'vi',
  );
  const nowhere = await completionReport(
    database.db,
    asked([small.agencies.anPhu], { agencyId: crypto.randomUUID() }),
    'vi',
  );
  expect(there).toEqual(nowhere);
  expect(there.all.required).toBe(1);
});

test('somebody who moved counts where they are on the day of the report', async () => {
  const { tu, loc } = small.people;
  await required(tu, today);
  const move = {
    actorId: loc,
    personId: tu,
    agencyId: small.agencies.anPhu,
    position: 'commune-specialist',
    from: '2026-11-16',
  } as const;
  must(await transferPerson(database.db, move, TODAY));
  const on = async (day: string) => [
    ...(await tallies(database.db, { ...asked(province()), today: day })).keys(),
  ];
  expect(await on('2026-11-15')).toEqual([small.agencies.thoaiSon]);
  expect(await on('2026-11-16')).toEqual([small.agencies.anPhu]);
});

test('a period asks for what was assigned within it, both days included', async () => {
  await required(small.people.tu, addDays('2026-09-01', 60));
  const within = async (from: string, until: string) =>
    (await peopleBehind(database.db, asked(province(), { from, until }), 'vi', null)).total;
  expect(await within('2026-09-01', '2026-09-01')).toBe(1);
  expect(await within('2026-09-02', '2026-12-31')).toBe(0);
  expect(await within('2026-01-01', '2026-08-31')).toBe(0);
});

test('a search ignores tone marks and finds a staff code by its beginning', async () => {
  await required(small.people.tu, today);
  await required(small.people.nghia, today);
  const found = async (search: string) =>
    (await peopleBehind(database.db, asked(province(), { search }), 'vi', null)).people.map(
      ({ fullName }) => fullName,
    );
  expect(await found('cam tu')).toEqual(['Lê Thị Cẩm Tú']);
  expect(await found('ag-2')).toEqual(['Lê Hữu Nghĩa']);
  expect(await found('%')).toEqual([]);
  expect(await found("'; drop table people; --")).toEqual([]);
});

test('pages hold every row once', async () => {
  await someHistory();
  const all = await peopleBehind(database.db, asked(province()), 'vi', null);
  const first = await peopleBehind(database.db, asked(province()), 'vi', 1);
  expect(first).toEqual(all);
  expect((await peopleBehind(database.db, asked(province()), 'vi', 1000)).people).toEqual([]);
});

test('somebody still posted in an agency that has ended is in the table and in its sum', async () => {
  await required(small.people.tu, today);
  await database.db
    .update(agencies)
    .set({ existsUntil: '2026-11-01' })
    .where(eq(agencies.id, small.agencies.thoaiSon));
  const report = await completionReport(database.db, asked(province()), 'vi');
  expect(report.all.required).toBe(1);
  expect(report.agencies.map(({ name }) => name)).toEqual(['Xã Thoại Sơn']);
});
