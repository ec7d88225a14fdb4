import { beforeEach, expect, test } from 'vitest';
import { documentAt, questionsOnEndedLaw, register } from '#features/law/queries.ts';
import { edited, filesOf, LESSON, TRANSLATION, TREE, type Texts } from '#tests/support/content-folder.ts';
import { testDatabase } from '#tests/support/database.ts';
import type { Language } from '#ui/language.ts';
import { publishContent } from '../commands/publish.ts';
import { bankOf, checkPlan, currentQuestions, pictureAt, questionsForMarking } from '../queries.ts';
import { questionLabels } from './labels.ts';
import { lessonToRead } from './lessons.ts';
import { moduleOverview, programmeOverview } from './modules.ts';

const TODAY = '2026-11-23';
const database = testDatabase();
const publish = (texts: Texts) =>
  publishContent(database.db, filesOf(texts), new Date('2026-11-23T02:00:00Z'));
const read = (language: Language, day = TODAY) => lessonToRead(database.db, 'kiem-tra', language, day);

beforeEach(async () => {
  await publish(TREE);
});

test('a lesson is read in the asked language, with its place, its law and its questions', async () => {
  expect(await read('en')).toMatchObject({
    ...{ id: 'kiem-tra', language: 'en', fallback: false, title: 'Checking a dossier', number: 1, of: 1 },
    competency: { code: 'B2', name: 'Competency B2' },
    module: { id: 'mot-cua', title: 'One-stop shop' },
    checkedOn: '2026-11-20',
    blocks: [{ kind: 'html' }, { kind: 'question', questionId: 'oss-1' }],
    questions: [{ id: 'oss-1', kind: 'single' }],
    documents: [{ id: '118/2025/NĐ-CP', slug: '118-2025-nd-cp', status: 'in-force' }],
  });
  expect((await read('vi'))?.blocks[0]).toMatchObject({
    html: expect.stringContaining('popovertarget="g-thanh-phan-ho-so"'),
  });
});

test('a lesson that is not translated, or no longer, is read in Vietnamese, and says so', async () => {
  const { [TRANSLATION]: _, ...untranslated } = TREE;
  await publish(untranslated);
  expect(await read('en')).toMatchObject({ fallback: true, language: 'vi', title: 'Kiểm tra hồ sơ' });
  expect((await moduleOverview(database.db, 'mot-cua', 'en'))?.lessons[0]?.title).toBe('Kiểm tra hồ sơ');
  expect(await publish(untranslated)).toMatchObject({ publicationId: null });
  await publish(TREE);
  expect(await read('en')).toMatchObject({ fallback: false, title: 'Checking a dossier' });
});

test('nothing that a page reads before an answer holds a key, feedback or an explanation', async () => {
  const bank = await bankOf(database.db, 'mot-cua', TODAY);
  const current = await currentQuestions(database.db, ['oss-1', 'oss-2', 'oss-3']);
  const sent = JSON.stringify([await read('vi'), await read('en'), bank, current]);
  expect(sent).toContain('Trả hồ sơ, không ghi lý do');
  for (const secret of [
    'right',
    'key',
    'feedback',
    'explanation',
    'Chưa đúng',
    'Đúng:',
    'Not right',
    'chỉ được nêu một lần',
    'Nhớ lại nguyên tắc',
  ])
    expect(sent).not.toContain(secret);
});

test('a retired lesson is not found, nor is one that never was', async () => {
  const { [LESSON]: _, [TRANSLATION]: __, ...without } = TREE;
  await publish(without);
  expect(await read('vi')).toBeUndefined();
  expect(await lessonToRead(database.db, 'khong-co', 'vi', TODAY)).toBeUndefined();
  expect(await currentQuestions(database.db, ['oss-1'])).toEqual([]);
});

test('the bank holds its own questions and lesson questions that say so, with what a draw needs', async () => {
  const ids = async () => (await bankOf(database.db, 'mot-cua', TODAY)).map(({ questionId }) => questionId);
  expect(await ids()).toEqual(['oss-2', 'oss-3']);
  await publish(edited(LESSON, '{#oss-1}', '{#oss-1 bank}'));
  expect(await ids()).toEqual(['oss-1', 'oss-2', 'oss-3']);
  expect((await bankOf(database.db, 'mot-cua', TODAY))[1]).toMatchObject({
    kind: 'multiple',
    options: 3,
    competency: 'B1',
    level: 2,
  });
});

test('questions on a law that has expired are not drawn from the next day on', async () => {
  const drawn = async (day: string) =>
    (await bankOf(database.db, 'mot-cua', day)).map(({ questionId }) => questionId);
  expect(await drawn('2027-02-28')).toEqual(['oss-2', 'oss-3']);
  expect(await drawn('2027-03-01')).toEqual(['oss-3']);
});

test('a question on a provision that has ended is told from one on the rest of the document', async () => {
  expect(await questionsOnEndedLaw(database.db, TODAY)).toEqual(new Set());
  await publish(edited(LESSON, 'Điều 11', 'Điều 7 khoản 3'));
  expect(await questionsOnEndedLaw(database.db, TODAY)).toEqual(new Set(['oss-1']));
  expect(await questionsOnEndedLaw(database.db, '2026-06-30')).toEqual(new Set());
});

test('for marking, versions come with key and words, in the order they were asked for, old ones too', async () => {
  const [old] = await currentQuestions(database.db, ['oss-1']);
  await publish(edited(LESSON, 'Trả hồ sơ, không ghi lý do', 'Trả hồ sơ ngay'));
  const [other] = await currentQuestions(database.db, ['oss-2']);
  const asked = await questionsForMarking(database.db, [other!.versionId, old!.versionId]);
  expect(asked.map(({ questionId }) => questionId)).toEqual(['oss-2', 'oss-1']);
  expect(asked[1]).toMatchObject({
    key: { kind: 'single', right: 1 },
    text: { vi: { options: [{ text: 'Trả hồ sơ, không ghi lý do' }, {}] } },
  });
});

test('modules and programmes are listed with what they hold', async () => {
  expect(await programmeOverview(database.db, 'en')).toEqual([
    {
      ...{
        id: 'cong-chuc-moi',
        title: 'New civil servants',
        dueDays: 60,
        attempts: 3,
        coolDownHours: 24,
        cycleMonths: 24,
      },
      modules: [{ id: 'mot-cua', title: 'One-stop shop', minutes: 30, lessons: 1 }],
    },
  ]);
  expect(await moduleOverview(database.db, 'mot-cua', 'vi')).toMatchObject({
    title: 'Một cửa',
    competencies: [{ code: 'B1' }, { code: 'B2' }],
    lessons: [{ id: 'kiem-tra', title: 'Kiểm tra hồ sơ', minutes: 12, questions: 1 }],
    check: { questions: 2, pass: 75, minutes: null, show: 'at-once' },
  });
  expect(await checkPlan(database.db, 'mot-cua')).toMatchObject({ questions: 2 });
  expect(await moduleOverview(database.db, 'khong-co', 'vi')).toBeUndefined();
});

test('a document tells what cites it and what replaced it', async () => {
  expect((await register(database.db)).map(({ id }) => id)).toEqual([
    ...['1/2030/NĐ-CP', '9/QĐ-TTg', '66.7/2025/NQ-CP', '118/2025/NĐ-CP', '7/2024/NĐ-CP', '6/2023/NĐ-CP'],
    ...['8/NQ-CP', '61/2018/NĐ-CP', '01/2018/TT-VPCP', '5/2024/NĐ-CP'],
  ]);
  expect(await documentAt(database.db, '118-2025-nd-cp')).toMatchObject({
    document: { title: { vi: 'Một cửa', en: 'One-stop shop' } },
    citedBy: [
      { subject: 'lesson', subjectId: 'kiem-tra' },
      { subject: 'question', subjectId: 'oss-1', provision: 'Điều 11' },
    ],
    replacedBy: [],
  });
  expect((await documentAt(database.db, '61-2018-nd-cp'))?.replacedBy.map(({ id }) => id)).toEqual([
    '118/2025/NĐ-CP',
  ]);
  expect(await documentAt(database.db, '01-2018-tt-vpcp')).toMatchObject({
    document: { replacedFrom: '2025-07-01', doubtfulFrom: null },
    replacedBy: [{ id: '118/2025/NĐ-CP' }],
  });
  expect(await documentAt(database.db, 'khong-co')).toBeUndefined();
});

test('a lesson says where nobody knows whether its law is in force', async () => {
  const law = 'law: [5/2024/NĐ-CP, 6/2023/NĐ-CP, 8/NQ-CP, 9/QĐ-TTg]';
  await publish(edited(LESSON, 'law: [118/2025/NĐ-CP]', law));
  expect((await read('vi'))?.documents.map(({ id, status }) => [id, status])).toEqual([
    ['5/2024/NĐ-CP', 'unknown'],
    ['6/2023/NĐ-CP', 'unknown'],
    ['8/NQ-CP', 'unconfirmed'],
    ['9/QĐ-TTg', 'in-force'],
  ]);
  expect((await read('vi', '2026-02-14'))?.documents.at(-1)?.status).toBe('unknown');
});

test('who writes questions sees where they stand and how they begin, in the asked language', async () => {
  expect(await questionLabels(database.db, ['oss-1', 'oss-2', 'khong-co'], 'en')).toEqual([
    {
      ...{ id: 'oss-1', moduleId: 'mot-cua', lessonId: 'kiem-tra' },
      label: 'One component of the dossier is missing. What comes first?',
    },
    { id: 'oss-2', moduleId: 'mot-cua', lessonId: null, label: 'Những việc nào đúng?' },
  ]);
});

test('a picture is served by the hash that lessons name', async () => {
  const shown = /\/pictures\/([0-9a-f]{64})/.exec(JSON.stringify((await read('vi'))?.blocks))?.[1];
  expect(await pictureAt(database.db, shown!)).toMatchObject({
    type: 'image/svg+xml',
    body: expect.stringContaining('<svg'),
  });
  expect(await pictureAt(database.db, 'khong-co')).toBeUndefined();
});
