import { beforeEach, expect, test } from 'vitest';
import { asc, desc, eq } from 'drizzle-orm';
import { estimates, evidence, questionVersions, ratings, responses } from '#db/schema/index.ts';
import type { Correction } from '#features/curriculum/correction.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { openLesson } from '#features/practice/commands/lesson.ts';
import { answerInReview } from '#features/practice/commands/review.ts';
import { practiceStandings } from '#features/practice/queries.ts';
import { askedQuestion } from '#features/practice/queries/asked.ts';
import { openInLesson } from '#features/requirements/queries/open-in-lesson.ts';
import { askNext } from '#features/review/commands/ask.ts';
import { askingOf, reviewOfDay } from '#features/review/queries/askings.ts';
import { LESSON, MODULE, personOnRoster, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { correctQuestion } from './commands/correct.ts';

/** Two questions of a lesson, lesson-0 and lesson-1; of four options the second is the key until it is corrected. */
const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const later = (days: number, minutes = 0) =>
  new Date(monday.getTime() + days * 86_400_000 + minutes * 60_000);
const KEY: Correction = { kind: 'key', right: [2] };
const VOID: Correction = { kind: 'void' };
let [ada, trainer] = ['', ''];

beforeEach(async () => {
  await publishedBank(at.db);
  [ada, trainer] = [await personOnRoster(at.db, 'ADA'), await personOnRoster(at.db, 'TRAINER')];
  await openLesson(at.db, ada, { id: LESSON, moduleId: MODULE }, monday);
});

async function versionOf(questionId: string): Promise<string> {
  const own = eq(questionVersions.questionId, questionId);
  const [first] = await at.db
    .select()
    .from(questionVersions)
    .where(own)
    .orderBy(asc(questionVersions.number));
  return first!.id;
}

const correct = async (correction: Correction, questionId: string) =>
  must(
    await correctQuestion(
      at.db,
      { questionId, series: 1, correction, personId: trainer, why: 'Đáp án sai', toFail: 99 },
      later(4),
    ),
  );

async function practise(questionId: string, chosen: number, now: Date, versionId?: string) {
  const sent = { personId: ada, clientId: crypto.randomUUID(), language: 'vi' as const, answeredAt: now };
  const asked = { versionId: versionId ?? (await versionOf(questionId)), given: single(chosen) };
  return must(await answerInPractice(at.db, { ...sent, ...asked }, now)).standing;
}

const single = (chosen: number) => ({ kind: 'single' as const, chosen });

async function asked(now: Date) {
  const result = await askNext(at.db, { personId: ada, seed: '0123456789abcdef' }, now);
  return result.ok ? (await askingOf(at.db, ada, result.askingId))! : undefined;
}

async function review(askingId: string, chosen: number, now: Date) {
  const sent = { personId: ada, clientId: crypto.randomUUID(), language: 'vi' as const, answeredAt: now };
  const answer = { ...sent, askingId, given: single(chosen), sure: false, shownAt: undefined };
  return must(await answerInReview(at.db, answer, now)).standing;
}

const piecesOf = (questionId: string) => at.db.$count(evidence, eq(evidence.questionId, questionId));
const ratingsOf = (questionId: string) => at.db.$count(ratings, eq(ratings.questionId, questionId));

test.each([
  ['another key', KEY],
  ['none', VOID],
])(
  'who was asked in a review before a question got %s proves nothing by an answer',
  async (_, correction) => {
    await practise('lesson-0', 1, monday);
    const asking = (await asked(later(4)))!;
    expect(asking.questionId).toBe('lesson-1');
    await correct(correction, 'lesson-1');
    await review(asking.id, 1, later(4, 5));
    expect(await piecesOf('lesson-1')).toBe(0);
    expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 1 }]);
  },
);

test('an answer to an old page is marked, and explained, by the key that holds now', async () => {
  await practise('lesson-0', 1, monday);
  const asking = (await asked(later(4)))!;
  await correct(KEY, 'lesson-1');
  const said = await review(asking.id, 2, later(4, 5));
  expect(said.feedback).toMatchObject({ outcome: 'right', revealed: { key: { right: 2 } } });
  const page = await askedQuestion(at.db, ada, asking, 'vi');
  expect(page.standing?.feedback).toEqual(said.feedback);
  const [newest] = await at.db.select().from(ratings).orderBy(desc(ratings.at));
  expect(newest).toMatchObject({ score: 1, rating: 3 });
});

test('what was answered before a correction is explained by the new key to whoever looks again', async () => {
  const [versionId, said] = [await versionOf('lesson-0'), await practise('lesson-0', 1, monday)];
  expect(said.feedback).toMatchObject({ outcome: 'right' });
  await correct(KEY, 'lesson-0');
  const seen = await practiceStandings(at.db, ada, [versionId], 'vi');
  expect(seen.get(versionId)?.feedback).toMatchObject({ outcome: 'wrong', revealed: { key: { right: 2 } } });
});

test('a question that counts for nobody is kept as answered in its lesson, without verdict, key or rating', async () => {
  await correct(VOID, 'lesson-0');
  const versionId = await versionOf('lesson-0');
  const said = await practise('lesson-0', 2, later(4, 5));
  expect(said).toEqual({ tries: 1, given: single(2), feedback: undefined, voided: true });
  expect((await practiceStandings(at.db, ada, [versionId], 'vi')).get(versionId)).toEqual(said);
  expect((await openInLesson(at.db, ada, LESSON)).unanswered).toEqual(['lesson-1']);
  expect(await at.db.$count(responses)).toBe(1);
  expect([await piecesOf('lesson-0'), await ratingsOf('lesson-0')]).toEqual([0, 0]);
});

test('nor does a review ask it, or rate who was asked it before', async () => {
  await practise('lesson-0', 1, monday);
  const asking = (await asked(later(4)))!;
  await correct(VOID, 'lesson-1');
  const said = await review(asking.id, 2, later(4, 5));
  expect(said).toMatchObject({ feedback: undefined, voided: true });
  expect((await askedQuestion(at.db, ada, asking, 'vi')).standing).toEqual(said);
  expect(await ratingsOf('lesson-1')).toBe(0);
  expect((await asked(later(5)))?.questionId).toBe('lesson-0');
  await correct(VOID, 'lesson-0');
  expect(await asked(later(6))).toBeUndefined();
  expect(await reviewOfDay(at.db, ada, later(6))).toMatchObject({ asked: [], left: [] });
});
