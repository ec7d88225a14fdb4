import { expect, test } from 'vitest';
import type { AnswerKey } from '#features/curriculum/question.ts';
import type { Figures, OptionFigures } from './figures.ts';
import { deadOptions, flagsOf, moreHarmful, type Flag } from './flags.ts';

const key: AnswerKey = { kind: 'single', options: 4, right: 1 };
const option = (chosen: number, correlation: number | null = -0.2): OptionFigures => ({
  ...{ chosen, correlation, thirds: [0, 0, 0] },
});
const sound: Figures = {
  ...{ discrimination: 40, efficiency: 60, thirds: [40, 40, 40], medianSeconds: 20, usualSeconds: 20 },
  options: [option(20), option(72, 0.4), option(14), option(14)],
  before: { answers: 60, mean: 0.6 },
  lately: { answers: 60, mean: 0.6 },
};

function flags(over: Partial<Figures> = {}, about: { answers?: number; mean?: number } = {}): Flag[] {
  const { answers = 120, mean = 0.6 } = about;
  const statistics = { answers, mean, variance: 0.24, figures: { ...sound, ...over } };
  return flagsOf({ key, onEndedLaw: false, openObjections: 0, voided: false, statistics });
}

test('a sound question has nothing against it', () => expect(flags()).toEqual([]));

test('a question on which those who know more are wrong more often probably has the wrong key', () => {
  expect(flags({ discrimination: -0.1 })).toContain('miskey');
  expect(flags({ discrimination: 0.1 })).not.toContain('miskey');
});

test('so does one of which a wrong option goes with knowledge better than the key', () => {
  const options = [option(20), option(60, 0.2), option(30, 0.3), option(10)];
  expect(flags({ options })).toEqual(['miskey']);
});

test('below thirty answers nothing is said but how many they are', () => {
  expect(flags({ discrimination: -50 }, { answers: 29, mean: 1 })).toEqual([]);
  expect(flags({ discrimination: -50 }, { answers: 30 })).toContain('miskey');
});

test('weak is said from a hundred answers and below a discrimination of twenty', () => {
  expect(flags({ discrimination: 19.9 }, { answers: 100 })).toEqual(['weak']);
  expect(flags({ discrimination: 19.9 }, { answers: 99 })).toEqual([]);
  expect(flags({ discrimination: 20 })).toEqual([]);
});

test('dubious is said below the red line of Moodle', () => {
  expect(flags({ efficiency: 14.9 })).toEqual(['dubious']);
  expect(flags({ efficiency: null })).toEqual([]);
});

test('too easy from above 95 in a hundred, too hard where guessing does nearly as well', () => {
  expect(flags({}, { mean: 0.96 })).toEqual(['too-easy']);
  expect(flags({}, { mean: 0.95 })).toEqual([]);
  expect(flags({}, { mean: 0.34 })).toEqual(['too-hard']);
  expect(flags({}, { mean: 0.36 })).toEqual([]);
});

test('an option that fewer than one in twenty choose is dead, the key never', () => {
  const options = [option(5), option(1, 0.4), option(6), option(108)];
  const figures = { ...sound, options };
  expect(deadOptions(key, { answers: 120, figures })).toEqual([0]);
  expect(deadOptions(key, { answers: 59, figures })).toEqual([]);
  expect(flags({ options })).toEqual(['dead-option']);
});

test('another share of right answers than before is said where it is beyond chance and large', () => {
  const share = (mean: number, answers = 100) => ({ answers, mean });
  expect(flags({ before: share(0.6), lately: share(0.8) })).toEqual(['drift']);
  expect(flags({ before: share(0.6), lately: share(0.78) })).toEqual([]);
  expect(flags({ before: share(0.6, 100_000), lately: share(0.65, 100_000) })).toEqual([]);
  expect(flags({ before: share(0.1, 29), lately: share(0.9) })).toEqual([]);
});

test('slow is said above three times the usual time', () => {
  expect(flags({ medianSeconds: 61 })).toEqual(['slow']);
  expect(flags({ medianSeconds: 60 })).toEqual([]);
});

test('expired law comes before everything, and what counts for nobody is judged by no answers', () => {
  const statistics = { answers: 120, mean: 0.96, variance: 0.1, figures: { ...sound, discrimination: -5 } };
  const question = { key, onEndedLaw: true, openObjections: 2, voided: false, statistics };
  expect(flagsOf(question)).toEqual(['ended-law', 'miskey', 'objection', 'weak', 'too-easy']);
  expect(flagsOf({ ...question, voided: true })).toEqual(['ended-law', 'objection']);
});

test('questions stand in the order of harm: by the worst, then by what comes on top', () => {
  const all: Flag[][] = [['slow'], [], ['miskey'], ['ended-law'], ['miskey', 'weak'], ['too-easy']];
  expect(all.toSorted(moreHarmful)).toEqual([
    ['ended-law'],
    ['miskey', 'weak'],
    ['miskey'],
    ['too-easy'],
    ['slow'],
    [],
  ]);
});
