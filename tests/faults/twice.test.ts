import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { evidence, markings, responses, submissions } from '#db/schema/index.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { answerForm, candidatesAtACheck, type Candidate } from '#tests/support/candidates.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { Visitor, type Fields } from '#tests/support/visitor.ts';

/** What is sent again, by an impatient finger or a network that lost the reply, counts once and gets the same reply. */

const TIMES = 50;

let place: Place;
let server: RunningServer;
let who: Candidate;
let practised: string;

beforeAll(async () => {
  place = await newPlace();
  await place.inside(async (db) => {
    who = (await candidatesAtACheck(db, 1))[0]!;
    practised = (await currentQuestions(db, ['lesson-0']))[0]!.versionId;
  });
  server = await place.start();
});
afterAll(() => place.remove());

/** The different replies, each with its status. */
async function replies(action: string, fields: Fields): Promise<string[]> {
  const visitor = new Visitor(server.origin, who.session);
  const all = await Promise.all(Array.from({ length: TIMES }, () => visitor.call(action, fields)));
  return [...new Set(all.map(({ status, text }) => `${status} ${text}`))];
}

const counts = async (db: Database) => ({
  responses: await db.$count(responses),
  submissions: await db.$count(submissions),
  markings: await db.$count(markings),
  evidence: await db.$count(evidence),
});

test('an answer in a check, one in practice and a submission count once, however often they come at once', async () => {
  const choice = { questionId: who.questionIds[0]!, clientId: crypto.randomUUID(), option: 1, seq: 1 };
  const inPractice = { versionId: practised, clientId: crypto.randomUUID(), kind: 'single', chosen: [0] };
  const { attemptId } = who;

  const saved = await replies('checks.answer', answerForm(who, choice));
  expect(saved).toEqual([expect.stringMatching(/^200 .*savedAt/)]);
  const marked = await replies('practice.answer', { ...inPractice, language: 'vi' });
  expect(marked).toEqual([expect.stringMatching(/^200 .*feedback/)]);
  const submitted = await replies('checks.submit', { attemptId });
  expect(submitted).toEqual([expect.stringMatching(`^200 .*${attemptId}`)]);

  await server.stop();
  const questions = who.questionIds.length;
  expect(await place.inside(counts)).toEqual({
    ...{ responses: 2, submissions: 1, markings: 1 },
    evidence: questions + 1,
  });
});

test('an answer that comes again after a restart and after the submission gets its first reply', async () => {
  await place.remove();
  place = await newPlace();
  who = await place.inside(async (db) => (await candidatesAtACheck(db, 1))[0]!);
  const choice = { questionId: who.questionIds[0]!, clientId: crypto.randomUUID(), option: 1, seq: 1 };
  server = await place.start();
  const first = await replies('checks.answer', answerForm(who, choice));
  await new Visitor(server.origin, who.session).call('checks.submit', { attemptId: who.attemptId });
  await server.stop();
  server = await place.start();
  expect(await replies('checks.answer', answerForm(who, choice))).toEqual(first);
  await server.stop();
  expect(await place.inside((db) => db.$count(responses))).toBe(1);
});
