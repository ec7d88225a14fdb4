import { choose } from '../support/answering.ts';
import { expect, lookOver, test, visit } from '../support/browser.ts';
import { newcomer, personAs, signIn, signInAs, signInByForm } from '../support/cast.ts';
import { comeTo, finishLesson, openNextLesson, openQuestions, questionOf } from '../support/lesson.ts';

test('a learner sees first what is due first, and reaches the lesson with one tap', async ({ page }) => {
  await signInByForm(page, personAs('learner'));
  await lookOver(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Tú$/);
  const first = page.getByRole('main').getByRole('region').first();
  await expect(first).toContainText('Cần làm trước');
  await expect(first).toContainText(/Hạn \d\d\/\d\d\/\d{4}/);
  await openNextLesson(page);
  await lookOver(page);
});

test('a wrong answer gets help and no key; the right one gets the explanation and its legal source', async ({
  page,
}) => {
  await signInAs(page, 'learner');
  await page.goto('/');
  await openNextLesson(page);
  const [id = ''] = await openQuestions(page);
  const form = questionOf(page, id);
  await comeTo(form);

  await choose(form, id, 'wrong');
  const arrived = page.waitForResponse((response) => response.url().includes('practice.answer'));
  await form.getByRole('button', { name: 'Trả lời' }).click();
  const sent = await (await arrived).text();
  await expect(form.locator('.lead')).toHaveText(/Chưa đúng|Đúng một phần/);
  await expect(form.locator('.lead')).toBeFocused();
  await expect(form).toContainText('Gợi ý.');
  await expect(form.getByRole('link', { name: 'Đọc lại đoạn này' })).toBeVisible();
  for (const secret of ['Giải thích.', 'Đáp án đúng', 'Căn cứ:'])
    await expect(form).not.toContainText(secret);
  expect(sent).not.toMatch(/explanation|"key"/);
  await lookOver(page);

  await choose(form, id, 'right');
  await form.getByRole('button', { name: 'Thử lại' }).click();
  await expect(form.locator('.lead')).toHaveText('Đúng');
  await expect(form).toContainText('Giải thích.');
  await expect(form.getByRole('button')).toHaveCount(0);
  await lookOver(page);

  const source = form.locator('.src').getByRole('link').first();
  const [documentId = ''] = (await source.innerText()).split(',');
  await source.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(documentId);
  await lookOver(page);
});

test('a lesson is done when every question is answered and it was read to the end', async ({ page }) => {
  await signInAs(page, 'learner');
  await page.goto('/');
  const before = await page
    .getByText(/Xong \d trên \d bài học/)
    .first()
    .innerText();
  const lesson = await openNextLesson(page);
  await finishLesson(page);
  await lookOver(page);
  await expect(page).toHaveURL(new RegExp(`${lesson}#finish$`));

  await page.goto('/');
  await expect(page.getByText(before)).toHaveCount(0);
  await expect(page.getByText(/Xong \d trên \d bài học/).first()).toBeVisible();
});

test('the same lesson stands in English under /en, with its practice', async ({ page }) => {
  await signInAs(page, 'learner');
  await visit(page, '/en/lessons/vi-sao-cai-cach');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Lesson 1\. /);
  await expect(page.getByRole('form', { name: 'Practice question 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page).toHaveURL('/lessons/vi-sao-cai-cach');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bài 1\. /);
});

test('what is ticked before the script arrives is kept', async ({ page }) => {
  const scripts = Promise.withResolvers<void>();
  await signIn(page, newcomer(0));
  await page.route('**/_astro/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto('/lessons/vi-sao-cai-cach', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Đã đọc xong' }).waitFor();
  const [id = ''] = await openQuestions(page);
  const form = questionOf(page, id);
  await choose(form, id, 'right');
  const hydrated = page.locator(`astro-island[ssr] #q-${id}`);
  await expect(hydrated).toHaveCount(1);
  scripts.resolve();
  await expect(hydrated).toHaveCount(0);
  await form.getByRole('button', { name: 'Trả lời' }).click();
  await expect(form.locator('.lead')).toHaveText('Đúng');
});
