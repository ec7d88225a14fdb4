import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { answerForm, candidatesAtACheck, type Candidate } from '#tests/support/candidates.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import type { RunningServer } from '#tests/support/server.ts';

const OPEN = 50;

let place: Place;
let candidates: Candidate[];
let server: RunningServer;

beforeAll(async () => {
  place = await newPlace();
  candidates = await place.inside((db) => candidatesAtACheck(db, OPEN));
  server = await place.start();
});
afterAll(() => place.remove());

type Half = { asked: ClientRequest; rest: string; answer: Promise<number> };

/** An answer of which the server has the first half: the request is open until `rest` is sent. */
async function halfSent(who: Candidate): Promise<Half> {
  const choice = { questionId: who.questionIds[0]!, clientId: crypto.randomUUID(), option: 0, seq: 1 };
  const fields = Object.entries(answerForm(who, choice)).map(([name, value]) => [name, String(value)]);
  const body = new URLSearchParams(fields).toString();
  const asked = request(`${server.origin}/_actions/checks.answer`, {
    method: 'POST',
    headers: {
      origin: server.origin,
      cookie: `session=${who.session}`,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
      expect: '100-continue',
    },
  });
  const answer = once(asked, 'response').then(([response]) => {
    (response as IncomingMessage).resume();
    return (response as IncomingMessage).statusCode ?? 0;
  });
  asked.flushHeaders();
  // The server says so once it has the head: from then on it knows of the request.
  await once(asked, 'continue');
  const half = Math.floor(body.length / 2);
  asked.write(body.slice(0, half));
  return { asked, rest: body.slice(half), answer };
}

async function refusesVisitors(): Promise<boolean> {
  return fetch(`${server.origin}/livez`, { headers: { connection: 'close' } }).then(
    () => false,
    () => true,
  );
}

test(`asked to stop with ${OPEN} requests open, the program answers them all, then ends by itself`, async () => {
  const open = await Promise.all(candidates.map(halfSent));
  const exit = server.stop();
  await expect.poll(refusesVisitors, { timeout: 10_000 }).toBe(true);

  for (const { asked, rest } of open) asked.end(rest);
  const statuses = await Promise.all(open.map(({ answer }) => answer));
  expect(statuses).toEqual(Array(OPEN).fill(200));
  // Past its patience the program cuts what is left and says so with another code.
  expect(await exit).toBe(0);
  expect(await place.inside((db) => db.$count(responses))).toBe(OPEN);
});
