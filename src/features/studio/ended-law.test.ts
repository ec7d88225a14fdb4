import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { attempts, evidence, lessonProgress, markings, responses } from '#db/schema/index.ts';
import { recordReading } from '#features/answers/commands.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { checkContent } from '#features/curriculum/check.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { lessonToRead } from '#features/curriculum/queries/lessons.ts';
import { statusOn } from '#features/law/document.ts';
import { documentAt, lessonsOnEndedLaw } from '#features/law/queries.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { BANK, edited, filesOf, LESSON, type Texts } from '#tests/support/content-folder.ts';
import { testDatabase } from '#tests/support/database.ts';
import { DAY_AFTER, DOCUMENT, EXPIRING, LAST_DAY, noonOf } from '#tests/support/ended-law.ts';
import { must, person } from '#tests/support/roster.ts';
import { workList } from './queries.ts';

/** A lesson and its question rest on a document that holds for the last time on 28 February 2027. */

const SEEDS = ['0', '1', '2', '3', '4', '5'].map((digit) => digit.repeat(16));

const REPLACED: Texts = {
  ...EXPIRING,
  'law.yaml': `${edited('law.yaml', '  expires: 2027-02-28\n', '')['law.yaml']}- id: 1/2027/NĐ-CP
  title: { vi: Văn bản mới, en: New document }
  issuer: Chính phủ
  in-force: 2027-03-01
  replaces: [${DOCUMENT}]
`,
};

const at = testDatabase();

describe.each([
  ['expired', EXPIRING, []],
  ['was replaced', REPLACED, ['1/2027/NĐ-CP']],
])('of a document that %s yesterday', (_, folder, replacedBy) => {
  beforeEach(async () => {
    must(await publishContent(at.db, filesOf(folder), noonOf('2026-11-23')));
  });

  test('the register says so from the day after its last day, and not before', async () => {
    const related = await documentAt(at.db, '66-7-2025-nq-cp');
    const { document } = related!;
    expect([LAST_DAY, DAY_AFTER].map((day) => statusOn(document, day))).toEqual(['in-force', 'expired']);
    expect(related!.replacedBy.map(({ id }) => id)).toEqual(replacedBy);
  });

  test('the check warns from that day on', () => {
    const endedOn = (day: string) =>
      checkContent(filesOf(folder), day).findings.filter(({ code }) => code === 'citation-ended').length;
    expect([endedOn(LAST_DAY), endedOn(DAY_AFTER)]).toEqual([0, 3]);
  });

  test('the lesson and its question are flagged from that day on, with what applies now', async () => {
    const read = (day: string) => lessonToRead(at.db, 'kiem-tra', 'vi', day);
    expect(await read(LAST_DAY)).toMatchObject({ documents: [{ ended: false }], onEndedLaw: [] });
    expect(await lessonsOnEndedLaw(at.db, LAST_DAY)).toEqual(new Set());
    expect(await read(DAY_AFTER)).toMatchObject({
      documents: [{ id: DOCUMENT, status: 'expired', ended: true, replacedBy }],
      onEndedLaw: ['oss-1'],
    });
    expect(await lessonsOnEndedLaw(at.db, DAY_AFTER)).toEqual(new Set(['kiem-tra']));
  });

  test('its question is drawn until its last day and not any more from the next', async () => {
    const drawn = async (day: string) => {
      const all = [];
      for (const seed of SEEDS) all.push(await drawnBy(await newcomer(), seed, day));
      return new Set(all.flat());
    };
    expect(await drawn(LAST_DAY)).toEqual(new Set(['oss-1', 'oss-3', 'oss-4']));
    expect(await drawn(DAY_AFTER)).toEqual(new Set(['oss-3', 'oss-4']));
  });

  test('attempts before stay as they are, and one that is open is finished with what was drawn', async () => {
    const ada = await newcomer();
    const seed = await seedThatDraws('oss-1');
    await drawnBy(ada, seed, LAST_DAY);
    const attemptId = await openAttemptOf(ada);
    await submitAttempt(at.db, { personId: ada, attemptId }, noonOf(LAST_DAY));
    const before = await recordOf(ada);

    const bob = await newcomer();
    await drawnBy(bob, seed, LAST_DAY);
    await submitAttempt(at.db, { personId: bob, attemptId: await openAttemptOf(bob) }, noonOf(DAY_AFTER));
    const { results, proven } = await recordOf(bob);
    expect(results.flat().map(({ questionId }) => questionId)).toContain('oss-1');
    expect(proven).toContain('oss-1');
    expect(await recordOf(ada)).toEqual(before);
  });

  test('practising it still completes the lesson and shows why, but from that day on proves nothing', async () => {
    const [ada, bob] = [await newcomer(), await newcomer()];
    await practise(ada, LAST_DAY);
    expect((await recordOf(ada)).proven).toEqual(['oss-1']);

    const answered = await practise(bob, DAY_AFTER);
    expect(answered).toMatchObject({ ok: true, standing: { feedback: { outcome: 'right' } } });
    expect(await at.db.$count(responses, eq(responses.personId, bob))).toBe(1);
    expect((await recordOf(bob)).proven).toEqual([]);
    const lesson = await lessonToRead(at.db, 'kiem-tra', 'vi', DAY_AFTER);
    await recordReading(at.db, { personId: bob, lessonVersionId: lesson!.versionId }, noonOf(DAY_AFTER));
    const [progress] = await at.db.select().from(lessonProgress).where(eq(lessonProgress.personId, bob));
    expect(progress?.completedAt).toEqual(noonOf(DAY_AFTER));
  });

  test('trainers hear of it ninety days ahead, and first of all once it has ended', async () => {
    const heard = async (day: string) =>
      (await workList(at.db, day, 'vi')).work.flatMap((work) => ('document' in work ? [work.kind] : []));
    expect(await heard('2026-11-29')).toEqual([]);
    expect(await heard('2026-11-30')).toEqual(['law-ending']);
    expect(await heard(LAST_DAY)).toEqual(['law-ending']);
    expect(await heard(DAY_AFTER)).toEqual(['law-ended']);
    expect((await workList(at.db, DAY_AFTER, 'en')).work).toMatchObject([
      {
        ...{
          document: { id: DOCUMENT, slug: '66-7-2025-nq-cp' },
          ending: { from: DAY_AFTER },
          by: replacedBy,
        },
        places: [
          {
            file: { path: LESSON },
            lesson: { id: 'kiem-tra', title: 'Checking a dossier' },
            ...{ itself: true, questions: ['oss-1'] },
          },
          { file: { path: BANK }, lesson: undefined, itself: false, questions: ['oss-2'] },
        ],
      },
    ]);
  });
});

let known = 0;
const newcomer = () => person(at.db, { staffCode: `CC-${(known += 1)}` });

async function drawnBy(personId: string, seed: string, day: string): Promise<string[]> {
  must(await startAttempt(at.db, { personId, moduleId: 'mot-cua', seed }, noonOf(day)));
  const [row] = await at.db.select().from(attempts).where(eq(attempts.personId, personId));
  return row!.drawn.map(({ questionId }) => questionId);
}

async function seedThatDraws(questionId: string): Promise<string> {
  for (const seed of SEEDS)
    if ((await drawnBy(await newcomer(), seed, LAST_DAY)).includes(questionId)) return seed;
  throw new Error(`No seed draws ${questionId}`);
}

async function openAttemptOf(personId: string): Promise<string> {
  const [row] = await at.db.select().from(attempts).where(eq(attempts.personId, personId));
  return row!.id;
}

/** What is kept of a person: results as they were marked, and the questions that gave evidence. */
async function recordOf(personId: string) {
  const marked = await at.db.select().from(markings).where(eq(markings.personId, personId));
  const pieces = await at.db
    .select()
    .from(evidence)
    .where(eq(evidence.personId, personId))
    .orderBy(asc(evidence.questionId));
  return {
    marked,
    results: marked.map(({ results }) => results),
    proven: pieces.map((one) => one.questionId),
  };
}

async function practise(personId: string, day: string) {
  const [asked] = await currentQuestions(at.db, ['oss-1']);
  const sent = {
    personId,
    clientId: crypto.randomUUID(),
    versionId: asked!.versionId,
    language: 'vi' as const,
  };
  const given = { kind: 'single' as const, chosen: 1 };
  return answerInPractice(at.db, { ...sent, given, answeredAt: noonOf(day) }, noonOf(day));
}
