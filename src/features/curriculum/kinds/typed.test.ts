import { describe, expect, test } from 'vitest';
import { guessFloor, mark, pointedAt, rightAt, spokenOf } from '../marking.ts';
import type { AnswerKey } from '../question.ts';

describe('a number', () => {
  const key: AnswerKey = {
    kind: 'number',
    lines: [
      { right: true, from: 14, to: 16 },
      { right: false, from: 20, to: 20 },
    ],
  };
  const scoreOf = (typed: string) => mark(key, { kind: 'number', typed });

  test.each(['14', '15', '16', '15,5', '15.5', ' 16 '])(
    'within the tolerance, ends included, %j is right',
    (typed) => expect(scoreOf(typed)).toBe(1),
  );
  test.each(['13,999', '16,01', '', 'mười lăm', '1.500', '20'])('%j is not right', (typed) =>
    expect(scoreOf(typed)).toBe(0),
  );

  test('an end that a computer cannot hold exactly is an end all the same', () => {
    const tenths = { kind: 'number' as const, lines: [{ right: true, from: 0.1 + 0.2, to: 0.1 + 0.2 }] };
    expect(mark(tenths, { kind: 'number', typed: '0,3' })).toBe(1);
  });

  test('a known wrong number is spoken of at once; what is right only with the key', () => {
    expect(pointedAt(key, { kind: 'number', typed: '20' })).toEqual([1]);
    expect(pointedAt(key, { kind: 'number', typed: '15' })).toEqual([]);
    expect(pointedAt(key, { kind: 'number', typed: '21' })).toEqual([]);
    expect(spokenOf(key, { kind: 'number', typed: '15' })).toEqual([0]);
  });

  test('nobody guesses it', () => expect(guessFloor(key)).toBe(0));
});

describe('a short text', () => {
  const key: AnswerKey = {
    kind: 'text',
    compare: 'marks',
    lines: [
      { right: true, texts: ['một cửa liên thông', 'interlinked one-stop shop'] },
      { right: false, texts: ['một cửa'] },
    ],
  };

  test('is right in either language, whatever its case and spaces', () => {
    expect(mark(key, { kind: 'text', typed: ' Một cửa  LIÊN thông' })).toBe(1);
    expect(mark(key, { kind: 'text', typed: 'Interlinked One-Stop Shop' })).toBe(1);
    expect(mark(key, { kind: 'text', typed: 'mot cua lien thong' })).toBe(0);
    expect(mark({ ...key, compare: 'no-tones' }, { kind: 'text', typed: 'mot cua lien thong' })).toBe(1);
  });

  test('a known wrong text has a word of its own', () => {
    expect(pointedAt(key, { kind: 'text', typed: 'Một cửa' })).toEqual([1]);
    expect(pointedAt(key, { kind: 'text', typed: 'một cửa liên thông' })).toEqual([]);
  });
});

describe('gaps', () => {
  const key: AnswerKey = {
    kind: 'gaps',
    compare: 'marks',
    gaps: [{ texts: ['một lần', '1 lần'] }, { options: 4, right: 2 }],
  };

  test('each counts for itself, typed or chosen from its list', () => {
    const scoreOf = (...filled: string[]) => mark(key, { kind: 'gaps', filled });
    expect(scoreOf('1 lần', '2')).toBe(1);
    expect(scoreOf('một lần', '1')).toBe(0.5);
    expect(scoreOf('', '')).toBe(0);
    expect(scoreOf('2', 'một lần')).toBe(0);
    expect(rightAt(key, { kind: 'gaps', filled: ['hai lần', '2'] })).toEqual([false, true]);
  });

  test('a list can be guessed, what is typed cannot', () => expect(guessFloor(key)).toBe(0.125));
});

describe('matching', () => {
  const key: AnswerKey = { kind: 'matching', options: 4, pairs: [2, 0, 3] };

  test('scores the share of the rows that have what belongs to them', () => {
    expect(mark(key, { kind: 'matching', pairs: [2, 0, 3] })).toBe(1);
    expect(mark(key, { kind: 'matching', pairs: [2, 1, null] })).toBeCloseTo(1 / 3, 9);
    expect(rightAt(key, { kind: 'matching', pairs: [2, 1, null] })).toEqual([true, false, false]);
  });

  test('one thing for every row earns no more than the one row', () => {
    expect(mark(key, { kind: 'matching', pairs: [2, 2, 2] })).toBeCloseTo(1 / 3, 9);
    expect(mark(key, { kind: 'matching', pairs: [1, 1, 1] })).toBe(0);
  });

  test('a blind pair is right once in as many times as there are answers', () => {
    expect(guessFloor(key)).toBe(0.25);
  });
});
