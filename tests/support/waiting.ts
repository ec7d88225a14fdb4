import { expect, type BrowserContext, type Page } from 'playwright/test';
import { choose } from './answering.ts';
import { clientIdOf } from './ledger.ts';
import { comeTo, questionOf } from './lesson.ts';

/** What waits on a device, as its person and as a stranger with the tools of the browser sees it. */

export const line = (page: Page) => page.locator('#waiting');

/** A browser has its service worker from the second page on. */
export async function withWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((there) => navigator.serviceWorker.addEventListener('controllerchange', there));
  });
}

/** The client ids of the answers that the server takes from this page, in their order. */
export function takenFrom(page: Page): string[] {
  const taken: string[] = [];
  page.on('response', (response) => {
    const clientId = /_actions\/(checks\.answer|practice\.)/.test(response.url()) && clientIdOf(response);
    if (clientId) taken.push(clientId);
  });
  return taken;
}

/** The table as it lies on the device. */
export function rowsOn(page: Page): Promise<{ clientId: string; readable: boolean }[]> {
  return page.evaluate(async () => {
    const opened = indexedDB.open('nam-vung');
    const db = await new Promise<IDBDatabase>((done) => (opened.onsuccess = () => done(opened.result)));
    const asked = db.transaction('waiting').objectStore('waiting').getAll();
    const rows = await new Promise<{ clientId: string; content: object }[]>(
      (done) => (asked.onsuccess = () => done(asked.result)),
    );
    db.close();
    return rows.map(({ clientId, content }) => ({ clientId, readable: !('sealed' in content) }));
  });
}

export async function expectNothingWaits(page: Page): Promise<void> {
  await expect(line(page)).not.toContainText('chờ gửi');
  await expect.poll(() => rowsOn(page)).toEqual([]);
}

export const KEPT = 'Đã giữ trên máy này; nhận xét khi có mạng.';

/** What a browser complains of when it has no network, or nobody is signed in any more. */
export const CUT_OFF = /ERR_INTERNET_DISCONNECTED|Failed to fetch|status of (401|503)/;

export async function answerOffline(page: Page, id: string): Promise<void> {
  const form = questionOf(page, id);
  await comeTo(form);
  await choose(form, id, 'right');
  await form.getByRole('button', { name: 'Trả lời' }).click();
  await expect(form).toContainText(KEPT);
}

/** A lesson that is open, kept by the worker, and then cut off. */
export async function readOffline(page: Page, context: BrowserContext, lesson: string): Promise<void> {
  await withWorker(page);
  await page.goto(lesson);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bài \d/);
}
