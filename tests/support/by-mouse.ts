import { pairsOf } from '#features/curriculum/parse/answers/matching.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import { expect, type Locator } from 'playwright/test';
import { choose, dueDayIn } from './answering.ts';
import { comeTo } from './lesson.ts';
import { writtenQuestion, type WrittenQuestion as Written } from './keys.ts';

type Answering = (form: Locator, question: Written) => Promise<unknown>;

/** What is typed, and what is chosen from a list, is filled in by `choose`: no browser shows its list to a test. */
const CLICKING: Partial<Record<AnswerKey['kind'], Answering>> = {
  single: clickOptions,
  multiple: clickOptions,
  'true-false': clickSides,
  ordering: clickArrows,
  'working-days': async (form, question) => clickValue(form, await dueDayIn(form, question)),
};

/** Answers a question rightly with clicks alone, and sends it with one. */
export async function answerByMouse(form: Locator, questionId: string): Promise<void> {
  const question = writtenQuestion(questionId);
  const click = CLICKING[question.key.kind];
  await (click ? click(form, question) : choose(form, questionId, 'right'));
  await form.getByRole('button', { name: /^(Trả lời|Thử lại)$/ }).click();
}

/** The whole row is the target, not only its box. */
async function clickOptions(form: Locator, { key }: Written): Promise<void> {
  if (key.kind !== 'single' && key.kind !== 'multiple') return;
  for (const index of [key.right].flat()) await clickValue(form, String(index));
}

async function clickValue(form: Locator, value: string): Promise<void> {
  const input = form.page().locator(`input[value="${value}"]`);
  await form.locator('label').filter({ has: input }).click();
  await expect(form.locator(`label input[value="${value}"]`)).toBeChecked();
}

async function clickSides(form: Locator, { key }: Written): Promise<void> {
  if (key.kind !== 'true-false') return;
  for (const [index, truth] of key.statements.entries()) {
    const side = form.page().locator(`[name="filled.${index}"][value="${truth}"]`);
    await form.locator('label').filter({ has: side }).click();
  }
}

async function clickArrows(form: Locator, { options }: Written): Promise<void> {
  const steps = form.locator('.order li');
  for (const [place, { text }] of options.entries()) {
    const up = steps.filter({ hasText: text.text }).locator('[data-move=up]');
    while (!(await steps.nth(place).innerText()).includes(text.text)) await up.click();
  }
}

const DRAGGING: Partial<Record<AnswerKey['kind'], Answering>> = { ordering: dragSteps, matching: dragPairs };

/** Where a question has something to drag: drags it where it does not belong, and sends it. */
export async function dragWrongly(form: Locator, questionId: string): Promise<boolean> {
  const question = writtenQuestion(questionId);
  const drag = DRAGGING[question.key.kind];
  if (!drag) return false;
  await comeTo(form);
  await drag(form, question);
  await form.getByRole('button', { name: 'Trả lời' }).click();
  return true;
}

/** The order turned round; where the steps stand so already, there is nothing to drag, and the order is kept. */
async function dragSteps(form: Locator, { options }: Written): Promise<void> {
  const steps = form.locator('.order li');
  for (const [place, { text }] of options.toReversed().entries()) {
    await steps.filter({ hasText: text.text }).dragTo(steps.nth(place));
    await expect(steps.nth(place)).toContainText(text.text);
  }
  const keep = form.getByRole('button', { name: 'Giữ thứ tự đang hiện' });
  if (await keep.isVisible()) await keep.click();
}

/** Into every row what belongs to the row before. */
async function dragPairs(form: Locator, { options }: Written): Promise<void> {
  const { rows } = pairsOf(options);
  for (const [i, { left }] of rows.entries()) {
    const { right } = rows.at(i - 1)!;
    const row = form.locator('.pairs li').filter({ hasText: left.text });
    await form.locator('.offers li').filter({ hasText: right.text }).dragTo(row);
    await expect(row.locator('option:checked')).toContainText(right.text);
  }
}
