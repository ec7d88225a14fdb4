import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import {
  answerTimes,
  difficulties,
  estimates,
  evidence,
  examinedDays,
  markings,
  questionVersions,
  responses,
  signals,
} from '#db/schema/index.ts';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf } from '#features/checks/queries.ts';
import { MODULE, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must, person, smallProvince, type Places } from '#tests/support/roster.ts';
import { examineDays, examineNewDays } from './commands/examine.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const night = new Date('2026-11-23T21:00:00Z');
const RIGHT = 1;

let places: Places;

/** Questions of middling difficulty that usually take a minute, and whose three wrong options are equally common. */
beforeEach(async () => {
  places = await smallProvince(at.db);
  await publishedBank(at.db);
  const ids = (await at.db.select().from(questionVersions)).map(({ id }) => id);
  const known = { count: 100, computedAt: monday };
  await at.db
    .insert(difficulties)
    .values(ids.map((questionVersionId) => ({ questionVersionId, ...known, right: 60, difficulty: 0 })));
  await at.db
    .insert(answerTimes)
    .values(ids.map((questionVersionId) => ({ questionVersionId, ...known, meanSeconds: 60 })));
  await chosenWrongly();
});

/** Somebody of long ago has chosen each wrong option of every question twenty times, in as many variants. */
async function chosenWrongly(): Promise<void> {
  const personId = await someone('AG-0', places.chauDoc);
  const versions = await at.db.select().from(questionVersions);
  const long = { answeredAt: monday, receivedAt: monday, place: 'practice' as const };
  const rows = versions.flatMap(({ id: questionVersionId, questionId }) =>
    Array.from({ length: 60 }, (_, n) => {
      const id = crypto.randomUUID();
      const asked = { personId, questionId, questionVersionId, variant: String(n) };
      const given = { kind: 'single' as const, chosen: [0, 2, 3][n % 3]! };
      const marked = { competency: 'B2', level: 2, score: 0, guess: 0.25, place: 'practice' as const };
      return {
        response: { ...asked, ...long, id, clientId: id, language: 'vi' as const, given },
        piece: { ...asked, ...marked, responseId: id, at: monday },
      };
    }),
  );
  await at.db.insert(responses).values(rows.map(({ response }) => response));
  await at.db.insert(evidence).values(rows.map(({ piece }) => piece));
}

const someone = (staffCode: string, agencyId = places.longXuyen) => person(at.db, { staffCode, agencyId });

type Taking = { every?: number; claimed?: number; choices?: number[]; start?: Date; seed?: string };

/** Takes a check, a question every so many seconds, and submits it. */
async function take(
  personId: string,
  { every = 60, claimed = every, choices = [], start = monday, seed = '0123456789abcdef' }: Taking = {},
): Promise<string> {
  const { attemptId } = must(await startAttempt(at.db, { personId, moduleId: MODULE, seed }, start));
  const { drawn } = (await attemptOf(at.db, personId, attemptId))!;
  let now = start;
  const claims = (index: number) => new Date(start.getTime() + (index + 1) * claimed * 1000);
  for (const [index, { questionId }] of drawn.entries()) {
    now = new Date(now.getTime() + every * 1000);
    const given = { kind: 'single' as const, chosen: choices[index] ?? RIGHT };
    const own = { personId, attemptId, questionId, clientId: crypto.randomUUID(), given };
    const sent = {
      ...own,
      language: 'vi' as const,
      seq: index + 1,
      deviceId: 'a',
      answeredAt: claims(index),
    };
    must(await saveAnswer(at.db, sent, now));
  }
  must(await submitAttempt(at.db, { personId, attemptId }, now));
  return attemptId;
}

const noticed = () => at.db.select().from(signals);

test('who rushes through a check is noticed with the numbers, who takes the usual time is not', async () => {
  const [hasty, calm] = [await someone('AG-1'), await someone('AG-2')];
  const attemptId = await take(hasty, { every: 3 });
  await take(calm, { every: 50, seed: 'fedcba9876543210' });
  expect(await examineNewDays(at.db, night)).toBe(1);
  expect(await noticed()).toMatchObject([
    {
      ...{ personId: hasty, attemptId, kind: 'effort', otherPersonId: null },
      reason: { kind: 'effort', rapid: 10, known: 10, seconds: 30, usualSeconds: 600 },
    },
  ]);
});

test('a device that claims other times does not hide a rush', async () => {
  await take(await someone('AG-1'), { every: 2, claimed: 60 });
  await take(await someone('AG-2'), { every: 2, claimed: -60, seed: 'fedcba9876543210' });
  expect(await examineNewDays(at.db, night)).toBe(2);
  expect((await noticed()).map(({ kind }) => kind)).toEqual(['effort', 'effort']);
});

test('two of one agency with nine wrong options in common are noticed, each with the other', async () => {
  const pattern = [0, 2, 3, 0, 2, 3, 0, 2, 3, RIGHT];
  const [ada, bob] = [await someone('AG-1'), await someone('AG-2')];
  const [one, other] = [await take(ada, { choices: pattern }), await take(bob, { choices: pattern })];
  await examineNewDays(at.db, night);
  const found = await noticed();
  expect(found.map(({ kind, reason }) => [kind, reason.kind === 'same-answers' && reason.same])).toEqual([
    ['same-answers', 9],
    ['same-answers', 9],
  ]);
  expect(found.map(({ attemptId, otherAttemptId }) => [attemptId, otherAttemptId]).toSorted()).toEqual(
    [
      [one, other],
      [other, one],
    ].toSorted(),
  );
});

test('the same of people of two agencies, on two days, or of one person twice, is not', async () => {
  const pattern = [0, 2, 3, 0, 2, 3, 0, 2, 3, RIGHT];
  const [ada, bob, eve] = [
    await someone('AG-1'),
    await someone('AG-2', places.chauDoc),
    await someone('AG-3'),
  ];
  await take(ada, { choices: pattern });
  await take(bob, { choices: pattern });
  await take(eve, { choices: pattern, start: new Date('2026-11-24T02:00:00Z') });
  await examineNewDays(at.db, new Date('2026-11-25T21:00:00Z'));
  expect(await noticed()).toEqual([]);
});

test('who was weak before and now has everything right stands out, who was never measured does not', async () => {
  const [weak, unknown] = [await someone('AG-1'), await someone('AG-2', places.chauDoc)];
  await at.db.update(difficulties).set({ difficulty: 2 });
  const [version] = await at.db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, 'lesson-0'));
  const marked = { competency: 'B2', level: 2, score: 0, guess: 0.25, place: 'practice' as const };
  await at.db.insert(evidence).values(
    [...Array(10).keys()].map((n) => ({
      ...{ personId: weak, questionId: 'lesson-0', questionVersionId: version!.id, variant: String(n) },
      ...{ ...marked, at: new Date('2026-10-01T02:00:00Z') },
    })),
  );
  await take(weak);
  await take(unknown);
  await examineNewDays(at.db, night);
  expect(await noticed()).toMatchObject([
    { personId: weak, kind: 'jump', reason: { kind: 'jump', reached: 10, of: 10, earlier: 10 } },
  ]);
});

test('nothing follows from a signal: no marking, no evidence, no estimate changes', async () => {
  const hasty = await someone('AG-1');
  await take(hasty, { every: 2 });
  const record = async () => [
    await at.db.select().from(markings),
    await at.db.select().from(evidence),
    await at.db.select().from(estimates),
  ];
  const before = await record();
  await examineNewDays(at.db, night);
  expect(await at.db.$count(signals)).toBe(1);
  expect(await record()).toEqual(before);
});

test('a day is looked at once it is over, days that were missed as well, and looking again notices nothing twice', async () => {
  const hasty = await someone('AG-1');
  await take(hasty, { every: 2 });
  await take(await someone('AG-2'), { every: 2, start: new Date('2026-11-25T02:00:00Z') });
  expect(await examineNewDays(at.db, new Date('2026-11-23T10:00:00Z'))).toBe(0);
  expect(await examineNewDays(at.db, new Date('2026-11-26T21:00:00Z'))).toBe(2);
  const days = (await at.db.select().from(examinedDays)).map(({ day, attempts }) => [day, attempts]);
  expect(days.toSorted()).toEqual([
    ['2026-11-22', 0],
    ['2026-11-23', 1],
    ['2026-11-25', 1],
    ['2026-11-26', 0],
  ]);
  // As after a run that was cut off before it wrote down that a day was done, and with two runs at once.
  await at.db.delete(examinedDays);
  const again = () => examineDays(at.db, '2026-11-23', new Date('2026-11-27T21:00:00Z'));
  expect(await Promise.all([again(), again()])).toEqual([0, 0]);
  expect(await at.db.$count(signals)).toBe(2);
});

test('a signal is a record: the database refuses to change or remove it', async () => {
  await take(await someone('AG-1'), { every: 2 });
  await examineNewDays(at.db, night);
  await expect(at.db.update(signals).set({ kind: 'jump' })).rejects.toThrow();
  await expect(at.db.delete(signals)).rejects.toThrow();
});
