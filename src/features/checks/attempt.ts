/** A question as it was drawn: the version, the order of its options on the screen, and whether it was new to the person. */
export type DrawnQuestion = {
  questionId: string;
  versionId: string;
  /** The author's indexes in the order of the screen. */
  order: number[];
  seenBefore: boolean;
};

/** How one drawn question was marked; `responseId` is the answer that counted, null where none was given. */
export type QuestionResult = {
  questionId: string;
  versionId: string;
  responseId: string | null;
  score: number;
  points: number;
};

/** An attempt without a time limit stays open for so many days. */
export const OPEN_DAYS = 7;
/** An answer that arrives this long after the deadline still counts: the network was slow, not the learner. */
export const GRACE_SECONDS = 120;
/** The wait between attempts begins after this many. */
export const FREE_ATTEMPTS = 2;

const MINUTE = 60_000;

export type AttemptRules = { attempts: number; coolDownHours: number };
export type PastAttempt = { id: string; number: number; deadline: Date; submittedAt: Date | null };

export type StartPermit =
  | { may: 'start'; number: number }
  | { may: 'resume'; attemptId: string }
  | { may: 'wait'; until: Date }
  | { may: 'no-more' };

/** `past` in order of number. One attempt is open at a time; a wait applies from the third attempt on. */
export function startPermit(past: PastAttempt[], rules: AttemptRules, now: Date): StartPermit {
  const last = past.at(-1);
  if (!last) return { may: 'start', number: 1 };
  if (isOpen(last, now)) return { may: 'resume', attemptId: last.id };
  if (past.length >= rules.attempts) return { may: 'no-more' };
  const until = new Date(endOf(last).getTime() + rules.coolDownHours * 60 * MINUTE);
  if (past.length >= FREE_ATTEMPTS && now < until) return { may: 'wait', until };
  return { may: 'start', number: last.number + 1 };
}

export function isOpen(attempt: Pick<PastAttempt, 'deadline' | 'submittedAt'>, now: Date): boolean {
  return attempt.submittedAt === null && now <= attempt.deadline;
}

function endOf(attempt: PastAttempt): Date {
  return attempt.submittedAt ?? attempt.deadline;
}

/** The server's clock runs from the start, also while the learner is away. */
export function deadlineOf(startedAt: Date, minutes: number | null): Date {
  return new Date(startedAt.getTime() + (minutes ?? OPEN_DAYS * 24 * 60) * MINUTE);
}

/** Whether an answer received now is too late to count. */
export function isLate(attempt: Pick<PastAttempt, 'deadline' | 'submittedAt'>, receivedAt: Date): boolean {
  return (
    attempt.submittedAt !== null || receivedAt.getTime() > attempt.deadline.getTime() + GRACE_SECONDS * 1000
  );
}

export type Candidate = { id: string; seq: number; deviceId: string; late: boolean };

/** Of all answers to a question the one that counts: the greatest (seq, deviceId) of those that were not late. */
export function answerThatCounts<T extends Candidate>(candidates: T[]): T | undefined {
  const inTime = candidates.filter(({ late }) => !late);
  return inTime.reduce<T | undefined>(
    (best, each) => (best && !isAfter(each, best) ? best : each),
    undefined,
  );
}

function isAfter(a: Candidate, b: Candidate): boolean {
  return a.seq === b.seq ? a.deviceId > b.deviceId : a.seq > b.seq;
}

/** Share of the points, 0..1, and whether that reaches the pass mark (per cent; met exactly is met). */
export function totalOf(results: QuestionResult[], passMark: number): { score: number; passed: boolean } {
  const possible = results.reduce((sum, { points }) => sum + points, 0);
  const reached = results.reduce((sum, { points, score }) => sum + points * score, 0);
  const score = possible === 0 ? 0 : reached / possible;
  return { score, passed: score * 100 >= passMark - 1e-9 };
}

/** Whether key, explanation and feedback of a submitted attempt may be shown now, by the check's policy. */
export function mayShowKey(
  attempt: { show: 'at-once' | 'after-pass' | 'after-window'; deadline: Date },
  passed: boolean,
  now: Date,
): boolean {
  if (attempt.show === 'at-once') return true;
  return attempt.show === 'after-pass' ? passed : now > attempt.deadline;
}
