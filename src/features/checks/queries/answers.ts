import { and, eq, gt, lt, lte, max, or, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { flags, lateDecisions, responses } from '#db/schema/index.ts';
import { written } from '#db/written.ts';
import { isEmpty } from '#features/curriculum/given.ts';
import type { Given } from '#features/curriculum/question.ts';
import { countingOf, elsewhereOf, type Counted, type Elsewhere } from '../counting.ts';

type InAttempt = { personId: string; attemptId: string };

const inAttempt = ({ personId, attemptId }: InAttempt) =>
  and(eq(responses.personId, personId), eq(responses.attemptId, attemptId));

/** In byte order, as the rule in counting.ts compares what devices call themselves. */
const device = sql`${responses.deviceId} collate "C"`;

export type CountingAnswer = Counted & { given: Given };

const ANSWER = {
  id: responses.id,
  questionId: responses.questionId,
  seq: responses.seq,
  deviceId: responses.deviceId,
  given: responses.given,
  receivedAt: responses.receivedAt,
};

/** Per question the answer that counts, of those that were not late or were accepted all the same. */
export async function countingAnswers(
  db: Database,
  attempt: InAttempt,
): Promise<Map<string, CountingAnswer>> {
  const accepted = and(
    eq(lateDecisions.personId, responses.personId),
    eq(lateDecisions.answerId, responses.id),
    eq(lateDecisions.accepted, true),
  );
  const rows = await db
    .select(ANSWER)
    .from(responses)
    .leftJoin(lateDecisions, accepted)
    .where(
      and(inAttempt(attempt), or(eq(responses.late, false), sql`${lateDecisions.answerId} is not null`)),
    );
  return countingOf(rows);
}

/** What other devices had answered, up to a moment, of the questions that this one has answered too. */
export async function answeredElsewhere(
  db: Database,
  attempt: InAttempt,
  deviceId: string,
  until: Date,
): Promise<Elsewhere<CountingAnswer>[]> {
  const rows = await db
    .select(ANSWER)
    .from(responses)
    .where(and(inAttempt(attempt), eq(responses.late, false), lte(responses.receivedAt, until)));
  return elsewhereOf(rows, deviceId);
}

/** What a person has chosen in an attempt so far: per question the answer that counts, and the highest counter seen. */
export type AttemptAnswers = {
  answers: Map<string, CountingAnswer>;
  highestSeq: number;
  flagged: Set<string>;
};

export async function attemptAnswers(
  db: Database,
  personId: string,
  attemptId: string,
): Promise<AttemptAnswers> {
  const attempt = { personId, attemptId };
  const marked = and(eq(flags.personId, personId), eq(flags.attemptId, attemptId));
  const [counting, [seen], flagged] = await Promise.all([
    countingAnswers(db, attempt),
    db
      .select({ highest: max(responses.seq) })
      .from(responses)
      .where(inAttempt(attempt)),
    db.select({ questionId: flags.questionId }).from(flags).where(marked),
  ]);
  return {
    answers: new Map([...counting].filter(([, { given }]) => !isEmpty(given))),
    highestSeq: seen?.highest ?? 0,
    flagged: new Set(flagged.map(({ questionId }) => questionId)),
  };
}

/** How far an attempt had come before an answer. */
export type Before = {
  lastReceivedAt: Date | null;
  highestSeq: number;
  /** How many answers there are to this question. */
  toQuestion: number;
  /** How many of them came too late. */
  lateToQuestion: number;
  /** Whether one of them is newer by its counter. */
  overtaken: boolean;
  /** Whether another device has answered anything. */
  elsewhere: boolean;
};

type Asked = InAttempt & { questionId: string };
/** Without a counter an answer is the newest when it arrives. */
type Counter = { seq: number | undefined; deviceId: string };

/** Where `seq` is null nothing is newer, where `until` is null everything came before. */
const countedBefore = written((db, name) => {
  const toQuestion = eq(responses.questionId, sql.placeholder('questionId'));
  const own = sql.placeholder('deviceId');
  const seq = sql`${sql.placeholder('seq')}::int`;
  const newer = or(gt(responses.seq, seq), and(eq(responses.seq, seq), sql`${device} > ${own}`));
  const until = sql`${sql.placeholder('until')}::timestamptz`;
  return db
    .select({
      lastReceivedAt: max(responses.receivedAt),
      highestSeq: max(responses.seq),
      toQuestion: sql<number>`count(*) filter (where ${toQuestion})::int`,
      lateToQuestion: sql<number>`count(*) filter (where ${and(toQuestion, responses.late)})::int`,
      overtaken: sql<boolean>`coalesce(bool_or(${and(toQuestion, eq(responses.late, false), newer)}), false)`,
      elsewhere: sql<boolean>`coalesce(bool_or(${responses.deviceId} <> ${own}), false)`,
    })
    .from(responses)
    .where(
      and(
        eq(responses.personId, sql.placeholder('personId')),
        eq(responses.attemptId, sql.placeholder('attemptId')),
        sql`coalesce(${lt(responses.receivedAt, until)}, true)`,
      ),
    )
    .prepare(name);
});

/** `receivedAt`: of an answer that is there already. */
export async function answersBefore(
  db: Database,
  { personId, attemptId, questionId }: Asked,
  { seq, deviceId }: Counter,
  receivedAt?: Date,
): Promise<Before> {
  const counter = { seq: seq ?? null, deviceId, until: receivedAt?.toISOString() ?? null };
  const [row] = await countedBefore(db, { personId, attemptId, questionId, ...counter });
  if (!row) throw new Error('An aggregate gave no row');
  return { ...row, highestSeq: row.highestSeq ?? 0 };
}
