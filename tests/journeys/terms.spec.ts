import type { Page } from 'playwright/test';
import { expect, lookOver, test } from '../support/browser.ts';
import { signInAs } from '../support/cast.ts';
import { tabTo } from '../support/keyboard.ts';

const LESSON = '/lessons/vi-sao-cai-cach';
const DESK = { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false };

const term = (page: Page) => page.locator('.term').first();
const note = (page: Page) => page.locator('.gloss').first();
const away = (page: Page) => page.mouse.move(2, 2);

test('a tap opens the note on a term and a tap beside it closes it, without a script', async ({
  another,
}) => {
  const page = await another({ javaScriptEnabled: false });
  await signInAs(page, 'trainer');
  await page.goto(LESSON);
  await term(page).tap();
  await expect(note(page)).toBeVisible();
  await page.touchscreen.tap(4, 300);
  await expect(note(page)).toBeHidden();
});

test('a key opens the note, keeps it open, and Escape closes it', async ({ page }) => {
  await signInAs(page, 'learner');
  await page.goto(LESSON);
  await tabTo(page, term(page));
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeVisible();
  await lookOver(page);
  await page.keyboard.press('Escape');
  await expect(note(page)).toBeHidden();
  await expect(term(page)).toBeFocused();
});

/** WCAG 1.4.13: what a pointer or the focus opens can be closed, be pointed at, and stays. */
async function expectToOpenByItself(page: Page): Promise<void> {
  await term(page).scrollIntoViewIfNeeded();
  await term(page).hover();
  await expect(note(page)).toBeVisible();
  await note(page).hover();
  await page.waitForTimeout(1_000);
  await expect(note(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note(page)).toBeHidden();

  await away(page);
  await term(page).hover();
  await expect(note(page)).toBeVisible();
  await away(page);
  await expect(note(page)).toBeHidden();

  await term(page).click();
  await expect(note(page)).toBeVisible();
  await away(page);
  await page.waitForTimeout(1_000);
  await expect(note(page)).toBeVisible();
  await page.mouse.click(2, 300);
  await expect(note(page)).toBeHidden();

  await page.goto(LESSON);
  await tabTo(page, term(page));
  await expect(note(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(note(page)).toBeHidden();
}

test('under a pointer, and at the focus, the note opens by itself, without a script', async ({ another }) => {
  const page = await another({ ...DESK, javaScriptEnabled: false });
  await signInAs(page, 'trainer');
  await page.goto(LESSON);
  await expectToOpenByItself(page);
});

test('in a browser that does not know how, a script opens it just so', async ({ another }) => {
  const page = await another(DESK);
  await page.addInitScript(() => {
    delete (HTMLButtonElement.prototype as { interestForElement?: unknown }).interestForElement;
  });
  await page.route(`**${LESSON}`, async (route) => {
    const reply = await route.fetch();
    await route.fulfill({ response: reply, body: (await reply.text()).replace(/ interestfor="[^"]*"/g, '') });
  });
  await signInAs(page, 'learner');
  await page.goto(LESSON);
  await expect(page.locator('[interestfor]')).toHaveCount(0);
  await expectToOpenByItself(page);
});
