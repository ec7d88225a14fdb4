import type { AnswerKey } from '#features/curriculum/question.ts';
import { expect, type Locator, type Page } from 'playwright/test';
import { keyOf } from './keys.ts';

export type Answer = 'right' | 'wrong' | 'empty';

/** Fills in a question, in practice or in a check. */
export async function choose(form: Locator, questionId: string, answer: Answer): Promise<void> {
  if (answer === 'empty') return;
  const key = keyOf(questionId);
  if (key.kind === 'true-false') return markAll(form, key.statements, answer);
  const wanted = chosenFor(key, answer);
  if (key.kind === 'single') return form.locator(`input[name=chosen][value="${wanted[0]}"]`).check();
  for (const index of Array(key.options).keys())
    await form.locator(`input[name=chosen][value="${index}"]`).setChecked(wanted.includes(index));
}

async function markAll(form: Locator, statements: boolean[], answer: Answer): Promise<void> {
  for (const [index, truth] of statements.entries()) {
    const side = answer === 'right' ? truth : !truth;
    await form.locator(`input[name="marks.${index}"][value="${side}"]`).check();
  }
}

/** Wrong is one option that is wrong, chosen alone. */
function chosenFor(key: Exclude<AnswerKey, { kind: 'true-false' }>, answer: Answer): number[] {
  const right = key.kind === 'single' ? [key.right] : key.right;
  if (answer === 'right') return right;
  return [[...Array(key.options).keys()].find((index) => !right.includes(index)) ?? 0];
}

/** The form of the question that a check shows, and which question that is. */
export async function shownQuestion(page: Page): Promise<{ form: Locator; questionId: string }> {
  const form = page.locator('form').filter({ has: page.locator('input[name=kind]') });
  const questionId = await form.locator('input[name=questionId]').inputValue();
  return { form, questionId };
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
