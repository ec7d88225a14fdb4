import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { answerForm, candidatesAtACheck, type Candidate } from '#tests/support/candidates.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { Visitor } from '#tests/support/visitor.ts';

/** How often the process is killed: few here, more at night. */
const KILLS = Number(process.env['NAM_VUNG_SCALE'] ?? 3);
const PEOPLE = 20;
const PATIENCE = 120_000 + KILLS * 60_000;

let place: Place;
let candidates: Candidate[];

beforeAll(async () => {
  place = await newPlace();
  candidates = await place.inside((db) => candidatesAtACheck(db, PEOPLE));
});
afterAll(() => place.remove());

/** What the server said that it has kept: by client id, what it said, as often as it was asked. */
const ledger = new Map<string, Set<string>>();
let failures = 0;

/** Answers one question after the other, each until the server has kept it, and every fourth once more. */
async function answerUntil(stop: AbortSignal, origin: string, who: Candidate): Promise<void> {
  const visitor = new Visitor(origin, who.session);
  for (let seq = 1; !stop.aborted; seq++) {
    const questionId = who.questionIds[seq % who.questionIds.length]!;
    const choice = { questionId, clientId: crypto.randomUUID(), option: seq % 4, seq };
    const form = answerForm(who, choice);
    await sendUntilKept(visitor, choice.clientId, form);
    if (seq % 4 === 0) await sendUntilKept(visitor, choice.clientId, form);
  }
}

async function sendUntilKept(visitor: Visitor, clientId: string, form: ReturnType<typeof answerForm>) {
  for (;;) {
    const reply = await visitor.call('checks.answer', form).catch(() => undefined);
    if (reply?.status === 200) {
      ledger.set(clientId, (ledger.get(clientId) ?? new Set()).add(reply.text));
      return;
    }
    failures += 1;
    await sleep(50);
  }
}

/** Each start has to have kept something before it is killed, or nothing was tried. */
async function killAndStart(server: RunningServer): Promise<RunningServer> {
  const before = ledger.size;
  while (ledger.size < before + 2 * PEOPLE) await sleep(20);
  await sleep(Math.random() * 1_000);
  await server.kill();
  return place.start(server.port);
}

test(
  `no answer that was confirmed is lost or stored twice when the process is killed ${KILLS} times`,
  async () => {
    let server = await place.start();
    const stop = new AbortController();
    const answering = candidates.map((who) => answerUntil(stop.signal, server.origin, who));
    for (let kill = 0; kill < KILLS; kill++) server = await killAndStart(server);
    stop.abort();
    await Promise.all(answering);
    await server.stop();

    const stored = await place.inside((db) => db.select({ clientId: responses.clientId }).from(responses));
    const rows = Map.groupBy(stored, ({ clientId }) => clientId);
    expect(failures, 'the kills hit nobody').toBeGreaterThan(0);
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
      [...ledger.values()].filter((replies) => replies.size > 1),
      'a repeat got another reply',
    ).toEqual([]);
  },
  PATIENCE,
);
