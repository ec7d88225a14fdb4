import { expect, test } from 'vitest';
import { atACheck, later } from '#tests/support/at-a-check.ts';
import { submitAttempt } from './commands/submit.ts';
import { attemptOf, resultOf } from './queries.ts';
import { attemptAnswers } from './queries/answers.ts';
import { checkScreen, markedQuestions } from './queries/screens.ts';

const at = atACheck();
const { start, drawnIn, answerAll } = at;

test('what is no id of an attempt is no attempt', async () => {
  expect(await attemptOf(at.db, at.personId, 'x')).toBeUndefined();
  expect(await attemptOf(at.db, at.personId, crypto.randomUUID())).toBeUndefined();
});

test('an earlier result hides what is asked again in an attempt that is not submitted yet', async () => {
  const first = await start();
  await answerAll(first, 10);
  await submitAttempt(at.db, { personId: at.personId, attemptId: first }, later(20));
  const attempt = (await attemptOf(at.db, at.personId, first))!;
  const shown = async () => {
    const { results } = (await resultOf(at.db, at.personId, first))!;
    const { answers } = await attemptAnswers(at.db, at.personId, first);
    return markedQuestions(at.db, attempt, { results, answers }, 'vi', true);
  };
  const open = (all: Awaited<ReturnType<typeof shown>>) => all.filter(({ revealed }) => revealed);
  expect(open(await shown())).toHaveLength(10);

  const second = await start(later(30), 'fedcba9876543210');
  const again = new Set((await drawnIn(second)).map(({ questionId }) => questionId));
  const hidden = (await shown()).filter(({ id }) => again.has(id));
  expect(hidden.length).toBeGreaterThanOrEqual(8);
  expect(hidden.filter(({ revealed, outcome }) => revealed || outcome)).toEqual([]);
  expect(open(await shown())).toHaveLength(10 - hidden.length);
  await submitAttempt(at.db, { personId: at.personId, attemptId: second }, later(40));
  expect(open(await shown())).toHaveLength(10);
});

test('the screen of a check holds no key, no feedback and no explanation', async () => {
  const attemptId = await start();
  const attempt = await attemptOf(at.db, at.personId, attemptId);
  const sent = JSON.stringify(await checkScreen(at.db, attempt!, 'vi'));
  expect(sent).toContain('What about');
  expect(sent).not.toMatch(/because|why|think|"right"|"key"/);
});

test('the order on the screen is that of the attempt and stays', async () => {
  const attemptId = await start();
  const attempt = await attemptOf(at.db, at.personId, attemptId);
  const { questions: shown } = await checkScreen(at.db, attempt!, 'vi');
  expect(shown.map(({ options }) => options.map(({ index }) => index))).toEqual(
    attempt!.drawn.map(({ order }) => order),
  );
  expect(await checkScreen(at.db, attempt!, 'vi')).toEqual({
    questions: shown,
    highestSeq: 0,
  });
});
