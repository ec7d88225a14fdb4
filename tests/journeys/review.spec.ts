import type { Locator, Page } from 'playwright/test';
import { choose } from '../support/answering.ts';
import { expect, expectNoSidewaysScroll, lookOver, test } from '../support/browser.ts';
import { signInAs } from '../support/cast.ts';
import { NOT_RIGHT } from '../support/lesson.ts';
import { shownQuestion } from '../support/taking.ts';

const PHONE = { width: 360, height: 740 };
test.use({ viewport: PHONE });

/** The question that a review asks. */
async function asked(page: Page): Promise<{ form: Locator; id: string }> {
  const form = page.getByRole('form', { name: /^Ôn tập: câu \d/ });
  const id = ((await form.getAttribute('id')) ?? '').slice('q-'.length);
  return { form, id };
}

async function begin(page: Page): Promise<void> {
  await page.goto('/');
  const card = page.getByRole('region', { name: /^Ôn tập hôm nay: \d câu$/ });
  await card.getByRole('link', { name: /^Ôn t/ }).click();
  await expect(page).toHaveURL('/review');
  await page.getByRole('button', { name: /^Ôn (\d câu|tiếp)$/ }).click();
  await page.waitForURL(/\/review\/[0-9a-f-]+$/);
}

test('a review asks question after question, with feedback at once, and says when it is enough', async ({
  page,
}) => {
  await signInAs(page, 'trainer');
  await page.goto('/');
  await lookOver(page);
  await begin(page);
  await lookOver(page);
  const first = await asked(page);
  await expect(page.getByRole('button', { name: 'Câu tiếp theo' })).toBeHidden();
  await choose(first.form, first.id, 'wrong');
  await first.form.getByRole('button', { name: 'Trả lời' }).click();
  await expect(first.form.locator('.lead')).toHaveText(NOT_RIGHT);
  await expect(first.form).not.toContainText('Giải thích.');
  await choose(first.form, first.id, 'right');
  await first.form.getByRole('button', { name: 'Thử lại' }).click();
  await expect(first.form.locator('.lead')).toHaveText('Đúng');
  await expect(first.form).toContainText('Giải thích.');
  await lookOver(page);

  await page.getByRole('button', { name: 'Câu tiếp theo' }).click();
  await expect(page.getByRole('form', { name: /^Ôn tập: câu 2 / })).toBeVisible();
  const second = await asked(page);
  expect(second.id).not.toBe(first.id);
  await choose(second.form, second.id, 'right');
  await second.form.getByRole('checkbox', { name: 'Tôi chắc chắn' }).check();
  await second.form.getByRole('button', { name: 'Trả lời' }).click();
  await expect(second.form.locator('.lead')).toHaveText('Đúng');

  await page.getByRole('link', { name: 'Tạm dừng' }).click();
  const list = page.getByRole('region', { name: 'Các câu hôm nay' }).getByRole('listitem');
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText(NOT_RIGHT);
  await expect(list.last()).toContainText('Đúng');
  await lookOver(page);
});

test('what is still known months later may be seen, and is nobody’s duty', async ({ page }) => {
  await signInAs(page, 'trainer');
  await page.goto('/');
  const card = page.getByRole('region', { name: 'Sau 90 ngày, anh/chị còn nhớ gì?' });
  await expect(card).toContainText('không bắt buộc');
  await card.getByRole('link', { name: 'Xem và trả lời' }).click();
  await lookOver(page);
  await page.getByRole('button', { name: 'Bắt đầu trả lời' }).click();
  for (let place = 1; place <= 6; place += 1) {
    await expect(page.getByText(`Câu ${place}/6`, { exact: true })).toBeVisible();
    const { form, questionId } = await shownQuestion(page);
    await choose(form, questionId, place <= 2 ? 'wrong' : 'right');
    await expect(form).not.toContainText('Giải thích.');
    await page
      .getByRole('button', { name: /^(Câu tiếp theo|Xem lại và nộp bài)$/ })
      .and(page.locator('.end'))
      .click();
  }
  const submit = page.getByRole('button', { name: /^Nộp bài/ });
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
  await submit.click();
  await page.waitForURL(/\/retention\/[0-9a-f-]+\/90$/);
  await expect(page.getByRole('heading', { name: /^Anh\/chị còn nhớ \S+ trên 6 câu$/ })).toBeVisible();
  await expect(page.getByText('Chưa qua')).toHaveCount(0);
  await lookOver(page);
  await page.goto('/');
  await expect(card).toHaveCount(0);
});

test('another question like one is there once that one was answered', async ({ page }) => {
  await signInAs(page, 'trainer');
  await page.goto('/lessons/van-ban-con-hieu-luc');
  const another = page.getByRole('button', { name: 'Một câu khác như thế này' }).first();
  await another.click();
  await page.waitForURL(/\/review\/[0-9a-f-]+$/);
  const form = page.getByRole('form', { name: 'Luyện thêm' });
  const id = ((await form.getAttribute('id')) ?? '').slice('q-'.length);
  await choose(form, id, 'right');
  await form.getByRole('button', { name: 'Trả lời' }).click();
  await expect(form.locator('.lead')).toHaveText('Đúng');
  await expect(page.getByRole('button', { name: 'Thêm một câu nữa' })).toBeVisible();
  await lookOver(page);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a review can be answered and gone on with', async ({ page }) => {
    await signInAs(page, 'trainer');
    await begin(page);
    const { form, id } = await asked(page);
    await choose(form, id, 'wrong');
    await form.getByRole('button', { name: 'Trả lời' }).click();
    await expect(form.locator('.lead')).toHaveText(NOT_RIGHT);
    await expect(form.locator('.lead')).toBeInViewport();
    await choose(form, id, 'right');
    await form.getByRole('button', { name: 'Thử lại' }).click();
    await expect(form.locator('.lead')).toHaveText('Đúng');
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Câu tiếp theo' }).click();
    await page.waitForURL(/\/review\/[0-9a-f-]+$/);
    expect((await asked(page)).id).not.toBe(id);
  });
});
