import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { lessons, lessonVersions, publications, questions, questionVersions } from '#db/schema/index.ts';
import { BANK, edited, filesOf, LESSON, TREE, type Texts } from '#tests/support/content-folder.ts';
import { CASE, SCENARIO, withScenario } from '#tests/support/content-scenario.ts';
import { testDatabase } from '#tests/support/database.ts';
import type { WordingAnswers } from '../change.ts';
import { mark } from '../marking.ts';
import { publishContent } from './publish.ts';

const database = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');

const publish = (texts: Texts, wording?: WordingAnswers) =>
  publishContent(database.db, filesOf(texts), tuesday, wording);
const versionsOf = (id: string) =>
  database.db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, id))
    .orderBy(asc(questionVersions.number));

const OTHER_WORDS = edited(LESSON, 'Việc đầu tiên cần làm là gì?', 'Cần làm gì trước hết?');
const OTHER_KEY = edited(LESSON, '- [ ] Trả hồ sơ', '- [ ] Giữ lại hồ sơ\n  > Chưa đúng.\n- [ ] Trả hồ sơ');

test('other words are published only when their author says what they mean; until then nothing is', async () => {
  await publish(TREE);
  const refused = await publish(OTHER_WORDS, {});
  expect(refused).toMatchObject({
    ok: false,
    reason: 'wording_undecided',
    changes: [
      {
        questionId: 'oss-1',
        change: 'wording',
        parts: [
          {
            part: 'stem',
            before: 'Hồ sơ còn thiếu một thành phần. Việc đầu tiên cần làm là gì?',
            after: 'Hồ sơ còn thiếu một thành phần. Cần làm gì trước hết?',
          },
        ],
      },
    ],
  });
  expect(await versionsOf('oss-1')).toHaveLength(1);
  expect(await database.db.$count(publications)).toBe(1);
});

test('a slip that is mended goes on with the statistics, another meaning begins anew', async () => {
  await publish(TREE);
  await publish(OTHER_WORDS, { all: 'typo' });
  await publish(TREE, { byQuestion: { 'oss-1': 'meaning' } });
  expect((await versionsOf('oss-1')).map(({ number, series }) => [number, series])).toEqual([
    [1, 1],
    [2, 1],
    [3, 2],
  ]);
});

test('another key is another question, whatever is said of its words', async () => {
  await publish(TREE);
  const en = ['- [ ] Return', '- [ ] Keep the dossier\n  > Not right.\n- [ ] Return'] as const;
  const path = LESSON.replace('.vi.', '.en.');
  const both = { ...OTHER_KEY, [path]: TREE[path]!.replace(...en) };
  const result = await publish(both, {});
  expect(result).toMatchObject({ ok: true, changes: [{ questionId: 'oss-1', change: 'key' }] });
  expect((await versionsOf('oss-1')).map(({ series }) => series)).toEqual([1, 2]);
});

test('an explanation, a source or a difficulty is changed without a question', async () => {
  await publish(TREE);
  const explained = edited(LESSON, 'Yêu cầu bổ sung chỉ được nêu', 'Việc bổ sung hồ sơ chỉ được nêu');
  expect(await publish(explained, {})).toMatchObject({
    ok: true,
    changes: [{ questionId: 'oss-1', change: 'remarks', parts: [{ part: 'explanation' }] }],
  });
  expect((await versionsOf('oss-1')).map(({ series }) => series)).toEqual([1, 1]);
});

const ORDER = `
:::question{#oss-7}
Xếp các việc ở quầy.

1. Xem hết
2. Ghi phiếu
3. Giao phiếu
4. Hẹn ngày

Giải thích: Xem hết rồi mới ghi, vì chỉ được yêu cầu bổ sung một lần.
:::
`;
const withOrder = (change: (text: string) => string = (text) => text): Texts => ({
  ...TREE,
  [BANK]: TREE[BANK]! + change(ORDER),
});

test('steps are never stored in the right order, and a new version keeps the order of the one before', async () => {
  await publish(withOrder());
  const [first] = await versionsOf('oss-7');
  expect(first!.mix!.options).not.toEqual([0, 1, 2, 3]);
  const textOf = (version: typeof first, index: number) => version!.text.vi!.options[index]!.text;
  const key = first!.key as { kind: 'ordering'; places: number[] };
  const inOrder = [0, 1, 2, 3].map((place) => textOf(first, key.places.indexOf(place)));
  expect(inOrder).toEqual(['Xem hết', 'Ghi phiếu', 'Giao phiếu', 'Hẹn ngày']);
  expect(mark(key, { kind: 'ordering', places: key.places })).toBe(1);

  await publish(
    withOrder((text) => text.replace('Hẹn ngày', 'Hẹn ngày trả')),
    { all: 'typo' },
  );
  const [, second] = await versionsOf('oss-7');
  expect(second!.mix).toEqual(first!.mix);
  expect(second!.key).toEqual(first!.key);
  expect(await publish(withOrder((text) => text.replace('Hẹn ngày', 'Hẹn ngày trả')))).toMatchObject({
    publicationId: null,
  });
});

/** As the studio will store it: a publication of its own, and a version that no file has. */
async function writeInStudio(lessonId: string): Promise<void> {
  const { db } = database;
  const [publication] = await db
    .insert(publications)
    .values({ at: monday, source: 'studio', lessons: 1, questions: 0 })
    .returning();
  const [last] = await db.select().from(lessonVersions).where(eq(lessonVersions.lessonId, lessonId));
  const { id: _, ...version } = last!;
  await db.insert(lessonVersions).values({
    ...version,
    ...{ language: 'vi', number: 2, title: 'Soạn trên web', sourceHash: 'studio' },
    publicationId: publication!.id,
  });
}

test('files never overwrite a lesson that was written in the studio, nor retire it when they are gone', async () => {
  await publish(TREE);
  await writeInStudio('kiem-tra');
  const result = await publish(OTHER_WORDS, {});
  expect(result).toMatchObject({ ok: true, overruled: ['kiem-tra'], changes: [] });
  const { db } = database;
  expect(await db.$count(lessonVersions, eq(lessonVersions.title, 'Soạn trên web'))).toBe(1);
  expect(await versionsOf('oss-1')).toHaveLength(1);

  const gone = Object.fromEntries(Object.entries(TREE).filter(([path]) => !path.includes('01-kiem-tra')));
  const plan = Object.keys(gone).find((path) => path.endsWith('module.yaml'))!;
  const fewer = {
    ...gone,
    [plan]: gone[plan]!.replace('questions: 2', 'questions: 1').replace(/.*B2, level.*\n/, ''),
  };
  expect(await publish(fewer)).toMatchObject({ ok: true });
  const [lesson] = await db.select().from(lessons).where(eq(lessons.id, 'kiem-tra'));
  const [question] = await db.select().from(questions).where(eq(questions.id, 'oss-1'));
  expect([lesson!.retiredAt, question!.retiredAt]).toEqual([null, null]);
});

test('the words of a scenario are asked about like those of a question, what comes of a choice is not', async () => {
  const scenario = (from: string, to: string) => withScenario(SCENARIO.replace(from, to));
  await publish(withScenario());
  for (const [from, to, part] of [
    ['Phòng chuyên môn gọi xuống.', 'Phòng chuyên môn gọi.', 'scene'],
    ['Gọi ông A lên lại', 'Gọi ông A', 'option'],
    ['hồ sơ quay lại lần hai', 'hồ sơ quay lại', 'end'],
  ] as const)
    expect(await publish(scenario(from, to), {})).toMatchObject({
      reason: 'wording_undecided',
      changes: [{ questionId: CASE, change: 'wording', parts: [{ part }] }],
    });
  expect(await publish(scenario('Ông ngồi xuống chờ.', 'Ông ngồi chờ.'), {})).toMatchObject({ ok: true });
});
