import { addDays } from '#features/agencies/day.ts';
import type { Chance } from '#features/curriculum/chance.ts';
import { rightAnswer } from '#features/curriculum/marking.ts';
import { indexes } from '#features/curriculum/kinds/kind.ts';
import type { AnswerKey, GapKey, Given, SceneKey } from '#features/curriculum/question.ts';
import { choicesOf } from '#features/curriculum/scenario.ts';
import { chanceOf, normal, pick } from './chance.ts';
import type { Asked } from './course.ts';
import type { DemoPerson } from './people.ts';

/** How much people of one agency differ, and one person from competency to competency. */
const SPREAD_OF_PEOPLE = 0.9;
const SPREAD_OF_COMPETENCIES = 0.5;
/** What a harder question costs, on the same scale; difficulties are 1, 2 and 3. */
const STEP_OF_DIFFICULTY = 0.5;
/** What somebody who was wrong has learnt before the next try. */
const LEARNT_EACH_TRY = 0.8;

/** By Rasch's rule somebody knows the answer or does not, and who does not know it guesses. */
export function answerTo(asked: Asked, person: DemoPerson, trial: number): Given {
  const chance = chanceOf('answer', person.staffCode, asked.questionId, trial);
  const known = abilityOf(person, asked.competency) + LEARNT_EACH_TRY * trial;
  const hard = STEP_OF_DIFFICULTY * (asked.difficulty - 2) + 0.3 * normal(chanceOf('hard', asked.questionId));
  const knows = chance() < 1 / (1 + Math.exp(hard - known));
  return knows ? rightAnswer(asked.key) : guess(asked.key, chance);
}

function abilityOf({ staffCode, learning }: DemoPerson, competency: string): number {
  if (!learning) throw new Error(`${staffCode} does not have to learn`);
  const { knowledge, weakness } = learning;
  return (
    knowledge -
    (weakness?.competency === competency ? weakness.by : 0) +
    SPREAD_OF_PEOPLE * normal(chanceOf('person', staffCode, 'ability')) +
    SPREAD_OF_COMPETENCIES * normal(chanceOf('person', staffCode, competency))
  );
}

/**
 * One option out of all; with boxes, some of them; typed something that is wrong. Nothing is left empty. Steps, pairs and
 * lists are stored in an order that chance made when they were published: what is wrong there is told from what is
 * right, so that every demo goes the same way.
 */
function guess(key: AnswerKey, chance: Chance): Given {
  switch (key.kind) {
    case 'scenario':
      return { kind: 'scenario', path: somePath(key.scenes, chance) };
    case 'true-false':
      return { kind: 'true-false', marks: key.statements.map(() => chance() < 0.5) };
    case 'single':
      return { kind: 'single', chosen: pick(indexes(key.options), chance) };
    case 'multiple':
      return { kind: 'multiple', chosen: someOf(key.options, chance) };
    case 'ordering':
      return { kind: 'ordering', places: allMoved(key.places, chance) };
    case 'matching':
      return { kind: 'matching', pairs: key.pairs.map((right) => oneOf(key.options, right, chance)) };
    case 'gaps':
      return { kind: 'gaps', filled: key.gaps.map((gap) => guessGap(gap, chance)) };
    case 'number':
      return { kind: 'number', typed: String(Math.floor(chance() * 30)) };
    case 'text':
      return { kind: 'text', typed: UNKNOWN };
    case 'working-days':
      return { kind: 'working-days', day: addDays(key.received.from.slice(0, 10), key.days.from) };
  }
}

/** From the first scene to some end. */
function somePath(scenes: SceneKey[], chance: Chance): number[] {
  const path: number[] = [];
  for (let choices = choicesOf(scenes[0]); choices.length > 0;) {
    const choice = pick(indexes(choices.length), chance);
    path.push(choice);
    choices = choicesOf(scenes[choices[choice]!.to]);
  }
  return path;
}

const UNKNOWN = 'không nhớ';

function someOf(count: number, chance: Chance): number[] {
  const one = pick(indexes(count), chance);
  return indexes(count).filter((option) => option === one || chance() < 0.5);
}

function guessGap(gap: GapKey, chance: Chance): string {
  return 'right' in gap ? String(oneOf(gap.options, gap.right, chance)) : UNKNOWN;
}

/** The right one as often as any other. */
function oneOf(count: number, right: number, chance: Chance): number {
  return chance() < 1 / count ? right : (right + 1) % count;
}

/** Every step so many places further on, the last ones first. */
function allMoved(places: number[], chance: Chance): number[] {
  const by = 1 + pick(indexes(places.length - 1), chance);
  return places.map((place) => (place + by) % places.length);
}
