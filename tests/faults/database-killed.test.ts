import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { candidatesAtACheck, type Candidate } from '#tests/support/candidates.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import {
  answerUntilStopped,
  lossesIn,
  NO_LOSSES,
  type Answering,
  type Ledger,
} from '#tests/support/steady-answers.ts';
import { Visitor } from '#tests/support/visitor.ts';
import { startCluster } from '../../bin/test/postgres.mjs';

/** PostgreSQL dies under the running program and comes back: the program needs no start of its own. */

const PEOPLE = 20;
let cluster: Awaited<ReturnType<typeof startCluster>>;
let place: Place;
let candidates: Candidate[];

beforeAll(async () => {
  // It has to survive a crash, so it waits for the disk.
  cluster = await startCluster({ fsync: 'on' });
  place = await newPlace(cluster.url);
  candidates = await place.inside((db) => candidatesAtACheck(db, PEOPLE));
});
afterAll(async () => {
  await place.remove();
  await cluster.stop();
});

test('while the database is down the program lives, is not ready and says when to come back; then nothing is lost or doubled', async () => {
  const server = await place.start();
  const ledger: Ledger = new Map();
  const stop = new AbortController();
  const answering: Answering = { origin: server.origin, stop: stop.signal, ledger, refusals: [] };
  const going = candidates.map((who) => answerUntilStopped(answering, who));
  await keeping(ledger);
  await cluster.crash();

  const statusOf = async (path: string) => (await fetch(`${server.origin}${path}`)).status;
  expect(await statusOf('/livez')).toBe(200);
  expect(await statusOf('/readyz')).toBe(503);
  const page = await new Visitor(server.origin, candidates[0]!.session).get('/modules');
  expect(page.status).toBe(503);
  expect(page.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(page.text).toContain('Những gì anh/chị đã lưu vẫn còn');

  await cluster.again();
  await keeping(ledger);
  expect(await statusOf('/readyz')).toBe(200);
  stop.abort();
  await Promise.all(going);
  await server.stop();

  const refused = answering.refusals.map(({ status, headers }) => [status, headers.has('retry-after')]);
  expect([...new Set(refused.map(String))]).toEqual([String([503, true])]);
  const stored = await place.inside((db) => db.select({ clientId: responses.clientId }).from(responses));
  expect(lossesIn(ledger, stored)).toEqual(NO_LOSSES);
});

/** Until as many more answers were kept as there are people, twice. */
async function keeping(ledger: Ledger): Promise<void> {
  const before = ledger.size;
  while (ledger.size < before + 2 * PEOPLE) await sleep(20);
}
