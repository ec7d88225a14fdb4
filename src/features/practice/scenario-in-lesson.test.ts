import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { evidence, sightings } from '#db/schema/index.ts';
import { recordReading } from '#features/answers/commands.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { lessonToRead } from '#features/curriculum/queries/lessons.ts';
import { completeAfterPublication } from '#features/requirements/commands/publication.ts';
import { openInLesson } from '#features/requirements/queries/open-in-lesson.ts';
import { filesOf } from '#tests/support/content-folder.ts';
import { CASE, SCENARIO, SCENARIO_IN_ENGLISH, withScenario } from '#tests/support/content-scenario.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { scenarioWalker } from '#tests/support/scenario-walker.ts';
import { answerInPractice } from './commands/answer.ts';
import { takeStep } from './commands/scenario.ts';

/** What a scenario is to the lesson in which it stands, and what it is not. */

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const later = new Date('2026-11-23T02:05:00Z');
const LESSON = 'kiem-tra';
const ada = scenarioWalker(at, monday);

test('a scenario is never evidence, and cannot be answered as a question', async () => {
  await ada.walk([1, 0]);
  expect(await at.db.select().from(evidence)).toEqual([]);

  const given = { kind: 'scenario' as const, path: [1, 0] };
  const answer = {
    personId: ada.personId,
    clientId: crypto.randomUUID(),
    versionId: ada.versionId,
    language: 'vi' as const,
    given,
  };
  expect(await answerInPractice(at.db, { ...answer, answeredAt: monday }, monday)).toEqual({
    ok: false,
    reason: 'unknown_question',
  });
  expect(
    await takeStep(
      at.db,
      { ...answer, versionId: await ada.versionOf('oss-1'), path: [0], finished: 0, answeredAt: monday },
      monday,
    ),
  ).toEqual({ ok: false, reason: 'unknown_question' });
});

test('a path that has not ended leaves the lesson open, one that has completes it', async () => {
  const lesson = (await lessonToRead(at.db, LESSON, 'vi', '2026-11-23'))!;
  const open = () => openInLesson(at.db, ada.personId, LESSON);
  const given = { kind: 'single' as const, chosen: 1 };
  const answer = {
    personId: ada.personId,
    clientId: crypto.randomUUID(),
    versionId: await ada.versionOf('oss-1'),
    language: 'vi' as const,
  };
  must(await answerInPractice(at.db, { ...answer, given, answeredAt: monday }, monday));
  must(await recordReading(at.db, { personId: ada.personId, lessonVersionId: lesson.versionId }, monday));

  must(await ada.step([1]));
  await completeAfterPublication(at.db, later);
  expect(await open()).toMatchObject({ completed: false, unanswered: [CASE] });
  must(await ada.step([1, 0]));
  expect(await open()).toMatchObject({ completed: true, unanswered: [] });
});

test('who begins a scenario has seen it', async () => {
  must(await ada.step([1]));
  expect(await at.db.select().from(sightings).where(eq(sightings.questionId, CASE))).toHaveLength(1);
});

test('a new version begins anew, and the old path stays as it was walked', async () => {
  must(await ada.step([1]));
  const changed = SCENARIO.replace('{+2}', '{+3}');
  const translated = SCENARIO_IN_ENGLISH.replace('{+2}', '{+3}');
  must(await publishContent(at.db, filesOf(withScenario(changed, translated)), later));
  const newer = await ada.versionOf(CASE);

  expect(newer).not.toBe(ada.versionId);
  expect(await ada.standing(newer)).toMatchObject({ path: [], finished: 0 });
  expect(must(await ada.step([1, 0])).standing.ended).toMatchObject({ mostPoints: 3 });
});

test('the lesson is read with no word of the scenario but the name of its first scene', async () => {
  const lesson = (await lessonToRead(at.db, LESSON, 'vi', '2026-11-23'))!;
  const asked = lesson.questions.find(({ id }) => id === CASE);

  expect(asked).toEqual({
    ...{ id: CASE, versionId: ada.versionId, kind: 'scenario', competency: 'B2', options: [], places: 1 },
    stem: expect.stringContaining('Người dân cần gấp'),
  });
});
