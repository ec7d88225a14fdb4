import type { Page } from 'playwright/test';
import { choose } from '../support/answering.ts';
import { expect, lookOver, test } from '../support/browser.ts';
import { newcomer, signIn } from '../support/cast.ts';
import { GUIDE_LESSON } from '../support/guide.ts';
import { journeyContent } from '../support/journey-content.ts';
import { answerByKeyboard } from '../support/by-keyboard.ts';
import { answerByMouse, dragWrongly } from '../support/by-mouse.ts';
import { expectFocusSeen } from '../support/keyboard.ts';
import { addQuestions, writtenQuestion } from '../support/keys.ts';
import { comeTo, NOT_RIGHT, openQuestions, practise, questionOf } from '../support/lesson.ts';
import { answerAll, openCheck, submit } from '../support/taking.ts';

/** The examples of the guide for trainers: one question of every kind. */
const LESSON = `/lessons/${GUIDE_LESSON}`;

/** Answered in fields that are filled in, not only ticked. */
const WRITTEN = ['number', 'text', 'gaps', 'ordering', 'matching'];

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
  await expect(questionOf(page, id).locator('.mark')).toHaveText([
    /^Anh\/chị chọn .*, chưa đúng$/,
    /^Đáp án đúng: /,
  ]);
  await lookOver(page);
});

test('a step that is given the place where it stands is in order', async ({ page }) => {
  const form = questionOf(page, (await openLesson(page, 9)).get('ordering')!);
  const keep = form.getByRole('button', { name: 'Giữ thứ tự đang hiện' });
  await form.scrollIntoViewIfNeeded();
  await expect(keep).toBeVisible();
  await form.locator('.order select').last().selectOption({ label: '4' });
  await expect(keep).toBeHidden();
  for (const [at, place] of (await form.locator('.order select').all()).entries())
    await expect(place).toHaveValue(String(at));
});

test('a list from which somebody chose follows what changes after it', async ({ page }) => {
  const form = questionOf(page, (await openLesson(page, 9)).get('ordering')!);
  await comeTo(form);
  const chosen = form.locator('.order li').last();
  const step = (await chosen.getAttribute('data-step'))!;
  await expect(form.getByRole('button', { name: 'Giữ thứ tự đang hiện' })).toBeVisible();
  const moving = form.locator(`.order li[data-step="${step}"]`);
  await moving.locator('select').selectOption({ label: '2' });
  // Away from what was chosen by hand, and back to it.
  await moving.locator('[data-move=down]').click();
  await expect(moving.locator('select')).toHaveValue('2');
  await moving.locator('[data-move=up]').click();
  await expect(moving.locator('select')).toHaveValue('1');
});

test('every kind of question is answered with a mouse; what is dragged wrongly is mended by clicks', async ({
  another,
}) => {
  const page = await another({ viewport: { width: 1280, height: 900 } });
  const asked = await openLesson(page, 10);
  expect(asked.size).toBe(9);
  for (const [kind, id] of asked) {
    await test.step(kind, async () => {
      const form = questionOf(page, id);
      if (await dragWrongly(form, id)) await expect(form.locator('.lead')).toHaveText(NOT_RIGHT);
      await answerByMouse(form, id);
      await expect(form.locator('.lead')).toHaveText('Đúng');
    });
  }
});

test('every kind of question is answered by keyboard alone', async ({ another }) => {
  const page = await another({ viewport: { width: 1280, height: 900 } });
  const asked = await openLesson(page, 11);
  expect(asked.size).toBe(9);
  for (const [kind, id] of asked) {
    await test.step(kind, async () => {
      const lead = questionOf(page, id).locator('.lead');
      await comeTo(questionOf(page, id));
      await answerByKeyboard(questionOf(page, id), id);
      await expect(lead).toBeFocused();
      await expectFocusSeen(page);
      await expect(lead).toHaveText('Đúng');
    });
  }
});

test('what is ticked, typed or chosen from a list before the script arrives is kept', async ({ page }) => {
  const scripts = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await signIn(page, newcomer(15));
  await page.goto(LESSON, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Đã đọc xong' }).waitFor();
  const ids = (await openQuestions(page)).filter((id) => WRITTEN.includes(writtenQuestion(id).key.kind));
  expect(ids).toHaveLength(WRITTEN.length);
  for (const id of ids) await choose(questionOf(page, id), id, 'right');
  scripts.resolve();
  for (const id of ids) {
    await questionOf(page, id).scrollIntoViewIfNeeded();
    await expect(page.locator(`astro-island[ssr] #q-${id}`)).toHaveCount(0);
    await questionOf(page, id).getByRole('button', { name: 'Trả lời' }).click();
    await expect(questionOf(page, id).locator('.lead')).toHaveText('Đúng');
  }
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
  const answers = page.locator('details.more').filter({ hasText: 'Xét từng câu' }).locator('.answer');
  await expect(answers.first()).toContainText('Yêu cầu bổ sung chỉ nêu một lần: Đúng');
  await expect(answers.first().locator('.mark')).toHaveText(['Đúng', 'Đúng']);
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
