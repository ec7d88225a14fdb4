import type { Page } from 'playwright/test';
import { choose, type Answer } from '../support/answering.ts';
import { givenIn, goToOneStroke, onward, openCheck, questionsIn, shownQuestion } from '../support/taking.ts';
import { expect, lookOver, test } from '../support/browser.ts';
import { newcomer, signIn } from '../support/cast.ts';

const MODULE = 'cai-cach-hanh-chinh';

async function answerNext(page: Page, answer: Answer = 'right'): Promise<void> {
  const { form, questionId } = await shownQuestion(page);
  await choose(form, questionId, answer);
}

/** What is given from now on leaves the browser once that is called. */
async function holdAnswers(page: Page): Promise<() => void> {
  const released = Promise.withResolvers<void>();
  await page.route('**/_actions/checks.answer*', async (route) => {
    await released.promise;
    await route.continue();
  });
  return released.resolve;
}

test('without a network answers wait, visibly and counted, and are sent by themselves when it is back', async ({
  page,
  context,
  tolerated,
}) => {
  tolerated.push(/ERR_INTERNET_DISCONNECTED/);
  await signIn(page, newcomer(4));
  await openCheck(page, MODULE);
  const status = page.locator('.saved[role=status]');
  await answerNext(page);
  await expect(status).toContainText('Đã lưu lúc');

  await context.setOffline(true);
  await onward(page).click();
  await answerNext(page);
  await expect(status).toContainText('1 câu chờ gửi');
  await onward(page).click();
  await answerNext(page);
  await expect(status).toContainText('2 câu chờ gửi');
  await expect(status).not.toContainText('Đã lưu');
  await lookOver(page);

  await page.getByRole('link', { name: 'Xem lại và nộp bài' }).click();
  await expect(page.getByRole('button', { name: /^Nộp bài/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: /^Nộp bài/ }).click({ force: true });
  await expect(page).toHaveURL(/\/review$/);

  await context.setOffline(false);
  await expect(status).toContainText(/Đã lưu lúc \d\d:\d\d/, { timeout: 40_000 });
  await expect(page.getByRole('button', { name: /^Nộp bài/ })).not.toHaveAttribute('aria-disabled', 'true');
  await page.reload();
  await expect(page.getByText('Đã trả lời: 3 câu')).toBeVisible();
});

test('nothing is shown as saved before the server said so', async ({ page }) => {
  await signIn(page, newcomer(4));
  await openCheck(page, MODULE);
  const send = await holdAnswers(page);
  const status = page.locator('.saved[role=status]');
  await answerNext(page, 'wrong');
  // Changed before the first choice has arrived: still one question.
  await answerNext(page);
  await expect(status).toContainText('1 câu chờ gửi');
  await expect(status).not.toContainText('Đã lưu');
  send();
  await expect(status).toContainText('Đã lưu lúc');
});

test('what is ticked before the script arrives is saved', async ({ page }) => {
  await signIn(page, newcomer(5));
  await openCheck(page, MODULE);
  const scripts = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await answerNext(page);
  scripts.resolve();
  await expect(page.locator('.saved[role=status]')).toContainText('Đã lưu lúc');
  await page.unrouteAll();
  await page.reload();
  expect(await givenIn((await shownQuestion(page)).form)).not.toEqual([]);
  expect(await questionsIn(page)).toBe(12);
});

test('an answer that another tab has overtaken says so, and counts when it is given anew', async ({
  page,
  another,
}) => {
  await signIn(page, newcomer(5));
  await openCheck(page, MODULE);
  await goToOneStroke(page);
  const first = await another();
  await signIn(first, newcomer(5));
  await first.goto(page.url());
  const newer = first.locator('.saved[role=status]');
  for (const given of ['right', 'wrong', 'right'] as const) {
    await answerNext(first, given);
    await expect(newer).toContainText('Đã lưu lúc');
    await expect(newer).not.toContainText('chờ gửi');
  }

  const status = page.locator('.saved[role=status]');
  const send = await holdAnswers(page);
  await answerNext(page, 'wrong');
  send();
  await expect(status).toContainText(/máy khác, anh\/chị đã trả lời câu \d+ lúc .* được tính và đang hiện/);
  await expect(status).not.toContainText('Đã lưu lúc');
  await lookOver(page);
  await page.getByRole('button', { name: 'Tính câu chọn ở đây' }).click();
  await expect(status).toContainText('Đã lưu lúc');
  const given = await givenIn((await shownQuestion(page)).form);
  await first.reload();
  expect(await givenIn((await shownQuestion(first)).form)).toEqual(given);
});

test('one answer that is refused keeps no other from being sent, nor the check from being submitted', async ({
  page,
  tolerated,
}) => {
  tolerated.push(/status of 409/);
  await signIn(page, newcomer(5));
  await openCheck(page, MODULE);
  await page.getByRole('link', { name: /^Câu 5,/ }).click();
  const refused = (await shownQuestion(page)).questionId;
  const why = 'Câu này đã được đổi quá nhiều lần.';
  await page.route('**/_actions/checks.answer*', async (route) => {
    if (!route.request().postData()?.includes(refused)) return route.continue();
    const error = { type: 'AstroActionError', code: 'CONFLICT', status: 409, message: why };
    await route.fulfill({ status: 409, contentType: 'application/json', body: JSON.stringify(error) });
  });
  const status = page.locator('.saved[role=status]');
  await answerNext(page);
  await expect(status).toContainText(`Chưa lưu được câu 5. ${why}`);
  await lookOver(page);
  await onward(page).click();
  const kept = page.waitForResponse((reply) => reply.url().includes('checks.answer') && reply.ok());
  await answerNext(page);
  await kept;
  await expect(status).toContainText('Chưa lưu được câu 5');
  await page.getByRole('link', { name: 'Xem lại và nộp bài' }).click();
  await expect(page.getByRole('button', { name: /^Nộp bài/ })).not.toHaveAttribute('aria-disabled', 'true');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(status).toContainText('Đã lưu lúc');
});
