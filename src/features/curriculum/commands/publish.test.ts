import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  auditEvents,
  citations,
  contentFiles,
  glossaryTerms,
  lessons,
  lessonVersions,
  pictures,
  publications,
  questions,
  questionVersions,
} from '#db/schema/index.ts';
import {
  BANK,
  edited,
  filesOf,
  LESSON,
  PICTURE,
  TRANSLATION,
  TREE,
  type Texts,
} from '#tests/support/content-folder.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishContent } from './publish.ts';

const database = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');
const publish = (texts: Texts, now = monday) => publishContent(database.db, filesOf(texts), now);
const versionsOf = (id: string) =>
  database.db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, id))
    .orderBy(asc(questionVersions.number));
const everything = () => {
  const tables = [lessons, lessonVersions, questions, questionVersions, publications, auditEvents, citations];
  return Promise.all(tables.map((table) => database.db.select().from(table as typeof lessons)));
};

test('a folder is published whole: two languages of a lesson, three questions, what they cite', async () => {
  expect(await publish(TREE)).toMatchObject({ ok: true, lessons: 2, questions: 3, warnings: [] });
  expect(await database.db.$count(publications)).toBe(1);
  const cited = await database.db
    .select()
    .from(citations)
    .orderBy(asc(citations.subject), asc(citations.subjectId));
  expect(cited).toEqual([
    { subject: 'lesson', subjectId: 'kiem-tra', documentId: '118/2025/NĐ-CP', provision: '' },
    { subject: 'question', subjectId: 'oss-1', documentId: '118/2025/NĐ-CP', provision: 'Điều 11' },
    { subject: 'question', subjectId: 'oss-2', documentId: '66.7/2025/NQ-CP', provision: '' },
  ]);
});

test('a question takes what its author left out from its file and from the framework', async () => {
  await publish(TREE);
  const [first] = await versionsOf('oss-1');
  const [second] = await versionsOf('oss-2');
  const [third] = await versionsOf('oss-3');
  expect(first).toMatchObject({
    competency: 'B2',
    level: 2,
    difficulty: 2,
    points: 1,
    key: { kind: 'single', options: 2, right: 1 },
  });
  expect(second).toMatchObject({
    competency: 'B1',
    level: 2,
    difficulty: 2,
    key: { kind: 'multiple', options: 3, right: [0, 1] },
  });
  expect(third).toMatchObject({
    level: 1,
    difficulty: 3,
    points: 2,
    key: { kind: 'true-false', statements: [true, false] },
  });
  expect(first!.text.en).toMatchObject({
    review: 'checking-a-dossier',
    citations: [{ documentId: '118/2025/NĐ-CP', provision: 'Article 11' }],
    options: [{ text: 'Return the dossier without a reason' }, { feedback: '<p>Right: once is enough.</p>' }],
  });
});

test('the same folder again writes nothing', async () => {
  await publish(TREE);
  const before = await everything();
  expect(await publish(TREE, tuesday)).toMatchObject({
    ok: true,
    publicationId: null,
    lessons: 0,
    questions: 0,
  });
  expect(await everything()).toEqual(before);
});

test('a changed option makes version 2 of the question, leaves version 1, and no new version of its lesson', async () => {
  await publish(TREE);
  const [first] = await versionsOf('oss-1');
  const result = await publish(edited(LESSON, 'Trả hồ sơ, không ghi lý do', 'Trả hồ sơ ngay'), tuesday);
  expect(result).toMatchObject({ ok: true, lessons: 0, questions: 1 });
  const versions = await versionsOf('oss-1');
  expect(versions.map(({ number }) => number)).toEqual([1, 2]);
  expect(versions[0]).toEqual(first);
  expect(versions[1]!.text.vi!.options[0]!.text).toBe('Trả hồ sơ ngay');
});

test('a change that no reader sees makes no version', async () => {
  await publish(TREE);
  const blanks = TREE[LESSON]!.replace('Hết bài.', '\nHết bài.   ');
  const owned = blanks.replace('minutes: 12', 'minutes: 12\nowner: phong-cchc');
  expect(await publish({ ...TREE, [LESSON]: owned }, tuesday)).toMatchObject({ publicationId: null });
});

test('the files behind live content are known, with who answers for them and until when', async () => {
  const stored = () => database.db.select().from(contentFiles).orderBy(asc(contentFiles.path));
  await publish(edited(LESSON, 'minutes: 12', 'minutes: 12\nowner: phong-cchc\nreview-by: 2027-06-30'));
  expect(await stored()).toEqual([
    {
      ...{ path: LESSON, moduleId: 'mot-cua', lessonId: 'kiem-tra' },
      ...{ owner: 'phong-cchc', reviewBy: '2027-06-30' },
    },
    { path: BANK, moduleId: 'mot-cua', lessonId: null, owner: null, reviewBy: null },
  ]);
  const { [LESSON]: vi, [TRANSLATION]: _, ...rest } = TREE;
  await publish({ ...rest, [LESSON.replace('/01-k', '/07-k')]: vi! }, tuesday);
  expect((await stored()).map(({ path, owner }) => [path, owner])).toEqual([
    [LESSON.replace('/01-k', '/07-k'), null],
    [BANK, null],
  ]);
});

test('a changed paragraph makes a new version of that language only', async () => {
  await publish(TREE);
  expect(await publish(edited(LESSON, 'Hết bài.', 'Xong.'), tuesday)).toMatchObject({
    lessons: 1,
    questions: 0,
  });
  const versions = await database.db
    .select()
    .from(lessonVersions)
    .orderBy(asc(lessonVersions.language), asc(lessonVersions.number));
  expect(versions.map(({ language, number }) => [language, number])).toEqual([
    ['en', 1],
    ['vi', 1],
    ['vi', 2],
  ]);
});

test('a redrawn picture and a reworded note reach the lessons that show them', async () => {
  await publish(TREE);
  const redrawn = { ...TREE, 'modules/01-mot-cua/images/luong.svg': PICTURE.replace('#2b6f86', '#000000') };
  expect(await publish(redrawn, tuesday)).toMatchObject({ lessons: 1 });
  expect(await database.db.$count(pictures)).toBe(2);
  const reworded = edited('glossary.yaml', 'Giấy tờ mà thủ tục yêu cầu.', 'Giấy tờ thủ tục cần.');
  expect(await publish({ ...redrawn, 'glossary.yaml': reworded['glossary.yaml']! }, tuesday)).toMatchObject({
    lessons: 1,
  });
});

test('with one error anywhere nothing at all is published', async () => {
  const result = await publish(edited(LESSON, '- [x] Hướng', '- [ ] Hướng'));
  expect(result).toMatchObject({ ok: false, findings: [{ code: 'no-right-answer', file: LESSON }] });
  expect((await everything()).flat()).toEqual([]);
});

test('what a version points at stays when its file goes, and comes back with it', async () => {
  await publish(TREE);
  const { [LESSON]: _, [TRANSLATION]: __, ...without } = TREE;
  expect(await publish(without, tuesday)).toMatchObject({ ok: true, lessons: 0, questions: 0 });
  const retired = () =>
    database.db
      .select({ id: questions.id, at: questions.retiredAt })
      .from(questions)
      .orderBy(asc(questions.id));
  expect(await retired()).toEqual([
    { id: 'oss-1', at: tuesday },
    { id: 'oss-2', at: null },
    { id: 'oss-3', at: null },
  ]);
  expect(await database.db.select({ at: lessons.retiredAt }).from(lessons)).toEqual([{ at: tuesday }]);
  expect(await database.db.$count(citations)).toBe(1);

  expect(await publish(TREE, tuesday)).toMatchObject({ ok: true, lessons: 0, questions: 0 });
  expect((await retired()).map(({ at }) => at)).toEqual([null, null, null]);
  expect(await database.db.$count(citations)).toBe(3);
});

test('a term that is taken out is gone', async () => {
  await publish(TREE);
  const [before = ''] = TREE['glossary.yaml']!.split('- id: par');
  await publish({ ...TREE, 'glossary.yaml': before }, tuesday);
  expect(await database.db.$count(glossaryTerms)).toBe(2);
});

test('renumbering a lesson moves it and changes nothing else', async () => {
  await publish(TREE);
  const { [LESSON]: vi, [TRANSLATION]: en, ...rest } = TREE;
  const moved = {
    ...rest,
    [LESSON.replace('/01-k', '/07-k')]: vi!,
    [TRANSLATION.replace('/01-k', '/07-k')]: en!,
  };
  expect(await publish(moved, tuesday)).toMatchObject({ ok: true, lessons: 0, questions: 0 });
  expect(await database.db.select({ id: lessons.id, sort: lessons.sort }).from(lessons)).toEqual([
    { id: 'kiem-tra', sort: 7 },
  ]);
});

test('two publications at once give each version one number', async () => {
  const results = await Promise.all([publish(TREE), publish(TREE)]);
  expect(results.map((result) => result.ok && result.questions).sort()).toEqual([0, 3]);
  expect(await database.db.$count(questionVersions)).toBe(3);
});
