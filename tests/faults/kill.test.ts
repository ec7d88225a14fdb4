import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { answerForm, candidatesAtACheck, type Candidate } from '#tests/support/candidates.ts';
import { EMBEDDED, newPlace, type Place } from '#tests/support/place.ts';
import { FULL_SCALE } from '#tests/support/scale.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { Visitor, type Fields } from '#tests/support/visitor.ts';

/** How often the process is killed. */
const KILLS = FULL_SCALE ? 20 : 3;
const PEOPLE = 20;
const PATIENCE = 120_000 + KILLS * 60_000;

/** What the server said that it has kept: by client id, the different replies. */
type Ledger = Map<string, Set<string>>;

let place: Place;
afterEach(() => place.remove());

/** Answers one question after the other, each until the server has kept it, and every fourth once more. */
async function answerUntil(
  stop: AbortSignal,
  ledger: Ledger,
  origin: string,
  who: Candidate,
): Promise<number> {
  let failures = 0;
  const visitor = new Visitor(origin, who.session);
  for (let seq = 1; !stop.aborted; seq++) {
    const questionId = who.questionIds[seq % who.questionIds.length]!;
    const choice = { questionId, clientId: crypto.randomUUID(), option: seq % 4, seq };
    const form = answerForm(who, choice);
    for (const _ of Array(seq % 4 === 0 ? 2 : 1)) failures += await sendUntilKept(visitor, ledger, form);
  }
  return failures;
}

/** Gives how often that failed. */
async function sendUntilKept(visitor: Visitor, ledger: Ledger, form: Fields): Promise<number> {
  const clientId = String(form['clientId']);
  for (let failures = 0; ; failures++) {
    const reply = await visitor.call('checks.answer', form).catch(() => undefined);
    if (reply?.status === 200) {
      ledger.set(clientId, (ledger.get(clientId) ?? new Set()).add(reply.text));
      return failures;
    }
    // Asked oftener, a server that is starting on a busy machine starts later.
    await sleep(250);
  }
}

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
    const answering = candidates.map((who) => answerUntil(stop.signal, ledger, server.origin, who));
    for (let kill = 0; kill < KILLS; kill++) server = await killAndStart(server, ledger);
    stop.abort();
    const failures = await Promise.all(answering);
    await server.stop();

    const stored = await place.inside((db) => db.select({ clientId: responses.clientId }).from(responses));
    const rows = Map.groupBy(stored, ({ clientId }) => clientId);
    expect(Math.max(...failures), 'the kills hit nobody').toBeGreaterThan(0);
    expect(
      [...ledger.keys()].filter((id) => !rows.has(id)),
      'confirmed and lost',
    ).toEqual([]);
    expect(
      [...rows.values()].filter((same) => same.length > 1),
      'stored twice',
    ).toEqual([]);
    expect(rows.size, 'stored and never confirmed').toBe(ledger.size);
    expect(
      [...ledger.values()].filter(({ size }) => size > 1),
      'a repeat got another reply',
    ).toEqual([]);
  },
);
