import { expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { attempts, people, responses } from '#db/schema/index.ts';
import { createLink, useLink } from '#features/accounts/commands/links.ts';
import { dayOf } from '#features/agencies/day.ts';
import { recordReading } from '#features/answers/commands.ts';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf } from '#features/checks/queries.ts';
import { attemptsOf } from '#features/checks/queries/list.ts';
import { competenciesOf } from '#features/competency/queries.ts';
import { rightAnswer } from '#features/curriculum/marking.ts';
import { bestPath } from '#features/curriculum/scenario.ts';
import { questionsOnEndedLaw } from '#features/law/queries.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { takeStep } from '#features/practice/commands/scenario.ts';
import { requirementsOf } from '#features/requirements/queries.ts';
import { stepIn } from '#features/requirements/progress.ts';
import { syncContent } from '#server/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { ACCOUNTS } from './accounts.ts';
import { readCourse, type Course } from './course.ts';
import { seedDemo } from './demo.ts';
import { accepted } from './learner.ts';
import { demoPeople } from './people.ts';

const NOW = new Date('2026-11-23T09:00:00+07:00');
/** 66.7/2025/NQ-CP ends on 28 February 2027. */
const AFTER_LAW_ENDED = new Date('2027-03-15T09:00:00+07:00');
const MINUTES = 60_000;
const database = testDatabase();

test(
  'two answers, a scenario and a good check after signing in, the learner of the demo is done and has met both competencies',
  async () => {
    const { db } = database;
    await syncContent(db);
    const staff = ACCOUNTS.map(({ person }) => person);
    await seedDemo(db, NOW, () => {}, staff);
    const personId = await idOf('AG-100001');

    const [before] = await requirementsOf(db, personId, 'vi', dayOf(NOW));
    const module = before!.modules.at(-1)!;
    expect(before).toMatchObject({ status: 'soon', daysLeft: expect.any(Number) });
    expect(before!.modules.map(({ completedAt }) => completedAt !== null)).toEqual([true, false]);
    expect(await verdicts(personId)).toMatchObject({ A1: 'met', B1: 'unsure', B2: 'unsure' });
    expect((await attemptsOf(db, personId, 'vi')).every(({ moduleId }) => moduleId !== module.id)).toBe(true);

    const course = await readCourse(db, dayOf(NOW));
    expect(await finishLesson(course, personId, stepIn(module)!)).toBe(2);
    await passCheck(course, personId, module.id);

    const [after] = await requirementsOf(db, personId, 'vi', dayOf(NOW));
    expect(after!.status).toBe('done');
    expect(await verdicts(personId)).toMatchObject({ B1: 'met', B2: 'met' });
  },
  3 * MINUTES,
);

test(
  'a demo that begins after law of its lessons has ended was asked about that law while it held',
  async () => {
    const { db } = database;
    await syncContent(db);
    const studious = demoPeople().filter(({ learning, email }) => learning?.steps === Infinity && !email);
    const some = [...ACCOUNTS.map(({ person }) => person), ...studious.slice(0, 4)];
    await seedDemo(db, AFTER_LAW_ENDED, () => {}, some);
    const ended = await questionsOnEndedLaw(db, dayOf(AFTER_LAW_ENDED));
    const drawn = (await db.select().from(attempts)).flatMap((attempt) => attempt.drawn);
    expect(drawn.filter(({ questionId }) => ended.has(questionId))).not.toEqual([]);
  },
  3 * MINUTES,
);

test(
  'as whom a visitor has come in, that person has no other life',
  async () => {
    const { db } = database;
    await syncContent(db);
    const busy = demoPeople().find(({ learning, email }) => learning?.steps === Infinity && !email)!;
    const some = [...ACCOUNTS.map(({ person }) => person), busy];
    const stop = () => {
      throw new Error('stopped after the first history');
    };
    await expect(seedDemo(db, NOW, stop, some)).rejects.toThrow('stopped');
    const personId = await idOf(busy.staffCode);
    const later = new Date(NOW.getTime() + 60_000);
    const { token } = await createLink(db, { personId, purpose: 'slip', createdBy: null }, later);
    expect(await useLink(db, { token, sharedDevice: true }, later)).toMatchObject({ ok: true });

    let done = 0;
    await seedDemo(db, later, (played) => (done = played), some);
    expect(done).toBe(3);
    expect(await db.$count(responses, eq(responses.personId, personId))).toBe(0);
  },
  3 * MINUTES,
);

async function idOf(staffCode: string): Promise<string> {
  const [row] = await database.db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.staffCode, staffCode));
  return row!.id;
}

async function verdicts(personId: string) {
  const all = await competenciesOf(database.db, personId, 'vi');
  return Object.fromEntries(all.map(({ code, estimate }) => [code, estimate?.verdict]));
}

/** Answers what is open in the lesson and says that it is read. Gives the number of answers that it took. */
async function finishLesson(course: Course, personId: string, step: NonNullable<ReturnType<typeof stepIn>>) {
  if (step.kind !== 'lesson') throw new Error('The next step is no lesson');
  const lesson = course.modules.at(-1)!.lessons.at(-1)!;
  expect(lesson.id).toBe(step.lesson.id);
  let fresh = 0;
  for (const asked of lesson.asks) {
    const { versionId, key } = asked;
    if (key.kind === 'scenario') {
      await walk(personId, versionId, bestPath(key.scenes));
      continue;
    }
    const result = await answerInPractice(
      database.db,
      {
        personId,
        versionId,
        clientId: crypto.randomUUID(),
        language: 'vi',
        given: rightAnswer(key),
        answeredAt: NOW,
      },
      NOW,
    );
    if (result.ok && result.standing.tries === 1) fresh += 1;
  }
  await recordReading(database.db, { personId, lessonVersionId: lesson.versionId }, NOW);
  return fresh;
}

async function walk(personId: string, versionId: string, whole: number[]): Promise<void> {
  for (const length of whole.keys()) {
    const path = whole.slice(0, length + 1);
    const step = { personId, versionId, clientId: crypto.randomUUID(), language: 'vi' as const, path };
    accepted(await takeStep(database.db, { ...step, finished: 0, answeredAt: NOW }, NOW));
  }
}

async function passCheck(course: Course, personId: string, moduleId: string): Promise<void> {
  const { db } = database;
  const started = await startAttempt(db, { personId, moduleId, seed: '0123456789abcdef' }, NOW);
  if (!started.ok) throw new Error(started.reason);
  const attempt = await attemptOf(db, personId, started.attemptId);
  for (const { questionId, versionId } of attempt!.drawn) {
    const answer = { personId, attemptId: started.attemptId, questionId, clientId: crypto.randomUUID() };
    const given = rightAnswer(course.questions.get(versionId)!.key);
    await saveAnswer(
      db,
      { ...answer, given, language: 'vi', seq: undefined, deviceId: 'phone', answeredAt: NOW },
      NOW,
    );
  }
  await submitAttempt(db, { personId, attemptId: started.attemptId }, NOW);
}
