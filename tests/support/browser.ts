import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { test as base, expect, type BrowserContextOptions, type Page } from 'playwright/test';
import { keepLedger } from './ledger.ts';
import { journeyOrigin } from './origin.ts';

export { expect };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CONTRAST = 'color-contrast';
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Journey = {
  /** What the browser may complain of in this test, because the test brought it about. */
  tolerated: RegExp[];
  complaints: string[];
  /** A browser of its own: another person, another device, or the same one with other settings. */
  another: (options?: BrowserContextOptions) => Promise<Page>;
  /** The same browser after its tabs were killed. */
  reopened: () => Promise<Page>;
};

/** Every page of a journey is listened to: an error in its console, or a request that leaves our server, fails it. */
export const test = base.extend<Journey>({
  baseURL: async ({}, use) => use(journeyOrigin()),
  tolerated: async ({}, use) => use([]),
  complaints: [
    async ({ tolerated }, use) => {
      const heard: string[] = [];
      await use(heard);
      expect(heard.filter((each) => !tolerated.some((pattern) => pattern.test(each)))).toEqual([]);
    },
    { auto: true },
  ],
  page: async ({ page, complaints }, use) => {
    listen(page, complaints);
    await use(page);
  },
  reopened: async ({ context, complaints }, use) => {
    await use(async () => {
      for (const open of context.pages()) await open.close();
      const page = await context.newPage();
      listen(page, complaints);
      return page;
    });
  },
  another: async ({ browser, complaints }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      listen(page, complaints);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

function listen(page: Page, heard: string[]): void {
  keepLedger(page);
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== journeyOrigin()) heard.push(`asked ${url.origin}`);
  });
}

/** Opens a page and looks it over. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await lookOver(page);
}

/** What holds on every page, however it was reached: nothing that axe finds, nothing that scrolls sideways. */
export async function lookOver(page: Page, looking?: Looking): Promise<void> {
  await expectNoViolation(page, looking);
  await expectNoSidewaysScroll(page);
}

/** Contrast is most of the work of looking: it may be looked at alone, or left out where it was looked at already. */
type Looking = { contrast: 'alone' | 'not' };

export async function expectNoViolation(page: Page, { contrast }: Partial<Looking> = {}): Promise<void> {
  // Half a megabyte: sent once for a page, however often the page is asked about.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const asked: axe.RunOptions =
    contrast === 'alone'
      ? { runOnly: { type: 'rule', values: [CONTRAST] } }
      : {
          runOnly: { type: 'tag', values: WCAG },
          rules: { [CONTRAST]: { enabled: contrast !== 'not' } },
        };
  const found = await page.evaluate(violationsIn, asked);
  expect(found, page.url()).toEqual([]);
}

export async function expectContrastInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolation(page, { contrast: 'alone' });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Runs in the page. What is in order is counted, not described: on a long page that is most of the work. */
async function violationsIn(asked: axe.RunOptions): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run(document, { ...asked, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(wide, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(room);
}
