import { pairsOf } from '#features/curriculum/parse/answers/matching.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import { expect, type Locator } from 'playwright/test';
import { addDays } from '#features/agencies/day.ts';
import { dueDay } from '#features/curriculum/due-day.ts';
import { writtenQuestion, type WrittenQuestion as Written } from './keys.ts';

export type Answer = 'right' | 'wrong' | 'empty';

type Choosing = (form: Locator, question: Written, isRight: boolean) => Promise<unknown>;

/** A scenario is walked, not answered. */
const CHOOSING: Record<Exclude<AnswerKey['kind'], 'scenario'>, Choosing> = {
  single: tick,
  multiple: tick,
  'true-false': markAll,
  number: type,
  text: type,
  gaps: fill,
  ordering: place,
  matching: pair,
  'working-days': pickDay,
};

/** Fills in a question, in practice or in a check. What is stored in an order of its own is found by its words. */
export async function choose(form: Locator, questionId: string, answer: Answer): Promise<void> {
  const question = writtenQuestion(questionId);
  const { kind } = question.key;
  if (kind === 'scenario') throw new Error(`${questionId} is a scenario`);
  if (answer !== 'empty') await CHOOSING[kind](form, question, answer === 'right');
}

/** Wrong is one option that is wrong, chosen alone. */
async function tick(form: Locator, { key }: Written, isRight: boolean): Promise<void> {
  if (key.kind !== 'single' && key.kind !== 'multiple') return;
  const right = key.kind === 'single' ? [key.right] : key.right;
  const wrong = [...Array(key.options).keys()].find((index) => !right.includes(index)) ?? 0;
  const wanted = isRight ? right : [wrong];
  const box = (index: number) => form.locator(`input[name=chosen][value="${index}"]`);
  if (key.kind === 'single') return box(wanted[0]!).check();
  for (const index of Array(key.options).keys()) await box(index).setChecked(wanted.includes(index));
}

async function markAll(form: Locator, { key }: Written, isRight: boolean): Promise<void> {
  if (key.kind !== 'true-false') return;
  for (const [index, truth] of key.statements.entries()) {
    const side = isRight ? truth : !truth;
    await form.locator(`input[name="filled.${index}"][value="${side}"]`).check();
  }
}

async function type(form: Locator, question: Written, isRight: boolean): Promise<void> {
  await form.locator('input[name=typed]').fill(isRight ? typedRight(question) : '987654');
}

export function typedRight({ key }: Written): string {
  const [line] = key.kind === 'number' || key.kind === 'text' ? key.lines.filter(({ right }) => right) : [];
  return 'texts' in line! ? line.texts[0]! : String(line!.from);
}

async function fill(form: Locator, { key, cloze }: Written, isRight: boolean): Promise<void> {
  if (key.kind !== 'gaps') return;
  for (const [index, gap] of cloze.gaps.entries()) {
    const field = form.locator(`[name="filled.${index}"]`);
    if ('texts' in gap) await field.fill(isRight ? gap.texts[0]! : 'sai');
    else await field.selectOption({ label: gap.list[isRight ? gap.right : gap.right === 0 ? 1 : 0]! });
  }
}

/** Each step at its place; wrong is the order turned round. */
async function place(form: Locator, { options }: Written, isRight: boolean): Promise<void> {
  for (const [at, { text }] of options.entries()) {
    const wanted = isRight ? at : options.length - 1 - at;
    const step = form.locator('.order li').filter({ hasText: text.text });
    await step.locator('select').selectOption({ label: String(wanted + 1) });
  }
}

/** Each row with its own; wrong is what belongs to the row before. */
async function pair(form: Locator, { options }: Written, isRight: boolean): Promise<void> {
  const { rows } = pairsOf(options);
  for (const [i, { left }] of rows.entries()) {
    const { right } = rows.at(isRight ? i : i - 1)!;
    const list = form.locator('.pairs li').filter({ hasText: left.text }).locator('select');
    const option = list.locator('option').filter({ hasText: right.text });
    await list.selectOption((await option.first().getAttribute('value'))!);
  }
}

/** Wrong is the day after the right one. */
async function pickDay(form: Locator, question: Written, isRight: boolean): Promise<void> {
  const due = await dueDayIn(form, question);
  const wanted = `input[value="${isRight ? due : addDays(due, 1)}"]`;
  // The radio itself is not drawn. A forced click on it would go to whatever lies over it: the bar at the foot.
  await form
    .locator('.calendar label')
    .filter({ has: form.page().locator(wanted) })
    .click();
  await expect(form.locator(wanted)).toBeChecked();
}

/** Of the values that stand in the question. */
export async function dueDayIn(form: Locator, { id, key }: Written): Promise<string> {
  if (key.kind !== 'working-days') throw new Error(`${id} asks for no day`);
  const asked = (await form.innerText()).replace(/\s+/g, ' ');
  const [, time, day, month, year] = /(\d\d:\d\d) \D+(\d\d)\/(\d\d)\/(\d{4})/.exec(asked)!;
  const days = Number(/(\d+) (?:ngày làm việc|working days)/.exec(asked)![1]);
  return dueDay(key.calendar, { received: `${year}-${month}-${day}T${time}`, days, cutoff: key.cutoff });
}
