import type { AnswerKey } from '#features/curriculum/question.ts';
import { guessFloor } from '#features/curriculum/marking.ts';
import { driftBetween, type Figures } from './figures.ts';
import {
  DEAD_BELOW,
  DEAD_FROM_ANSWERS,
  DRIFT_LOGITS,
  DRIFT_Z,
  DUBIOUS_BELOW,
  LEAST_ANSWERS,
  MISKEY_BELOW,
  SLOW_TIMES,
  TOO_EASY_ABOVE,
  TOO_HARD_WITHIN,
  WEAK_BELOW,
  WEAK_FROM_ANSWERS,
} from './thresholds.ts';

/** What speaks against a question, the most harmful first. */
export const FLAGS = [
  'ended-law',
  'miskey',
  'objection',
  'drift',
  'weak',
  'dubious',
  'too-hard',
  'too-easy',
  'dead-option',
  'slow',
] as const;
export type Flag = (typeof FLAGS)[number];

export type Statistics = { answers: number; mean: number; variance: number; figures: Figures };

type Question = {
  key: AnswerKey;
  onEndedLaw: boolean;
  /** Without an outcome. */
  openObjections: number;
  /** It counts for nobody already, and is not drawn. */
  voided: boolean;
  statistics: Statistics | undefined;
};

/** In the order of harm. A question that counts for nobody harms nobody; only what is said of it remains. */
export function flagsOf(question: Question): Flag[] {
  const { onEndedLaw, openObjections, voided, statistics, key } = question;
  const measured = statistics && !voided ? fromAnswers(key, statistics) : [];
  const found: Flag[] = [
    ...(onEndedLaw ? ['ended-law' as const] : []),
    ...(openObjections > 0 ? ['objection' as const] : []),
    ...measured,
  ];
  return FLAGS.filter((flag) => found.includes(flag));
}

/** Whether so many answers say that another option may be the right one. */
export function isSuspect(
  key: AnswerKey,
  { answers, figures }: Pick<Statistics, 'answers' | 'figures'>,
): boolean {
  if (answers < LEAST_ANSWERS) return false;
  return below(figures.discrimination, MISKEY_BELOW) || betterOption(key, figures) !== undefined;
}

function fromAnswers(key: AnswerKey, statistics: Statistics): Flag[] {
  const { answers, mean, figures } = statistics;
  if (answers < LEAST_ANSWERS) return [];
  const { discrimination, efficiency } = figures;
  const is: Partial<Record<Flag, boolean>> = {
    miskey: isSuspect(key, statistics),
    weak: answers >= WEAK_FROM_ANSWERS && below(discrimination, WEAK_BELOW),
    dubious: below(efficiency, DUBIOUS_BELOW),
    'too-easy': mean > TOO_EASY_ABOVE,
    'too-hard': mean < guessFloor(key) + TOO_HARD_WITHIN,
    'dead-option': deadOptions(key, { answers, figures }).length > 0,
    drift: hasDrifted(figures),
    slow: isSlow(figures),
  };
  return FLAGS.filter((flag) => is[flag]);
}

const below = (value: number | null, limit: number) => value !== null && value < limit;

/** A wrong option that goes with the rest better than the key does, though it is to deceive those who know less. */
export function betterOption(key: AnswerKey, { options }: Pick<Figures, 'options'>): number | undefined {
  if (key.kind !== 'single') return undefined;
  const ofKey = options[key.right]?.correlation ?? 0;
  const better = options.findIndex(
    ({ correlation }, i) => i !== key.right && correlation !== null && correlation > Math.max(ofKey, 0),
  );
  return better < 0 ? undefined : better;
}

/** Wrong options that next to nobody chooses. */
export function deadOptions(
  key: AnswerKey,
  { answers, figures }: Pick<Statistics, 'answers' | 'figures'>,
): number[] {
  if (answers < DEAD_FROM_ANSWERS) return [];
  const right = key.kind === 'single' ? [key.right] : key.kind === 'multiple' ? key.right : undefined;
  if (!right) return [];
  return figures.options.flatMap(({ chosen }, i) =>
    !right.includes(i) && chosen < DEAD_BELOW * answers ? [i] : [],
  );
}

function hasDrifted({ before, lately }: Figures): boolean {
  if (Math.min(before.answers, lately.answers) < LEAST_ANSWERS) return false;
  const drift = driftBetween(before, lately);
  return drift !== undefined && Math.abs(drift.z) > DRIFT_Z && Math.abs(drift.logits) > DRIFT_LOGITS;
}

function isSlow({ medianSeconds, usualSeconds }: Figures): boolean {
  return medianSeconds !== null && usualSeconds !== null && medianSeconds > SLOW_TIMES * usualSeconds;
}

/** Whether a first question is worse than a second: by what is most harmful, then by the next. */
export function moreHarmful(a: Flag[], b: Flag[]): number {
  const rank = (flags: Flag[], i: number) => (flags[i] ? FLAGS.indexOf(flags[i]) : FLAGS.length);
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const apart = rank(a, i) - rank(b, i);
    if (apart !== 0) return apart;
  }
  return 0;
}
