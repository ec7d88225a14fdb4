import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { moduleProgress, publications } from '#db/schema/index.ts';
import { contentDisk } from '#tests/support/content-disk.ts';
import { LESSON, TREE } from '#tests/support/content-folder.ts';
import { learner } from '#tests/support/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { refusedSentences } from './content-sentences.ts';
import { syncContent } from './content.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');

const folderOf = contentDisk();

/** Without its only lesson nothing is open in the module. */
const withoutLesson = () =>
  Object.fromEntries(Object.entries(TREE).filter(([path]) => !/kiem-tra|luong/.test(path)));

async function passedOnMonday(): Promise<void> {
  await syncContent(at.db, { folder: folderOf(TREE), now: monday });
  const personId = await learner(at.db, 'Ada', monday);
  const progress = { personId, moduleId: 'mot-cua', startedAt: monday, lessonsDone: 0, passedAt: monday };
  await at.db.insert(moduleProgress).values(progress);
}

test('a publication that retires the last open lesson completes the module', async () => {
  await passedOnMonday();
  expect(await syncContent(at.db, { folder: folderOf(withoutLesson()), now: tuesday })).toMatchObject({
    ok: true,
  });
  expect(await at.db.select().from(moduleProgress)).toMatchObject([{ completedAt: tuesday }]);
});

test('publishing and what it completes are one deed: where one fails, nothing has happened', async () => {
  await passedOnMonday();
  await at.db.execute(sql`alter table module_progress add constraint refused check (completed_at is null)`);
  try {
    await expect(syncContent(at.db, { folder: folderOf(withoutLesson()), now: tuesday })).rejects.toThrow();
    expect(await at.db.$count(publications)).toBe(1);
  } finally {
    await at.db.execute(sql`alter table module_progress drop constraint refused`);
  }
});

test('where nothing was published nobody is touched', async () => {
  await passedOnMonday();
  await at.db.update(moduleProgress).set({ lessonsDone: 7 });
  expect(await syncContent(at.db, { folder: folderOf(TREE), now: tuesday })).toMatchObject({
    publicationId: null,
  });
  expect(await at.db.select().from(moduleProgress)).toMatchObject([{ lessonsDone: 7 }]);
});

test('publishing names a file as whoever calls the command would open it', async () => {
  const broken = { ...TREE, [LESSON]: TREE[LESSON]!.replace('- [x] Hướng', '- [ ] Hướng') };
  const result = await syncContent(at.db, { folder: folderOf(broken), now: monday });
  if (result.ok) throw new Error('Published a question without a right answer');
  expect(refusedSentences(result)).toContain(`content/${LESSON}:16:1  Không có phương án nào`);
});
