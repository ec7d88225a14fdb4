import { expect, type Locator, type Page } from 'playwright/test';
import { choose, type Answer } from './answering.ts';
import { writtenQuestion } from './keys.ts';

const ONE_STROKE = ['single', 'number', 'text', 'working-days'];

/** The form of the question that a check shows, and which question that is. */
export async function shownQuestion(page: Page): Promise<{ form: Locator; questionId: string }> {
  const form = page.locator('form').filter({ has: page.locator('input[name=kind]') });
  const questionId = await form.locator('input[name=questionId]').inputValue();
  return { form, questionId };
}

/** Goes to the first question of a check that is answered by one touch or one text, so that it is saved once. */
export async function goToOneStroke(page: Page): Promise<void> {
  const last = await questionsIn(page);
  for (let place = 1; place <= last; place++) {
    await page.getByRole('link', { name: new RegExp(`^Câu ${place},`) }).click();
    await expect(page.getByText(`Câu ${place}/${last}`, { exact: true })).toBeVisible();
    const { kind } = writtenQuestion((await shownQuestion(page)).questionId).key;
    if (ONE_STROKE.includes(kind)) return;
  }
  throw new Error(`Every question of ${page.url()} is answered in several fields`);
}

/** What stands in a form: what was chosen, typed or placed, of whatever kind its question is. */
export function givenIn(form: Locator): Promise<string[]> {
  return form.evaluate((each: HTMLFormElement) =>
    [...new FormData(each)]
      .filter(([name, value]) => /^(chosen|typed|filled)/.test(name) && value !== '')
      .map(([name, value]) => `${name}=${String(value)}`)
      .sort(),
  );
}

/** From the start of a check to the page before submitting. Gives the questions in the order of the check. */
export async function answerAll(page: Page, answerTo: (place: number) => Answer): Promise<string[]> {
  const asked: string[] = [];
  const last = await questionsIn(page);
  for (let place = 1; place <= last; place++) {
    await expect(page.getByText(`Câu ${place}/${last}`, { exact: true })).toBeVisible();
    const { form, questionId } = await shownQuestion(page);
    await choose(form, questionId, answerTo(place));
    asked.push(questionId);
    await onward(page).click();
  }
  return asked;
}

export async function questionsIn(page: Page): Promise<number> {
  return page.getByRole('region', { name: 'Các câu' }).getByRole('listitem').count();
}

export const onward = (page: Page) =>
  page.getByRole('button', { name: /^(Câu tiếp theo|Xem lại và nộp bài)$/ }).and(page.locator('.end'));

/** Starts the check of a module, or goes on with it. */
export async function openCheck(page: Page, moduleId: string): Promise<void> {
  await page.goto(`/modules/${moduleId}/check`);
  await page.getByRole('button', { name: /Bắt đầu|Làm tiếp/ }).click();
  await page.waitForURL(/\/attempts\//);
}

/** Submits once everything is saved. Gives the address of the result. */
export async function submit(page: Page): Promise<string> {
  const button = page.getByRole('button', { name: /^Nộp bài/ });
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await button.click();
  await page.waitForURL(/\/attempts\/[0-9a-f-]+$/);
  return page.url();
}
