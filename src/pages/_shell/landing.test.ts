import { beforeEach, expect, test } from 'vitest';
import { moduleProgress, type Role } from '#db/schema/index.ts';
import { readSession } from '#features/accounts/session.ts';
import { requireProgramme } from '#features/requirements/commands.ts';
import { publishTiny, tiny } from '#tests/support/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { invited, person, role, smallProvince, type Places } from '#tests/support/roster.ts';
import { startFor } from './landing.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
let places: Places;
/** Of whom was asked about last. */
let session: string;

beforeEach(async () => {
  places = await smallProvince(at.db);
});

/** Where somebody with these roles begins. */
async function startOf(roles: Exclude<Role, 'learner'>[], programmeId?: string): Promise<string> {
  const personId = await person(at.db, { staffCode: 'TS-1', agencyId: places.longXuyen });
  for (const name of roles) await role(at.db, personId, name, name === 'trainer' ? null : places.longXuyen);
  const required = { personId, programmeId: programmeId ?? '', assignedOn: '2026-11-23' };
  if (programmeId) expect(await requireProgramme(at.db, required, monday)).toMatchObject({ ok: true });
  session = await invited(at.db, personId, monday);
  const account = await readSession(at.db, session, monday);
  return startFor(at.db, account!, monday);
}

test.each([
  ['lead', '/office/completion'],
  ['office', '/office/completion'],
  ['admin', '/office/people'],
] as const)('the %s of whom nothing is required begins in the office, at %s', async (name, start) => {
  expect(await startOf([name])).toBe(start);
});

test('who only learns begins at home', async () => {
  expect(await startOf([])).toBe('/');
});

test('a trainer begins with what is to be done for the lessons', async () => {
  expect(await startOf(['trainer'])).toBe('/studio');
});

test('a trainer who leads an agency as well begins with its people', async () => {
  expect(await startOf(['trainer', 'lead'])).toBe('/office/completion');
});

test('who has something to learn begins with that, whatever the role', async () => {
  await publishTiny(at.db, monday);
  expect(await startOf(['lead'], tiny.programme)).toBe('/');
});

test('who has learned all that was required begins with the work', async () => {
  await publishTiny(at.db, monday);
  expect(await startOf(['trainer'], tiny.programme)).toBe('/');
  const account = (await readSession(at.db, session, monday))!;
  const done = { personId: account.personId, moduleId: tiny.module, lessonsDone: 1 };
  await at.db.insert(moduleProgress).values({ ...done, startedAt: monday, completedAt: monday });
  expect(await startFor(at.db, account, monday)).toBe('/studio');
});
