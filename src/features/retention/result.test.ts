import { beforeEach, expect, test } from 'vitest';
import { moduleProgress } from '#db/schema/index.ts';
import { decideLate } from '#features/checks/commands/late.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf, resultOf } from '#features/checks/queries.ts';
import { attemptAnswers } from '#features/checks/queries/answers.ts';
import { lateInAttempt } from '#features/checks/queries/late.ts';
import { markedQuestions } from '#features/checks/queries/screens.ts';
import { secretAmong, toldOf } from '#features/checks/told-sum.ts';
import type { Correction } from '#features/curriculum/correction.ts';
import { correctQuestion } from '#features/health/commands/correct.ts';
import { correctedResults } from '#features/health/queries/news.ts';
import { requireProgramme } from '#features/requirements/commands.ts';
import { atACheck, monday } from '#tests/support/at-a-check.ts';
import { MODULE, personOnRoster } from '#tests/support/bank.ts';
import { must } from '#tests/support/roster.ts';
import { startRetention } from './commands/start.ts';
import { byCompetency } from './result.ts';

/** What the page of a retention check tells once it is submitted. Six questions; of four options the second is the key. */
const at = atACheck();
const seed = '0123456789abcdef';
const REASON = 'Mất điện ở xã, đã gọi điện xác nhận';
const WHY = 'Điều 11 quy định khác';
const taken = new Date(monday.getTime() + 30 * 86_400_000);
const later = (minutes: number) => new Date(taken.getTime() + minutes * 60_000);
let [attemptId, trainer] = ['', ''];

/** Four of six are right; then the right answer to the fifth arrives. */
beforeEach(async () => {
  trainer = await personOnRoster(at.db, 'TRAINER');
  const { personId } = at;
  const required = { personId, programmeId: 'new', assignedOn: '2026-11-02' };
  const { requirementId } = must(await requireProgramme(at.db, required, monday));
  const complete = { startedAt: monday, lessonsDone: 1, passedAt: monday, completedAt: monday };
  await at.db.insert(moduleProgress).values({ personId, moduleId: MODULE, ...complete });
  const begun = await startRetention(at.db, { personId, requirementId, days: 30, seed }, taken);
  attemptId = must(begun).attemptId;
  await at.answerAll(attemptId, 4, taken);
  must(await submitAttempt(at.db, { personId, attemptId }, later(10)));
});

const questionAt = async (place: number) => (await at.drawnIn(attemptId))[place]!.questionId;

const correct = async (place: number, correction: Correction) => {
  const order = { questionId: await questionAt(place), series: 1, correction, personId: trainer };
  must(await correctQuestion(at.db, { ...order, why: WHY, toFail: 99 }, later(30)));
};

/** What the view puts together. */
async function told(now: Date) {
  const { personId } = at;
  const attempt = (await attemptOf(at.db, personId, attemptId))!;
  const result = (await resultOf(at.db, personId, attemptId))!;
  const { answers } = await attemptAnswers(at.db, personId, attemptId);
  const marked = { results: result.results, answers };
  const questions = await markedQuestions(at.db, attempt, marked, 'vi', true);
  return {
    ...{ questions, known: byCompetency(questions), sum: toldOf(result, secretAmong(questions)) },
    late: await lateInAttempt(at.db, { personId, attemptId, now }, 'vi'),
    corrected: await correctedResults(at.db, { personId, now }, 'vi', attemptId),
  };
}

test('a late answer is told as kept, then as decided with its reason, and counts from then on', async () => {
  const questionId = await questionAt(4);
  await at.answer(attemptId, questionId, 1, { seq: 99 }, later(15));
  const before = await told(later(16));
  expect(before.late).toMatchObject([{ questionId, why: 'after-submission', decision: null }]);
  expect(before.sum).toMatchObject({ counted: 6, reached: 4 });

  const decision = {
    actorId: trainer,
    answerId: before.late[0]!.id,
    earlier: [],
    accepted: true,
    reason: REASON,
  };
  must(await decideLate(at.db, decision, later(20)));
  const after = await told(later(21));
  expect(after.late).toMatchObject([{ decision: { accepted: true, reason: { text: REASON } } }]);
  expect(after.sum).toMatchObject({ counted: 6, reached: 5 });
  expect(after.known).toEqual([{ code: 'B2', right: 5, asked: 6 }]);
  expect(after.questions[4]).toMatchObject({ outcome: 'right' });
});

test('a correction is told with what it changed and why, without a pass that this check does not have', async () => {
  await correct(4, { kind: 'key', right: [0] });
  const { corrected, sum, questions } = await told(later(40));
  expect(corrected).toMatchObject([{ module: '', reason: { text: WHY } }]);
  const { before, after } = corrected[0]!.standing!;
  expect([before.score, after.score]).toEqual([expect.closeTo(4 / 6, 5), expect.closeTo(5 / 6, 5)]);
  expect(sum).toMatchObject({ counted: 6, reached: 5, hidden: 0 });
  expect(questions[4]).toMatchObject({ outcome: 'right', revealed: { key: { right: 0 } } });
});

test('what counts for nobody is in no sum, and neither its outcome nor its key is told', async () => {
  await correct(0, { kind: 'void' });
  const { sum, known, questions } = await told(later(40));
  expect(sum).toMatchObject({ counted: 5, reached: 3, hidden: 0 });
  expect(known).toEqual([{ code: 'B2', right: 3, asked: 5 }]);
  expect(questions[0]).toMatchObject({ voided: true, outcome: undefined, revealed: undefined });
});

test('what another open check asks is in no sum', async () => {
  const open = await at.start(later(50));
  const asked = new Set((await at.drawnIn(open)).map(({ questionId }) => questionId));
  const drawn = (await at.drawnIn(attemptId)).map(({ questionId }) => questionId);
  const hidden = drawn.filter((id) => asked.has(id));
  expect(hidden.length).toBeGreaterThan(0);
  const { sum, known } = await told(later(60));
  const reached = drawn.filter((id, i) => i < 4 && !asked.has(id)).length;
  expect(sum).toMatchObject({ counted: 6 - hidden.length, reached, hidden: hidden.length });
  expect(known.reduce((all, each) => all + each.asked, 0)).toBe(6 - hidden.length);
});
