import type { BlueprintLine } from '#features/curriculum/lesson.ts';
import type { QuestionKind, WorkingDaysKey } from '#features/curriculum/question.ts';
import { fits } from '#features/curriculum/supply.ts';
import { drawVariant, ONLY_VARIANT, type Variant } from '#features/curriculum/variant.ts';
import type { DrawnQuestion } from './attempt.ts';
import { chanceFrom, shuffled, type Chance } from '#features/curriculum/chance.ts';

/** A question of the bank as the draw sees it: no words, no key. */
export type Drawable = {
  questionId: string;
  versionId: string;
  kind: QuestionKind;
  competency: string;
  level: number;
  difficulty: number;
  options: number;
  computed?: WorkingDaysKey;
};

export type Draw = { ok: true; drawn: DrawnQuestion[] } | { ok: false; reason: 'too_few_questions' };

/** What was shown to a person: a question, of a computed one the variant. */
export function shownAs(questionId: string, variant: Variant): string {
  return `${questionId} ${variant}`;
}

/**
 * Draws what the blueprint asks for: in each line unseen questions first, then seen ones, by chance among equals; no
 * question twice. The order of questions and of options, and the values of computed questions, follow from the same seed.
 * `seen` holds what `shownAs` gives.
 */
export function draw(
  bank: Drawable[],
  blueprint: BlueprintLine[],
  seen: ReadonlySet<string>,
  seed: string,
): Draw {
  const chance = chanceFrom(seed);
  const taken: Drawable[] = [];
  for (const line of blueprint) {
    const fitting = bank.filter((question) => fits(question, line) && !taken.includes(question));
    if (fitting.length < line.count) return { ok: false, reason: 'too_few_questions' };
    taken.push(...unseenFirst(fitting, seen, chance).slice(0, line.count));
  }
  return { ok: true, drawn: formOf(taken, seen, chance) };
}

/** All of these questions, by the same rules. */
export function drawAll(questions: Drawable[], seen: ReadonlySet<string>, seed: string): DrawnQuestion[] {
  return formOf(questions, seen, chanceFrom(seed));
}

function formOf(taken: Drawable[], seen: ReadonlySet<string>, chance: Chance): DrawnQuestion[] {
  return shuffled(taken, chance).map(({ questionId, versionId, kind, options, computed }) => {
    const order = shuffled([...Array(options).keys()], chance);
    const variant = computed ? unseenVariant(questionId, computed, seen, chance) : ONLY_VARIANT;
    const seenBefore = seen.has(shownAs(questionId, variant));
    return { questionId, versionId, kind, order, variant, seenBefore };
  });
}

const MOST_DRAWS = 50;

/** Another one where the first was seen; where all seem to be seen, any. */
function unseenVariant(
  questionId: string,
  key: WorkingDaysKey,
  seen: ReadonlySet<string>,
  chance: Chance,
): Variant {
  let variant = drawVariant(key, chance);
  for (let draws = 1; draws < MOST_DRAWS && seen.has(shownAs(questionId, variant)); draws += 1)
    variant = drawVariant(key, chance);
  return variant;
}

function unseenFirst(questions: Drawable[], seen: ReadonlySet<string>, chance: Chance): Drawable[] {
  const mixed = shuffled(questions, chance);
  return [
    ...mixed.filter(({ questionId }) => !seen.has(shownAs(questionId, ONLY_VARIANT))),
    ...mixed.filter(({ questionId }) => seen.has(shownAs(questionId, ONLY_VARIANT))),
  ];
}
