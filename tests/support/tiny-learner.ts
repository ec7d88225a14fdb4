import { beforeEach, expect } from 'vitest';
import type { Database } from '#db/client.ts';
import { attempts, markings, submissions } from '#db/schema/index.ts';
import { recordReading } from '#features/answers/commands.ts';
import type { Given } from '#features/curriculum/question.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { refreshModule } from '#features/requirements/commands.ts';
import { moduleStanding } from '#features/requirements/queries.ts';
import { learner, publishTiny, tiny, type TinyContent } from './content.ts';

/** None of them right: for completion they need not be. */
const ANSWERS: Record<string, Given> = {
  [tiny.single]: { kind: 'single', chosen: 3 },
  [tiny.multiple]: { kind: 'multiple', chosen: [1] },
  [tiny.trueFalse]: { kind: 'true-false', marks: [false, true] },
};

/** Somebody who learns from the tiny programme, newly published before each test. */
export function tinyLearner(at: { readonly db: Database }, monday: Date) {
  let content: TinyContent;
  let personId: string;

  beforeEach(async () => {
    content = await publishTiny(at.db, monday);
    personId = await learner(at.db, 'Ada', monday);
  });

  async function answer(questionId: string, now = monday) {
    const versionId = content.versionOf(questionId);
    const given = ANSWERS[questionId]!;
    const sent = { personId, clientId: crypto.randomUUID(), versionId, given, answeredAt: now };
    expect(await answerInPractice(at.db, { ...sent, language: 'vi' }, now)).toMatchObject({ ok: true });
  }

  async function answerAll(now = monday) {
    for (const questionId of Object.keys(ANSWERS)) await answer(questionId, now);
  }

  const read = (lessonVersionId: string, now = monday) =>
    recordReading(at.db, { personId, lessonVersionId }, now);

  const mark = (attemptId: string, number: number, passed: boolean, markedAt: Date) =>
    at.db.insert(markings).values({
      ...{ personId, moduleId: tiny.module, attemptId, number, results: [], markedAt },
      ...{ passed, score: passed ? 1 : 0, cause: number === 1 ? 'submission' : 'correction' },
    });

  const module = async () => (await moduleStanding(at.db, personId, 'vi', tiny.module))!;

  return {
    get content() {
      return content;
    },
    get personId() {
      return personId;
    },
    ...{ answer, answerAll, read, mark, module },
    finishLessons: async (now = monday) => {
      await answerAll(now);
      await read(content.lessonVersionId, now);
      await read(content.emptyLessonVersionId, now);
    },
    attempt: async (number: number, passed: boolean, submittedAt: Date) => {
      const rules = { passMark: 75, show: 'at-once' as const, startedAt: submittedAt, deadline: submittedAt };
      const own = { personId, moduleId: tiny.module };
      const [row] = await at.db
        .insert(attempts)
        .values({ ...own, ...rules, number, seed: '0', drawn: [] })
        .returning();
      await at.db.insert(submissions).values({ personId, attemptId: row!.id, submittedAt });
      await mark(row!.id, 1, passed, submittedAt);
      await refreshModule(at.db, personId, tiny.module, submittedAt);
      return row!.id;
    },
    stateOf: async (lesson: string) => (await module()).lessons.find(({ id }) => id === lesson)?.state,
  };
}
