import type { CDPSession, Page } from 'playwright/test';
import { expect, test } from '../support/browser.ts';
import { BUDGET, KB } from '../support/budget.ts';
import { newcomer, signIn } from '../support/cast.ts';

/** A plain one, one with a picture, and the heaviest, with a scenario: what that needs more comes when it is in sight. */
const LESSONS = [
  { lesson: 'vi-sao-cai-cach', reader: 7 },
  { lesson: 'huong-dan-tiep-nhan', reader: 8 },
  { lesson: 'uy-quyen-va-buu-chinh', reader: 11 },
];

for (const { lesson, reader } of LESSONS) {
  test(`the lesson ${lesson}, opened for the first time, is light enough for a weak connection`, async ({
    page,
    context,
  }) => {
    await signIn(page, newcomer(reader));
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.clearBrowserCache');
    expectLight(await loadedBy(devtools, page, `/lessons/${lesson}`));
  });
}

function expectLight(loaded: Loaded[]): void {
  const weight = (kind: RegExp) =>
    loaded.filter(({ type }) => kind.test(type)).reduce((sum, { bytes }) => sum + bytes, 0) / KB;
  const summary = `${loaded.length} requests, ${weight(/./).toFixed(1)} kB: ${JSON.stringify(loaded)}`;
  expect(loaded.length, summary).toBeLessThanOrEqual(BUDGET.requests);
  expect(weight(/./), summary).toBeLessThanOrEqual(BUDGET.total);
  expect(weight(/Script/), summary).toBeLessThanOrEqual(BUDGET.scripts);
  expect(weight(/Font/), summary).toBeLessThanOrEqual(BUDGET.fonts);
  expect(weight(/Script/), summary).toBeGreaterThan(0);
}

type Loaded = { url: string; type: string; bytes: number };

/** Everything that travels when the page is opened and read to its end, as it is counted on the wire. */
async function loadedBy(devtools: CDPSession, page: Page, path: string): Promise<Loaded[]> {
  const asked = new Map<string, Loaded>();
  devtools.on('Network.responseReceived', ({ requestId, type, response: { url } }) => {
    if (url.startsWith('http')) asked.set(requestId, { url: new URL(url).pathname, type, bytes: 0 });
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  for (const island of await page.locator('.practice').all()) {
    await island.scrollIntoViewIfNeeded();
    await expect(island.locator('astro-island')).not.toHaveAttribute('ssr');
  }
  await page.waitForLoadState('networkidle');
  return [...asked.values()];
}
