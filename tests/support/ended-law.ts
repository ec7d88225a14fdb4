import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts } from '#db/schema/index.ts';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { currentQuestions, questionsForMarking } from '#features/curriculum/queries.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { BANK, LESSON, MODULE, TRANSLATION, TREE, type Texts } from './content-folder.ts';
import { must } from './roster.ts';

/** A lesson's question, oss-1, and one of the bank, oss-2, rest on a document whose last day is 28 February 2027. */
export const DOCUMENT = '66.7/2025/NQ-CP';
export const SLUG = '66-7-2025-nq-cp';
export const LAST_DAY = '2027-02-28';
export const DAY_AFTER = '2027-03-01';

export const noonOf = (day: string) => new Date(`${day}T05:00:00Z`);

const FOURTH = TREE[BANK]!.slice(TREE[BANK]!.indexOf(':::cau-hoi')).replace('oss-3', 'oss-4');

export const EXPIRING: Texts = {
  ...TREE,
  [LESSON]: TREE[LESSON]!.replace('law: [118/2025/NĐ-CP]', `law: [${DOCUMENT}]`)
    .replace('{#oss-1}', '{#oss-1 bank}')
    .replace('118/2025/NĐ-CP, Điều 11', DOCUMENT),
  [BANK]: `${TREE[BANK]}\n${FOURTH}`,
  [MODULE]: TREE[MODULE]!.replace(/ +- \{ competency: B1.+\n/, '').replace(/count: 1/, 'count: 2'),
};

const otherWay = (text: string) =>
  text.replace('- [x]', '- [y]').replace('- [ ]', '- [x]').replace('- [y]', '- [ ]');

/** The same after a trainer has rewritten oss-1 by the law in force: what was right is wrong. oss-2 is as it was. */
export const REWRITTEN: Texts = {
  ...EXPIRING,
  [LESSON]: otherWay(EXPIRING[LESSON]!).replace(`Căn cứ: ${DOCUMENT}`, 'Căn cứ: 118/2025/NĐ-CP, Điều 11'),
  [TRANSLATION]: otherWay(EXPIRING[TRANSLATION]!),
};

type Practised = { personId: string; questionId: string; right: boolean };

/** Answers the newest version of a question with one right option of two. */
export async function practise(db: Database, { personId, questionId, right }: Practised, now: Date) {
  const [asked] = await currentQuestions(db, [questionId]);
  const given = { kind: 'single' as const, chosen: await optionOf(db, asked!.versionId, right) };
  const sent = { personId, versionId: asked!.versionId, clientId: crypto.randomUUID(), given };
  must(await answerInPractice(db, { ...sent, language: 'vi', answeredAt: now }, now));
}

/** Answers the questions with options of an open attempt, right or wrong, and submits it. */
export async function finish(
  db: Database,
  { personId, attemptId, right }: { personId: string; attemptId: string; right: boolean },
  now: Date,
) {
  const [attempt] = await db.select().from(attempts).where(eq(attempts.id, attemptId));
  for (const { questionId, versionId, kind } of attempt!.drawn) {
    if (kind !== 'single') continue;
    const given = { kind, chosen: await optionOf(db, versionId, right) };
    const sent = { personId, attemptId, questionId, clientId: crypto.randomUUID(), given };
    const own = { language: 'vi' as const, seq: undefined, deviceId: '', answeredAt: now };
    must(await saveAnswer(db, { ...sent, ...own }, now));
  }
  must(await submitAttempt(db, { personId, attemptId }, now));
}

async function optionOf(db: Database, versionId: string, right: boolean): Promise<number> {
  const [question] = await questionsForMarking(db, [versionId]);
  if (question?.key.kind !== 'single') throw new Error(`${versionId} has no single right option`);
  return right ? question.key.right : 1 - question.key.right;
}

export async function attemptsOf(db: Database, personId: string) {
  return db.select().from(attempts).where(eq(attempts.personId, personId)).orderBy(asc(attempts.startedAt));
}
