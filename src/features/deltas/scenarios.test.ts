import { beforeEach, expect, test } from 'vitest';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { takeStep } from '#features/practice/commands/scenario.ts';
import { LESSON, TRANSLATION, filesOf, type Texts } from '#tests/support/content-folder.ts';
import { CASE, SCENARIO, SCENARIO_IN_ENGLISH } from '#tests/support/content-scenario.ts';
import { testDatabase } from '#tests/support/database.ts';
import { DOCUMENT, EXPIRING, LAST_DAY, noonOf, REWRITTEN, SLUG } from '#tests/support/ended-law.ts';
import { must, person, smallProvince } from '#tests/support/roster.ts';
import { assignDelta } from './commands/assign.ts';
import { deltasOfDocument } from './queries/deltas.ts';

const at = testDatabase();
const REWRITE_DAY = '2027-03-04';
const IN_FORCE = '118/2025/NĐ-CP, Điều 11';

let ada: string;
let trainer: string;

beforeEach(async () => {
  const { longXuyen: agencyId } = await smallProvince(at.db);
  trainer = await person(at.db, { staffCode: 'TRAINER', agencyId });
  ada = await person(at.db, { staffCode: 'AG-1', agencyId });
});

const publish = async (texts: Texts, day: string) =>
  must(await publishContent(at.db, filesOf(texts), noonOf(day)));
const assign = () => assignDelta(at.db, { document: SLUG, actorId: trainer }, noonOf(REWRITE_DAY));
const touchedOn = async (day: string) =>
  (await deltasOfDocument(at.db, DOCUMENT, day)).map(({ questionId }) => questionId);

/** The lesson with a scenario at its end that rests on this law. */
function withScenario(texts: Texts, law: string): Texts {
  const under = (path: string, scenario: string) => `${texts[path]}\n${scenario}`;
  const original = under(LESSON, SCENARIO.replace(IN_FORCE, law));
  return { ...texts, [LESSON]: original, [TRANSLATION]: under(TRANSLATION, SCENARIO_IN_ENGLISH) };
}

test('who walked a scenario best on the old law is not asked it in a check', async () => {
  await publish(withScenario(EXPIRING, DOCUMENT), '2027-01-01');
  const [asked] = await currentQuestions(at.db, [CASE]);
  for (const path of [[1], [1, 0]]) {
    const step = { personId: ada, versionId: asked!.versionId, clientId: crypto.randomUUID(), path };
    const sent = { ...step, finished: 0, language: 'vi' as const, answeredAt: noonOf(LAST_DAY) };
    must(await takeStep(at.db, sent, noonOf(LAST_DAY)));
  }
  await publish(withScenario(REWRITTEN, IN_FORCE), REWRITE_DAY);

  expect(await touchedOn(REWRITE_DAY)).toEqual(['oss-1', 'oss-2']);
  expect(await assign()).toEqual({ ok: false, reason: 'nobody_to_assign' });
});
