import type { Browser } from 'playwright';
import { readContentTree } from '#server/content-files.ts';
import { CONTENT } from '#server/content-files.ts';
import { syncContent } from '#server/content.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { BUDGET, KB } from '#tests/support/budget.ts';
import { newPlace } from '#tests/support/place.ts';
import { sessionOf } from '#tests/support/visitor.ts';
import { freshPage, openBrowser } from './browser.ts';
import type { Cluster } from './cluster.ts';
import { within, type Result } from './table.ts';

const WHAT = 'lesson page on the wire, cold';

/** The heaviest of all lessons, read to its end so that every question is alive. */
export async function onTheWire({ url }: Cluster): Promise<Result[]> {
  const found = await openBrowser();
  if ('reason' in found) return [{ what: WHAT, leftOut: found.reason }];
  const place = await newPlace(url);
  try {
    const session = await place.inside(async (db) => {
      await syncContent(db);
      return sessionOf(db, await personOnRoster(db, 'CC-1'));
    });
    const { origin } = await place.start();
    const weights: [string, Weight][] = [];
    for (const lesson of await lessons())
      weights.push([lesson, await weigh(found.browser, origin, session, `/lessons/${lesson}`)]);
    const [lesson, { total, scripts, fonts, requests }] = weights.toSorted(
      ([, a], [, b]) => b.total - a.total,
    )[0]!;
    const kB = (bytes: number, limit: number, of: string) => ({
      is: bytes / KB,
      limit,
      unit: `kB ${of}`.trim(),
    });
    const parts = [
      kB(total, BUDGET.total, ''),
      kB(scripts, BUDGET.scripts, 'JavaScript'),
      kB(fonts, BUDGET.fonts, 'fonts'),
    ];
    return [
      within(`${WHAT} (${lesson})`, [...parts, { is: requests, limit: BUDGET.requests, unit: 'requests' }]),
    ];
  } finally {
    await found.browser.close();
    await place.remove();
  }
}

async function lessons(): Promise<string[]> {
  const paths = (await readContentTree(CONTENT)).map(({ path }) => path);
  return paths.flatMap((path) => /^modules\/[^/]+\/\d+-([^/]+)\.vi\.md$/.exec(path)?.[1] ?? []);
}

type Weight = { total: number; scripts: number; fonts: number; requests: number };

async function weigh(browser: Browser, origin: string, session: string, path: string): Promise<Weight> {
  const page = await freshPage(browser, origin, session);
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const types = new Map<string, string>();
  const weight: Weight = { total: 0, scripts: 0, fonts: 0, requests: 0 };
  network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (!type) return;
    weight.total += encodedDataLength;
    weight.requests += 1;
    if (type === 'Script') weight.scripts += encodedDataLength;
    if (type === 'Font') weight.fonts += encodedDataLength;
  });
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
  for (const form of await page.locator('.practice').all()) await form.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.context().close();
  return weight;
}
