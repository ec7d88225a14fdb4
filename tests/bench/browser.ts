import { chromium, type Browser } from 'playwright';
import { findChromium } from '../../bin/test/chromium.mjs';

export type Found = { browser: Browser } | { reason: string };

export async function openBrowser(): Promise<Found> {
  const { path, reason } = await findChromium();
  if (!path) return { reason: reason ?? 'no browser' };
  return { browser: await chromium.launch({ executablePath: path, args: ['--no-sandbox'] }) };
}

/** A window that nobody has used, signed in. */
export async function freshPage(browser: Browser, origin: string, session: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
  await context.addCookies([{ name: 'session', value: session, url: origin }]);
  return context.newPage();
}
