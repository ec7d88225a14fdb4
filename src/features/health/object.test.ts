import { beforeEach, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { auditEvents, objectionOutcomes, objections, questionVersions } from '#db/schema/index.ts';
import { openLesson } from '#features/practice/commands/lesson.ts';
import { LESSON, MODULE, personOnRoster, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { answerObjections, objectTo, type Objection } from './commands/object.ts';
import { MOST_A_DAY } from './objection.ts';
import { questionHealth } from './queries/health.ts';
import {
  OBJECTIONS_PER_PAGE,
  objectionsOf,
  objectionsTo,
  openObjections,
  shownTo,
  waitingReasons,
} from './queries/objections.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:30:00Z');
let [ada, trainer] = ['', ''];

beforeEach(async () => {
  await publishedBank(at.db);
  ada = await personOnRoster(at.db, 'ADA');
  trainer = await personOnRoster(at.db, 'TRAINER');
  await openLesson(at.db, ada, { id: LESSON, moduleId: MODULE }, monday);
});

async function versionOf(questionId: string): Promise<string> {
  const [row] = await at.db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId));
  return row!.id;
}

const object = async (questionId: string, over: Partial<Objection> = {}, now = monday) => {
  const questionVersionId = await versionOf(questionId);
  const said = {
    personId: ada,
    questionVersionId,
    reason: 'wrong-key' as const,
    sentence: 'Phương án c đúng.',
  };
  return objectTo(at.db, { ...said, ...over }, now);
};

const answer = (over: Partial<Parameters<typeof answerObjections>[1]> = {}) =>
  answerObjections(
    at.db,
    {
      ...{ actorId: trainer, questionId: 'lesson-0', reason: 'wrong-key', outcome: 'stays', why: 'Điều 11.' },
      ...over,
    },
    tuesday,
  );

test('a learner objects to a question that was shown, and reads later what became of it', async () => {
  must(await object('lesson-0'));
  expect(await objectionsOf(at.db, { personId: ada, now: tuesday }, 'vi')).toMatchObject([
    { label: 'What about lesson-0?', reason: 'wrong-key', sentence: 'Phương án c đúng.', outcome: undefined },
  ]);
  must(await answer());
  expect(await objectionsOf(at.db, { personId: ada, now: tuesday }, 'vi', 'lesson-0')).toMatchObject([
    { outcome: { outcome: 'stays', reason: { later: 'practised' }, at: tuesday } },
  ]);
});

test('a question of the bank that was never shown is one that does not exist', async () => {
  expect(await object('bank-0')).toEqual({ ok: false, reason: 'unknown_question' });
  expect(await shownTo(at.db, ada, await versionOf('bank-0'), 'vi')).toBeUndefined();
  expect(await shownTo(at.db, ada, await versionOf('lesson-0'), 'vi')).toMatchObject({
    questionId: 'lesson-0',
  });
  expect(await shownTo(at.db, ada, 'no uuid', 'vi')).toBeUndefined();
});

test('the same question is objected to once until there is an answer', async () => {
  must(await object('lesson-0'));
  expect(await object('lesson-0')).toEqual({ ok: false, reason: 'already_sent' });
  must(await answer());
  must(await object('lesson-0', {}, tuesday));
});

test('somebody who objects to everything is stopped for the day', async () => {
  const questionVersionId = await versionOf('lesson-1');
  const many = Array.from({ length: MOST_A_DAY }, (_, i) => ({
    ...{
      personId: ada,
      questionId: 'lesson-1',
      questionVersionId,
      reason: 'other' as const,
      sentence: `${i}`,
    },
    at: monday,
  }));
  await at.db.insert(objections).values(many);
  expect(await object('lesson-0')).toEqual({ ok: false, reason: 'too_many_today' });
  must(await object('lesson-0', {}, tuesday));
});

test('an objection says something, and not a novel', async () => {
  expect(await object('lesson-0', { sentence: '  ' })).toEqual({ ok: false, reason: 'no_sentence' });
  expect(await object('lesson-0', { sentence: 'a'.repeat(501) })).toEqual({ ok: false, reason: 'too_long' });
  expect(await answer({ why: '' })).toEqual({ ok: false, reason: 'no_reason' });
});

test('a trainer answers everybody with the same reason at once, sees no names, and the audit knows', async () => {
  const bob = await personOnRoster(at.db, 'BOB');
  await openLesson(at.db, bob, { id: LESSON, moduleId: MODULE }, monday);
  must(await object('lesson-0'));
  must(await object('lesson-0', { personId: bob, sentence: 'Tôi cũng nghĩ vậy.' }));
  must(await object('lesson-1', { reason: 'unclear' }));
  expect(await openObjections(at.db)).toEqual(
    new Map([
      ['lesson-0', 2],
      ['lesson-1', 1],
    ]),
  );
  const { shown: seen } = await objectionsTo(at.db, 'lesson-0');
  expect(seen.map((each) => Object.keys(each))).toEqual(
    seen.map(() => ['reason', 'sentence', 'at', 'outcome']),
  );
  expect(await answer()).toEqual({ ok: true, answered: 2 });
  expect(await answer()).toEqual({ ok: false, reason: 'nothing_open' });
  expect(await openObjections(at.db)).toEqual(new Map([['lesson-1', 1]]));
  expect(
    await at.db.select().from(auditEvents).where(eq(auditEvents.deed, 'objections-answered')),
  ).toMatchObject([{ actorId: trainer, subjectId: 'lesson-0', detail: { answered: 2, outcome: 'stays' } }]);
});

test('a question with an open objection stands before those without', async () => {
  must(await object('lesson-1'));
  const [first, ...others] = await questionHealth(at.db, '2026-11-24', 'vi');
  expect(first).toMatchObject({ id: 'lesson-1', flags: ['objection'], openObjections: 1 });
  expect(others.every(({ flags }) => flags.length === 0)).toBe(true);
});

test('what somebody sent and what came of it are records', async () => {
  must(await object('lesson-0'));
  must(await answer());
  await expect(at.db.update(objections).set({ sentence: 'khác' })).rejects.toThrow();
  await expect(at.db.delete(objectionOutcomes)).rejects.toThrow();
});

test('every objection to a question can be read, page by page, those that wait first, and none waits unseen', async () => {
  const questionVersionId = await versionOf('lesson-0');
  const rows = Array.from({ length: OBJECTIONS_PER_PAGE + 2 }, (_, n) => ({
    ...{ personId: ada, id: crypto.randomUUID(), questionId: 'lesson-0', questionVersionId },
    ...{ sentence: `${n}`, at: new Date(monday.getTime() + n) },
    reason: n === 0 ? ('wrong-key' as const) : ('unclear' as const),
  }));
  await at.db.insert(objections).values(rows);
  const answered = { personId: ada, objectionId: rows[1]!.id, outcome: 'stays' as const, by: trainer };
  await at.db.insert(objectionOutcomes).values({ ...answered, why: 'Điều 11.', at: tuesday });
  const first = await objectionsTo(at.db, 'lesson-0');
  expect(first).toMatchObject({ all: OBJECTIONS_PER_PAGE + 2, page: 1, pages: 2 });
  expect(first.shown).toHaveLength(OBJECTIONS_PER_PAGE);
  const second = await objectionsTo(at.db, 'lesson-0', 2);
  expect(second.shown.map(({ sentence, outcome }) => [sentence, outcome?.outcome])).toEqual([
    ['0', undefined],
    ['1', 'stays'],
  ]);
  expect(await objectionsTo(at.db, 'lesson-0', 7)).toEqual(second);
  expect(await waitingReasons(at.db, 'lesson-0')).toEqual(
    new Map([
      ['unclear', OBJECTIONS_PER_PAGE],
      ['wrong-key', 1],
    ]),
  );
});
