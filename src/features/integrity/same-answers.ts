import { chanceOfRight, type Asked } from '#features/competency/ability.ts';
import type { SignalReason } from './signal.ts';
import { LEAST_WRONG, SAME_ANSWERS_AT } from './thresholds.ts';

/** One person's answers to single choices of an attempt, with the ability that the whole attempt shows. */
export type Sheet = {
  personId: string;
  attemptId: string;
  ability: number;
  answers: ReadonlyMap<string, { chosen: number; right: boolean }>;
};

/** A question version, and how often each wrong option was somebody's first answer. */
export type Compared = Asked & { wrong: readonly number[] };

export type Match = { one: Sheet; other: Sheet; same: number; of: number; expected: number; chance: number };

export type Matches = { matches: Match[]; pairs: number };

/**
 * One person's attempt beside others of the same agency and day. Each person's chance of an option follows from the own
 * ability and from how common the option is among wrong answers, so that being weak in the same things, or sharing a
 * usual mistake, is no match.
 */
export function matchesWith(
  one: Sheet,
  others: readonly Sheet[],
  questions: ReadonlyMap<string, Compared>,
): Matches {
  const pairs = others
    .filter(({ personId }) => personId !== one.personId)
    .flatMap((other) => compared(one, other, questions) ?? []);
  return { matches: pairs.filter(({ chance }) => chance < SAME_ANSWERS_AT), pairs: pairs.length };
}

/** Which of them stand out among so many pairs (Bonferroni). */
export function standingOut({ matches, pairs }: Matches): Match[] {
  return matches.filter(({ chance }) => chance * pairs < SAME_ANSWERS_AT);
}

export function reasonOf(match: Match, pairs: number): Extract<SignalReason, { kind: 'same-answers' }> {
  const { same, of, expected, chance } = match;
  const rounded = Math.round(expected * 100) / 100;
  return { kind: 'same-answers', same, of, expected: rounded, chance: Number(chance.toPrecision(2)), pairs };
}

/** Undefined where they have no question in common that can be compared. */
function compared(one: Sheet, other: Sheet, questions: ReadonlyMap<string, Compared>): Match | undefined {
  const chances: number[] = [];
  let same = 0;
  for (const [versionId, mine] of one.answers) {
    const theirs = other.answers.get(versionId);
    const question = questions.get(versionId);
    if (!theirs || !question || total(question.wrong) < LEAST_WRONG) continue;
    chances.push(chanceOfSameWrong(question, one.ability, other.ability));
    if (!mine.right && !theirs.right && mine.chosen === theirs.chosen) same += 1;
  }
  if (chances.length === 0) return undefined;
  const expected = total(chances);
  const chance = same === 0 ? 1 : atLeast(same, chances);
  return { one, other, same, of: chances.length, expected, chance };
}

/** Σ over the wrong options of the product of both chances. */
export function chanceOfSameWrong({ wrong, ...asked }: Compared, one: number, other: number): number {
  const bothWrong = (1 - chanceOfRight(one, asked)) * (1 - chanceOfRight(other, asked));
  const all = total(wrong);
  return bothWrong * total(wrong.map((count) => (count / all) ** 2));
}

/** The chance of so many or more, where each question has a chance of its own (Poisson binomial). */
export function atLeast(count: number, chances: readonly number[]): number {
  let exactly = [1];
  for (const chance of chances)
    exactly = [...exactly, 0].map(
      (share, hits) => share * (1 - chance) + (hits > 0 ? exactly[hits - 1]! * chance : 0),
    );
  return Math.min(1, total(exactly.slice(count)));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
