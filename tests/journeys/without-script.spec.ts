import type { Page } from 'playwright/test';
import { choose } from '../support/answering.ts';
import { givenIn, onward, openCheck, shownQuestion } from '../support/taking.ts';
import { expect, expectNoSidewaysScroll, test } from '../support/browser.ts';
import { newcomer, signIn } from '../support/cast.ts';

test.use({ javaScriptEnabled: false });

const LESSON = '/lessons/vi-sao-cai-cach';
const MODULE = 'cai-cach-hanh-chinh';

const practice = (page: Page, number: number) =>
  page.getByRole('form', { name: `Câu luyện tập ${number}`, exact: true });

async function idOf(page: Page, number: number): Promise<string> {
  return ((await practice(page, number).getAttribute('id')) ?? '').slice('q-'.length);
}

test('a lesson can be read and practised without a script', async ({ page }) => {
  await signIn(page, newcomer(6));
  await page.goto(LESSON);
  const form = practice(page, 1);
  const id = await idOf(page, 1);
  await choose(form, id, 'wrong');
  await form.getByRole('button', { name: 'Trả lời' }).click();
  await expect(form.locator('.lead')).toHaveText(/Chưa đúng|Đúng một phần/);
  await expect(form.locator('.lead')).toBeInViewport();
  await expect(form).toContainText('Gợi ý.');
  await expect(form).not.toContainText('Giải thích.');
  await expectNoSidewaysScroll(page);

  await choose(form, id, 'right');
  await form.getByRole('button', { name: 'Thử lại' }).click();
  await expect(form.locator('.lead')).toHaveText('Đúng');
  await expect(form).toContainText('Giải thích.');
  await expect(form.locator('.src').getByRole('link').first()).toBeVisible();
});

test('a form that was sent empty comes back with what to do', async ({ page, tolerated }) => {
  tolerated.push(/status of 409/);
  await signIn(page, newcomer(6));
  await page.goto(LESSON);
  await practice(page, 2).getByRole('button', { name: 'Trả lời' }).click();
  await expect(practice(page, 2).locator('.err')).toContainText(/Chọn .* bấm/);
  await expect(practice(page, 2).locator('.err')).toBeInViewport();
  await expect(page).toHaveTitle(/^Lỗi: /);
});

test('a whole check can be taken, left in between, and submitted without a script', async ({ page }) => {
  await signIn(page, newcomer(6));
  await openCheck(page, MODULE);
  for (let place = 1; place <= 12; place++) {
    await expect(page).toHaveURL(new RegExp(`/questions/${place}$`));
    const { form, questionId } = await shownQuestion(page);
    await choose(form, questionId, place <= 2 ? 'wrong' : 'right');
    await onward(page).click();
    if (place === 6) await leaveAndComeBack(page);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xem lại trước khi nộp');
  await expect(page.getByText('Đã trả lời: 12 câu')).toBeVisible();
  await page.getByRole('button', { name: 'Nộp bài (12 trên 12 câu)' }).click();
  await expect(page).toHaveURL(/\/attempts\/[0-9a-f-]+$/);
  await expect(page.getByText(/Đúng 10\S* trên 12 câu/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anh/chị đã qua bài kiểm tra');
});

async function leaveAndComeBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Tạm dừng/ }).click();
  await page.getByRole('link', { name: 'Làm tiếp bài kiểm tra' }).click();
  await page.getByRole('button', { name: 'Làm tiếp' }).click();
}

test('a form of a check that is sent again with another answer says so, and keeps what was chosen', async ({
  page,
  tolerated,
}) => {
  tolerated.push(/status of 409/);
  await signIn(page, newcomer(7));
  await openCheck(page, MODULE);
  const first = page.url();
  const { form, questionId } = await shownQuestion(page);
  const clientId = await form.locator('input[name=clientId]').inputValue();
  await choose(form, questionId, 'wrong');
  await onward(page).click();
  await page.goto(first);
  const again = (await shownQuestion(page)).form;
  await choose(again, questionId, 'right');
  const given = await givenIn(again);
  await again
    .locator('input[name=clientId]')
    .evaluate((input, old) => input.setAttribute('value', old), clientId);
  await onward(page).click();
  await expect(page.getByRole('alert').or(page.locator('.errors'))).toContainText(
    'đã được gửi với một câu trả lời khác',
  );
  await expect(page).toHaveTitle(/^Lỗi: /);
  const kept = await shownQuestion(page);
  expect(kept.questionId).toBe(questionId);
  expect(await givenIn(kept.form)).toEqual(given);
  await onward(page).click();
  await expect(page).toHaveURL(/\/questions\/2$/);
});

test('without a script, going to another question by its number keeps what was chosen', async ({ page }) => {
  await signIn(page, newcomer(7));
  await openCheck(page, MODULE);
  const first = page.url();
  const { form, questionId } = await shownQuestion(page);
  await choose(form, questionId, 'right');
  await page.getByRole('button', { name: /^Câu 4,/ }).click();
  await expect(page).toHaveURL(/\/questions\/4$/);
  await page.goto(first);
  expect(await givenIn((await shownQuestion(page)).form)).not.toEqual([]);
  await expect(page.locator('.saved')).toContainText('Đã lưu lúc');
});

test('the language can be changed, and somebody can sign out, without a script', async ({ page }) => {
  await signIn(page, newcomer(6));
  await page.goto('/me');
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('button', { name: 'Lưu ngôn ngữ' }).click();
  await expect(page).toHaveURL('/en/me');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account');
  await page.getByRole('radio', { name: 'Tiếng Việt' }).check();
  await page.getByRole('button', { name: 'Save the language' }).click();
  await expect(page).toHaveURL('/me');
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
});
