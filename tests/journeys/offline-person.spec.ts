import { DEMO_PASSWORD } from '#db/seed/accounts.ts';
import { expect, lookOver, test } from '../support/browser.ts';
import { newcomer, signInByForm } from '../support/cast.ts';
import { openQuestions, questionOf } from '../support/lesson.ts';
import {
  answerOffline,
  CUT_OFF,
  expectNothingWaits,
  line,
  readOffline,
  rowsOn,
  takenFrom,
  withWorker,
} from '../support/waiting.ts';

/** Whose answers wait on a device that several use. The service worker works here as it does for everybody. */
test.use({ serviceWorkers: 'allow' });
test.beforeEach(({ tolerated }) => void tolerated.push(CUT_OFF));

const CHECKED = newcomer(10);
const READER = newcomer(13);
const OTHER = newcomer(14);
const LESSON = '/lessons/hai-cap-tu-thang-7';

test('a session that ends without a network keeps the answers for the same person alone', async ({
  page,
  context,
  another,
}) => {
  await signInByForm(page, READER);
  await readOffline(page, context, LESSON);
  const ids = (await openQuestions(page)).slice(0, 2);
  for (const id of ids) await answerOffline(page, id);

  const desk = await another();
  await signInByForm(desk, READER);
  await desk.goto('/me');
  await desk.getByRole('button', { name: /^Đăng xuất mọi nơi/ }).click();
  await desk.waitForURL(/sign-in/);

  await context.setOffline(false);
  await expect(line(page)).toContainText('Phiên đăng nhập đã hết');
  await expect(line(page)).toContainText('2 câu trả lời đang chờ gửi');
  await lookOver(page);
  const waited = (await rowsOn(page)).map(({ clientId }) => clientId);

  const taken = takenFrom(page);
  await signInByForm(page, OTHER);
  await page.goto(LESSON);
  await page.waitForLoadState('networkidle');
  await expect(line(page)).toBeEmpty();
  expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
  await expect(questionOf(page, ids[0]!).getByRole('button', { name: 'Trả lời' })).toBeVisible();
  expect(taken).toEqual([]);
  await page.goto('/me');
  await expect(page.locator('#leaving')).toBeHidden();
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await page.waitForURL(/sign-in/);

  await signInByForm(page, READER);
  await expect.poll(() => taken).toEqual(waited);
  await expectNothingWaits(page);
  await page.goto(LESSON);
  for (const id of ids) await expect(questionOf(page, id).locator('.lead')).toHaveText('Đúng');
});

test('on a shared computer nothing can be read after signing out, and what could not be sent waits for its person', async ({
  page,
  context,
}) => {
  await page.goto('/sign-in');
  await page.getByLabel('Máy dùng chung').check();
  await page.getByLabel('Số hiệu công chức hoặc thư điện tử').fill(CHECKED.staffCode);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL('/');
  await withWorker(page);
  await page.goto('/modules/giai-quyet-va-tra');
  await expect(page.getByRole('region', { name: 'Mang theo' })).toContainText('máy dùng chung');
  await page.goto('/lessons/chuyen-ho-so');
  const [id = ''] = await openQuestions(page);
  await context.route('**/_actions/practice.*', (route) => route.abort('internetdisconnected'));
  await answerOffline(page, id);
  await page.goto('/me');
  await expect(page.locator('#leaving')).toContainText('Còn câu trả lời chờ gửi');
  await expect(line(page)).toContainText('1 câu trả lời đang chờ gửi');
  await lookOver(page);
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await page.waitForURL(/sign-in/);
  const rows = await rowsOn(page);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.readable).toBe(false);
  expect((await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('lessons'))).toEqual([]);

  await context.unroute('**/_actions/practice.*');
  await signInByForm(page, OTHER);
  await expect(line(page)).toBeEmpty();
  await page.goto('/me');
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await page.waitForURL(/sign-in/);
  const taken = takenFrom(page);
  await signInByForm(page, CHECKED);
  await expect.poll(() => taken).toEqual(rows.map(({ clientId }) => clientId));
  await expectNothingWaits(page);
});
