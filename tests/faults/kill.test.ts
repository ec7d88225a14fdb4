import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { candidatesAtACheck } from '#tests/support/candidates.ts';
import { EMBEDDED, newPlace, type Place } from '#tests/support/place.ts';
import { FULL_SCALE } from '#tests/support/scale.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { answerUntilStopped, lossesIn, NO_LOSSES, type Ledger } from '#tests/support/steady-answers.ts';

/** How often the process is killed. */
const KILLS = FULL_SCALE ? 20 : 3;
const PEOPLE = 20;
const PATIENCE = 120_000 + KILLS * 60_000;

let place: Place;
afterEach(() => place.remove());

/** Each start has to have kept something before it is killed, or nothing was tried. */
async function killAndStart(server: RunningServer, ledger: Ledger): Promise<RunningServer> {
  const before = ledger.size;
  while (ledger.size < before + 2 * PEOPLE) await sleep(20);
  await sleep(Math.random() * 1_000);
  await server.kill();
  return place.start(server.port);
}

const POSTGRESQL = process.env['DATABASE_URL'];
const PLACES = { embedded: EMBEDDED, ...(POSTGRESQL && { postgresql: POSTGRESQL }) };

test.each(Object.entries(PLACES))(
  `on %s, no confirmed answer is lost or stored twice when the process is killed ${KILLS} times`,
  { timeout: PATIENCE },
  async (_engine, address) => {
    place = await newPlace(address);
    const candidates = await place.inside((db) => candidatesAtACheck(db, PEOPLE));
    const ledger: Ledger = new Map();
    const stop = new AbortController();
    let server = await place.start();
    const answering = { origin: server.origin, stop: stop.signal, ledger, refusals: [] };
    const going = candidates.map((who) => answerUntilStopped(answering, who));
    for (let kill = 0; kill < KILLS; kill++) server = await killAndStart(server, ledger);
    stop.abort();
    const failures = await Promise.all(going);
    await server.stop();

    const stored = await place.inside((db) => db.select({ clientId: responses.clientId }).from(responses));
    expect(Math.max(...failures), 'the kills hit nobody').toBeGreaterThan(0);
    expect(lossesIn(ledger, stored)).toEqual(NO_LOSSES);
  },
);
