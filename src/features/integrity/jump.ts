import { chanceOfRight, type Ability, type Answered } from '#features/competency/ability.ts';
import { MINIMUM_EVIDENCE } from '#features/competency/thresholds.ts';
import type { SignalReason } from './signal.ts';
import { JUMP_AT } from './thresholds.ts';

/**
 * Whether new questions were answered far better than earlier answers let expect. The error is that of chance in these
 * questions and of the estimate together. Who has learnt a lot in between stands out too: that is what the words say.
 */
export function jumpSignal(
  before: Ability & { pieces: number },
  answers: Answered[],
): Extract<SignalReason, { kind: 'jump' }> | undefined {
  if (before.pieces < MINIMUM_EVIDENCE || answers.length === 0) return undefined;
  const chances = answers.map((answer) => chanceOfRight(before.ability, answer));
  const expected = sum(chances);
  const reached = sum(answers.map(({ counts }) => counts));
  const byChance = sum(chances.map((chance) => chance * (1 - chance)));
  const slope = sum(answers.map(({ guess }, index) => slopeAt(chances[index]!, guess)));
  const standardError = Math.sqrt(byChance + (before.se * slope) ** 2);
  if (reached - expected <= JUMP_AT * standardError) return undefined;
  const of = answers.length;
  return {
    kind: 'jump',
    ...{ reached: rounded(reached), expected: rounded(expected), standardError: rounded(standardError) },
    ...{ of, earlier: before.pieces },
  };
}

/** How fast the chance of a right answer grows with ability. */
function slopeAt(chance: number, guess: number): number {
  const known = (chance - guess) / (1 - guess);
  return (1 - guess) * known * (1 - known);
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const rounded = (value: number) => Math.round(value * 100) / 100;
