import { sameText } from '../comparison.ts';
import type { Comparison, GapKey } from '../question.ts';
import {
  indexes,
  indexFrom,
  isIndex,
  LONGEST_ANSWER,
  placeFields,
  sameList,
  shareOf,
  type Answers,
  type GivenOf,
  type KeyOf,
  type Marking,
} from './kind.ts';

export const gaps: Answers<'gaps'> = {
  empty: ({ places }) => ({ kind: 'gaps', filled: Array.from({ length: places }, () => '') }),
  fits: ({ filled }, { places }) =>
    filled.length === places && filled.every((text) => text.length <= LONGEST_ANSWER),
  isEmpty: ({ filled }) => filled.every((text) => text.trim() === ''),
  isReady: ({ filled }) => filled.every((text) => text.trim() !== ''),
  same: (a, b) => sameList(a.filled, b.filled),
  lines: ({ filled }) =>
    filled.flatMap((text, index) => (text.trim() === '' ? [] : [{ index, typed: text.trim() }])),
  fromFields: ({ filled, places }) => ({
    kind: 'gaps',
    filled: indexes(places).map((index) => filled[index] ?? ''),
  }),
  toFields: ({ filled }) => placeFields(filled),
};

const rightGaps = ({ gaps: all, compare }: KeyOf<'gaps'>, { filled }: GivenOf<'gaps'>) =>
  all.map((gap, i) => isRight(gap, filled[i] ?? '', compare));

export const gapsMarking: Marking<'gaps'> = {
  shape: ({ gaps: all }) => ({ options: 0, places: all.length }),
  right: ({ gaps: all }) => ({
    kind: 'gaps',
    filled: all.map((gap) => ('right' in gap ? String(gap.right) : (gap.texts[0] ?? ''))),
  }),
  isPossible: ({ gaps: all }) => all.length > 0 && all.every(isFillable),
  /** Each gap for itself, as the rows of a matrix. */
  mark: (key, given) => shareOf(rightGaps(key, given)),
  rightAt: rightGaps,
  guess: ({ gaps: all }) =>
    all.reduce((sum, gap) => sum + ('right' in gap ? 1 / gap.options : 0), 0) / all.length,
  pointedAt: () => [],
  spokenOf: () => [],
};

function isFillable(gap: GapKey): boolean {
  if ('right' in gap) return gap.options >= 2 && isIndex(gap.right, gap.options);
  return gap.texts.length > 0 && gap.texts.every((text) => text.trim() !== '');
}

function isRight(gap: GapKey, given: string, compare: Comparison): boolean {
  if ('right' in gap) return indexFrom(given) === gap.right;
  return gap.texts.some((accepted) => sameText(accepted, given, compare));
}
