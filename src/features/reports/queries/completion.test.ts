import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { accounts, agencies, moduleProgress, programmeModules, programmes } from '#db/schema/index.ts';
import { transferPerson } from '#features/agencies/commands/postings.ts';
import { addDays, dayOf } from '#features/agencies/day.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import { requireProgramme } from '#features/requirements/commands.ts';
import { statusOf } from '#features/requirements/status.ts';
import { MODULE, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must, person } from '#tests/support/roster.ts';
import { makeSmallProvince, TODAY, type SmallProvince } from '#tests/support/small-province.ts';
import { PEOPLE_PER_PAGE } from '../address.ts';
import { STATUSES, type CompletionFilter } from '../completion/filter.ts';
import { sumOf } from '../completion/tally.ts';
import { completionReport } from './completion-report.ts';
import { eachBehind, peopleBehind, type PersonInReport } from './completion-people.ts';
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
async function required(personId: string, dueOn: string, programmeId = 'new') {
  const assignedOn = addDays(dueOn, -60);
  must(await requireProgramme(database.db, { personId, programmeId, assignedOn }, TODAY));
}

async function secondProgramme() {
  const programme = { id: 'second', title: { vi: 'Second', en: 'Second' }, dueDays: 60 };
  const rules = { attempts: 3, coolDownHours: 24, cycleMonths: null };
  await database.db.insert(programmes).values({ ...programme, ...rules });
  await database.db.insert(programmeModules).values({ programmeId: 'second', moduleId: MODULE, sort: 1 });
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
  const listed = (filter: CompletionFilter) => peopleBehind(database.db, asked(province(), filter), 'vi', 1);
  const behind = async (filter: CompletionFilter) => (await listed(filter)).total.requirements;
  for (const { id, direct, tally } of [...report.agencies]) {
    const at = { agencyId: id, direct: direct || undefined };
    expect(await behind(at)).toBe(tally.required);
    for (const status of STATUSES) expect(await behind({ ...at, status })).toBe(tally[status]);
    expect((await listed({ ...at, never: true })).total.people).toBe(tally.never);
  }
  for (const { moduleId, required: all, done } of report.allModules) {
    expect(await behind({ moduleId })).toBe(all);
    expect(await behind({ moduleId, moduleDone: true })).toBe(done);
  }
  expect(await behind({})).toBe(report.all.required);
});

test('two programmes are two requirements of one person, in the report and in every list behind it', async () => {
  await secondProgramme();
  const { tu, nghia } = small.people;
  await required(tu, addDays(today, -9));
  await required(tu, addDays(today, -1), 'second');
  await required(nghia, addDays(today, 7));
  await required(nghia, addDays(today, 30), 'second');
  await database.db.insert(accounts).values({ personId: nghia, firstSignedInAt: TODAY });
  const { all, agencies: lines } = await completionReport(database.db, asked(province()), 'vi');
  expect(all).toMatchObject({ required: 4, late: 2, soon: 1, todo: 1 });
  expect(all).toMatchObject({ people: 2, latePeople: 1, soonPeople: 1, never: 1 });
  expect(sumOf(lines.map(({ tally }) => tally))).toEqual(all);
  const listed = async (filter: CompletionFilter) =>
    (await peopleBehind(database.db, asked(province(), filter), 'vi', 1)).total;
  expect(await listed({})).toEqual({ people: all.people, requirements: all.required });
  expect(await listed({ status: 'late' })).toEqual({ people: all.latePeople, requirements: all.late });
  expect(await listed({ status: 'soon' })).toEqual({ people: all.soonPeople, requirements: all.soon });
  expect(await listed({ never: true })).toEqual({ people: all.never, requirements: 2 });
  const { people } = await peopleBehind(database.db, asked(province(), { status: 'late' }), 'vi', 1);
  expect(people.map(({ programme }) => programme)).toEqual(['New', 'Second']);
});

test('the status in a list is that of the rule, on every day and in every state', async () => {
  const { tu } = small.people;
  await required(tu, today);
  const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days));
  await fc.assert(
    fc.asyncProperty(day, async (on) => {
      const { people } = await peopleBehind(database.db, { ...asked(province()), today: on }, 'vi', 1);
      expect(people[0]?.status).toBe(statusOf({ started: false, done: false, dueOn: today }, on));
    }),
    { numRuns: 40 },
  );
  await progress(tu, false);
  const { people } = await peopleBehind(
    database.db,
    { ...asked(province()), today: addDays(today, -30) },
    'vi',
    1,
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
    expect(await peopleBehind(database.db, asked(scope), 'vi', 1)).toMatchObject({
      people: [],
      total: { people: 0, requirements: 0 },
    });
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
    (await peopleBehind(database.db, asked(province(), { from, until }), 'vi', 1)).total.requirements;
  expect(await within('2026-09-01', '2026-09-01')).toBe(1);
  expect(await within('2026-09-02', '2026-12-31')).toBe(0);
  expect(await within('2026-01-01', '2026-08-31')).toBe(0);
});

test('a search ignores tone marks and the order of words, and finds a staff code', async () => {
  await required(small.people.tu, today);
  await required(small.people.nghia, today);
  const found = async (search: string) =>
    (await peopleBehind(database.db, asked(province(), { search }), 'vi', 1)).people.map(
      ({ fullName }) => fullName,
    );
  expect(await found('cam tu')).toEqual(['Lê Thị Cẩm Tú']);
  expect(await found('tú lê')).toEqual(['Lê Thị Cẩm Tú']);
  expect(await found('ag-2')).toEqual(['Lê Hữu Nghĩa']);
  expect(await found('%')).toEqual([]);
  expect(await found("'; drop table people; --")).toEqual([]);
});

test('the pages of a list hold every row once, and a page that does not exist is the first', async () => {
  const everybody = Array.from({ length: PEOPLE_PER_PAGE + 3 }, (_, n) => ({
    staffCode: `AG-1${n}`,
    agencyId: small.agencies.thoaiSon,
  }));
  for (const someone of everybody) await required(await person(database.db, someone), today);
  const page = (n: number) => peopleBehind(database.db, asked(province()), 'vi', n);
  const [first, second] = [await page(1), await page(2)];
  expect([first.people.length, second.people.length]).toEqual([PEOPLE_PER_PAGE, 3]);
  const codes = [...first.people, ...second.people].map(({ staffCode }) => staffCode);
  expect(codes.toSorted()).toEqual(everybody.map(({ staffCode }) => staffCode).toSorted());
  expect(await page(3)).toEqual(first);
});

test('the file of a list holds its rows in its order, however many portions they come in', async () => {
  await someHistory();
  const { people: first } = await peopleBehind(database.db, asked(province()), 'en', 1);
  const portions: PersonInReport[][] = [];
  await eachBehind(database.db, asked(province()), 'en', (people) => portions.push(people));
  expect(portions.flat()).toEqual(first);
  const found: PersonInReport[] = [];
  await eachBehind(database.db, asked(province(), { search: 'cẩm', status: 'todo' }), 'vi', (people) =>
    found.push(...people),
  );
  expect(found).toMatchObject([{ fullName: 'Lê Thị Cẩm Tú', agency: 'Xã Thoại Sơn', programme: 'New' }]);
});

test('who asks the report for the staff of an agency alone sees its units too, and so does each list behind', async () => {
  await someHistory();
  const above = asked(province(), { agencyId: small.agencies.province, direct: true });
  const report = await completionReport(database.db, above, 'vi');
  expect(report.all.required).toBe(5);
  const behind = await peopleBehind(database.db, { ...above, filter: report.filter }, 'vi', 1);
  expect(behind.total.requirements).toBe(report.all.required);
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
