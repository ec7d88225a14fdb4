import { expect, test } from 'vitest';
import { plainHtml } from '#lib/html.ts';
import { scenarioText } from '#tests/support/scenarios.ts';
import type { AnswerKey, QuestionText, SceneKey, SceneText } from './question.ts';
import { isRearranged } from './arrangement.ts';

const asked = (key: AnswerKey, options: string[], rows: string[] = []) => {
  const lines = (texts: string[]) =>
    texts.map((text) => ({ text: plainHtml(text), feedback: plainHtml('') }));
  const none = { stem: plainHtml(''), explanation: plainHtml(''), hints: [], citations: [] };
  const text: QuestionText = { ...none, options: lines(options), rows: lines(rows) };
  return { key, text };
};
const single: AnswerKey = { kind: 'single', options: 3, right: 0 };
const matching: AnswerKey = { kind: 'matching', options: 2, pairs: [0, 1] };

test('the same options with another one in the right place are another key', () => {
  expect(isRearranged(asked(single, ['A', 'B', 'C']), asked(single, ['B', 'A', 'C']))).toBe(true);
});

test('wrong options may change places', () => {
  expect(isRearranged(asked(single, ['A', 'B', 'C']), asked(single, ['A', 'C', 'B']))).toBe(false);
});

test('where words changed too, that is for the author to say', () => {
  expect(isRearranged(asked(single, ['A', 'B', 'C']), asked(single, ['D', 'B', 'C']))).toBe(false);
});

test('pairs may change places together, but not their sides alone', () => {
  const before = asked(matching, ['1', '2'], ['a', 'b']);
  expect(isRearranged(before, asked(matching, ['2', '1'], ['b', 'a']))).toBe(false);
  expect(isRearranged(before, asked(matching, ['2', '1'], ['a', 'b']))).toBe(true);
});

const FORK: SceneKey[] = [
  {
    choices: [
      { to: 1, points: 2 },
      { to: 2, points: 0 },
    ],
  },
  { end: 'pass' },
  { end: 'fail' },
];
const walked = (change: (scenes: SceneText[]) => SceneText[]) => {
  const { scenes = [], ...text } = scenarioText(FORK);
  const asked = { kind: 'scenario' as const, scenes: FORK };
  return isRearranged(
    { key: asked, text: { ...text, scenes } },
    { key: asked, text: { ...text, scenes: change(scenes) } },
  );
};
const ofStart = (change: (choices: SceneText['choices']) => SceneText['choices']) =>
  walked(([start, ...ends]) => [{ ...start!, choices: change(start!.choices) }, ...ends]);

test('choices of a scene that change places lead elsewhere and are counted elsewhere, as scenes are', () => {
  expect(walked((scenes) => scenes)).toBe(false);
  expect(ofStart((choices) => choices.toReversed())).toBe(true);
  expect(walked(([start, one, other]) => [start!, other!, one!])).toBe(true);
});

test('other words in a choice are for its author to say, another consequence is a remark', () => {
  const first = (change: Partial<SceneText['choices'][number]>) =>
    ofStart(([choice, ...others]) => [{ ...choice!, ...change }, ...others]);
  expect(first({ text: plainHtml('khác') })).toBe(false);
  expect(first({ consequence: plainHtml('khác') })).toBe(false);
});
