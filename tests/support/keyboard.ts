import { expect, type Locator, type Page } from 'playwright/test';

const MOST_STOPS = 60;

/** Moves on with the Tab key until the focus is on what is wanted; every stop on the way must be seen. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The Tab key does not reach ${wanted}`);
}

/** The focus has a ring of 2 px or more, and no bar lies over its middle. */
export async function expectFocusSeen(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const shown = element.closest('.opt') ?? element;
    const { left, top, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    const rings = [element, shown].map((each) => getComputedStyle(each));
    return {
      what: element.outerHTML.slice(0, 120),
      ring: rings.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      ),
      seen: over !== null && (element.contains(over) || shown.contains(over)),
    };
  });
  if (!focus) return;
  expect(focus.ring, `no ring around ${focus.what}`).toBe(true);
  expect(focus.seen, `something lies over ${focus.what}`).toBe(true);
}
