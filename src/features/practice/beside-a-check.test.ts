import { eq, inArray } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { evidence, questions } from '#db/schema/index.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import type { Given } from '#features/curriculum/question.ts';
import { learner, publishTiny, tiny, type TinyContent } from '#tests/support/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { answerInPractice } from './commands/answer.ts';
import { openLesson } from './commands/lesson.ts';
import { practiceStandings } from './queries.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const later = new Date('2026-11-23T02:05:00Z');

let content: TinyContent;
let ada: string;

/** The check draws two questions of the lesson: there are no others. */
beforeEach(async () => {
  content = await publishTiny(at.db, monday);
  ada = await learner(at.db, 'Ada', monday);
  const asked = inArray(questions.id, [tiny.single, tiny.multiple]);
  await at.db.update(questions).set({ inBank: true }).where(asked);
  const bank = inArray(questions.id, [...tiny.bank]);
  await at.db.update(questions).set({ retiredAt: monday }).where(bank);
});

const RIGHT: Record<string, Given> = {
  [tiny.single]: { kind: 'single', chosen: 1 },
  [tiny.multiple]: { kind: 'multiple', chosen: [0, 2] },
  [tiny.trueFalse]: { kind: 'true-false', marks: [true, false] },
};

function practise(questionId: string, now = monday) {
  const sent = { personId: ada, clientId: crypto.randomUUID(), versionId: content.versionOf(questionId) };
  const answer = { ...sent, given: RIGHT[questionId]!, language: 'vi' as const, answeredAt: now };
  return answerInPractice(at.db, answer, now);
}

async function start(now = monday) {
  const seed = '0123456789abcdef';
  const started = await startAttempt(at.db, { personId: ada, moduleId: tiny.module, seed }, now);
  if (!started.ok) throw new Error(started.reason);
  return { personId: ada, attemptId: started.attemptId };
}

const proven = () => at.db.select().from(evidence).where(eq(evidence.personId, ada));

test('after a check showed a question, practising it gives no evidence, also where the lesson was opened before', async () => {
  await openLesson(at.db, ada, { id: tiny.lesson, moduleId: tiny.module }, monday);
  await submitAttempt(at.db, await start(), monday);
  await practise(tiny.single, later);
  await practise(tiny.multiple, later);
  expect(await proven()).toEqual([]);
  await practise(tiny.trueFalse, later);
  expect(await proven()).toMatchObject([{ questionId: tiny.trueFalse, place: 'practice' }]);
});

test('a question of a check that is under way cannot be practised: its key would be shown', async () => {
  const attempt = await start();
  expect(await practise(tiny.single)).toEqual({ ok: false, reason: 'in_open_check' });
  await submitAttempt(at.db, attempt, later);
  expect(await practise(tiny.single, later)).toMatchObject({ ok: true, standing: { tries: 1 } });
});

test('what practice has shown is hidden again while a check asks it: key, remark and outcome', async () => {
  await practise(tiny.single);
  await practise(tiny.trueFalse);
  const versionIds = [tiny.single, tiny.trueFalse].map((id) => content.versionOf(id));
  const standings = () => practiceStandings(at.db, ada, versionIds, 'vi');
  const told = async () => {
    const known = await standings();
    return versionIds.map((id) => known.get(id)?.feedback?.revealed !== undefined);
  };
  expect(await told()).toEqual([true, true]);

  const attempt = await start(later);
  expect(await told()).toEqual([false, true]);
  const hidden = (await standings()).get(versionIds[0]!);
  expect(hidden).toEqual({ tries: 1, given: RIGHT[tiny.single], feedback: undefined });
  await submitAttempt(at.db, attempt, later);
  expect(await told()).toEqual([true, true]);
});
