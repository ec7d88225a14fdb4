import { beforeEach, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { questionVersions } from '#db/schema/index.ts';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf } from '#features/checks/queries.ts';
import type { CheckPlan } from '#features/curriculum/lesson.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { openLesson } from '#features/practice/commands/lesson.ts';
import { LESSON, MODULE, personOnRoster, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { correctQuestion } from './commands/correct.ts';
import { answerObjections, objectTo } from './commands/object.ts';
import { correctedResults } from './queries/news.ts';
import { objectionsOf } from './queries/objections.ts';

/** What a trainer writes tells the key. The check draws all twelve questions; of four options the second is the key. */
const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const DAYS = 24 * 60;
const WHY = 'Phương án b đúng theo Điều 11.';
let [ada, trainer] = ['', ''];

const withCheck = (show: CheckPlan['show']) =>
  publishedBank(at.db, {
    ...{ questions: 12, show },
    blueprint: [{ competency: 'B2', level: 2, count: 12 }],
  });

beforeEach(() => {
  [ada, trainer] = ['', ''];
});

async function onRoster() {
  [ada, trainer] = [await personOnRoster(at.db, 'ADA'), await personOnRoster(at.db, 'TRAINER')];
}

async function begin(now: Date): Promise<string> {
  const begun = { personId: ada, moduleId: MODULE, seed: '0123456789abcdef' };
  return must(await startAttempt(at.db, begun, now)).attemptId;
}

/** So many are right, and of bank-0 the third option is chosen; the other questions are left empty. */
async function take(right: number, now: Date): Promise<void> {
  await finish(await begin(now), right, now);
}

async function finish(attemptId: string, right: number, now: Date): Promise<void> {
  const drawn = (await attemptOf(at.db, ada, attemptId))!.drawn.map(({ questionId }) => questionId);
  for (const questionId of ['bank-0', ...drawn.filter((id) => id !== 'bank-0').slice(0, right)]) {
    const given = { kind: 'single' as const, chosen: questionId === 'bank-0' ? 2 : 1 };
    const own = { personId: ada, attemptId, questionId, clientId: crypto.randomUUID(), given };
    const sent = { ...own, language: 'vi' as const, seq: undefined, deviceId: '', answeredAt: now };
    must(await saveAnswer(at.db, sent, now));
  }
  must(await submitAttempt(at.db, { personId: ada, attemptId }, now));
}

async function versionOf(questionId: string): Promise<string> {
  const own = eq(questionVersions.questionId, questionId);
  const [row] = await at.db.select().from(questionVersions).where(own);
  return row!.id;
}

async function objected(questionId: string, now: Date): Promise<void> {
  const said = { reason: 'unclear' as const, sentence: 'Khó hiểu.' };
  const questionVersionId = await versionOf(questionId);
  must(await objectTo(at.db, { personId: ada, questionVersionId, ...said }, now));
  const answer = { questionId, reason: 'unclear' as const, outcome: 'stays' as const, why: WHY };
  must(await answerObjections(at.db, { actorId: trainer, ...answer }, now));
}

async function corrected(now: Date): Promise<void> {
  const order = { questionId: 'bank-0', series: 1, correction: { kind: 'key' as const, right: [2] } };
  must(await correctQuestion(at.db, { ...order, personId: trainer, why: WHY, toFail: 99 }, now));
}

/** All that a learner is sent of what became of their objections, and of their results. */
const heard = async (now: Date) =>
  JSON.stringify([
    await objectionsOf(at.db, { personId: ada, now }, 'vi'),
    await correctedResults(at.db, { personId: ada, now }, 'vi'),
  ]);

test('what became of an objection is told at once, why only once the key may be seen: after the check is passed', async () => {
  await withCheck('after-pass');
  await onRoster();
  await take(3, monday);
  await objected('bank-0', later(10));
  expect(await heard(later(20))).toContain('"outcome":"stays"');
  expect(await heard(later(20))).not.toContain(WHY);
  await take(11, later(30));
  expect(await heard(later(40))).toContain(WHY);
});

test('or after the window, and until then it is said when', async () => {
  await withCheck('after-window');
  await onRoster();
  await take(11, monday);
  await objected('bank-0', later(10));
  await corrected(later(15));
  expect(await heard(later(20))).not.toContain(WHY);
  expect(await heard(later(20))).toContain(JSON.stringify({ later: { after: later(7 * DAYS) } }));
  expect((await heard(later(7 * DAYS + 1))).split(WHY)).toHaveLength(3);
});

test('at once where the check tells its keys at once; and not while another attempt asks the question again', async () => {
  await withCheck('at-once');
  await onRoster();
  await take(3, monday);
  await objected('bank-0', later(10));
  await corrected(later(15));
  expect((await heard(later(20))).split(WHY)).toHaveLength(3);
  const again = await begin(later(25));
  expect(await heard(later(30))).not.toContain(WHY);
  expect(await heard(later(30))).toContain('submitted');
  await finish(again, 3, later(35));
  expect((await heard(later(40))).split(WHY)).toHaveLength(3);
});

test('nor to who has answered once and wrongly in practice, and may try again', async () => {
  await withCheck('at-once');
  await onRoster();
  await openLesson(at.db, ada, { id: LESSON, moduleId: MODULE }, monday);
  await objected('lesson-0', later(10));
  const versionId = await versionOf('lesson-0');
  const answer = async (chosen: number, now: Date) => {
    const sent = { personId: ada, clientId: crypto.randomUUID(), language: 'vi' as const, answeredAt: now };
    must(await answerInPractice(at.db, { ...sent, versionId, given: { kind: 'single', chosen } }, now));
  };
  expect(await heard(later(20))).not.toContain(WHY);
  await answer(0, later(21));
  expect(await heard(later(22))).not.toContain(WHY);
  await answer(1, later(23));
  expect(await heard(later(24))).toContain(WHY);
});
