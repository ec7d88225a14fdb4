import { expect, type Locator, type Page } from 'playwright/test';
import { choose, type Answer } from './answering.ts';
import { bestPathOf, openScenarios, walk } from './walking.ts';

export const questionOf = (page: Page, id: string) => page.locator(`#q-${id}`);

/** The questions of a lesson that still take an answer. */
export async function openQuestions(page: Page): Promise<string[]> {
  const forms = page.getByRole('form', { name: /^Câu luyện tập/ }).filter({ has: page.getByRole('button') });
  return forms.evaluateAll((found) => found.map(({ id }) => id.slice('q-'.length)));
}

/** Comes to a question as a reader does, and waits for its script: until then a form is sent as any other. */
export async function comeTo(form: Locator): Promise<void> {
  await form.scrollIntoViewIfNeeded();
  await expect(form.page().locator('astro-island[ssr]').filter({ has: form })).toHaveCount(0);
}

export const NOT_RIGHT = /Chưa đúng|Đúng một phần/;

export async function practise(page: Page, id: string, answer: Answer): Promise<void> {
  const form = questionOf(page, id);
  await choose(form, id, answer);
  await form.getByRole('button', { name: /^(Trả lời|Thử lại)$/ }).click();
  await expect(form.locator('.lead')).toHaveText(answer === 'right' ? 'Đúng' : NOT_RIGHT);
}

/** Answers what is open in a lesson and says that it was read. */
export async function finishLesson(page: Page): Promise<void> {
  for (const id of await openQuestions(page)) await practise(page, id, 'right');
  for (const id of await openScenarios(page)) await walk(page, id, bestPathOf(id));
  const read = page.getByRole('button', { name: 'Đã đọc xong' });
  if (await read.isVisible()) await read.click();
  else await page.reload();
  await expect(page.getByText('Anh/chị đã hoàn thành bài này')).toBeVisible();
}

/** The lesson that the first page leads to. Gives its address. */
export async function openNextLesson(page: Page): Promise<string> {
  await page.goto('/');
  await nextLesson(page).click();
  await page.waitForURL(/\/lessons\//);
  return new URL(page.url()).pathname;
}

export const nextLesson = (page: Page) => page.getByRole('link', { name: /^(Học tiếp|Bắt đầu) bài \d/ });
