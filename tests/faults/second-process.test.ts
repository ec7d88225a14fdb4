import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { EXIT_LOCKED } from '#server/lock.ts';
import { answerForm, candidatesAtACheck, type Candidate } from '#tests/support/candidates.ts';
import { EMBEDDED, newPlace, type Place } from '#tests/support/place.ts';
import { freePort, PROJECT } from '#tests/support/server.ts';
import { Visitor } from '#tests/support/visitor.ts';

/** The embedded database takes no lock: two processes on one folder would lose half of what both have confirmed. */

let place: Place;
let candidates: Candidate[];

beforeAll(async () => {
  place = await newPlace(EMBEDDED);
  candidates = await place.inside((db) => candidatesAtACheck(db, 5));
});
afterAll(() => place.remove());

type Ended = { code: number | null; said: string };

/** A second process on the same folder. */
async function run(...args: string[]): Promise<Ended> {
  const { DATABASE_URL: _, ...env } = process.env;
  const own = { PORT: String(await freePort()), ORIGIN: 'http://localhost', DATA_DIR: place.dataDir };
  const child = spawn(process.execPath, args, { cwd: PROJECT, env: { ...env, ...own } });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  const [code] = await once(child, 'close');
  return { code: code as number | null, said };
}

/** Answers until it is told to stop; gives the client ids that were confirmed. */
async function keepAnswering(stop: AbortSignal, origin: string, who: Candidate): Promise<string[]> {
  const visitor = new Visitor(origin, who.session);
  const confirmed: string[] = [];
  for (let seq = 1; !stop.aborted; seq++) {
    const choice = { questionId: who.questionIds[seq % 10]!, clientId: crypto.randomUUID(), option: 1, seq };
    const { status } = await visitor.call('checks.answer', answerForm(who, choice));
    if (status === 200) confirmed.push(choice.clientId);
  }
  return confirmed;
}

test('while a server writes, a second one is refused, publishing goes through the first, and nothing is lost', async () => {
  const server = await place.start();
  onTestFinished(server.kill);
  const stop = new AbortController();
  const writing = candidates.map((who) => keepAnswering(stop.signal, server.origin, who));

  for (const mode of ['office', 'demo']) {
    const second = await run('src/server/main.ts', mode);
    expect(second).toMatchObject({ code: EXIT_LOCKED, said: expect.stringContaining(place.dataDir) });
    expect(second.said).toMatch(/hãy dừng tiến trình đó.*stop that process/s);
  }
  expect(await run('src/server/content-sync.ts')).toMatchObject({ code: 0 });

  stop.abort();
  const confirmed = (await Promise.all(writing)).flat();
  await server.stop();
  const stored = await place.inside((db) => db.select({ clientId: responses.clientId }).from(responses));
  expect(confirmed.length).toBeGreaterThan(0);
  expect(stored.map(({ clientId }) => clientId).toSorted()).toEqual(confirmed.toSorted());
});

test('publishing is refused while another process has the folder and does not serve it', async () => {
  const holder = spawn(process.execPath, ['tests/support/lock-holder.ts', place.dataDir], { cwd: PROJECT });
  const [said] = await once(holder.stdout, 'data');
  expect(String(said)).toContain('held');
  const sync = await run('src/server/content-sync.ts');
  expect(sync).toMatchObject({ code: EXIT_LOCKED, said: expect.stringContaining(`pid ${holder.pid}`) });
  holder.kill();
  await once(holder, 'exit');
});
