import { expect, test } from 'vitest';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { BANK, filesOf, LESSON, TREE, type Texts } from '#tests/support/content-folder.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { workList } from './queries.ts';

const at = testDatabase();
const TODAY = '2026-11-23';

async function listOf(folder: Texts, day = TODAY) {
  must(await publishContent(at.db, filesOf(folder), new Date('2026-11-20T05:00:00Z')));
  return workList(at.db, day, 'vi');
}
const lesson = (from: string, to: string): Texts => ({ ...TREE, [LESSON]: TREE[LESSON]!.replace(from, to) });
const kinds = ({ work }: Awaited<ReturnType<typeof listOf>>) => work.map(({ kind }) => kind);

test('where all law holds and nothing is due, there is nothing to do', async () => {
  expect(kinds(await listOf(TREE))).toEqual([]);
});

test('the first numbers are what each check draws, what its bank holds and what will be left of it', async () => {
  const lines = async (day: string) =>
    (await workList(at.db, day, 'vi')).supplies.flatMap(({ module, lines: all }) =>
      all.map((one) => [module.title, one.line.competency, one.line.count, one.all, one.fitting, one.later]),
    );
  await listOf(TREE);
  expect(await lines(TODAY)).toEqual([
    ['Một cửa', 'B1', 1, 1, 1, 1],
    ['Một cửa', 'B2', 1, 1, 1, 1],
  ]);
  expect((await lines('2026-11-30'))[0]).toEqual(['Một cửa', 'B1', 1, 1, 1, 0]);
  expect((await lines('2027-03-01'))[0]).toEqual(['Một cửa', 'B1', 1, 1, 0, 0]);
});

test('a check that will not find enough is told ahead, and comes first once it does not', async () => {
  await listOf(TREE);
  const short = { kind: 'check-short', from: '2027-03-01', file: { path: BANK } };
  expect((await workList(at.db, '2026-11-30', 'vi')).work).toMatchObject([
    { ...short, supply: { short: [{ line: { competency: 'B1', count: 1 }, left: 0 }] } },
    { kind: 'law-ending', document: { id: '66.7/2025/NQ-CP' } },
  ]);
  expect(kinds(await workList(at.db, '2027-03-01', 'vi'))).toEqual(['check-short', 'law-ended']);
});

test('a provision that has ended is told apart from its document', async () => {
  const { work } = await listOf(lesson('Điều 11', 'Điều 7 khoản 3'));
  expect(work).toMatchObject([
    {
      ...{ kind: 'law-ended', document: { id: '118/2025/NĐ-CP' }, by: ['224/2026/NĐ-CP'] },
      ending: { provision: 'Điều 7 khoản 3', from: '2026-07-01' },
      places: [{ file: { path: LESSON }, itself: false, questions: ['oss-1'] }],
    },
  ]);
});

test('documents whose status nobody knows or confirmed are listed where something cites them, with why', async () => {
  const { work } = await listOf(
    lesson('[118/2025/NĐ-CP]', '[5/2024/NĐ-CP, 6/2023/NĐ-CP, 8/NQ-CP, 9/QĐ-TTg]'),
  );
  expect(work.map((one) => one.kind === 'law-doubtful' && [one.document.id, one.doubt])).toEqual([
    ['5/2024/NĐ-CP', 'no-day'],
    ['6/2023/NĐ-CP', 'replaced-some-day'],
    ['8/NQ-CP', 'unconfirmed'],
  ]);
});

test('a text is due for review from thirty days before its day on, and stays so', async () => {
  const folder = lesson('minutes: 12', 'minutes: 12\nowner: phong-cchc\nreview-by: 2026-12-23');
  expect(kinds(await listOf(folder, '2026-11-22'))).toEqual([]);
  expect((await listOf(folder, '2026-11-23')).work).toMatchObject([
    {
      ...{ kind: 'review-due', reviewBy: '2026-12-23' },
      place: { file: { path: LESSON, owner: 'phong-cchc' }, lesson: { id: 'kiem-tra' } },
    },
  ]);
  expect(kinds(await listOf(folder, '2026-12-24'))).toContain('review-due');
});

test('what is urgent comes first: what has ended, what will end, what is to be looked up, what is to be reviewed', async () => {
  const law = 'law: [8/NQ-CP, 61/2018/NĐ-CP]\nreview-by: 2026-11-01';
  const folder = lesson('law: [118/2025/NĐ-CP]', law);
  expect(kinds(await listOf(folder, '2026-11-30'))).toEqual([
    'law-ended',
    'check-short',
    'law-ending',
    'law-doubtful',
    'review-due',
  ]);
});

test('what is no longer live is nobody’s work', async () => {
  await listOf(lesson('[118/2025/NĐ-CP]', '[61/2018/NĐ-CP]'));
  const { [LESSON]: _, ...rest } = TREE;
  const { 'modules/01-mot-cua/01-kiem-tra.en.md': __, ...without } = rest;
  expect(kinds(await listOf(without))).toEqual([]);
});

test('the list names questions and tells nothing that stands in them', async () => {
  const sent = JSON.stringify(await listOf(TREE, '2027-03-01'));
  expect(sent).toContain('oss-2');
  for (const secret of ['Những việc nào đúng', 'Xem hết hồ sơ', 'right', 'Một lần, đủ và có lý do'])
    expect(sent).not.toContain(secret);
});
