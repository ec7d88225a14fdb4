import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { ALWAYS_DRAWN, canaryFolder, DRAWN, IN_BANK, IN_LESSON, secretsIn } from '#tests/support/canaries.ts';
import { SCENARIO_ID } from '#tests/support/canary-scenario.ts';
import { must } from '#tests/support/roster.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { sessionOf, Visitor, type Fields, type Reply } from '#tests/support/visitor.ts';

/** Keys, feedback, hints and explanations leave the server only when the learner may see them, in whatever is sent. */

const MODULE = 'mot-cua';
const LESSON = '/lessons/kiem-tra';
const CHECK = `/modules/${MODULE}/check`;

let place: Place;
let server: RunningServer;
let learner: Visitor;
let session: string;
let versionOf: Map<string, string>;

beforeAll(async () => {
  place = await newPlace();
  await place.inside(async (db) => {
    must(await publishContent(db, canaryFolder(), new Date()));
    const ids = [...Object.values(IN_LESSON).map(({ id }) => id), SCENARIO_ID];
    const asked = await currentQuestions(db, ids);
    versionOf = new Map(asked.map(({ questionId, versionId }) => [questionId, versionId]));
    session = await sessionOf(db, await personOnRoster(db, 'CC-1'));
  });
  server = await place.start();
  learner = new Visitor(server.origin, session);
});
afterAll(() => place.remove());

const PAGES = ['/', '/modules', `/modules/${MODULE}`, LESSON, CHECK, '/results', '/me', '/law', '/help'];
const inBoth = (paths: string[]) => paths.flatMap((path) => [path, `/en${path === '/' ? '' : path}`]);

/** The secrets in what a browser gets for these addresses; every one of them must be there. */
async function secretsAt(paths: string[]): Promise<string[]> {
  const pages: Reply[] = [];
  for (const path of paths) pages.push(await learner.get(path));
  expect(paths.filter((_, index) => pages[index]?.status !== 200)).toEqual([]);
  return secretsIn(pages.map(everythingIn).join('\n'));
}

/** Everything of a reply that a browser can read. */
const everythingIn = ({ headers, text }: Reply) => `${JSON.stringify([...headers])}\n${text}`;

test('before an answer no page tells a secret, in either language', async () => {
  expect(await secretsAt(inBoth([...PAGES, '/law/118-2025-nd-cp', '/search?q=case+ho+so']))).toEqual([]);
});

describe('in practice', () => {
  async function practise(id: string, answer: Fields): Promise<string[]> {
    const common = { versionId: versionOf.get(id) ?? '', clientId: crypto.randomUUID(), language: 'vi' };
    const reply = await learner.call('practice.answer', { ...common, ...answer });
    expect(reply.status).toBe(200);
    return secretsIn(everythingIn(reply));
  }

  test('a first wrong answer opens the words under it and the hint, a second one the key', async () => {
    const { id } = IN_LESSON.single;
    const first = [`${id} feedback 0`, `${id} hint`];
    expect(await practise(id, { kind: 'single', chosen: [0] })).toEqual(first);
    expect(await secretsAt([LESSON])).toEqual(first);

    const second = [`${id} explanation`, `${id} feedback 2`, `${id} hint`, `${id} provision`];
    expect(await practise(id, { kind: 'single', chosen: [2] })).toEqual(second);
    expect(await secretsAt([LESSON])).toEqual(second);
  });

  test('of several options none is commented at first, or who ticks all would be told the key', async () => {
    const { id } = IN_LESSON.multiple;
    expect(await practise(id, { kind: 'multiple', chosen: [0, 1, 2, 3] })).toEqual([`${id} hint`]);
    const told = await practise(id, { kind: 'multiple', chosen: [0, 1] });
    expect(told).toEqual(expect.arrayContaining([`${id} feedback 0`, `${id} feedback 1`]));
    expect(told).not.toContain(`${id} feedback 2`);
  });

  test('of statements, where a word on one mark would give the other away, only the hint is told', async () => {
    const { id, marks } = IN_LESSON.statements;
    const wrong = { kind: 'true-false', places: marks.length, 'filled.0': 'false', 'filled.1': 'true' };
    expect(await practise(id, wrong)).toEqual([`${id} hint`]);
    const told = await practise(id, wrong);
    expect(told).toEqual(expect.arrayContaining([0, 1, 2].map((index) => `${id} feedback ${index}`)));
  });
});

describe('in a scenario', () => {
  const id = SCENARIO_ID;
  const named = (...parts: string[]) => parts.map((part) => `${id} ${part}`).toSorted();
  const ofScenario = (secrets: string[]) => secrets.filter((secret) => secret.startsWith(`${id} `));

  async function step(chosen: number[], finished: number, status = 200): Promise<string[]> {
    const sent = { versionId: versionOf.get(id) ?? '', clientId: crypto.randomUUID(), language: 'vi' };
    const reply = await learner.call('practice.step', { ...sent, chosen, finished });
    expect(reply.status).toBe(status);
    return secretsIn(everythingIn(reply));
  }

  test('a choice opens what came of it and the next scene, and nothing further on or aside', async () => {
    const next = ['body 1', 'choice 1.0', 'choice 1.1', 'consequence 0.0', 'title 1'];
    expect(await step([0], 0)).toEqual(named(...next));
    expect(ofScenario(await secretsAt(inBoth([...PAGES])))).toEqual(named(...next));
  });

  test('a path that jumps is told nothing', async () => {
    expect(await step([0, 0, 0], 0, 409)).toEqual([]);
    expect(await step([1], 0, 409)).toEqual([]);
    expect(await step([0, 1], 1, 409)).toEqual([]);
  });

  test('the end opens the own path and a best one; the end that was not reached stays closed', async () => {
    const told = await step([0, 0], 0);
    const own = ['title 1', 'choice 1.0', 'consequence 0.0', 'consequence 1.0', 'title 3', 'body 3', 'end 3'];
    const best = ['choice 1.1', 'title 2', 'choice 2.1', 'end 4'];
    expect(told).toEqual(named(...own, ...best, 'explanation', 'provision'));
    expect(ofScenario(await secretsAt([LESSON]))).toEqual(told);
  });

  test('who walks it again is told what the new path reaches', async () => {
    const told = await step([1], 1);
    expect(told).toEqual(named('body 2', 'choice 2.0', 'choice 2.1', 'consequence 0.1', 'title 2'));
    expect(ofScenario(await secretsAt([LESSON]))).toEqual(told);
  });
});

describe('in a check', () => {
  let attempt: string;
  /** What practice has opened and no check asks: the lesson goes on showing it. */
  const practised = [IN_LESSON.multiple.id, IN_LESSON.statements.id, SCENARIO_ID].map((id) => `${id} `);
  const ofCheck = (secrets: string[]) =>
    secrets.filter((secret) => !practised.some((id) => secret.startsWith(id)));

  beforeAll(async () => {
    expect(await secretsAt([LESSON])).toContain(`${ALWAYS_DRAWN.id} explanation`);
    attempt = await startCheck();
  });

  async function startCheck(): Promise<string> {
    const started = await learner.submit(CHECK, 'checks.start', { moduleId: MODULE });
    const address = /^\/attempts\/[0-9a-f-]{36}/.exec(started.headers.get('location') ?? '')?.[0] ?? '';
    expect(address).not.toBe('');
    return address;
  }

  const fields = (page: Reply): Fields => {
    const value = (name: string) =>
      new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`)
        .exec(page.text)
        ?.slice(1)
        .find(Boolean) ?? '';
    const kind = value('kind');
    const given: Fields = kind === 'true-false' ? { places: 3, 'filled.0': 'true' } : { chosen: [0] };
    const ids = { attemptId: attempt.split('/').at(-1) ?? '', questionId: value('questionId') };
    return { ...ids, kind, ...given, clientId: crypto.randomUUID() };
  };

  const screens = () => [...Array(DRAWN).keys()].map((index) => `${attempt}/questions/${index + 1}`);

  test('nothing is told before it is submitted: not by a question, a saved answer, a flag or the last page', async () => {
    const replies: Reply[] = [];
    for (const screen of screens()) {
      const answer = fields(await learner.get(screen));
      const { attemptId = '', questionId = '' } = answer;
      replies.push(await learner.call('checks.answer', answer));
      replies.push(await learner.submit(screen, 'checks.answer', { ...answer, then: '1' }));
      replies.push(await learner.call('checks.flag', { attemptId, questionId, flagged: 'true' }));
    }
    expect(replies.map(({ status }) => status)).toEqual(screens().flatMap(() => [200, 303, 200]));
    expect(ofCheck(secretsIn(replies.map(everythingIn).join('\n')))).toEqual([]);
    const pages = inBoth([...PAGES, ...screens(), `${attempt}/review`]);
    expect(ofCheck(await secretsAt(pages))).toEqual([]);
  });

  test('the reply to a saved answer is the same, to the byte, whatever was chosen', async () => {
    const replies: Reply[] = [];
    const answer = { ...fields(await learner.get(await singleChoice())), seq: 7 };
    for (const chosen of [[0], [1], [2], [3], []])
      replies.push(await learner.call('checks.answer', { ...answer, chosen, clientId: crypto.randomUUID() }));
    const withoutTimes = replies.map(({ status, headers, text }) => {
      const named = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
      return { status, named, text: text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then') };
    });
    expect(withoutTimes[0]).toMatchObject({ status: 200, text: expect.stringContaining('then') });
    expect(withoutTimes).toEqual(withoutTimes.map(() => withoutTimes[0]));
  });

  /** Some single choice is among what is drawn. */
  async function singleChoice(): Promise<string> {
    for (const screen of screens()) if (fields(await learner.get(screen))['kind'] === 'single') return screen;
    throw new Error('No single choice was drawn');
  }

  test('after it is submitted the drawn questions are explained, and no other', async () => {
    const submitted = await learner.submit(`${attempt}/review`, 'checks.submit', {
      attemptId: attempt.split('/').at(-1) ?? '',
    });
    expect(submitted).toMatchObject({ status: 303 });
    const told = await secretsAt([attempt]);
    const explained = told.filter((secret) => secret.endsWith('explanation'));
    expect(explained.length).toBe(DRAWN);
    const drawn = explained.map((secret) => secret.split(' ')[0]);
    expect(told.filter((secret) => !drawn.includes(secret.split(' ')[0]))).toEqual([]);
    expect(IN_BANK.length).toBeGreaterThan(DRAWN);
    expect(told.filter((secret) => secret.endsWith('facts'))).toEqual([]);
  });

  test('while the check is taken again, neither the earlier result nor the lesson tells of what it asks again', async () => {
    const again = await startCheck();
    expect(again).not.toBe(attempt);
    const told = ofCheck(await secretsAt(inBoth([attempt, LESSON, '/results', `${again}/review`])));
    expect(told.filter((secret) => secret.endsWith('explanation'))).toHaveLength(DRAWN - 1);
    expect(told.filter((secret) => secret.startsWith(`${ALWAYS_DRAWN.id} `))).toEqual([]);
  });
});

/** Ids, and the hashes of islands that are given ids, differ also where nothing else does. */
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const ISLAND = / uid="[^"]*"/g;

test('the page of a lesson is the same to the letter, whichever option is right', async () => {
  await server.stop();
  const sessions = await place.inside(async (db) => [
    await sessionOf(db, await personOnRoster(db, 'CC-2')),
    await sessionOf(db, await personOnRoster(db, 'CC-3')),
  ]);
  const page = async (held: string | undefined) => {
    server = await place.start();
    const { status, text } = await new Visitor(server.origin, held).get(LESSON);
    await server.stop();
    expect(status).toBe(200);
    return text.replace(UUID, '').replace(ISLAND, '').split('<');
  };
  const before = await page(sessions[0]);
  const published = await place.inside((db) => publishContent(db, canaryFolder({ moved: true }), new Date()));
  expect(published).toMatchObject({ ok: true, questions: 1 });
  const after = await page(sessions[1]);
  expect(after.length).toBe(before.length);
  expect(after.filter((part, index) => part !== before[index])).toEqual([]);
});
