import { expect, test } from 'vitest';
import { countsAsEvidence, type MeasuredCompetency } from './evidence.ts';

const measured = (level: number, measuredBy: MeasuredCompetency['measuredBy'] = 'questions') => [
  { code: 'B2', level, measuredBy },
];
const asked = (level: number) => ({ competency: 'B2', level });

test.each([
  [3, [2, 3]],
  [2, [1, 2]],
  [1, [1]],
])('for level %i only questions of levels %j are evidence', (expected, counting) => {
  const levels = [1, 2, 3].filter((level) => countsAsEvidence(asked(level), measured(expected)));
  expect(levels).toEqual(counting);
});

test('what only observation shows, and what is not in the framework, has no evidence', () => {
  expect(countsAsEvidence(asked(2), measured(2, 'observation'))).toBe(false);
  expect(countsAsEvidence({ competency: 'Z9', level: 2 }, measured(2))).toBe(false);
});
