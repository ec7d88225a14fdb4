import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#features/agencies/day.ts';
import { statusOf } from '#features/requirements/status.ts';
import { asked, requiredProvince, today } from '#tests/support/required-province.ts';
import { person } from '#tests/support/roster.ts';
import { PEOPLE_PER_PAGE } from '../address.ts';
import { eachBehind, peopleBehind, type PersonInReport } from './completion-people.ts';

const at = requiredProvince();

test('the status in a list is that of the rule, on every day and in every state', async () => {
  const { tu } = at.people;
  await at.required(tu, today);
  const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days));
  await fc.assert(
    fc.asyncProperty(day, async (on) => {
      const { people } = await peopleBehind(at.db, { ...asked(at.province()), today: on }, 'vi', 1);
      expect(people[0]?.status).toBe(statusOf({ started: false, done: false, dueOn: today }, on));
    }),
    { numRuns: 40 },
  );
  await at.progress(tu, false);
  const { people } = await peopleBehind(
    at.db,
    { ...asked(at.province()), today: addDays(today, -30) },
    'vi',
    1,
  );
  expect(people[0]?.status).toBe('doing');
});

test('the most overdue come first, then what is due next', async () => {
  await at.someHistory();
  const { people } = await peopleBehind(at.db, asked(at.province()), 'vi', 1);
  expect(people.map(({ status }) => status)).toEqual(['late', 'soon', 'doing', 'todo', 'done']);
  expect(people[0]).toMatchObject({ fullName: 'Lê Hữu Nghĩa', daysLate: 9, agency: 'Xã An Phú' });
});

test('a period asks for what was assigned within it, both days included', async () => {
  await at.required(at.people.tu, addDays('2026-09-01', 60));
  const within = async (from: string, until: string) =>
    (await peopleBehind(at.db, asked(at.province(), { from, until }), 'vi', 1)).total.requirements;
  expect(await within('2026-09-01', '2026-09-01')).toBe(1);
  expect(await within('2026-09-02', '2026-12-31')).toBe(0);
  expect(await within('2026-01-01', '2026-08-31')).toBe(0);
});

test('a search ignores tone marks and the order of words, and finds a staff code', async () => {
  await at.required(at.people.tu, today);
  await at.required(at.people.nghia, today);
  const found = async (search: string) =>
    (await peopleBehind(at.db, asked(at.province(), { search }), 'vi', 1)).people.map(
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
    agencyId: at.agencies.thoaiSon,
  }));
  for (const someone of everybody) await at.required(await person(at.db, someone), today);
  const page = (n: number) => peopleBehind(at.db, asked(at.province()), 'vi', n);
  const [first, second] = [await page(1), await page(2)];
  expect([first.people.length, second.people.length]).toEqual([PEOPLE_PER_PAGE, 3]);
  const codes = [...first.people, ...second.people].map(({ staffCode }) => staffCode);
  expect(codes.toSorted()).toEqual(everybody.map(({ staffCode }) => staffCode).toSorted());
  expect(await page(3)).toEqual(first);
});

test('the file of a list holds its rows in its order, however many portions they come in', async () => {
  await at.someHistory();
  const { people: first } = await peopleBehind(at.db, asked(at.province()), 'en', 1);
  const portions: PersonInReport[][] = [];
  await eachBehind(at.db, asked(at.province()), 'en', (people) => portions.push(people));
  expect(portions.flat()).toEqual(first);
  const found: PersonInReport[] = [];
  await eachBehind(at.db, asked(at.province(), { search: 'cẩm', status: 'todo' }), 'vi', (people) =>
    found.push(...people),
  );
  expect(found).toMatchObject([{ fullName: 'Lê Thị Cẩm Tú', agency: 'Xã Thoại Sơn', programme: 'New' }]);
});
