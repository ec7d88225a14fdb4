import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accounts, agencies } from '#db/schema/index.ts';
import { transferPerson } from '#features/agencies/commands/postings.ts';
import { addDays } from '#features/agencies/day.ts';
import { asked, requiredProvince, today } from '#tests/support/required-province.ts';
import { must } from '#tests/support/roster.ts';
import { TODAY } from '#tests/support/small-province.ts';
import { STATUSES, type CompletionFilter } from '../completion/filter.ts';
import { sumOf } from '../completion/tally.ts';
import { peopleBehind } from './completion-people.ts';
import { completionReport } from './completion-report.ts';
import { tallies } from './completion.ts';

const at = requiredProvince();

test('everybody who is required is counted once, by status and by agency', async () => {
  await at.someHistory();
  const counted = await tallies(at.db, asked(at.province()));
  expect(sumOf([...counted.values()])).toMatchObject({
    required: 5,
    done: 1,
    late: 1,
    soon: 1,
    doing: 1,
    todo: 1,
  });
  expect(counted.get(at.agencies.thoaiSon)).toMatchObject({ required: 2, doing: 1, todo: 1 });
});

test('who never signed in counts like everybody else', async () => {
  await at.required(at.people.nghia, addDays(today, -9));
  const counted = await tallies(at.db, asked(at.province()));
  expect(sumOf([...counted.values()])).toMatchObject({ required: 1, late: 1, never: 1 });
});

test('behind every number of the report stand exactly so many people', async () => {
  await at.someHistory();
  const report = await completionReport(at.db, asked(at.province()), 'vi');
  const listed = (filter: CompletionFilter) => peopleBehind(at.db, asked(at.province(), filter), 'vi', 1);
  const behind = async (filter: CompletionFilter) => (await listed(filter)).total.requirements;
  for (const { id, direct, tally } of [...report.agencies]) {
    const line = { agencyId: id, direct: direct || undefined };
    expect(await behind(line)).toBe(tally.required);
    for (const status of STATUSES) expect(await behind({ ...line, status })).toBe(tally[status]);
    expect((await listed({ ...line, never: true })).total.people).toBe(tally.never);
  }
  for (const { moduleId, required: all, done } of report.allModules) {
    expect(await behind({ moduleId })).toBe(all);
    expect(await behind({ moduleId, moduleDone: true })).toBe(done);
  }
  expect(await behind({})).toBe(report.all.required);
});

test('two programmes are two requirements of one person, in the report and in every list behind it', async () => {
  await at.secondProgramme();
  const { tu, nghia } = at.people;
  await at.required(tu, addDays(today, -9));
  await at.required(tu, addDays(today, -1), 'second');
  await at.required(nghia, addDays(today, 7));
  await at.required(nghia, addDays(today, 30), 'second');
  await at.db.insert(accounts).values({ personId: nghia, firstSignedInAt: TODAY });
  const { all, agencies: lines } = await completionReport(at.db, asked(at.province()), 'vi');
  expect(all).toMatchObject({ required: 4, late: 2, soon: 1, todo: 1 });
  expect(all).toMatchObject({ people: 2, latePeople: 1, soonPeople: 1, never: 1 });
  expect(sumOf(lines.map(({ tally }) => tally))).toEqual(all);
  const listed = async (filter: CompletionFilter) =>
    (await peopleBehind(at.db, asked(at.province(), filter), 'vi', 1)).total;
  expect(await listed({})).toEqual({ people: all.people, requirements: all.required });
  expect(await listed({ status: 'late' })).toEqual({ people: all.latePeople, requirements: all.late });
  expect(await listed({ status: 'soon' })).toEqual({ people: all.soonPeople, requirements: all.soon });
  expect(await listed({ never: true })).toEqual({ people: all.never, requirements: 2 });
  const { people } = await peopleBehind(at.db, asked(at.province(), { status: 'late' }), 'vi', 1);
  expect(people.map(({ programme }) => programme)).toEqual(['New', 'Second']);
});

test('a lead of another agency finds nobody, a scope of nobody holds nobody', async () => {
  await at.required(at.people.tu, today);
  for (const scope of [[at.agencies.anPhu], []]) {
    expect((await tallies(at.db, asked(scope))).size).toBe(0);
    expect(await peopleBehind(at.db, asked(scope), 'vi', 1)).toMatchObject({
      people: [],
      total: { people: 0, requirements: 0 },
    });
    const report = await completionReport(at.db, asked(scope, { agencyId: at.agencies.thoaiSon }), 'vi');
    expect(report).toMatchObject({ agencies: [], chosen: null, all: { required: 0 } });
  }
});

test('an agency outside the scope is answered like one that does not exist', async () => {
  await at.required(at.people.rin, today);
  const there = await completionReport(
    at.db,
    asked([at.agencies.anPhu], { agencyId: at.agencies.thoaiSon }),
    'vi',
  );
  const nowhere = await completionReport(
    at.db,
    asked([at.agencies.anPhu], { agencyId: crypto.randomUUID() }),
    'vi',
  );
  expect(there).toEqual(nowhere);
  expect(there.all.required).toBe(1);
});

test('somebody who moved counts where they are on the day of the report', async () => {
  const { tu, loc } = at.people;
  await at.required(tu, today);
  const move = {
    actorId: loc,
    personId: tu,
    agencyId: at.agencies.anPhu,
    position: 'commune-specialist',
    from: '2026-11-16',
  } as const;
  must(await transferPerson(at.db, move, TODAY));
  const on = async (day: string) => [
    ...(await tallies(at.db, { ...asked(at.province()), today: day })).keys(),
  ];
  expect(await on('2026-11-15')).toEqual([at.agencies.thoaiSon]);
  expect(await on('2026-11-16')).toEqual([at.agencies.anPhu]);
});

test('who asks the report for the staff of an agency alone sees its units too, and so does each list behind', async () => {
  await at.someHistory();
  const above = asked(at.province(), { agencyId: at.agencies.province, direct: true });
  const report = await completionReport(at.db, above, 'vi');
  expect(report.all.required).toBe(5);
  const behind = await peopleBehind(at.db, { ...above, filter: report.filter }, 'vi', 1);
  expect(behind.total.requirements).toBe(report.all.required);
});

test('somebody still posted in an agency that has ended is in the table and in its sum', async () => {
  await at.required(at.people.tu, today);
  await at.db
    .update(agencies)
    .set({ existsUntil: '2026-11-01' })
    .where(eq(agencies.id, at.agencies.thoaiSon));
  const report = await completionReport(at.db, asked(at.province()), 'vi');
  expect(report.all.required).toBe(1);
  expect(report.agencies.map(({ name }) => name)).toEqual(['Xã Thoại Sơn']);
});
