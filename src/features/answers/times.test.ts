import { expect, test } from 'vitest';
import { answerTimes } from '#db/schema/index.ts';
import type { CheckAnswer } from '#features/checks/commands/answer.ts';
import { atACheck, monday } from '#tests/support/at-a-check.ts';
import { measureAnswerTimes } from './commands/times.ts';
import { answerTimesOf, timesTaken } from './queries/times.ts';

const at = atACheck();
const after = (seconds: number) => new Date(monday.getTime() + seconds * 1000);
const night = after(40_000);

type Sent = { question: number; answered: number; received?: number; device?: string; seq?: number };

/** Saves these answers of one attempt, which began at second 0, and gives what each question took. */
async function secondsOf(sent: Sent[]): Promise<(number | null)[]> {
  const attemptId = await at.start();
  const drawn = await at.drawnIn(attemptId);
  for (const [
    index,
    { question, answered, received = answered, device = 'a', seq = index + 1 },
  ] of sent.entries()) {
    const over: Partial<CheckAnswer> = { seq, deviceId: device, answeredAt: after(answered) };
    const saved = await at.answer(attemptId, drawn[question]!.questionId, 1, over, after(received));
    expect(saved).toMatchObject({ ok: true });
  }
  const taken = timesTaken(at.db, undefined);
  const rows = await at.db.select().from(taken);
  return drawn.flatMap(({ versionId }) => {
    const row = rows.find((each) => each.versionId === versionId);
    return row ? [row.seconds] : [];
  });
}

test('the first answer took the time since the start, every further one the time since the one before', async () => {
  expect(
    await secondsOf([
      { question: 0, answered: 30 },
      { question: 1, answered: 70 },
      { question: 2, answered: 75 },
    ]),
  ).toEqual([30, 40, 5]);
});

test('what several answers to one question took adds up', async () => {
  expect(
    await secondsOf([
      { question: 0, answered: 30 },
      { question: 1, answered: 70 },
      { question: 0, answered: 90 },
    ]),
  ).toEqual([50, 40]);
});

test('answers that waited offline have the times at which they were given, not at which they came', async () => {
  expect(
    await secondsOf([
      { question: 0, answered: 30 },
      { question: 1, answered: 80, received: 9000 },
      { question: 2, answered: 140, received: 9001 },
    ]),
  ).toEqual([30, 50, 60]);
});

test('the time of the first answer is that of our clock: a device that lies cannot make it short', async () => {
  expect(await secondsOf([{ question: 0, answered: -500, received: 60 }])).toEqual([60]);
});

test('no answer took longer than there was time until it came, whatever its device says', async () => {
  expect(
    await secondsOf([
      { question: 0, answered: 30 },
      { question: 1, answered: 500, received: 40 },
      { question: 2, answered: 520, received: 900 },
    ]),
  ).toEqual([30, 40, 20]);
});

test('nobody knows what the first answer of a second device took, nor what a clock set back tells', async () => {
  expect(
    await secondsOf([
      { question: 0, answered: 30 },
      { question: 1, answered: 31, device: 'b' },
      { question: 2, answered: 61, device: 'b' },
      { question: 3, answered: 20 },
    ]),
  ).toEqual([30, null, 30, null]);
});

test('the mean leaves out pauses and what is not known; measuring again gives the same', async () => {
  await secondsOf([
    { question: 0, answered: 30 },
    { question: 1, answered: 631 },
    { question: 2, answered: 641 },
    { question: 3, answered: 640, device: 'b' },
  ]);
  expect(await measureAnswerTimes(at.db, night)).toBe(2);
  const first = await at.db.select().from(answerTimes);
  expect(first.map(({ count, meanSeconds }) => [count, meanSeconds]).toSorted()).toEqual([
    [1, 10],
    [1, 30],
  ]);
  await measureAnswerTimes(at.db, night);
  expect(await at.db.select().from(answerTimes)).toEqual(first);
  const { questionVersionId } = first[0]!;
  expect((await answerTimesOf(at.db, [questionVersionId])).get(questionVersionId)).toMatchObject({
    count: 1,
  });
});
