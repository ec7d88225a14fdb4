import { and, desc, eq, isNotNull, lt, notInArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, extraTimes, papers, submissions } from '#db/schema/index.ts';
import { addDays, dayOf } from '#features/agencies/day.ts';
import { recordExtraTime } from '#features/checks/commands/allowances.ts';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { printPaper } from '#features/papers/commands/print.ts';
import { rightAnswer } from '#features/curriculum/marking.ts';
import { keyIn } from '#features/curriculum/variant.ts';
import { ACCOUNTS } from './accounts.ts';
import { seedOf, uuidOf } from './chance.ts';
import type { Course } from './course.ts';
import { accepted } from './learner.ts';
import { daysBefore, minutesAfter } from './moments.ts';
import { known, type Ids } from './roster.ts';

/** What is not the rule: extra time for the learner, a paper of the trainer, and an answer that came too late. */
export async function seedExceptions(db: Database, ids: Ids, course: Course, anchor: Date): Promise<void> {
  const idOf = (role: string) =>
    known(ids, ACCOUNTS.find((account) => account.role === role)!.person.staffCode);
  const yesterday = daysBefore(anchor, 1);
  if ((await db.$count(extraTimes)) === 0) {
    const period = { from: dayOf(yesterday), until: addDays(dayOf(anchor), 180) };
    const reason = 'Có giấy khám mắt ngày 12/10/2026, cần thêm thời gian đọc trên màn hình';
    const extra = { actorId: idOf('office'), personId: idOf('learner'), percent: 25, reason, ...period };
    accepted(await recordExtraTime(db, extra, yesterday));
  }
  const [module] = course.modules;
  if (module && (await db.$count(papers)) === 0) {
    const drawn = { moduleId: module.id, seed: seedOf('paper', module.id), code: 'TS26-0001' };
    accepted(await printPaper(db, { actorId: idOf('trainer'), ...drawn }, yesterday));
  }
  await oneAnswerTooLate(
    db,
    [...ACCOUNTS].map(({ person }) => known(ids, person.staffCode)),
    course,
    anchor,
  );
}

/** A telephone had no network for nine minutes, and its owner submitted at a computer meanwhile. */
async function oneAnswerTooLate(db: Database, not: string[], { questions }: Course, anchor: Date) {
  const own = and(eq(submissions.personId, attempts.personId), eq(submissions.attemptId, attempts.id));
  const before = lt(submissions.submittedAt, daysBefore(anchor, 1));
  const [last] = await db
    .select({ attempt: attempts, submittedAt: submissions.submittedAt })
    .from(attempts)
    .innerJoin(submissions, own)
    .where(and(isNotNull(attempts.moduleId), before, notInArray(attempts.personId, not)))
    .orderBy(desc(submissions.submittedAt), desc(attempts.seed))
    .limit(1);
  const drawn = last?.attempt.drawn.at(-1);
  const asked = drawn && questions.get(drawn.versionId);
  if (!last || !asked) return;
  const { personId, id: attemptId, seed } = last.attempt;
  const given = rightAnswer(keyIn(asked.key, drawn.variant ?? ''));
  const sent = { questionId: drawn.questionId, seq: 100, answeredAt: minutesAfter(last.submittedAt, -4) };
  const from = { clientId: uuidOf('late', seed), deviceId: uuidOf('telephone', seed) };
  const answer = { personId, attemptId, given, language: 'vi' as const, ...sent, ...from };
  accepted(await saveAnswer(db, answer, minutesAfter(last.submittedAt, 9)));
}
