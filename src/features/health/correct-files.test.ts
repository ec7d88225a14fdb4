import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { estimates, questionVersions, responses } from '#db/schema/index.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { bankOf, questionsForMarking } from '#features/curriculum/queries.ts';
import { revealedOf } from '#features/curriculum/feedback.ts';
import { asCorrected } from '#features/curriculum/queries/corrected.ts';
import { mark } from '#features/curriculum/marking.ts';
import type { Correction } from '#features/curriculum/correction.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { BANK, edited, filesOf, LESSON, TRANSLATION, type Texts } from '#tests/support/content-folder.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { correctQuestion } from './commands/correct.ts';
import { dryRun, keysAfter } from './queries/plan.ts';
import { typedAnswers } from './queries/typed.ts';

/** What is corrected in the browser, beside the files that the question was written in. */
const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');

const TYPED = `:::question{#oss-typed}
Cơ chế nào cho phép nộp ở một nơi?

- = một cửa
- ≠ một dấu
  > Chưa đúng: đó là tên cũ.

Giải thích: Một nơi nhận, nhiều nơi xử lý, người dân không phải đi lại.
Năng lực: B2
:::
`;
const { [TRANSLATION]: _, ...FOLDER } = edited(LESSON, 'Hết bài.', `${TYPED}\nHết bài.`);
const withLine = (line: string, from = '- = một cửa\n'): Texts => ({
  ...FOLDER,
  [LESSON]: FOLDER[LESSON]!.replace(from, line),
});

let trainer: string;
beforeEach(async () => {
  must(await publish(FOLDER));
  trainer = await personOnRoster(at.db, 'TRAINER');
});

const publish = (texts: Texts) => publishContent(at.db, filesOf(texts), tuesday);
const versions = (questionId = 'oss-typed') =>
  at.db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId))
    .orderBy(asc(questionVersions.number));
const keyNow = async (questionId?: string) => (await versions(questionId)).at(-1)!.key;
const accepts = (key: AnswerKey, typed: string) => mark(key, { kind: 'text', typed }) === 1;

const correct = (correction: Correction, questionId = 'oss-typed') =>
  correctQuestion(
    at.db,
    { questionId, series: 1, correction, personId: trainer, why: 'Cũng đúng', toFail: 0 },
    tuesday,
  );
const variant = (typed: string): Correction => ({ kind: 'variant', typed, gap: 0 });

async function types(staffCode: string, typed: string): Promise<string> {
  const personId = await personOnRoster(at.db, staffCode);
  const [first] = await versions();
  const given = { kind: 'text' as const, typed };
  const answer = { personId, versionId: first!.id, language: 'vi' as const, given, answeredAt: monday };
  must(await answerInPractice(at.db, { ...answer, clientId: crypto.randomUUID() }, monday));
  return personId;
}

test('a variant that learners typed is accepted, also of those who typed it before', async () => {
  const [ada] = [await types('ADA', 'Một cửa liên thông'), await types('BOB', 'một cửa')];
  const asked = { questionId: 'oss-typed', series: 1, correction: variant('một cửa liên thông') };
  const plan = must(await keysAfter(at.db, asked));
  const { counts } = must(await correct(asked.correction));
  expect(counts).toMatchObject({ attempts: 0, evidence: 1 });
  expect((await dryRun(at.db, plan.keys)).counts.evidence).toBe(0);
  expect(accepts(await keyNow(), 'MỘT CỬA LIÊN THÔNG')).toBe(true);
  const [estimate] = await at.db.select().from(estimates).where(eq(estimates.personId, ada!));
  expect(estimate).toMatchObject({ pieces: 1, right: 1 });
  expect((await at.db.select().from(responses).where(eq(responses.personId, ada!)))[0]?.score).toBe(0);
});

test('a known mistake that is right after all loses its remark, and the accepted answer is shown', async () => {
  must(await correct(variant('một dấu')));
  const last = (await versions()).at(-1)!;
  expect(accepts(last.key, 'một dấu')).toBe(true);
  expect(last.text.vi!.options.map(({ text, feedback }) => [text, feedback])).toEqual([
    ['một cửa', ''],
    ['một dấu', ''],
  ]);
});

test('what is shown of an answer given before has the words of every accepted answer', async () => {
  const [first] = await versions();
  must(await correct(variant('liên thông')));
  const [asked] = await asCorrected(at.db, await questionsForMarking(at.db, [first!.id]));
  const { accepted } = revealedOf({ key: asked!.key, text: asked!.text.vi });
  expect(accepted).toEqual(['một cửa', 'liên thông']);
});

test('what is accepted already changes nothing', async () => {
  expect(await correct(variant(' MỘT  CỬA '))).toEqual({ ok: false, reason: 'nothing_changes' });
});

test('a file that still has the corrected key does not bring it back, and its author is told', async () => {
  must(await correct(variant('liên thông')));
  expect(await publish(FOLDER)).toMatchObject({ ok: true, publicationId: null, corrected: ['oss-typed'] });
  const reworded = withLine('Nhờ cơ chế nào mà được', 'Cơ chế nào cho phép');
  expect(await publish(reworded)).toMatchObject({ ok: true, corrected: ['oss-typed'] });
  expect(accepts(await keyNow(), 'liên thông')).toBe(true);
});

test('a file that says the same as the correction writes nothing, and one with another key is published', async () => {
  must(await correct(variant('liên thông')));
  const mended = withLine('tên cũ.\n- = liên thông\n', 'tên cũ.\n');
  expect(await publish(mended)).toMatchObject({ ok: true, questions: 0, corrected: [] });
  const other = withLine('- = cơ chế một cửa\n');
  expect(await publish(other)).toMatchObject({ ok: true, questions: 1, corrected: [] });
  expect(accepts(await keyNow(), 'liên thông')).toBe(false);
});

test('what is typed is grouped, with how often, and marked by the key as it holds today', async () => {
  await types('ADA', 'Liên  thông');
  await types('BOB', 'liên thông');
  await types('EVE', 'một cửa');
  must(await correct(variant('liên thông')));
  const groups = await typedAnswers(at.db, 'oss-typed', await keyNow());
  expect(groups.map(({ typed, times, isRight }) => [typed.toLowerCase(), times, isRight])).toEqual([
    [expect.stringMatching(/^liên +thông$/), 2, true],
    ['một cửa', 1, true],
  ]);
});

test('a mended remark does not bring back a question that counts for nobody; another key does', async () => {
  const bank = async () => (await bankOf(at.db, 'mot-cua', '2026-11-24')).map(({ questionId }) => questionId);
  const changed = (from: string, to: string) => filesOf(edited(BANK, from, to));
  expect(await bank()).toContain('oss-3');
  must(await correct({ kind: 'void' }, 'oss-3'));
  expect(await bank()).not.toContain('oss-3');
  must(await publishContent(at.db, changed('Đúng: ghi hết.', 'Đúng: ghi tất cả.'), tuesday));
  expect(await versions('oss-3')).toHaveLength(2);
  expect(await bank()).not.toContain('oss-3');
  must(await publishContent(at.db, changed('- [S] Có thể', '- [Đ] Có thể'), tuesday));
  expect(await bank()).toContain('oss-3');
});
