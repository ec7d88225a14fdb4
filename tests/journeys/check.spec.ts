import type { Page } from 'playwright/test';
import { choose } from '../support/answering.ts';
import { fillByKeyboard } from '../support/by-keyboard.ts';
import {
  answerAll,
  givenIn,
  onward,
  openCheck,
  questionsIn,
  shownQuestion,
  submit,
} from '../support/taking.ts';
import { expect, lookOver, test, visit } from '../support/browser.ts';
import { newcomer, signIn } from '../support/cast.ts';
import { tabTo } from '../support/keyboard.ts';

const MODULE = 'cai-cach-hanh-chinh';
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /Đã lưu lúc \d\d:\d\d/ });
const at = (page: Page, place: number, of: number) => page.getByText(`Câu ${place}/${of}`, { exact: true });
const attemptOf = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? '';

test('before a check starts, it says what counts, how long, and that leaving is allowed', async ({
  page,
}) => {
  await signIn(page, newcomer(1));
  await visit(page, `/modules/${MODULE}/check`);
  await expect(page.getByText('Qua bài từ 75% số điểm')).toBeVisible();
  await expect(page.getByText('tạm dừng rồi vào lại lúc nào cũng được')).toBeVisible();
  await expect(page.getByText('Đã làm 0 trên 3 lượt')).toBeVisible();
  await expect(page.getByText('Từ lượt thứ 2, làm xong phải chờ 24 giờ')).toBeVisible();
});

test('a check that was left goes on elsewhere at the first unanswered question', async ({
  page,
  another,
}) => {
  await signIn(page, newcomer(1));
  await openCheck(page, MODULE);
  await lookOver(page);
  const last = await questionsIn(page);
  const given: string[] = [];
  for (const place of [1, 2, 3]) {
    await expect(at(page, place, last)).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^Câu ${place}/${last} `));
    const { form, questionId } = await shownQuestion(page);
    expect(await givenIn(form)).toEqual([]);
    await choose(form, questionId, 'right');
    await expect(saved(page)).toBeVisible();
    given.push(questionId);
    if (place < 3) await onward(page).click();
  }

  const elsewhere = await another();
  await signIn(elsewhere, newcomer(1));
  await elsewhere.goto('/');
  await elsewhere.getByRole('link', { name: 'Làm tiếp' }).click();
  await expect(at(elsewhere, 4, last)).toBeVisible();
  await elsewhere.getByRole('link', { name: 'Câu trước, câu 3' }).click();
  const again = await shownQuestion(elsewhere);
  expect(again.questionId).toBe(given[2]);
  expect(await givenIn(again.form)).not.toEqual([]);
  await elsewhere.goBack();
  await expect(at(elsewhere, 4, last)).toBeVisible();
});

test('what was left empty comes first in the review, and two taps submit once', async ({ page }) => {
  await signIn(page, newcomer(2));
  await openCheck(page, MODULE);
  const last = await questionsIn(page);
  await answerAll(page, (place) => (place === 5 ? 'empty' : 'right'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xem lại trước khi nộp');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Chưa trả lời: 1 câu',
    `Đã trả lời: ${last - 1} câu`,
  ]);
  await expect(saved(page)).toBeVisible();
  await page.getByRole('link', { name: /^Trả lời.*Câu 5$/ }).click();
  await page.getByRole('button', { name: 'Đánh dấu để xem lại' }).click();
  await page.getByRole('link', { name: 'Xem lại và nộp bài' }).click();
  const empty = page.getByRole('region', { name: 'Chưa trả lời: 1 câu' });
  await expect(empty.getByText('Xem lại', { exact: true })).toBeVisible();
  await expect(
    page.getByText(`Đã trả lời ${last - 1} trên ${last} câu, 1 câu đánh dấu xem lại.`),
  ).toBeVisible();
  await lookOver(page);

  const attempt = attemptOf(page);
  let submissions = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('checks.submit')) submissions += 1;
  });
  await page.getByRole('button', { name: `Nộp bài (${last - 1} trên ${last} câu)` }).dblclick();
  await expect(page).toHaveURL(`/attempts/${attempt}`);
  expect(submissions).toBe(1);
});

test('a result says how much was right, what it means for each competency, what comes next and who sees it', async ({
  page,
}) => {
  await signIn(page, newcomer(2));
  await visit(page, '/results');
  await page.getByRole('main').locator('a[href^="/attempts/"]').click();
  await lookOver(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anh/chị đã qua bài kiểm tra');
  await expect(page.getByText('Đúng 11 trên 12 câu (91,7%)')).toBeVisible();
  await expect(page.getByText('Qua bài từ 75% số điểm')).toBeVisible();
  const competencies = page.getByRole('region', { name: 'Từng năng lực' });
  await expect(competencies.getByRole('listitem')).toHaveCount(2);
  await expect(competencies).toContainText(/Đạt|Chưa đủ bằng chứng/);
  await expect(page.getByRole('region', { name: 'Việc tiếp theo' }).getByRole('link')).toHaveCount(1);
  const viewers = page.getByRole('region', { name: 'Ai xem được kết quả của tôi' });
  await expect(viewers).toContainText(/Cán bộ theo dõi: \d+ người, phạm vi Tỉnh An Giang/);
});

test('who has not passed is led to the lessons again, and to the next attempt', async ({ page }) => {
  await signIn(page, newcomer(1));
  await openCheck(page, MODULE);
  await page.goto(`/attempts/${attemptOf(page)}/review`);
  await submit(page);
  const next = page.getByRole('region', { name: 'Việc tiếp theo' });
  await expect(next.getByRole('link', { name: /^Đọc lại bài/ }).first()).toBeVisible();
  await next.getByRole('link', { name: 'Bắt đầu lượt 2' }).click();
  await expect(page.getByRole('button', { name: 'Bắt đầu lượt 2' })).toBeVisible();
});

test('a check can be done with the keyboard alone, and the focus is always seen', async ({ page }) => {
  await signIn(page, newcomer(3));
  await page.goto(`/modules/${MODULE}/check`);
  await tabTo(page, page.getByRole('button', { name: /Bắt đầu/ }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/questions\/1$/);
  const last = await questionsIn(page);
  for (let place = 1; place <= last; place++) {
    await expect(at(page, place, last)).toBeVisible();
    const { form, questionId } = await shownQuestion(page);
    await fillByKeyboard(form, questionId);
    await tabTo(page, onward(page));
    await page.keyboard.press('Enter');
  }
  await expect(saved(page)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: `Nộp bài (${last} trên ${last} câu)` }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/bài kiểm tra$/);
});

test('an option is chosen by its whole row, at least 48 px high and 8 px from the next', async ({ page }) => {
  await signIn(page, newcomer(3));
  await page.goto('/lessons/vi-sao-cai-cach');
  const rows = await page
    .getByRole('form', { name: 'Câu luyện tập 1' })
    .locator('.opt')
    .evaluateAll((found) =>
      found.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  expect(rows.length).toBeGreaterThan(1);
  for (const [index, row] of rows.entries()) {
    expect(row.bottom - row.top).toBeGreaterThanOrEqual(48);
    const next = rows[index + 1];
    if (next) expect(next.top - row.bottom).toBeGreaterThanOrEqual(8);
  }
});
