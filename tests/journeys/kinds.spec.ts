import type { Page } from 'playwright/test';
import { choose } from '../support/answering.ts';
import { expect, lookOver, test } from '../support/browser.ts';
import { newcomer, signIn } from '../support/cast.ts';
import { GUIDE_LESSON } from '../support/guide.ts';
import { journeyContent } from '../support/journey-content.ts';
import { tabTo } from '../support/keyboard.ts';
import { addQuestions, writtenQuestion } from '../support/keys.ts';
import { openQuestions, practise, questionOf } from '../support/lesson.ts';
import { answerAll, openCheck, submit } from '../support/taking.ts';

/** The examples of the guide for trainers: one question of every kind. */
const LESSON = `/lessons/${GUIDE_LESSON}`;

test.beforeAll(async () => addQuestions(await journeyContent()));

async function openLesson(page: Page, number: number): Promise<Map<string, string>> {
  await signIn(page, newcomer(number));
  await page.goto(LESSON);
  const ids = await openQuestions(page);
  return new Map(ids.map((id) => [writtenQuestion(id).key.kind, id]));
}

test('every kind of question is answered on a phone, first wrong and then right', async ({ page }) => {
  const asked = await openLesson(page, 8);
  expect(asked.size).toBe(9);
  await lookOver(page);
  for (const [kind, id] of asked) {
    await test.step(kind, async () => {
      await practise(page, id, 'wrong');
      await expect(questionOf(page, id)).not.toContainText('Giải thích.');
      await practise(page, id, 'right');
      await expect(questionOf(page, id)).toContainText('Giải thích.');
    });
  }
  await lookOver(page);
});

test('a due day is explained by its count, day by day', async ({ page }) => {
  const id = (await openLesson(page, 9)).get('working-days')!;
  const days = Number(/(\d+) ngày làm việc/.exec(await questionOf(page, id).innerText())![1]);
  await practise(page, id, 'wrong');
  await practise(page, id, 'wrong');
  const counted = questionOf(page, id).locator('[data-part="counted"]');
  await expect(counted).toHaveCount(days);
  await expect(counted.last()).toContainText(`ngày ${days}`);
  await expect(counted.last()).toHaveAttribute('data-is', 'right');
  await lookOver(page);
});

test('steps and pairs are dragged with a mouse', async ({ another }) => {
  const page = await another({ viewport: { width: 1280, height: 900 } });
  const asked = await openLesson(page, 10);
  const order = questionOf(page, asked.get('ordering')!);
  const first = await order.locator('.order li').first().locator('.grow').innerText();
  await order.locator('.order li').first().dragTo(order.locator('.order li').nth(2));
  await expect(order.locator('.order li').nth(2)).toContainText(first);
  await expect(order.getByRole('status').filter({ hasText: 'vị trí 3 trên 4' })).toHaveCount(1);

  const pairs = questionOf(page, asked.get('matching')!);
  await pairs.locator('.offers li').nth(1).dragTo(pairs.locator('.pairs li').first());
  await expect(pairs.locator('.pairs select').first()).toContainText('B.');
  await expect(pairs.locator('.pairs option:checked').first()).toHaveText(/^B\. /);
});

test('numbers, gaps, steps and days are answered by keyboard alone', async ({ another }) => {
  const page = await another({ viewport: { width: 1280, height: 900 } });
  const asked = await openLesson(page, 11);
  const formOf = (kind: string) => questionOf(page, asked.get(kind)!);
  const send = async (kind: string) => {
    await tabTo(page, formOf(kind).getByRole('button', { name: 'Trả lời' }));
    await page.keyboard.press('Enter');
    await expect(formOf(kind).locator('.lead')).toBeFocused();
  };

  await tabTo(page, formOf('number').locator('input[name=typed]'));
  await page.keyboard.type('5');
  await send('number');
  await expect(formOf('number').locator('.lead')).toHaveText('Đúng');

  await tabTo(page, formOf('gaps').locator('input[name="filled.0"]'));
  await page.keyboard.type('một');
  await page.keyboard.press('Tab');
  const chosen = formOf('gaps').locator('option:checked');
  while ((await chosen.innerText()) !== 'Mẫu số 02') await page.keyboard.press('ArrowDown');
  await send('gaps');
  await expect(formOf('gaps').locator('.lead')).toHaveText('Đúng');

  const order = formOf('ordering').locator('.order li');
  const moved = await order.first().locator('.grow').innerText();
  await tabTo(page, order.first().locator('[data-move=down]'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(order.nth(2)).toContainText(moved);
  await expect(order.nth(2).locator('[data-move=down]')).toBeFocused();
  await send('ordering');

  const days = formOf('working-days').locator('input[type=radio]:enabled');
  await tabTo(page, days.first());
  await page.keyboard.press('ArrowRight');
  await expect(days.nth(1)).toBeChecked();
  await send('working-days');
});

test('a check asks every kind, keeps what is typed, and shows the answers afterwards', async ({ page }) => {
  await signIn(page, newcomer(12));
  await openCheck(page, 'huong-dan');
  await answerAll(page, () => 'right');
  await lookOver(page);
  await submit(page);
  await expect(page.getByText('Đúng 9 trên 9 câu')).toBeVisible();
  for (const question of await page.locator('details.more').all()) await question.locator('summary').click();
  await expect(page.getByText('Đáp án đúng')).toHaveCount(9);
  await lookOver(page);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every kind of question is a form', async ({ page }) => {
    const asked = await openLesson(page, 13);
    expect(asked.size).toBe(9);
    for (const [kind, id] of asked) {
      await test.step(kind, async () => {
        await practise(page, id, 'wrong');
        await practise(page, id, 'right');
        await expect(questionOf(page, id)).toContainText('Giải thích.');
      });
    }
  });

  test('two steps in one place come back with what to do, and with what was chosen', async ({
    page,
    tolerated,
  }) => {
    tolerated.push(/status of 409/);
    await signIn(page, newcomer(9));
    await page.goto(LESSON);
    const id = [...(await openQuestions(page))].find(
      (each) => writtenQuestion(each).key.kind === 'ordering',
    )!;
    const form = questionOf(page, id);
    for (const list of await form.locator('.order select').all()) await list.selectOption({ label: '2' });
    await form.getByRole('button', { name: 'Trả lời' }).click();
    await expect(form.locator('.err').first()).toContainText('Có hai bước cùng một vị trí');
    for (const list of await form.locator('.order select').all()) await expect(list).toHaveValue('1');
    await choose(form, id, 'right');
    await form.getByRole('button', { name: 'Trả lời' }).click();
    await expect(form.locator('.lead')).toHaveText('Đúng');
  });
});
