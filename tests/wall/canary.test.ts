import { describe, expect, test } from 'vitest';
import { answerObjections } from '#features/health/commands/object.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { canaryFolder, IN_LESSON, reasonOn } from '#tests/support/canaries.ts';
import { canaryOffice, inBoth, LESSON, PAGES } from '#tests/support/canary-office.ts';
import { must } from '#tests/support/roster.ts';
import { sessionOf, Visitor } from '#tests/support/visitor.ts';
import { inCheck } from './canary/check.ts';
import { inPractice } from './canary/practice.ts';
import { inReview } from './canary/review.ts';
import { inScenario } from './canary/scenario.ts';

/**
 * Keys, feedback, hints and explanations leave the server only when the learner may see them, in whatever is sent. One
 * learner goes through all of it, so each part finds what the one before has opened.
 */

const office = canaryOffice();

test('before an answer no page tells a secret, in either language', async () => {
  const objections = `/objections/${office.versionOf(IN_LESSON.single.id)}`;
  const others = ['/law/118-2025-nd-cp', '/search?q=case+ho+so', objections];
  expect(await office.secretsAt(inBoth([...PAGES, ...others]))).toEqual([]);
});

test('what became of an objection is told at once, and why no earlier than the key', async () => {
  const { id } = IN_LESSON.single;
  const said = { versionId: office.versionOf(id), reason: 'unclear', sentence: 'Khó hiểu.' };
  expect((await office.learner.call('health.object', said)).status).toBe(200);
  const answer = {
    questionId: id,
    reason: 'unclear',
    outcome: 'stays',
    why: reasonOn(id, 'objection'),
  } as const;
  await office.change(async (db) => {
    must(await answerObjections(db, { actorId: office.trainerId, ...answer }, new Date()));
  });
  const pages = inBoth(['/results', `/objections/${office.versionOf(id)}`]);
  expect((await office.learner.get('/results')).text).toContain('Giữ nguyên câu hỏi');
  expect(await office.secretsAt(pages)).toEqual([]);
});

describe('in practice', () => inPractice(office));
test('once practice has told the key, so is the reason', async () => {
  expect(await office.secretsAt(['/results'])).toEqual([`${IN_LESSON.single.id} objection`]);
});

describe('in a review', () => inReview(office));
describe('in a scenario', () => inScenario(office));
describe('in a check', () => inCheck(office));

/** Ids, and the hashes of islands that are given ids, differ also where nothing else does. */
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const ISLAND = / uid="[^"]*"/g;
/** What the answers of this person are sealed with on a device: another one for each person. */
const SEAL = / data-key="[^"]*"/g;

test('the page of a lesson is the same to the letter, whichever option is right', async () => {
  await office.server.stop();
  const { place } = office;
  const sessions = await place.inside(async (db) => [
    await sessionOf(db, await personOnRoster(db, 'CC-2')),
    await sessionOf(db, await personOnRoster(db, 'CC-3')),
  ]);
  const page = async (held: string | undefined) => {
    const server = await place.start();
    const { status, text } = await new Visitor(server.origin, held).get(LESSON);
    await server.stop();
    expect(status).toBe(200);
    return text.replace(UUID, '').replace(ISLAND, '').replace(SEAL, '').split('<');
  };
  const before = await page(sessions[0]);
  const published = await place.inside((db) => publishContent(db, canaryFolder({ moved: true }), new Date()));
  expect(published).toMatchObject({ ok: true, questions: 1 });
  const after = await page(sessions[1]);
  expect(after.length).toBe(before.length);
  expect(after.filter((part, index) => part !== before[index])).toEqual([]);
});
