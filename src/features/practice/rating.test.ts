import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { atAReview, later, RIGHT, WRONG } from '#tests/support/at-a-review.ts';
import { publishQuestion, tiny } from '#tests/support/content.ts';

const at = atAReview();
const { practise, rated, card } = at;
const [right, wrong] = [RIGHT[tiny.single]!, WRONG[tiny.single]!];

test('whoever was right at once and answers again, knowing the key, is rated by the first answer alone', async () => {
  await practise(tiny.single, right);
  const before = await card();
  await practise(tiny.single, wrong, later(0, 1));
  await practise(tiny.single, right, later(0, 2));
  expect(await rated()).toEqual([3]);
  expect(await card()).toEqual(before);
});

test('the first answer to a new version of a question had no hint, whatever was answered to the old one', async () => {
  await practise(tiny.single, wrong);
  at.know(tiny.single, await publishQuestion(at.db, { id: tiny.single, number: 2 }, later(1)));
  await practise(tiny.single, right, later(1, 1));
  const own = at.db.select().from(responses).where(eq(responses.personId, at.personId));
  expect((await own.orderBy(asc(responses.receivedAt))).map(({ hints }) => hints)).toEqual([0, 0]);
  expect(await rated()).toEqual([1, 3]);
});
