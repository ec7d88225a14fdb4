import { expect, test } from 'vitest';
import { atACheck, later } from '#tests/support/at-a-check.ts';
import type { QuestionResult } from './attempt.ts';
import { submitAttempt } from './commands/submit.ts';
import { attemptsAskedAgain } from './queries/own.ts';
import { toldOf } from './told-sum.ts';

const at = atACheck();

const results = [1, 0.5, 0, 1].map((score, i): QuestionResult => ({
  ...{ questionId: `bank-${i}`, versionId: '', responseId: null, score, points: 1 + (i % 2) },
}));

test('a sum is of what may be told: what is left out of it cannot be worked out', () => {
  const nothing = new Set<string>();
  expect(toldOf({ results, score: 0.7 }, nothing)).toEqual({
    counted: 4,
    reached: 2.5,
    score: 0.7,
    hidden: 0,
  });
  const [one, other] = [0, 1].map((score) =>
    toldOf(
      {
        results: results.map((each, i) => (i === 2 ? { ...each, score } : each)),
        score: 0.5 + score / 6,
      },
      new Set(['bank-2']),
    ),
  );
  expect(one).toEqual(other);
  expect(one).toEqual({ counted: 3, reached: 2.5, score: 4 / 5, hidden: 1 });
  const all = new Set(results.map(({ questionId }) => questionId));
  expect(toldOf({ results, score: 0.7 }, all)).toEqual({ counted: 0, reached: 0, score: 0, hidden: 4 });
});

test('what counts for nobody is neither counted nor hidden', () => {
  const voided = results.map((each, i) => (i === 0 ? { ...each, points: 0, voided: true as const } : each));
  expect(toldOf({ results: voided, score: 0.6 }, new Set(['bank-0']))).toEqual({
    ...{ counted: 3, reached: 1.5, score: 0.6, hidden: 0 },
  });
});

test('nothing is said of the whole of an attempt while an open one asks a question of it', async () => {
  const first = await at.start();
  expect(await attemptsAskedAgain(at.db, at.personId)).toEqual(new Set());
  await submitAttempt(at.db, { personId: at.personId, attemptId: first }, later(10));
  expect(await attemptsAskedAgain(at.db, at.personId)).toEqual(new Set());
  const second = await at.start(later(20));
  expect(await attemptsAskedAgain(at.db, at.personId)).toEqual(new Set([first]));
  await submitAttempt(at.db, { personId: at.personId, attemptId: second }, later(30));
  expect(await attemptsAskedAgain(at.db, at.personId)).toEqual(new Set());
});
