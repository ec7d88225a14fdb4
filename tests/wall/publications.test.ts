import { expect, test } from 'vitest';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { canaryFolder } from '#tests/support/canaries.ts';
import { wallOffice } from '#tests/support/wall.ts';

const wall = wallOffice();
const withoutTags = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

test('a trainer sees what a publication changed, what went and what came, with the key', async () => {
  await wall.change(async (db, { members }) => {
    const { personId, open: attemptId } = members.get('trainer')!;
    await submitAttempt(db, { personId, attemptId }, new Date());
    const published = await publishContent(db, canaryFolder({ moved: true }), new Date());
    expect(published).toMatchObject({ ok: true, questions: 1 });
  });
  const trainer = wall.asked('trainer');
  const list = await trainer.get('/studio/publications');
  const addresses = [...list.text.matchAll(/href="(\/studio\/publications\/[0-9a-f-]{36})"/g)];
  expect(addresses).toHaveLength(2);
  expect(withoutTags(list.text)).toContain('1 câu đổi đáp án');

  const { text } = await trainer.get(addresses[0]![1]!);
  const textOf = (tag: string) =>
    [...text.matchAll(new RegExp(`<${tag} lang="vi">(.*?)</${tag}>`, 'gs'))].map(([, all]) =>
      withoutTags(all!),
    );
  expect(textOf('del').join()).toContain('[x] les-1 b vi');
  expect(textOf('ins').join()).toContain('[x] les-1 c vi');
  expect(withoutTags(text)).toContain('− Bỏ');
  expect(withoutTags(text)).toContain('+ Thêm');
});

test('a publication that there is not is no page', async () => {
  const nowhere = ['5d2b1f0e-8c7a-4b6d-9e3f-000000000001', 'khong-co'];
  for (const name of nowhere)
    expect((await wall.asked('trainer').get(`/studio/publications/${name}`)).status).toBe(404);
});
