import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { modules } from '#db/schema/index.ts';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf } from '#features/checks/queries.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { rightAnswer } from '#features/curriculum/marking.ts';
import type { CheckPlan } from '#features/curriculum/lesson.ts';
import { checkPlan, questionsForMarking } from '#features/curriculum/queries.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { canaryFolder, DRAWN, secretsIn } from '#tests/support/canaries.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import { must } from '#tests/support/roster.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { sessionOf, Visitor } from '#tests/support/visitor.ts';

/** When the key of a submitted attempt may be seen: at once, after passing, or after the window, as the check says. */

const MODULE = 'mot-cua';
const DAY = 24 * 60 * 60_000;

type Taken = { session: string; attemptId: string };
type Show = CheckPlan['show'];

let place: Place;
let server: RunningServer;
const taken = new Map<string, Taken>();

beforeAll(async () => {
  place = await newPlace();
  await place.inside(async (db) => {
    must(await publishContent(db, canaryFolder(), new Date()));
    const now = new Date();
    for (const show of ['at-once', 'after-pass', 'after-window'] as const)
      for (const right of [true, false]) taken.set(`${show} ${right}`, await take(db, show, right, now));
    taken.set('window over', await take(db, 'after-window', false, new Date(now.getTime() - 8 * DAY)));
  });
  server = await place.start();
});
afterAll(() => place.remove());

/** Somebody who takes the check under such a policy, all right or all empty, and submits. */
async function take(db: Database, show: Show, right: boolean, now: Date): Promise<Taken> {
  const plan = (await checkPlan(db, MODULE))!;
  await db
    .update(modules)
    .set({ check: { ...plan, show } })
    .where(eq(modules.id, MODULE));
  const personId = await personOnRoster(db, `PO-${taken.size + 1}`);
  const { attemptId } = must(
    await startAttempt(db, { personId, moduleId: MODULE, seed: '0123456789abcdef' }, now),
  );
  const { drawn } = (await attemptOf(db, personId, attemptId))!;
  const asked = await questionsForMarking(
    db,
    drawn.map(({ versionId }) => versionId),
  );
  for (const [i, { questionId, key }] of (right ? asked : []).entries()) {
    const order = { seq: i + 1, deviceId: 'desk', answeredAt: now, clientId: crypto.randomUUID() };
    const answer = { personId, attemptId, questionId, given: rightAnswer(key), language: 'vi' as const };
    must(await saveAnswer(db, { ...answer, ...order }, now));
  }
  must(await submitAttempt(db, { personId, attemptId }, now));
  return { session: await sessionOf(db, personId), attemptId };
}

async function explained(who: string): Promise<number> {
  const { session, attemptId } = taken.get(who)!;
  const { status, text } = await new Visitor(server.origin, session).get(`/attempts/${attemptId}`);
  expect(status).toBe(200);
  return secretsIn(text).filter((secret) => secret.endsWith('explanation')).length;
}

test('at once: every drawn question is explained, passed or not', async () => {
  expect(await explained('at-once true')).toBe(DRAWN);
  expect(await explained('at-once false')).toBe(DRAWN);
});

test('after passing: to who passed, and nothing to who did not', async () => {
  expect(await explained('after-pass true')).toBe(DRAWN);
  expect(await explained('after-pass false')).toBe(0);
});

test('after the window: nothing before it is over, also not to who passed', async () => {
  expect(await explained('after-window true')).toBe(0);
  expect(await explained('after-window false')).toBe(0);
  expect(await explained('window over')).toBe(DRAWN);
});
