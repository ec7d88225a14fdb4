import type { Page } from 'playwright/test';
import { expect, expectContrastInTheDark, lookOver, test, visit } from '../support/browser.ts';
import { signInAs } from '../support/cast.ts';
import { tabTo } from '../support/keyboard.ts';

const DESK = { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false };

const hits = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('h2') });
const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const box = (page: Page) => page.getByRole('main').getByRole('searchbox');

async function searchFor(page: Page, typed: string): Promise<void> {
  await box(page).fill(typed);
  await box(page).press('Enter');
  await page.waitForURL(/[?&]q=/);
}

test('on a phone a learner goes from the head of a page to the very place in a lesson, without a script', async ({
  another,
}) => {
  const page = await another({ javaScriptEnabled: false });
  await signInAs(page, 'trainer');
  await page.goto('/studio');
  await page.getByRole('banner').getByRole('link', { name: 'Tìm kiếm' }).click();
  await expect(headline(page)).toHaveText('Tìm kiếm');
  await searchFor(page, 'neu mot lan du va co ly do');
  await expect(headline(page)).toHaveText(/^Tìm thấy \d+ mục có “neu mot lan du va co ly do”$/);
  const first = hits(page).first();
  await expect(first).toContainText('Bài học');
  await expect(first.locator('mark', { hasText: 'Nêu' })).toHaveText('Nêu một lần');
  await first.getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL('/lessons/bo-sung-mot-lan#neu-mot-lan-du-va-co-ly-do');
  await expect(page.getByRole('heading', { name: 'Nêu một lần, đủ và có lý do' })).toBeInViewport();
});

test('at a desk the box in the head is reached and used by the keyboard alone', async ({ another }) => {
  const page = await another(DESK);
  await signInAs(page, 'learner');
  await page.goto('/modules');
  await tabTo(page, page.getByRole('banner').getByRole('searchbox'));
  await page.keyboard.type('hồ sơ');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText(/^Tìm thấy \d+ mục có “hồ sơ”$/);
  await expect(box(page)).toHaveValue('hồ sơ');
  await lookOver(page);
  const lesson = hits(page).filter({ hasText: 'Bài học' }).first();
  await tabTo(page, lesson.getByRole('heading').getByRole('link'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/lessons\//);
});

test('the office finds a document by its number from its own pages', async ({ another }) => {
  const page = await another(DESK);
  await signInAs(page, 'office');
  await page.goto('/office/completion');
  await page.getByRole('banner').getByRole('searchbox').fill('nd 118');
  await page.getByRole('banner').getByRole('button', { name: 'Tìm kiếm' }).click();
  await expect(hits(page).first()).toContainText('Nghị định 118/2025/NĐ-CP');
  await expect(hits(page).first()).toContainText('Còn hiệu lực');
  await lookOver(page);
  await hits(page).first().getByRole('heading').getByRole('link').click();
  await expect(headline(page)).toHaveText('118/2025/NĐ-CP');
});

test('a term is explained where it is found, an unknown word leads on, and all is sound in light and dark', async ({
  page,
}) => {
  await signInAs(page, 'learner');
  for (const typed of ['cchc', 'khongconoinao', 'ho so khongconoinao', '']) {
    await visit(page, `/search?${new URLSearchParams({ q: typed })}`);
    await expectContrastInTheDark(page);
  }
  await page.goto('/search?q=cchc');
  await expect(hits(page).first()).toContainText('Còn viết: CCHC');
  await page.goto('/search?q=khongconoinao');
  await expect(headline(page)).toHaveText('Không tìm thấy “khongconoinao”');
  await page.getByRole('main').getByRole('link', { name: 'Xem các học phần' }).click();
  await expect(page).toHaveURL('/modules');
  await page.goto('/search?q=ho+so+khongconoinao');
  await expect(headline(page)).toHaveText('Không mục nào có đủ các từ “ho so khongconoinao”');
  await expect(hits(page).first()).toContainText('hồ sơ');
});

test('what cannot be looked for is answered with a sentence, whatever it is', async ({ page }) => {
  await signInAs(page, 'learner');
  const answers: [string, string][] = [
    ['', 'Gõ từ cần tìm'],
    ['a', 'Gõ ít nhất hai chữ cái'],
    ['"&|', 'Chưa có chữ cái hay chữ số'],
    ['ho '.repeat(100), 'dài quá 200 ký tự'],
  ];
  for (const [typed, sentence] of answers) {
    const reply = await page.goto(`/search?${new URLSearchParams({ q: typed })}`);
    expect(reply?.status()).toBe(200);
    await expect(page.getByRole('main')).toContainText(sentence);
  }
  for (const typed of ["' or 1=1 --", '<b>hồ</b>', 'ho:* & !so', '\\', '%']) {
    const reply = await page.goto(`/search?${new URLSearchParams({ q: typed, page: '-1' })}`);
    expect(reply?.status(), typed).toBe(200);
  }
});

test('in English the same search finds the translations, and the switch keeps the query', async ({
  page,
}) => {
  await signInAs(page, 'learner');
  await visit(page, '/en/search?q=dossier');
  await expect(headline(page)).toHaveText(/^“dossier” was found in \d+ places$/);
  await expect(hits(page).filter({ hasText: 'Lesson' }).first()).toContainText(/dossier/i);
  await hits(page).filter({ hasText: 'Lesson' }).first().getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/^[^?]*\/en\/lessons\//);
  await page.goto('/en/search?q=dossier');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page).toHaveURL('/search?q=dossier');
});
