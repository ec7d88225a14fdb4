import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedBlocks, differenceOf, MOST_SHOWN, runsOf, type Row } from './difference.ts';

/** A difference as a terminal would print it, changed words in brackets. */
function printed(before: string, after: string): string[] {
  return differenceOf(before.split('\n'), after.split('\n')).rows.map(line);
}

const SIGNS = { same: ' ', gone: '-', new: '+' };

function line(row: Row): string {
  if ('lines' in row) return `${row.is} ${row.lines}`;
  return SIGNS[row.is] + row.pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
}

const numbered = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `dòng ${from + i}`);

test('in a line that was rewritten the words that are others now are marked', () => {
  expect(printed('Xem từng thành phần hồ sơ.\nHết.', 'Xem mọi thành phần hồ sơ.\nHết.')).toEqual([
    '-Xem [từng ]thành phần hồ sơ.',
    '+Xem [mọi ]thành phần hồ sơ.',
    ' Hết.',
  ]);
});

test('where hardly a word is left nothing is marked: the whole line is another', () => {
  expect(printed('Trả hồ sơ ngay.', 'Hướng dẫn bổ sung một lần.')).toEqual([
    '-Trả hồ sơ ngay.',
    '+Hướng dẫn bổ sung một lần.',
  ]);
});

test('a line that was cut in two is marked at the cut, not throughout', () => {
  expect(printed('Xem hết rồi mới nói một lần.', 'Xem hết rồi mới nói\nmột lần cho rõ.')).toEqual([
    '-Xem hết rồi mới nói một [lần.]',
    '+Xem hết rồi mới nói',
    '+một [lần cho rõ.]',
  ]);
});

test('of what is the same only two lines around a change are shown, the others are counted', () => {
  const before = numbered(12);
  const after = before.toSpliced(6, 1, 'khác hẳn');
  expect(printed(before.join('\n'), after.join('\n'))).toEqual([
    'skipped 4',
    ...[' dòng 4', ' dòng 5', '-dòng 6', '+khác hẳn', ' dòng 7', ' dòng 8'],
    'skipped 3',
  ]);
});

test('texts with too little in common stand one after the other, and are cut', () => {
  const { rows, compared } = differenceOf(numbered(700), numbered(700, 5000));
  expect(compared).toBe(false);
  expect(rows.filter(({ is }) => is === 'cut')).toEqual([
    { is: 'cut', lines: 400 },
    { is: 'cut', lines: 400 },
  ]);
  expect(rows).toHaveLength(2 * (MOST_SHOWN + 1));
});

test('lines in a row that share their fate are one run', () => {
  const runs = runsOf(differenceOf(['a', 'b', 'c'], ['a', 'x', 'y', 'c']));
  expect(runs.map(({ is, lines }) => [is, Array.isArray(lines) ? lines.length : lines])).toEqual([
    ['same', 1],
    ['gone', 1],
    ['new', 2],
    ['same', 1],
  ]);
});

test('what came among other things has no counterpart, and the others keep theirs', () => {
  expect(changedBlocks(['a', 'b', 'c'], ['x', 'a', 'b', 'd'])).toEqual([
    { gone: [], come: ['x'] },
    { gone: ['c'], come: ['d'] },
  ]);
});

describe('whatever the texts are', () => {
  const texts = fc.array(fc.constantFrom('', ' ', 'a b', 'a  b', 'a b c', 'hồ sơ', 'd'), { maxLength: 8 });

  test('what was and what is can be read from it, to the letter', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { rows } = differenceOf(before, after);
        const read = (is: 'gone' | 'new') =>
          rows.flatMap((row) =>
            'lines' in row
              ? Array<string>(row.lines).fill('…')
              : row.is === is || row.is === 'same'
                ? [row.pieces.map(({ text }) => text).join('')]
                : [],
          );
        const shown = (lines: string[], read: string[]) =>
          lines.map((text, i) => (read[i] === '…' ? '…' : text));
        expect(read('new')).toEqual(shown(after, read('new')));
        expect(read('gone')).toEqual(shown(before, read('gone')));
      }),
    );
  });

  test('marks stand only in lines that went or came', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const same = differenceOf(before, after).rows.filter(({ is }) => is === 'same');
        expect(
          same.flatMap((row) => ('pieces' in row ? row.pieces : [])).some(({ changed }) => changed),
        ).toBe(false);
      }),
    );
  });
});

/** Lines of a thousand words, alike in every other one, each followed by one that stays. */
function rewrittenLines(count: number, letters: string): string[] {
  return Array.from({ length: count }, (_, i) => {
    const words = Array.from({ length: 1_000 }, (_word, j) => letters[(j * j + i) % 7 < 3 ? 0 : 1]);
    return [`giữ ${i}`, words.join(' ')];
  }).flat();
}

test.each([
  ['one line over and over', Array<string>(9_990).fill(''), Array<string>(9_990).fill('')],
  ['the same lines, each another way round', numbered(9_000), numbered(9_000).toReversed()],
  [
    'lines of many words',
    Array<string>(12).fill('à '.repeat(9_990)),
    Array<string>(12).fill('à b '.repeat(4_990)),
  ],
  ['many lines, each rewritten word by word', rewrittenLines(190, 'ab'), rewrittenLines(190, 'ba')],
  ['more lines than are compared', numbered(30_000), numbered(30_000, 1)],
])('a hostile pair holds nobody up: %s', (_, before, after) => {
  const begun = performance.now();
  differenceOf(before, ['x', ...after, 'y']);
  expect(performance.now() - begun).toBeLessThan(2000);
});
