import type { Page } from 'playwright/test';
import { expect, expectNoSidewaysScroll, lookOver, test } from '../support/browser.ts';
import { newcomer, signIn, signInAs } from '../support/cast.ts';
import { tabTo } from '../support/keyboard.ts';
import { comeTo } from '../support/lesson.ts';
import { bestPathOf, scenarioOf, walk } from '../support/walking.ts';

/** In a hurry: taken as it is, then mended; the best path reads everything first. */
const LESSON = '/lessons/kiem-tra-thanh-phan';
const ID = 'case-urgent-copy';
const TAKEN_AND_MENDED = [0, 1];
const AT_A_DESK = { viewport: { width: 1280, height: 900 } };

const heading = (page: Page) => scenarioOf(page, ID).locator('h3');
const chooseThis = (page: Page) => scenarioOf(page, ID).getByRole('button', { name: 'Chọn cách này' });

async function expectMended(page: Page): Promise<void> {
  const form = scenarioOf(page, ID);
  await expect(form.locator('.lead')).toHaveText('1 trên 4 điểm');
  await expect(form).toContainText('Kết thúc đạt: chỗ thiếu được nêu một lần');
  await expect(form.getByRole('heading', { name: 'Đường anh/chị đã đi' })).toBeVisible();
  await expect(form.getByText('Tốt hơn: Mời ông ngồi, xem hết năm thành phần')).toBeVisible();
  await expect(form.getByRole('heading', { name: 'Đường tốt nhất' })).toBeVisible();
  await expect(form).toContainText('Kết thúc: ông Sơn chỉ đi một lần');
  await expect(form).toContainText('Giải thích.');
}

test('a scenario is walked by touch: what came of each choice, and at the end the path and a better one', async ({
  page,
}) => {
  await signIn(page, newcomer(16));
  await page.goto(LESSON);
  const form = scenarioOf(page, ID);
  await comeTo(form);
  await expect(heading(page)).toHaveText('Ông Sơn cần nộp ngay');
  await chooseThis(page).click();
  await expect(form.getByText('Chọn một cách xử lý rồi bấm nút.')).toBeVisible();
  await lookOver(page);

  await walk(page, ID, [TAKEN_AND_MENDED[0]!]);
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toBeInViewport();
  await expect(form.getByRole('status').first()).toContainText('Tập hồ sơ nằm lại trên bàn');
  await expect(form).not.toContainText(/điểm|kết thúc/i);
  await lookOver(page);

  await page.reload();
  await expect(heading(page)).toHaveText('Sáng thứ Hai, phòng chuyên môn gọi xuống');
  await expect(page.locator(`[data-question="${ID}"]`)).toHaveCount(1);
  await comeTo(form);
  await walk(page, ID, [TAKEN_AND_MENDED[1]!]);
  await expectMended(page);
  await expect(heading(page)).toBeFocused();
  await expect(page.locator(`[data-question="${ID}"]`)).toHaveCount(0);
  await lookOver(page);

  await form.getByRole('link', { name: 'Làm lại' }).click();
  await expect(heading(page)).toHaveText('Ông Sơn cần nộp ngay');
  await expect(heading(page)).toBeFocused();
  await walk(page, ID, bestPathOf(ID));
  await expect(form.locator('.lead')).toHaveText('4 trên 4 điểm');
  await expect(form).toContainText('Anh/chị đã đi đường tốt nhất.');
});

test('a scenario is walked by keyboard alone, in the dark', async ({ another }) => {
  const page = await another({ ...AT_A_DESK, colorScheme: 'dark' });
  await signIn(page, newcomer(17));
  await page.goto(LESSON);
  const first = scenarioOf(page, ID).locator('input[type=radio]').first();
  await comeTo(scenarioOf(page, ID));
  await first.focus();
  for (const choice of TAKEN_AND_MENDED) {
    await page.keyboard.press('Space');
    for (let down = 0; down < choice; down += 1) await page.keyboard.press('ArrowDown');
    await tabTo(page, chooseThis(page));
    const scene = await heading(page).innerText();
    await page.keyboard.press('Enter');
    await expect(heading(page)).not.toHaveText(scene);
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('Tab');
  }
  await expectMended(page);
  await lookOver(page);
});

test('two tabs of one person do not walk apart: the one behind is told so', async ({ page, tolerated }) => {
  tolerated.push(/status of 409/);
  await signIn(page, newcomer(18));
  await page.goto(LESSON);
  const behind = await page.context().newPage();
  await behind.goto(LESSON);
  await walk(page, ID, [1]);
  await scenarioOf(behind, ID).locator('input[type=radio][value="2"]').check();
  await chooseThis(behind).click();
  await expect(scenarioOf(behind, ID)).toContainText('Mở lại bài học để đi tiếp từ đó');
  await behind.reload();
  await expect(heading(behind)).toHaveText('Xem xong cả năm thành phần');
});

test('trainers see how often each choice was taken, and nobody by name', async ({ another, page }) => {
  await signIn(page, newcomer(19));
  await page.goto(LESSON);
  await walk(page, ID, bestPathOf(ID));
  const desk = await another(AT_A_DESK);
  await signInAs(desk, 'trainer');
  await desk.goto('/studio/scenarios');
  await lookOver(desk);
  await desk.getByRole('link', { name: 'Ông Sơn cần nộp ngay' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Ông Sơn cần nộp ngay');
  const best = desk.getByRole('row', { name: /Mời ông ngồi, xem hết năm thành phần/ }).first();
  await expect(best).toContainText('Tốt nhất');
  await expect(best).toContainText(/[1-9]\d*\/\d+/);
  await expect(desk.getByRole('main')).not.toContainText(newcomer(19).fullName);
  await lookOver(desk);
  const phone = await another({ viewport: { width: 320, height: 640 } });
  await signInAs(phone, 'trainer');
  await phone.goto(`/studio/scenarios/${ID}`);
  await lookOver(phone);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a scenario is a form for each scene, and may be walked again', async ({ page, tolerated }) => {
    tolerated.push(/status of 409/);
    await signIn(page, newcomer(20));
    await page.goto(LESSON);
    await walk(page, ID, [TAKEN_AND_MENDED[0]!]);
    await expect(page).toHaveURL(new RegExp(`#q-${ID}$`));
    await chooseThis(page).click();
    await expect(scenarioOf(page, ID)).toContainText('Chọn một cách xử lý trước, rồi bấm nút.');
    await expect(page).toHaveTitle(/^Lỗi: /);
    await walk(page, ID, [TAKEN_AND_MENDED[1]!]);
    await expectMended(page);
    await expectNoSidewaysScroll(page);

    await scenarioOf(page, ID).getByRole('link', { name: 'Làm lại' }).click();
    await expect(heading(page)).toHaveText('Ông Sơn cần nộp ngay');
    await chooseThis(page).click();
    await expect(heading(page)).toHaveText('Ông Sơn cần nộp ngay');
    await walk(page, ID, bestPathOf(ID));
    await expect(scenarioOf(page, ID).locator('.lead')).toHaveText('4 trên 4 điểm');
  });
});
