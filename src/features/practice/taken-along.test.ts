import { beforeEach, expect, test } from 'vitest';
import { moduleBytes } from '#features/curriculum/queries/size.ts';
import { learner, publishTiny, tiny } from '#tests/support/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { openLesson } from './commands/lesson.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const lesson = { id: tiny.lesson, moduleId: tiny.module };

let ada: string;

beforeEach(async () => {
  await publishTiny(at.db, monday);
  ada = await learner(at.db, 'Ada', monday);
});

test('a lesson that is taken along is not begun, and its questions count as shown: nobody sees when it is read', async () => {
  const takeAlong = () => openLesson(at.db, ada, { ...lesson, takenAlong: true }, monday);
  expect(await takeAlong()).toMatchObject({
    begun: false,
    unseen: [tiny.single, tiny.multiple, tiny.trueFalse],
  });
  expect(await takeAlong()).toMatchObject({ begun: false, unseen: [] });
  expect(await openLesson(at.db, ada, lesson, monday)).toMatchObject({ begun: false, unseen: [] });
  expect(await takeAlong()).toMatchObject({ begun: true });
});

test('the size of a module is told before it is taken along', async () => {
  const bytes = await moduleBytes(at.db, tiny.module, 'vi');
  // Two frames and three questions, and what is written in them.
  expect(bytes).toBeGreaterThan(2 * 16_000 + 3 * 5_500);
  expect(bytes).toBeLessThan(60_000);
  expect(await moduleBytes(at.db, tiny.module, 'en')).toBeGreaterThan(0);
});
