import { choose } from '../support/answering.ts';
import { expect, lookOver, test } from '../support/browser.ts';
import { newcomer, signInByForm } from '../support/cast.ts';
import { openQuestions } from '../support/lesson.ts';
import { expectInOrder } from '../support/ledger.ts';
import { onward, openCheck, questionsIn, shownQuestion } from '../support/taking.ts';
import {
  answerOffline,
  CUT_OFF,
  expectNothingWaits,
  KEPT,
  line,
  readOffline,
  rowsOn,
  takenFrom,
  withWorker,
} from '../support/waiting.ts';

/** Without a network, by the browser's own tools. The service worker works here as it does for everybody. */
test.use({ serviceWorkers: 'allow' });
test.beforeEach(({ tolerated }) => void tolerated.push(CUT_OFF));

const CHECKED = newcomer(10);
const READER = newcomer(13);
const OTHER = newcomer(14);
const MODULES = ['phuc-vu-giao-tiep', 'du-lieu-an-toan', 'dao-duc-ky-luat', 'dich-vu-cong-truc-tuyen'];

test('a check that is begun online is answered without a network, its tab is killed, and every answer arrives once and in order', async ({
  page,
  context,
  reopened,
}) => {
  await signInByForm(page, CHECKED);
  await withWorker(page);
  const taken = takenFrom(page);
  await openCheck(page, 'giai-quyet-va-tra');
  const last = await questionsIn(page);
  expect(last).toBe(12);
  const status = page.locator('.saved[role=status]');
  for (let place = 1; place <= last; place++) {
    const { form, questionId } = await shownQuestion(page);
    await choose(form, questionId, 'right');
    if (place <= 4) await expect(status).toContainText('Đã lưu lúc');
    else await expect(status).toContainText(`${place - 4} câu chờ gửi`);
    if (place === 4) await context.setOffline(true);
    if (place < last) await onward(page).click();
  }
  await expect(line(page)).toContainText('8 câu trả lời đang chờ gửi');
  await expect(line(page)).toContainText(/Mã: [0-9A-Z]{4}-[0-9A-Z]{4}/);
  await lookOver(page);
  await expect.poll(async () => (await rowsOn(page)).length).toBe(8);
  const address = page.url();

  const again = await reopened();
  const afterwards = takenFrom(again);
  await again.goto(address);
  await expect(again.getByRole('heading', { name: 'Đang mất mạng' })).toBeVisible();
  await expect(line(again)).toContainText('8 câu trả lời đang chờ gửi');
  await lookOver(again);
  const waited = await rowsOn(again);
  expect(waited.filter(({ readable }) => readable)).toEqual([]);

  await context.setOffline(false);
  await expect(again.getByText('Đã trả lời 12 câu')).toBeVisible({ timeout: 15_000 });
  await expectNothingWaits(again);
  const sent = waited.map(({ clientId }) => clientId);
  // What was on its way when the page was loaded goes once more, and gets its first reply.
  expect([...new Set(afterwards)]).toEqual(sent);
  const whole = [...taken, ...sent];
  expect(new Set(whole).size).toBe(whole.length);
  expectInOrder(whole);
  await again.reload();
  await expect(again.getByText('Đã trả lời 12 câu')).toBeVisible();
});

test('thirty answers that were given without a network survive a reload and arrive within ten seconds, once each', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await signInByForm(page, READER);
  await withWorker(page);
  const lessons: string[] = [];
  for (const module of MODULES) {
    await page.goto(`/modules/${module}`);
    const along = page.getByRole('region', { name: 'Mang theo' });
    await expect(along).toContainText(/4 bài, khoảng \d+ kB/);
    await along.getByRole('button', { name: 'Giữ trên máy này' }).click();
    await expect(along).toContainText(/Đã giữ 4 trên 4 bài trên máy này, \d+ kB/);
    lessons.push(...((await page.locator('#lessons ~ ol a').evaluateAll(hrefs)) as string[]));
  }
  await lookOver(page);

  await context.setOffline(true);
  let given = 0;
  for (const lesson of lessons) {
    if (given === 30) break;
    await page.goto(lesson);
    for (const id of (await openQuestions(page)).slice(0, 30 - given)) {
      await answerOffline(page, id);
      given += 1;
      await expect(line(page)).toContainText(`${given} câu trả lời đang chờ gửi`);
    }
  }
  expect(given).toBe(30);
  await page.reload();
  await expect(line(page)).toContainText('30 câu trả lời đang chờ gửi');
  await expect(page.getByText(KEPT).first()).toBeVisible();
  await lookOver(page);
  const waited = (await rowsOn(page)).map(({ clientId }) => clientId);

  const taken = takenFrom(page);
  const began = Date.now();
  await context.setOffline(false);
  await expect(line(page)).toContainText('Đã gửi 30 câu trả lời', { timeout: 10_000 });
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(taken).toEqual(waited);
  expectInOrder(waited);
  await expect(page.locator('.say .lead').first()).toHaveText('Đúng');
  await lookOver(page);

  await page.goto(`/modules/${MODULES[0]}`);
  const along = page.getByRole('region', { name: 'Mang theo' });
  await along.getByRole('button', { name: 'Bỏ khỏi máy' }).click();
  await expect(along).toContainText('Đã bỏ các bài này khỏi máy');
});

const hrefs = (links: Element[]) => links.map((link) => link.getAttribute('href'));

test('a lesson that was opened once is read without a network; any other page says so and names what is there', async ({
  page,
  context,
}) => {
  await signInByForm(page, OTHER);
  await readOffline(page, context, '/lessons/tai-khoan-va-su-co');
  await lookOver(page);
  await page.goto('/results');
  await expect(page.getByRole('heading', { name: 'Đang mất mạng' })).toBeVisible();
  await lookOver(page);
  await page.getByRole('link', { name: /^Bài 2\. / }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bài 2\. /);
  await page.goto('/en/results');
  await expect(page.getByRole('heading', { name: 'Offline', exact: true })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: 'Results', exact: true })).toBeVisible({
    timeout: 15_000,
  });
});

test('who opens the page about a lost network by its own address stays on it', async ({ page }) => {
  await page.clock.install();
  await page.goto('/offline');
  await page.evaluate(() => document.body.setAttribute('data-stayed', ''));
  await page.clock.runFor(60_000);
  await expect(page.locator('body')).toHaveAttribute('data-stayed');
  await expect(page.getByRole('link', { name: 'Thử lại' })).toHaveAttribute('href', '/');
});
