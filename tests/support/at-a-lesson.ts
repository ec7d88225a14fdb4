import { eq } from 'drizzle-orm';
import { beforeEach } from 'vitest';
import { evidence, responses } from '#db/schema/index.ts';
import type { Given } from '#features/curriculum/question.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { learner, publishTiny, tiny, type TinyContent } from './content.ts';
import { testDatabase } from './database.ts';

export const monday = new Date('2026-11-23T02:00:00Z');
export const later = new Date('2026-11-23T02:05:00Z');
export const right: Given = { kind: 'single', chosen: 1 };
export const wrong: Given = { kind: 'single', chosen: 3 };
export const fresh = () => crypto.randomUUID();

/** Somebody who answers the questions of the lesson of the tiny programme. */
export function atALesson() {
  const at = testDatabase();
  let content: TinyContent;
  let ada: string;
  beforeEach(async () => {
    content = await publishTiny(at.db, monday);
    ada = await learner(at.db, 'Ada', monday);
  });

  function answer(
    given: Given,
    { versionId = content.versionOf(tiny.single), clientId = fresh(), when = monday } = {},
  ) {
    const sent = { personId: ada, clientId, versionId, language: 'vi' as const, given, answeredAt: when };
    return answerInPractice(at.db, sent, when);
  }

  async function standing(given: Given, options = {}) {
    const result = await answer(given, options);
    if (!result.ok) throw new Error(result.reason);
    return result.standing;
  }

  return {
    get db() {
      return at.db;
    },
    get ada() {
      return ada;
    },
    get content() {
      return content;
    },
    ...{ answer, standing },
    kept: () => at.db.select().from(responses).where(eq(responses.personId, ada)),
    proven: () => at.db.select().from(evidence).where(eq(evidence.personId, ada)),
  };
}
