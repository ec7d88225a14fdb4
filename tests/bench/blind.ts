import type { Chance } from '#features/curriculum/chance.ts';
import { shapeOf } from '#features/curriculum/marking.ts';
import type { AnswerKey, Given } from '#features/curriculum/question.ts';

const pick = (count: number, chance: Chance) => Math.floor(chance() * count);
const picks = (places: number, count: number, chance: Chance) =>
  Array.from({ length: places }, () => pick(count, chance));

/** What somebody gives who knows nothing but the form of a question: any of what is offered, and nothing where it is typed. */
export function blindAnswer(key: AnswerKey, chance: Chance): Given {
  switch (key.kind) {
    case 'single':
      return { kind: 'single', chosen: pick(key.options, chance) };
    case 'multiple': {
      const chosen = [...Array(key.options).keys()].filter(() => chance() < 0.5);
      return { kind: 'multiple', chosen: chosen.length > 0 ? chosen : [pick(key.options, chance)] };
    }
    case 'true-false':
      return { kind: 'true-false', marks: key.statements.map(() => chance() < 0.5) };
    case 'gaps':
      return {
        kind: 'gaps',
        filled: key.gaps.map((gap) => ('right' in gap ? String(pick(gap.options, chance)) : '')),
      };
    case 'ordering':
      return { kind: 'ordering', places: inAnyOrder(shapeOf(key).options, chance) };
    case 'matching': {
      const { options, places } = shapeOf(key);
      return { kind: 'matching', pairs: picks(places, options, chance) };
    }
    case 'number':
    case 'text':
      return { kind: key.kind, typed: '' };
    case 'working-days':
      return { kind: 'working-days', day: null };
    case 'scenario':
      return { kind: 'scenario', path: [] };
  }
}

function inAnyOrder(count: number, chance: Chance): number[] {
  const left = [...Array(count).keys()];
  return Array.from({ length: count }, () => left.splice(pick(left.length, chance), 1)[0]!);
}
