import { pairsOf } from '#features/curriculum/parse/answers/matching.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import { expect, type Locator } from 'playwright/test';
import { dueDayIn, typedRight } from './answering.ts';
import { expectFocusSeen, tabTo } from './keyboard.ts';
import { writtenQuestion, type WrittenQuestion as Written } from './keys.ts';

type Answering = (form: Locator, question: Written) => Promise<unknown>;

const ANSWERING: Record<Exclude<AnswerKey['kind'], 'scenario'>, Answering> = {
  single: pickOption,
  multiple: tickOptions,
  'true-false': pickSides,
  number: type,
  text: type,
  gaps: fill,
  ordering: putInOrder,
  matching: pair,
  'working-days': pickDay,
};

/** Answers a question rightly in practice, and sends it with Enter. */
export async function answerByKeyboard(form: Locator, questionId: string): Promise<void> {
  await fillByKeyboard(form, questionId);
  await tabTo(form.page(), form.getByRole('button', { name: 'Trả lời' }));
  await form.page().keyboard.press('Enter');
}

/** Answers a question rightly with the keyboard alone, Tab by Tab and arrow by arrow. */
export async function fillByKeyboard(form: Locator, questionId: string): Promise<void> {
  const question = writtenQuestion(questionId);
  const { kind } = question.key;
  if (kind === 'scenario') throw new Error(`${questionId} is a scenario`);
  await ANSWERING[kind](form, question);
}

/** Presses a key until that is so; wherever the focus goes on the way, it must be seen. */
async function pressUntil(form: Locator, key: string, isSo: () => Promise<boolean>): Promise<void> {
  const page = form.page();
  for (let presses = 0; !(await isSo()); presses++) {
    if (presses > 40) throw new Error(`${key} does not lead there`);
    await page.keyboard.press(key);
    await expectFocusSeen(page);
  }
}

const press = (form: Locator, key: string) => form.page().keyboard.press(key);

async function pickOption(form: Locator, { key }: Written): Promise<void> {
  if (key.kind !== 'single') return;
  await pickRadio(form, form.locator('input[name=chosen]'), String(key.right));
}

async function pickDay(form: Locator, question: Written): Promise<void> {
  const due = await dueDayIn(form, question);
  await pickRadio(form, form.locator('input[name=typed]:enabled'), due);
}

/** The Tab key reaches the first of a group, Space takes it, the arrows go on. */
async function pickRadio(form: Locator, group: Locator, value: string): Promise<void> {
  await tabTo(form.page(), group.first());
  await press(form, 'Space');
  const wanted = form.locator(`label input[value="${value}"]`);
  await pressUntil(form, 'ArrowDown', () => wanted.isChecked());
  await expect(wanted).toBeFocused();
}

async function tickOptions(form: Locator, { key }: Written): Promise<void> {
  if (key.kind !== 'multiple') return;
  const shown = form.locator('input[name=chosen]');
  for (const box of await shown.all()) {
    if (!key.right.includes(Number(await box.inputValue()))) continue;
    await tabTo(form.page(), box);
    await press(form, 'Space');
    await expect(box).toBeChecked();
  }
}

async function pickSides(form: Locator, { key }: Written): Promise<void> {
  if (key.kind !== 'true-false') return;
  for (const group of await form.locator('.statements li').all()) {
    const sides = group.locator('input');
    const index = Number((await sides.first().getAttribute('name'))!.split('.')[1]);
    await tabTo(form.page(), sides.first());
    await press(form, key.statements[index] ? 'Space' : 'ArrowRight');
    await expect(group.locator(`input[value="${key.statements[index]}"]`)).toBeChecked();
  }
}

async function type(form: Locator, question: Written): Promise<void> {
  await tabTo(form.page(), form.locator('input[name=typed]'));
  await form.page().keyboard.type(typedRight(question));
}

async function fill(form: Locator, { key, cloze }: Written): Promise<void> {
  if (key.kind !== 'gaps') return;
  for (const [index, gap] of cloze.gaps.entries()) {
    const field = form.locator(`[name="filled.${index}"]`);
    await tabTo(form.page(), field);
    if ('texts' in gap) await form.page().keyboard.type(gap.texts[0]!);
    else await pickFromList(form, field, gap.list[gap.right]!);
  }
}

async function pickFromList(form: Locator, list: Locator, text: string): Promise<void> {
  const chosen = list.locator('option:checked');
  await pressUntil(form, 'ArrowDown', async () => (await chosen.innerText()).includes(text));
}

/** From the first place on: the step that belongs there is moved up to it, and takes the focus along. */
async function putInOrder(form: Locator, { options }: Written): Promise<void> {
  const steps = form.locator('.order li');
  for (const [place, { text }] of options.entries()) {
    const step = steps.filter({ hasText: text.text });
    const isThere = async () => (await steps.nth(place).innerText()).includes(text.text);
    if (await isThere()) continue;
    await tabTo(form.page(), step.locator('[data-move=up]'));
    await pressUntil(form, 'Enter', isThere);
    await expect(step.locator(':focus')).toHaveCount(1);
  }
}

async function pair(form: Locator, { options }: Written): Promise<void> {
  for (const { left, right } of pairsOf(options).rows) {
    const list = form.locator('.pairs li').filter({ hasText: left.text }).locator('select');
    await tabTo(form.page(), list);
    await pickFromList(form, list, right.text);
  }
}
