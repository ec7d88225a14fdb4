import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { abilityFrom } from '#features/competency/ability.ts';
import { rightShare } from '#features/competency/posterior.ts';
import { verdictOfAnswer } from '#features/curriculum/marking.ts';
import {
  matchesWith,
  reasonOf,
  standingOut,
  type Compared,
  type Matches,
  type Sheet,
} from '../same-answers.ts';
import { answersIn, questionsLike, type AnswerOfAttempt } from './answered.ts';
import type { Found } from './noticed.ts';
import type { Submitted } from './submitted.ts';

export type SheetOfAgency = Sheet & Pick<Submitted, 'agencyId'>;

/** What can be compared of these attempts; what is learnt about their questions is added to `questions`. */
export async function sheetsOf(
  db: Database,
  group: Submitted[],
  questions: Map<string, Compared>,
): Promise<SheetOfAgency[]> {
  const answers = await answersIn(db, group);
  const asked = new Set([...answers.values()].flatMap((each) => each.map(({ versionId }) => versionId)));
  const unknown = [...asked].filter((id) => !questions.has(id));
  for (const [id, question] of await questionsLike(db, unknown)) questions.set(id, question);
  return group.map((attempt) => sheetOf(attempt, answers.get(attempt.attemptId) ?? [], questions));
}

function sheetOf(
  { personId, attemptId, agencyId }: Submitted,
  answers: AnswerOfAttempt[],
  questions: ReadonlyMap<string, Compared>,
): SheetOfAgency {
  const known = answers.flatMap(({ versionId, score }) => {
    const question = questions.get(versionId);
    return question ? [{ ...question, counts: rightShare(score) }] : [];
  });
  const choices = answers.flatMap(({ versionId, score, chosen }) =>
    chosen === undefined ? [] : [[versionId, { chosen, right: verdictOfAnswer(score) === 'right' }] as const],
  );
  const { ability } = abilityFrom(known);
  return { personId, attemptId, agencyId, ability, answers: new Map(choices) };
}

/** Each with those after it; requests get their turn in between. */
export async function pairsAmong(
  sheets: Sheet[],
  questions: ReadonlyMap<string, Compared>,
): Promise<Found[]> {
  const all: Matches = { matches: [], pairs: 0 };
  for (const [index, sheet] of sheets.entries()) {
    const { matches, pairs } = matchesWith(sheet, sheets.slice(index + 1), questions);
    all.matches.push(...matches);
    all.pairs += pairs;
    await turn();
  }
  return standingOut(all).flatMap((match) => {
    const reason = reasonOf(match, all.pairs);
    const { one, other } = match;
    return [
      { personId: one.personId, attemptId: one.attemptId, reason, other },
      { personId: other.personId, attemptId: other.attemptId, reason, other: one },
    ];
  });
}
