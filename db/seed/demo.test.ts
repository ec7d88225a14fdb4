import { and, asc, count, eq, isNotNull, isNull, notExists, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { accounts, extraTimes, papers, people, requirements, responses, sessions } from '#db/schema/index.ts';
import { demoSignInLinks } from '#features/accounts/commands/start.ts';
import { signIn } from '#features/accounts/commands/sign-in.ts';
import { postingsOf } from '#features/agencies/queries.ts';
import { dayOf } from '#features/agencies/day.ts';
import { lateToDecide } from '#features/checks/queries/late-lists.ts';
import { requirementsOf } from '#features/requirements/queries.ts';
import { claimInstallation } from '#server/installation.ts';
import { syncContent } from '#server/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { ACCOUNTS, DEMO_PASSWORD } from './accounts.ts';
import { seedDemo } from './demo.ts';
import { demoPeople, type DemoPerson } from './people.ts';

/** The staff, somebody who moves, and a few others among whom every status occurs. */
const SOME = demoPeople().filter(isAmongSome);
const NOW = new Date('2026-11-23T09:00:00+07:00');
const A_WEEK_LATER = new Date('2026-11-30T09:00:00+07:00');
const MINUTES = 60_000;

const database = testDatabase({ keep: true });
const uninterrupted = testDatabase({ keep: true });

beforeAll(async () => {
  await claimInstallation(database.db, 'demo', NOW);
  await syncContent(database.db);
  for (const deeds of [5, 40, 150]) {
    const killed = seedDemo(breakingAfter(deeds, database.db), NOW, () => {}, SOME);
    await expect(killed).rejects.toThrow('killed');
  }
  await seedDemo(database.db, A_WEEK_LATER, () => {}, SOME);
}, 5 * MINUTES);

test(
  'a demo that was killed three times and went on a week later is the one that was never interrupted',
  async () => {
    await syncContent(uninterrupted.db);
    await seedDemo(uninterrupted.db, NOW, () => {}, SOME);
    expect(await told(database.db)).toEqual(await told(uninterrupted.db));
  },
  5 * MINUTES,
);

test('a finished demo is left alone', async () => {
  const before = await told(database.db);
  let progress = 0;
  await seedDemo(database.db, A_WEEK_LATER, () => (progress += 1), SOME);
  expect(progress).toBe(0);
  expect(await told(database.db)).toEqual(before);
});

test('what is not the rule is shown once: extra time, a paper, and an answer that waits for a decision', async () => {
  expect(await database.db.$count(extraTimes)).toBe(1);
  expect(await database.db.$count(papers)).toBe(1);
  expect(await lateToDecide(database.db, 'vi')).toMatchObject({
    all: 1,
    shown: [{ why: 'after-submission' }],
  });
});

test('every status of a requirement occurs', async () => {
  const required = await database.db.select({ id: requirements.personId }).from(requirements);
  const standings = await Promise.all(
    required.map(({ id }) => requirementsOf(database.db, id, 'vi', dayOf(NOW))),
  );
  const found = new Set(standings.flat().map(({ status }) => status));
  expect([...found].sort()).toEqual(['doing', 'done', 'late', 'soon', 'todo']);
});

test('some who must learn have never signed in, and whoever answered has', async () => {
  const { db } = database;
  const signedIn = db
    .select({ one: sql`1` })
    .from(accounts)
    .where(and(eq(accounts.personId, requirements.personId), isNotNull(accounts.firstSignedInAt)));
  const [never] = await db.select({ people: count() }).from(requirements).where(notExists(signedIn));
  expect(never!.people).toBeGreaterThan(0);

  const strangers = await db
    .select({ id: responses.personId })
    .from(responses)
    .leftJoin(accounts, eq(accounts.personId, responses.personId))
    .where(isNull(accounts.firstSignedInAt));
  expect(strangers).toEqual([]);
  expect(await db.$count(sessions)).toBe(0);
});

test('nobody answers before the posting begins or after the demo began', async () => {
  const [first] = await database.db
    .select({ at: sql<number>`extract(epoch from max(${responses.receivedAt}))::float8` })
    .from(responses);
  expect(first!.at * 1000).toBeLessThanOrEqual(NOW.getTime());
  const early = await database.db
    .select({ id: responses.id })
    .from(responses)
    .innerJoin(requirements, eq(requirements.personId, responses.personId))
    .where(sql`${responses.receivedAt} < ${requirements.assignedOn}::timestamptz`);
  expect(early).toEqual([]);
});

test('somebody moved between agencies and has learnt in both', async () => {
  const mover = SOME.find(({ postings }) => postings.length > 1)!;
  const id = await idOf(mover.staffCode);
  const [now, before] = await postingsOf(database.db, id);
  expect(before!.until! < now!.from).toBe(true);
  const days = await database.db
    .select({ at: responses.receivedAt })
    .from(responses)
    .where(eq(responses.personId, id))
    .orderBy(asc(responses.receivedAt));
  expect(dayOf(days[0]!.at) <= before!.until!).toBe(true);
  expect(dayOf(days.at(-1)!.at) >= now!.from).toBe(true);
});

test('only five accounts have a password, and it opens each of them', async () => {
  const { db } = database;
  expect(await db.$count(accounts, isNotNull(accounts.passwordHash))).toBe(5);
  for (const { person, password } of ACCOUNTS) {
    const credentials = { name: person.staffCode, password: DEMO_PASSWORD, sharedDevice: true };
    expect((await signIn(db, credentials, NOW)).ok, person.fullName).toBe(password);
  }
  await db.delete(sessions);
});

test('the sign-in links are for the people whom the demo is about', async () => {
  const links = await demoSignInLinks(database.db, 'http://localhost:4321', NOW);
  const expected = ACCOUNTS.filter(({ password }) => password).map(({ role, person }) => ({
    role,
    fullName: person.fullName,
  }));
  expect(links.map(({ role, fullName }) => ({ role, fullName }))).toEqual(expected);
});

function isAmongSome({ staffCode, postings }: DemoPerson, index: number): boolean {
  const isStaff = ACCOUNTS.some(({ person }) => person.staffCode === staffCode);
  return isStaff || (postings.length > 1 && index < 200) || index % 56 === 22;
}

/** Stands for a process that is killed: after so many deeds, no other one comes through. */
function breakingAfter(deeds: number, db: Database): Database {
  let left = deeds;
  return new Proxy(db, {
    get(target, name) {
      if (name === 'transaction' && left-- <= 0) throw new Error('killed');
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function idOf(staffCode: string): Promise<string> {
  const [row] = await database.db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.staffCode, staffCode));
  return row!.id;
}

/** What happened, without the ids that a database makes up. */
/** What is stored in an order that chance made at publishing differs from demo to demo; its score does not. */
const GIVEN = `case when t.given ->> 'kind' in ('ordering', 'matching', 'gaps') then null else t.given end`;

async function told(db: Database): Promise<unknown> {
  const rows = (query: string) => db.execute(sql.raw(query));
  const who = 'join people p on p.id = t.person_id order by p.staff_code';
  return Promise.all([
    rows('select staff_code, full_name, created_at from people order by staff_code'),
    rows(`select p.staff_code, t.from, t.recorded_at, t.position from postings t ${who}, t.from`),
    rows(`select p.staff_code, t.assigned_on, t.due_on from requirements t ${who}`),
    rows(`select p.staff_code, t.first_signed_in_at from accounts t ${who}`),
    rows(
      `select p.staff_code, t.client_id, ${GIVEN}, t.score, t.received_at from responses t ${who}, t.client_id`,
    ),
    rows(`select p.staff_code, t.lesson_id, t.read_at from readings t ${who}, t.lesson_id`),
    rows(`select p.staff_code, t.number, t.seed, t.started_at from attempts t ${who}, t.started_at`),
    rows(`select p.staff_code, t.score, t.passed, t.marked_at from markings t ${who}, t.marked_at`),
    rows(`select p.staff_code, t.competency, t.pieces, t.verdict from estimates t ${who}, t.competency`),
    rows(`select p.staff_code, t.module_id, t.completed_at from module_progress t ${who}, t.module_id`),
  ]).then((tables) => tables.map((table) => JSON.stringify(rowsOf(table))));
}

/** The two drivers wrap what they give differently. */
function rowsOf(result: unknown): unknown[] {
  return Array.isArray(result) ? [...result] : (result as { rows: unknown[] }).rows;
}
