import type { Page } from 'playwright';
import { MODULE, PLAN, personOnRoster, publishedBank } from '#tests/support/bank.ts';
import { newPlace } from '#tests/support/place.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { sessionOf } from '#tests/support/visitor.ts';
import { freshPage, openBrowser } from './browser.ts';
import type { Cluster } from './cluster.ts';
import { median, within, type Result } from './table.ts';

const WHAT = 'a whole check of 10 questions, from the start to the result, with JavaScript';
const TIMES = 5;
const WARM_UPS = 3;
const MOST_REQUESTS = 14;
const MOST_MILLISECONDS = 60;

/** Taken in a browser; what it cost is read from the server's log. Files of the build are not counted. */
export async function wholeCheck({ url }: Cluster): Promise<Result[]> {
  const found = await openBrowser();
  if ('reason' in found) return [{ what: WHAT, leftOut: found.reason }];
  const place = await newPlace(url);
  try {
    const sessions = await place.inside(async (db) => {
      await publishedBank(db);
      const people = Array.from({ length: TIMES + WARM_UPS }, (_, n) => personOnRoster(db, `CC-${n}`));
      return Promise.all(people.map(async (personId) => sessionOf(db, await personId)));
    });
    const server = await place.start();
    const costs: Cost[] = [];
    for (const session of sessions) {
      const page = await freshPage(found.browser, server.origin, session);
      costs.push(await costOf(server, (begun) => take(page, server.origin, begun)));
      await page.context().close();
    }
    const warm = costs.slice(WARM_UPS);
    return [
      within(WHAT, [
        { is: median(warm.map(({ requests }) => requests)), limit: MOST_REQUESTS, unit: 'requests' },
        { is: median(warm.map(({ ms }) => ms)), limit: MOST_MILLISECONDS, unit: 'ms of the server' },
      ]),
    ];
  } finally {
    await found.browser.close();
    await place.remove();
  }
}

type Cost = { requests: number; ms: number };
type Line = { path?: string; ms?: number };

/** What the server's log says of the time in which something was done. */
async function costOf(server: RunningServer, work: (begun: () => void) => Promise<void>): Promise<Cost> {
  let from = 0;
  await work(() => (from = server.output().length));
  const lines = server
    .output()
    .slice(from)
    .split('\n')
    .filter((line) => line.startsWith('{'));
  const asked = lines.map((line) => JSON.parse(line) as Line).filter(({ path }) => path && !isFile(path));
  return { requests: asked.length, ms: asked.reduce((sum, { ms = 0 }) => sum + ms, 0) };
}

const isFile = (path: string) => /^\/_astro\/|\.(svg|txt|ico)$/.test(path);

async function take(page: Page, origin: string, begun: () => void): Promise<void> {
  await page.goto(`${origin}/modules/${MODULE}/check`, { waitUntil: 'networkidle' });
  begun();
  await page.locator('main form button.btn').click();
  for (let place = 1; place <= PLAN.questions; place++) {
    await page.waitForURL(`**/questions/${place}`);
    const saved = page.waitForResponse((response) => response.url().includes('checks.answer'));
    await page.locator('input[name=chosen][value="1"]').check();
    await saved;
    await page.getByRole('button', { name: /^(Câu tiếp theo|Xem lại và nộp bài)$/ }).click();
  }
  await page.getByRole('button', { name: /^Nộp bài/ }).click();
  await page.waitForURL(/\/attempts\/[0-9a-f-]+$/);
  await page.waitForLoadState('networkidle');
}
