import { and, asc, count, desc, eq, inArray, isNull, min, or } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { lateDecisions, responses, unmatchedAnswers } from '#db/schema/index.ts';
import { isNewer } from '../counting.ts';
import { decisionOf, lateAnswers, type LateAnswer } from './late.ts';

/** What is decided on of one question of one attempt, and what else came late to it. */
export type LateEntry = LateAnswer & { earlier: LateAnswer[] };

export const LATE_PER_PAGE = 50;

/** What came late and nobody has decided on. */
function open(db: Database) {
  const inEntry = <Table extends typeof responses | typeof unmatchedAnswers>(table: Table) => ({
    personId: table.personId,
    attemptId: table.attemptId,
    questionId: table.questionId,
    receivedAt: table.receivedAt,
  });
  const undecided = isNull(lateDecisions.answerId);
  const late = db
    .select(inEntry(responses))
    .from(responses)
    .leftJoin(lateDecisions, decisionOf(responses))
    .where(and(eq(responses.late, true), undecided));
  const others = db
    .select(inEntry(unmatchedAnswers))
    .from(unmatchedAnswers)
    .leftJoin(lateDecisions, decisionOf(unmatchedAnswers))
    .where(undecided);
  return unionAll(late, others).as('open');
}

/** One for each question of an attempt, so that nobody who sends many hides what others sent. */
function openEntries(db: Database) {
  const each = open(db);
  const { personId, attemptId, questionId } = each;
  return db
    .select({ personId, attemptId, questionId, first: min(each.receivedAt).as('first') })
    .from(each)
    .groupBy(personId, attemptId, questionId)
    .as('entries');
}

export async function countLateToDecide(db: Database): Promise<number> {
  const [row] = await db.select({ entries: count() }).from(openEntries(db));
  return row?.entries ?? 0;
}

/** Those that nobody has decided on, of everybody, first come first. Pages count from 1; one that is not there is the last. */
export async function lateToDecide(
  db: Database,
  language: Language,
  asked = 1,
): Promise<{ all: number; page: number; pages: number; shown: LateEntry[] }> {
  const all = await countLateToDecide(db);
  const pages = Math.max(1, Math.ceil(all / LATE_PER_PAGE));
  const page = Math.min(asked, pages);
  const entries = openEntries(db);
  const found = await db
    .select()
    .from(entries)
    .orderBy(asc(entries.first), asc(entries.attemptId), asc(entries.questionId))
    .limit(LATE_PER_PAGE)
    .offset((page - 1) * LATE_PER_PAGE);
  const answers = await ofAttempts(db, found, language);
  const shown = found.flatMap((entry) => entryOf(answers.filter((each) => isIn(each, entry))) ?? []);
  return { all, page, pages, shown };
}

type InEntry = { attemptId: string | null; questionId: string };
const isIn = (answer: InEntry, entry: InEntry) =>
  answer.attemptId === entry.attemptId && answer.questionId === entry.questionId;

async function ofAttempts(
  db: Database,
  asked: { personId: string; attemptId: string | null }[],
  language: Language,
): Promise<LateAnswer[]> {
  if (asked.length === 0) return [];
  const people = [...new Set(asked.map(({ personId }) => personId))];
  const attempts = [...new Set(asked.flatMap(({ attemptId }) => attemptId ?? []))];
  return lateAnswers(
    db,
    (table) => and(inArray(table.personId, people), inArray(table.attemptId, attempts)),
    language,
  );
}

const newest = (answers: LateAnswer[]) =>
  answers.reduce<LateAnswer | undefined>((a, b) => (a && !isNewer(b, a) ? a : b), undefined);

/** The newest of those that wait is decided on, by the rule of which answer counts. None waits where it was just decided. */
function entryOf(answers: LateAnswer[]): LateEntry | undefined {
  const decides = newest(answers.filter(({ decision }) => !decision));
  return decides && { ...decides, earlier: answers.filter((each) => each !== decides) };
}

/**
 * The newest decisions. `more`: there are older ones. `hidden`: questions of the reader's own open checks, of which nothing
 * is told that somebody wrote.
 */
export async function lateDecided(
  db: Database,
  language: Language,
  hidden: ReadonlySet<string>,
): Promise<{ shown: LateEntry[]; more: boolean }> {
  const found = await db
    .select({ personId: lateDecisions.personId, answerId: lateDecisions.answerId })
    .from(lateDecisions)
    .where(isNull(lateDecisions.overtakenBy))
    .orderBy(desc(lateDecisions.decidedAt), asc(lateDecisions.answerId))
    .limit(LATE_PER_PAGE + 1);
  const decided = found.slice(0, LATE_PER_PAGE);
  const people = [...new Set(decided.map(({ personId }) => personId))];
  const ids = decided.map(({ answerId }) => answerId);
  const answers = await lateAnswers(
    db,
    (table) =>
      and(
        inArray(table.personId, people),
        or(inArray(table.id, ids), inArray(lateDecisions.overtakenBy, ids)),
      ),
    language,
  );
  const shown = ids.flatMap((id) => {
    const earlier = answers.filter(({ decision }) => decision?.overtakenBy === id);
    const answer = answers.find((each) => each.id === id);
    return answer && !hidden.has(answer.questionId) ? [{ ...answer, earlier }] : [];
  });
  return { shown, more: found.length > LATE_PER_PAGE };
}
