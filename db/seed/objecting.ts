import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { objections } from '#db/schema/index.ts';
import { answerObjections, objectTo } from '#features/health/commands/object.ts';
import { recomputeStatistics } from '#features/health/commands/statistics.ts';
import type { ObjectionReason } from '#features/health/objection.ts';
import type { Learner } from './learner.ts';
import { daysBefore } from './moments.ts';

type Said = { question: number; reason: ObjectionReason; sentence: string; daysAgo: number };

/** By the place of the question in the first lesson. Of the first a trainer has told what came of it. */
const SAID: Said[] = [
  {
    ...{ question: 0, reason: 'unclear', daysAgo: 20 },
    sentence: 'Em đọc hai lần vẫn chưa rõ câu hỏi muốn hỏi việc nào trước.',
  },
  {
    ...{ question: 1, reason: 'two-right', daysAgo: 6 },
    sentence: 'Ở đơn vị em hai phương án cuối đều được coi là đúng.',
  },
];
const ANSWER = 'Câu hỏi theo đúng thứ tự nêu trong bài. Anh/chị xem lại đoạn đầu của bài học.';

/** What learners said against questions that they had met, and what all their answers say of every question. */
export async function playObjections(
  db: Database,
  learners: Learner[],
  trainerId: string | undefined,
  anchor: Date,
): Promise<void> {
  const asks = learners[0]?.course.modules[0]?.lessons[0]?.asks ?? [];
  for (const { question, ...said } of SAID) {
    const asked = asks[question];
    if (asked) await objectOnce(db, learners, { ...said, ...asked }, anchor);
  }
  const [first] = SAID;
  const about = asks[first!.question];
  if (about && trainerId) {
    const answer = {
      questionId: about.questionId,
      reason: first!.reason,
      outcome: 'stays' as const,
      why: ANSWER,
    };
    await answerObjections(db, { actorId: trainerId, ...answer }, daysBefore(anchor, 15));
  }
  await recomputeStatistics(db, anchor);
}

type SaidOf = Omit<Said, 'question'> & { questionId: string; versionId: string };

/** By the first who has met the question. */
async function objectOnce(
  db: Database,
  learners: Learner[],
  { questionId, versionId: questionVersionId, reason, sentence, daysAgo }: SaidOf,
  anchor: Date,
): Promise<void> {
  if ((await db.$count(objections, eq(objections.questionId, questionId))) > 0) return;
  for (const { personId } of learners) {
    const objection = { personId, questionVersionId, reason, sentence };
    if ((await objectTo(db, objection, daysBefore(anchor, daysAgo))).ok) return;
  }
}
