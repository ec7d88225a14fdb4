import { and, asc, eq, inArray, max } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { difficulties, evidence, markings, responses, wrongChoices } from '#db/schema/index.ts';
import { answerTimesOf, timesTaken } from '#features/answers/queries/times.ts';
import { countingScore, stillCounts } from '#features/competency/queries/counting.ts';
import type { Answered } from '#features/competency/ability.ts';
import { rightShare } from '#features/competency/posterior.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import { guessFloor } from '#features/curriculum/marking.ts';
import { newestMarkings } from '#features/requirements/queries/newest-marking.ts';
import type { TimedAnswer } from '../effort.ts';
import type { Compared } from '../same-answers.ts';
import type { Submitted } from './submitted.ts';

/** Few enough that one statement takes all of their answers. */
export const ATTEMPTS_AT_A_TIME = 100;

const peopleOf = (group: Submitted[]) => group.map(({ personId }) => personId);
const attemptsOf = (group: Submitted[]) => group.map(({ attemptId }) => attemptId);

/** An answered question of an attempt; `chosen` of a single choice. What was left empty is not here. */
export type AnswerOfAttempt = { versionId: string; score: number; chosen: number | undefined };

/** By attempt. */
export async function answersIn(db: Database, group: Submitted[]): Promise<Map<string, AnswerOfAttempt[]>> {
  const newest = newestMarkings(
    inArray(markings.personId, peopleOf(group)),
    inArray(markings.attemptId, attemptsOf(group)),
  );
  const marked = await db.select({ attemptId: newest.attemptId, results: newest.results }).from(newest);
  const given = await givenIn(
    db,
    group,
    marked.flatMap(({ results }) => results.flatMap(({ responseId }) => responseId ?? [])),
  );
  return new Map(
    marked.map(({ attemptId, results }) => [
      attemptId,
      results.flatMap(({ versionId, score, responseId }) => {
        if (responseId === null) return [];
        const answer = given.get(responseId);
        const chosen = answer?.kind === 'single' ? (answer.chosen ?? undefined) : undefined;
        return [{ versionId, score, chosen }];
      }),
    ]),
  );
}

async function givenIn(db: Database, group: Submitted[], ids: string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .select({ id: responses.id, given: responses.given })
    .from(responses)
    .where(and(inArray(responses.personId, peopleOf(group)), inArray(responses.id, ids)));
  return new Map(rows.map(({ id, given }) => [id, given]));
}

/** What each answer took, and what is usual; `seconds`: from the start to the last answer, by our clock. */
export type TimesOfAttempt = { answers: TimedAnswer[]; seconds: number };

export async function timesIn(db: Database, group: Submitted[]): Promise<Map<string, TimesOfAttempt>> {
  const which = and(
    inArray(responses.personId, peopleOf(group)),
    inArray(responses.attemptId, attemptsOf(group)),
  );
  const taken = timesTaken(db, which);
  const rows = await db.select().from(taken);
  const lasts = await db
    .select({ attemptId: responses.attemptId, at: max(responses.receivedAt) })
    .from(responses)
    .where(and(which, eq(responses.late, false)))
    .groupBy(responses.attemptId);
  const usual = await answerTimesOf(db, [...new Set(rows.map(({ versionId }) => versionId))]);
  const byAttempt = Map.groupBy(rows, ({ attemptId }) => attemptId);
  return new Map(
    group.flatMap(({ attemptId, startedAt }): [string, TimesOfAttempt][] => {
      const last = lasts.find((each) => each.attemptId === attemptId)?.at;
      if (!last) return [];
      const answers = (byAttempt.get(attemptId) ?? []).map(({ versionId, seconds }) => ({
        seconds: seconds ?? undefined,
        times: usual.get(versionId),
      }));
      return [[attemptId, { answers, seconds: (last.getTime() - startedAt.getTime()) / 1000 }]];
    }),
  );
}

/** A piece of evidence whose question has a difficulty. */
export type Piece = Answered & { personId: string; attemptId: string | null; competency: string; at: Date };

/** All of the evidence of these people, as corrected. */
export async function evidenceIn(db: Database, group: Submitted[]): Promise<Map<string, Piece[]>> {
  const rows = await db
    .select({
      personId: evidence.personId,
      attemptId: evidence.attemptId,
      competency: evidence.competency,
      at: evidence.at,
      guess: evidence.guess,
      score: countingScore,
      difficulty: difficulties.difficulty,
    })
    .from(evidence)
    .innerJoin(difficulties, eq(difficulties.questionVersionId, evidence.questionVersionId))
    .where(and(inArray(evidence.personId, peopleOf(group)), stillCounts))
    .orderBy(asc(evidence.personId), asc(evidence.questionId), asc(evidence.variant));
  const pieces = rows.map(({ score, ...row }) => ({ ...row, counts: rightShare(score) }));
  return Map.groupBy(pieces, ({ personId }) => personId);
}

/** What the questions of some answers are known to be like; without a difficulty they are left out. */
export async function questionsLike(db: Database, versionIds: string[]): Promise<Map<string, Compared>> {
  if (versionIds.length === 0) return new Map();
  const known = await db
    .select({ versionId: difficulties.questionVersionId, difficulty: difficulties.difficulty })
    .from(difficulties)
    .where(inArray(difficulties.questionVersionId, versionIds));
  const choices = await db
    .select()
    .from(wrongChoices)
    .where(inArray(wrongChoices.questionVersionId, versionIds))
    .orderBy(asc(wrongChoices.option));
  const wrong = Map.groupBy(choices, ({ questionVersionId }) => questionVersionId);
  const asked = await questionsForMarking(
    db,
    known.map(({ versionId }) => versionId),
  );
  const guesses = new Map(asked.map(({ versionId, key }) => [versionId, guessFloor(key)]));
  return new Map(
    known.map(({ versionId, difficulty }) => [
      versionId,
      {
        difficulty,
        guess: guesses.get(versionId) ?? 0,
        wrong: (wrong.get(versionId) ?? []).map(({ count }) => count),
      },
    ]),
  );
}
