import type { Given, QuestionKind } from '#features/curriculum/question.ts';
import type { Variant } from '#features/curriculum/variant.ts';

/** A question as it was drawn: the version, the order of its options on the screen, and whether it was new to the person. */
export type DrawnQuestion = {
  questionId: string;
  versionId: string;
  kind: QuestionKind;
  /** The stored indexes in the order of the screen. */
  order: number[];
  /** Of a computed question its values. */
  variant: Variant;
  seenBefore: boolean;
};

/** As it is stored: attempts that were begun when no question was computed say nothing of a variant. */
export type StoredDrawn = Omit<DrawnQuestion, 'variant'> & { variant?: Variant };

/** How one drawn question was marked; `responseId` is the answer that counted, null where none was given. */
export type QuestionResult = {
  questionId: string;
  versionId: string;
  responseId: string | null;
  score: number;
  points: number;
  /** The question counts for nobody: score and points are 0. */
  voided?: true;
};

/** A check that only says of each question whether it was right has no mark to pass: all of them is its whole. */
export const WITHOUT_MARK = { pass: 100, show: 'at-once', minutes: null } as const;

/** An attempt without a time limit stays open for so many days. */
export const OPEN_DAYS = 7;
/** An answer that arrives this long after the deadline still counts: the network was slow, not the learner. */
export const GRACE_SECONDS = 120;
/** So many minutes before the deadline the screen says how long there is. */
export const WARNED_AT_MINUTES = [5, 1];
/** The wait between attempts begins after this many. */
export const FREE_ATTEMPTS = 2;
/** More answers to one question of one attempt than anybody changes their mind. */
export const MOST_ANSWERS = 200;

const MINUTE = 60_000;

export type AttemptRules = { attempts: number; coolDownHours: number };
export type PastAttempt = {
  id: string;
  number: number;
  deadline: Date;
  submittedAt: Date | null;
  /** Since when it counts nowhere, where it was on paper and annulled. */
  annulledAt: Date | null;
};

export type StartPermit =
  | { may: 'start'; number: number }
  | { may: 'resume'; attemptId: string }
  | { may: 'wait'; until: Date }
  | { may: 'no-more' };

/** Of a person's attempts those that count: as taken, as used up, as waited for. */
export function withoutAnnulled<Each extends Pick<PastAttempt, 'annulledAt'>>(past: Each[]): Each[] {
  return past.filter(({ annulledAt }) => annulledAt === null);
}

/**
 * `past` in order of number. One attempt is open at a time; a wait applies from the third attempt on. An annulled one
 * keeps its number.
 */
export function startPermit(past: PastAttempt[], rules: AttemptRules, now: Date): StartPermit {
  const number = (past.at(-1)?.number ?? 0) + 1;
  const counted = withoutAnnulled(past);
  const last = counted.at(-1);
  if (!last) return { may: 'start', number };
  if (isOpen(last, now)) return { may: 'resume', attemptId: last.id };
  if (counted.length >= rules.attempts) return { may: 'no-more' };
  const until = new Date(endOf(last).getTime() + rules.coolDownHours * 60 * MINUTE);
  if (counted.length >= FREE_ATTEMPTS && now < until) return { may: 'wait', until };
  return { may: 'start', number };
}

/** An attempt at the check of a module, or the one to test out of it. */
type AtModule = Pick<PastAttempt, 'number' | 'annulledAt'> & { moduleId: string | null; testOut: boolean };

/** Of a person's attempts at all modules those that are counted at one of them, first to last. */
export function countedAttempts<Each extends AtModule>(list: Each[], moduleId: string): Each[] {
  const counted = list.filter((each) => each.moduleId === moduleId && !each.testOut);
  return withoutAnnulled(counted).toSorted((a, b) => a.number - b.number);
}

/** What comes next at a module's check: nothing is begun beside an open attempt to test out. */
export function permitBeside(
  testOut: PastAttempt | undefined,
  past: PastAttempt[],
  rules: AttemptRules,
  now: Date,
): StartPermit {
  return testOut && isOpen(testOut, now)
    ? { may: 'resume', attemptId: testOut.id }
    : startPermit(past, rules, now);
}

/** Whether anybody can ever have to wait: not where there are no attempts after the free ones. */
export function hasCoolDown({ attempts, coolDownHours }: AttemptRules): boolean {
  return coolDownHours > 0 && attempts > FREE_ATTEMPTS;
}

export function isOpen(attempt: Pick<PastAttempt, 'deadline' | 'submittedAt'>, now: Date): boolean {
  return attempt.submittedAt === null && now <= attempt.deadline;
}

/** Its deadline, where it was submitted later than that: nobody waits longer because the server was not running. */
function endOf({ submittedAt, deadline }: PastAttempt): Date {
  return submittedAt && submittedAt < deadline ? submittedAt : deadline;
}

/** The server's clock runs from the start, also while the learner is away. `minutes`: with the person's extra time. */
export function deadlineOf(startedAt: Date, minutes: number | null): Date {
  return new Date(startedAt.getTime() + (minutes ?? OPEN_DAYS * 24 * 60) * MINUTE);
}

/** Whether the attempt has a time limit, whatever the module's check says by now. */
export function isTimed({ startedAt, deadline }: { startedAt: Date; deadline: Date }): boolean {
  return deadline < deadlineOf(startedAt, null);
}

/** Whether an answer received now is too late to count. */
export function isLate(attempt: Pick<PastAttempt, 'deadline' | 'submittedAt'>, receivedAt: Date): boolean {
  return (
    attempt.submittedAt !== null || receivedAt.getTime() > attempt.deadline.getTime() + GRACE_SECONDS * 1000
  );
}

/**
 * What becomes of an answer that was kept: only one to each question counts, none that was too late, and none to a
 * question that the attempt has not drawn.
 */
export type Fate = 'counts' | 'late' | 'overtaken' | 'unmatched';

/** The newest answer of another device to a question that this one answered too, and whether it counts. */
export type ElsewhereAnswer = { questionId: string; given: Given; savedAt: Date; counts: boolean };

/** Share of the points, 0..1, and whether that reaches the pass mark (per cent; met exactly is met). */
export function totalOf(results: QuestionResult[], passMark: number): { score: number; passed: boolean } {
  const possible = results.reduce((sum, { points }) => sum + points, 0);
  const reached = results.reduce((sum, { points, score }) => sum + points * score, 0);
  const score = possible === 0 ? 0 : reached / possible;
  return { score, passed: score * 100 >= passMark - 1e-9 };
}

/**
 * How many of the questions count, and the sum of their scores, whatever their points. One that counts for nobody is not
 * among them. `countedQuestions` and `rightAnswers` in deltas, and the results of retention checks, say the same in SQL.
 */
export function countedOf(results: QuestionResult[]): { counted: number; reached: number } {
  const counting = results.filter(({ voided }) => !voided);
  return { counted: counting.length, reached: counting.reduce((sum, { score }) => sum + score, 0) };
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
