import type { BlueprintLine } from '#features/curriculum/lesson.ts';
import type { QuestionKind } from '#features/curriculum/question.ts';
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
};

export type Draw = { ok: true; drawn: DrawnQuestion[] } | { ok: false; reason: 'too_few_questions' };

/**
 * Draws what the blueprint asks for: in each line unseen questions first, then seen ones, by chance among equals; no
 * question twice. The order of questions and of options follows from the same seed.
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
    const fitting = bank.filter((question) => matches(question, line) && !taken.includes(question));
    if (fitting.length < line.count) return { ok: false, reason: 'too_few_questions' };
    taken.push(...unseenFirst(fitting, seen, chance).slice(0, line.count));
  }
  const drawn = shuffled(taken, chance).map(({ questionId, versionId, kind, options }) => ({
    questionId,
    versionId,
    kind,
    order: shuffled([...Array(options).keys()], chance),
    seenBefore: seen.has(questionId),
  }));
  return { ok: true, drawn };
}

function matches(question: Drawable, line: BlueprintLine): boolean {
  const asked = question.competency === line.competency && question.level <= line.level;
  return asked && (line.difficulty === undefined || question.difficulty === line.difficulty);
}

function unseenFirst(questions: Drawable[], seen: ReadonlySet<string>, chance: Chance): Drawable[] {
  const mixed = shuffled(questions, chance);
  return [
    ...mixed.filter(({ questionId }) => !seen.has(questionId)),
    ...mixed.filter(({ questionId }) => seen.has(questionId)),
  ];
}
