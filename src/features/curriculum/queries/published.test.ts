import { expect, test } from 'vitest';
import { publications } from '#db/schema/index.ts';
import {
  BANK,
  edited,
  filesOf,
  LESSON,
  MODULE,
  TRANSLATION,
  TREE,
  type Texts,
} from '#tests/support/content-folder.ts';
import { testDatabase } from '#tests/support/database.ts';
import { person } from '#tests/support/roster.ts';
import type { WordingAnswer } from '../change.ts';
import { publishContent } from '../commands/publish.ts';
import { countsOf } from '../published.ts';
import { newestPublications, publicationWith } from './publications.ts';
import { lessonTexts } from './published-lessons.ts';
import { publishedParts } from './published.ts';

const database = testDatabase();
const FIRST = Date.UTC(2026, 10, 23, 2);
let published = 0;

/** Publishes and tells what that changed. */
async function partsAfter(texts: Texts, all: WordingAnswer = 'meaning') {
  const at = new Date(FIRST + 60_000 * published++);
  const result = await publishContent(database.db, filesOf(texts), at, { all });
  if (!result.ok || !result.publicationId) throw new Error('Nothing was published');
  const parts = await publishedParts(database.db, { id: result.publicationId, at }, 'vi');
  return { id: result.publicationId, parts };
}

const briefly = ({ parts }: Awaited<ReturnType<typeof partsAfter>>) =>
  parts.map(({ lesson, versions, questions }) => ({
    of: lesson?.id ?? 'bank',
    versions: versions.map(({ language, number, is }) => `${language} ${number} ${is}`),
    questions: questions.map(({ id, news, versions: both }) => `${id} ${news} ${both?.number ?? '-'}`),
  }));

test('the first publication brings everything', async () => {
  expect(briefly(await partsAfter(TREE))).toEqual([
    { of: 'kiem-tra', versions: ['vi 1 new', 'en 1 new'], questions: ['oss-1 new 1'] },
    { of: 'bank', versions: [], questions: ['oss-2 new 1', 'oss-3 new 1'] },
  ]);
});

test('a publication tells the key, the meaning, a typo and remarks apart', async () => {
  await partsAfter(TREE);
  const asked = (to: string) => edited(BANK, 'Những việc nào đúng?', to);
  const news = async (texts: Texts, wording?: WordingAnswer) =>
    briefly(await partsAfter(texts, wording)).flatMap(({ questions }) => questions);
  expect(await news(asked('Những việc nào là đúng?'), 'typo')).toEqual(['oss-2 typo 2']);
  expect(await news(asked('Những việc nào sai?'))).toEqual(['oss-2 meaning 3']);
  expect(await news(edited(BANK, '- [S] Có thể', '- [Đ] Có thể'))).toEqual([
    'oss-2 meaning 4',
    'oss-3 key 2',
  ]);
  expect(await news(TREE)).toEqual(['oss-3 key 3']);
  expect(await news(edited(BANK, 'Độ khó: 3', 'Độ khó: 2'))).toEqual(['oss-3 remarks 4']);
});

test('a question that is changed stands with its lesson, whose own words did not change', async () => {
  await partsAfter(TREE);
  const parts = await partsAfter(edited(LESSON, 'Trả hồ sơ, không ghi lý do', 'Trả hồ sơ ngay'));
  expect(briefly(parts)).toEqual([{ of: 'kiem-tra', versions: [], questions: ['oss-1 meaning 2'] }]);
});

test('of a lesson what was and what is can be read, in the language that changed', async () => {
  await partsAfter(TREE);
  const { id } = await partsAfter(edited(LESSON, 'Hết bài.', 'Xong.'));
  const texts = (await lessonTexts(database.db, id, ['kiem-tra'])).get('kiem-tra');
  expect(texts).toMatchObject([{ language: 'vi', number: 2 }]);
  expect(texts![0]!.before?.source).toContain('Hết bài.');
  expect(texts![0]!.now.source).toContain('Xong.');
});

const withoutLesson = () => {
  const { [LESSON]: _, [TRANSLATION]: __, ...rest } = TREE;
  const plan = TREE[MODULE]!.replace('questions: 2', 'questions: 1').replace(/.*B2, level.*\n/, '');
  return { ...rest, [MODULE]: plan };
};

test('what is gone is told of once, in the publication that retired it', async () => {
  await partsAfter(TREE);
  expect(briefly(await partsAfter(withoutLesson()))).toEqual([
    { of: 'kiem-tra', versions: [], questions: ['oss-1 retired -'] },
  ]);
  const { parts } = await partsAfter({ ...withoutLesson(), [BANK]: TREE[BANK]!.replace('Xét từng', 'Xét') });
  expect(parts.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual(['oss-3']);
});

test('a translation that is taken away and comes back is told of', async () => {
  await partsAfter(TREE);
  const { [TRANSLATION]: _, ...untranslated } = TREE;
  expect(briefly(await partsAfter(untranslated))).toMatchObject([{ versions: ['en 2 withdrawn'] }]);
  expect(briefly(await partsAfter(TREE))).toMatchObject([{ versions: ['en 3 new'] }]);
});

test('publications stand newest first, each counted as its own page counts it', async () => {
  const first = await partsAfter(TREE);
  const second = await partsAfter({
    ...withoutLesson(),
    [BANK]: TREE[BANK]!.replace('- [S] Có thể', '- [Đ] Có thể').replace('Năng lực: B1', 'Độ khó: 1'),
  });
  const listed = await newestPublications(database.db, { limit: 10, offset: 0 });
  expect(listed.map(({ id, counts }) => ({ id, counts }))).toEqual(
    [second, first].map(({ id, parts }) => ({ id, counts: countsOf(parts) })),
  );
  expect(listed[0]!.counts).toEqual({
    lessons: { new: 0, changed: 0, retired: 1 },
    questions: { new: 0, key: 1, meaning: 0, typo: 0, remarks: 1, retired: 1 },
  });
  expect(await newestPublications(database.db, { limit: 1, offset: 1 })).toMatchObject([{ id: first.id }]);
});

test('who published in the browser is named, a command line is not', async () => {
  const { db } = database;
  const { id } = await partsAfter(TREE);
  expect(await publicationWith(db, id)).toMatchObject({ source: 'files', by: null });
  const personId = await person(db, { staffCode: 'AG-1', fullName: 'Phan Thị Bích Ngân' });
  const [written] = await db
    .insert(publications)
    .values({ at: new Date(FIRST), personId, source: 'studio', lessons: 0, questions: 0 })
    .returning();
  expect(await publicationWith(db, written!.id)).toMatchObject({
    source: 'studio',
    by: 'Phan Thị Bích Ngân',
  });
});
