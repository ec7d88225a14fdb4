import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { questionVersions } from '#db/schema/index.ts';
import { BANK, edited, filesOf, TRANSLATION, TREE, type Texts } from '#tests/support/content-folder.ts';
import { testDatabase } from '#tests/support/database.ts';
import type { ChangedPart, WordingAnswers } from '../change.ts';
import { publishContent } from './publish.ts';

const database = testDatabase();
const tuesday = new Date('2026-11-24T02:00:00Z');
const publish = (texts: Texts, wording?: WordingAnswers) =>
  publishContent(database.db, filesOf(texts), tuesday, wording);

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

const partsOf = async (texts: Texts) => {
  const result = await publish(texts, { all: 'meaning' });
  if (!result.ok) throw new Error(result.reason);
  return result.changes.flatMap(({ change, parts }) => [change, ...parts.map(spoken)]);
};
const spoken = ({ language, part, before, after }: ChangedPart) =>
  `${language} ${part}: ${before} > ${after}`;

test('one option more leaves the others what they were', async () => {
  await publish(TREE);
  const first = '- [x] Xem hết hồ sơ';
  const more = edited(BANK, first, `- [ ] Nhận rồi xem sau\n  > Chưa đúng: xem trước.\n${first}`);
  expect(await partsOf(more)).toEqual([
    'key',
    'vi option:  > Nhận rồi xem sau',
    'vi remark:  > Chưa đúng: xem trước.',
  ]);
});

test('of steps only those are named whose words changed, in whatever order they are stored', async () => {
  await publish(withOrder());
  expect(await partsOf(withOrder((text) => text.replace('4. Hẹn ngày', '4. Hẹn ngày\n5. Lưu')))).toEqual([
    'key',
    'vi option:  > Lưu',
  ]);
});

test('a translation that changed is told of', async () => {
  await publish(TREE);
  expect(await partsOf(edited(TRANSLATION, 'What comes first?', 'What is first?'))).toEqual([
    'wording',
    'en stem: One component of the dossier is missing. What comes first? > One component of the dossier is missing. What is first?',
  ]);
});

test('the same steps in another order are another key', async () => {
  await publish(withOrder());
  const swapped = withOrder((text) => text.replace('1. Xem hết\n2. Ghi phiếu', '1. Ghi phiếu\n2. Xem hết'));
  expect(await publish(swapped, { all: 'typo' })).toMatchObject({
    changes: [{ questionId: 'oss-7', change: 'key' }],
  });
  const versions = await database.db
    .select({ series: questionVersions.series })
    .from(questionVersions)
    .where(eq(questionVersions.questionId, 'oss-7'))
    .orderBy(asc(questionVersions.number));
  expect(versions.map(({ series }) => series)).toEqual([1, 2]);
});
