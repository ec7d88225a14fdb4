import { describe, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { evidence, evidenceCorrections, lessonVersions, ratings, responses } from '#db/schema/index.ts';
import { oneDeedAtATime, recordReading } from '#features/answers/commands.ts';
import { correctAlone } from '#features/curriculum/commands/correct.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { answerInReview } from '#features/practice/commands/review.ts';
import { askNext } from '#features/review/commands/ask.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { beside, unwritten, type Deed } from '#tests/support/beside.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { scenarioWalker } from '#tests/support/scenario-walker.ts';
import { correctQuestion } from './commands/correct.ts';

/** What only a server of several connections can do: a deed while a correction is on its way. */

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const later = new Date('2026-11-27T02:00:00Z');
const ada = scenarioWalker(at, monday);
const QUESTION = 'oss-1';

const sent = () => ({
  ...{ personId: ada.personId, clientId: crypto.randomUUID() },
  ...{ language: 'vi' as const, given: { kind: 'single' as const, chosen: 0 }, answeredAt: monday },
});

async function practise(): Promise<unknown> {
  return must(await answerInPractice(at.db, { ...sent(), versionId: await ada.versionOf(QUESTION) }, monday));
}

async function inReview(): Promise<Deed> {
  await practise();
  const asked = await askNext(at.db, { personId: ada.personId, seed: '0123456789abcdef' }, later);
  if (!asked.ok) throw new Error(asked.reason);
  const answer = { ...sent(), askingId: asked.askingId, sure: false, shownAt: undefined };
  return async () => must(await answerInReview(at.db, answer, later));
}

async function reading(): Promise<Deed> {
  const [version] = await at.db.select().from(lessonVersions).limit(1);
  const read = { personId: ada.personId, lessonVersionId: version!.id };
  return async () => must(await recordReading(at.db, read, monday));
}

const DEEDS: [string, () => Promise<Deed>, table: string][] = [
  ['an answer in a lesson', async () => practise, 'responses'],
  ['an answer in a review', inReview, 'responses'],
  ['a step of a scenario', async () => async () => must(await ada.step([1])), 'responses'],
  ['a reading', reading, 'readings'],
];

const correct = () => correctIn(at.db);

async function correctIn(db: Database): Promise<unknown> {
  const personId = await personOnRoster(db, 'TRAINER');
  const correction = { kind: 'void' as const };
  const asked = { questionId: QUESTION, series: 1, correction, why: 'Đáp án sai', toFail: 99 };
  return must(await correctQuestion(db, { ...asked, personId }, later));
}

describe.skipIf(!process.env['DATABASE_URL'])('where several deeds are done at once', () => {
  test.each(DEEDS)('%s waits for a correction that is on its way', async (_, deed) => {
    expect(await beside(at.db, correctAlone, [await deed()])).toBe(true);
  });

  test.each(DEEDS)('a correction waits for %s that is on its way', async (_, deed, table) => {
    expect(await beside(at.db, unwritten(table), [await deed(), correct])).toBe(true);
  });

  test('an answer that waited for a correction counts as corrected', async () => {
    expect(await beside(at.db, correctIn, [practise])).toBe(true);
    expect(await at.db.$count(responses)).toBe(1);
    expect(await at.db.$count(ratings)).toBe(0);
  });

  test('of two answers at once one is the second try', async () => {
    const told: unknown[] = [];
    const twice = [1, 2].map(() => async () => told.push(await practise()));
    expect(await beside(at.db, (tx) => oneDeedAtATime(tx, ada.personId), twice)).toBe(true);
    expect(told).toMatchObject([{ standing: { tries: 1 } }, { standing: { tries: 2 } }]);
  });

  test('evidence of an answer that was on its way is corrected', async () => {
    await beside(at.db, unwritten('responses'), [practise, correct]);
    expect(await at.db.$count(evidence)).toBe(1);
    expect(await at.db.$count(evidenceCorrections)).toBe(1);
  });
});
