import { describe, expect, test } from 'vitest';
import { sourceOf } from '#features/content/source.ts';
import { readLessonFile } from '../lesson-file.ts';
import type { ParsedQuestion } from '../question.ts';

/** A question in a lesson: its opening stands on line 4, its first line on 5. */
function read(lines: string, flags = '') {
  const text = `---\ntitle: Bài\n---\n:::câu-hỏi{#a${flags}}\n${lines}\n\nGiải thích: Vì đó là quy định đang áp dụng ở mọi nơi.\n:::\n`;
  const { questions, findings } = readLessonFile(sourceOf('a.md', text));
  const [question] = questions;
  return { question, key: question?.key, found: findings.map((f) => `${f.code} ${f.line}:${f.column}`) };
}

const keyOf = (lines: string, flags = '') => {
  const { key, found } = read(lines, flags);
  expect(found).toEqual([]);
  return key;
};

describe('a number', () => {
  test('is accepted exactly, with a tolerance or within a range, and has one unit', () => {
    expect(keyOf('Mấy ngày?\n\n- = 15')).toEqual({
      kind: 'number',
      lines: [{ right: true, from: 15, to: 15 }],
    });
    expect(keyOf('Mấy ngày?\n\n- = 15 ± 1 ngày')).toEqual({
      kind: 'number',
      lines: [{ right: true, from: 14, to: 16 }],
    });
    expect(keyOf('Mấy ngày?\n\n- = [7; 10] ngày làm việc')).toEqual({
      kind: 'number',
      lines: [{ right: true, from: 7, to: 10 }],
    });
    expect(read('Mấy ngày?\n\n- = [7; 10] ngày làm việc').question?.unit).toBe('ngày làm việc');
    expect(read('Bao nhiêu?\n\n- = 12,5%').question?.unit).toBe('%');
  });

  test('has known wrong answers with a word each', () => {
    const lines =
      'Mấy ngày?\n\n- = 15 ngày\n- ≠ 20 ngày\n  > Đó là thời hạn cũ.\n- != 30\n  > Đó là ngày thường.';
    expect(keyOf(lines)).toEqual({
      kind: 'number',
      lines: [
        { right: true, from: 15, to: 15 },
        { right: false, from: 20, to: 20 },
        { right: false, from: 30, to: 30 },
      ],
    });
  });

  test.each([
    ['nothing is right', 'Mấy?\n\n- ≠ 20\n  > Không.', ['no-accepted-value 4:1']],
    ['a known wrong answer without a word', 'Mấy?\n\n- = 15\n- ≠ 20', ['mute-known-wrong 8:1']],
    ['a thousand or one', 'Mấy?\n\n- = 1.000', ['ambiguous-number 7:1']],
    ['a word among numbers', 'Mấy?\n\n- = 15\n- ≠ hai\n  > Không.', ['no-number 8:1']],
    ['a range that runs backwards', 'Mấy?\n\n- = [10; 7]', ['range-backwards 7:1']],
    ['two units', 'Mấy?\n\n- = 15 ngày\n- = 2 tuần', ['two-units 8:1']],
    ['right and known as wrong', 'Mấy?\n\n- = [7; 10]\n- ≠ 8\n  > Không.', ['known-wrong-is-right 8:1']],
    ['the same twice', 'Mấy?\n\n- = 7\n- = 7', ['equal-options 8:1']],
    ['a space too few', 'Mấy?\n\n- = 7\n- =8', ['unknown-marker 8:1']],
    ['a value beside a box', 'Mấy?\n\n- = 7\n- [x] 8', ['mixed-markers 8:1']],
  ])('%s is refused where it stands', (_, lines, found) => expect(read(lines).found).toEqual(found));
});

describe('a short text', () => {
  test('has one line for each text that is accepted', () => {
    expect(keyOf('Gọi là gì?\n\n- = một cửa liên thông\n- = 1 cửa\n- ≠ một cửa\n  > Còn thiếu.')).toEqual({
      kind: 'text',
      compare: 'marks',
      lines: [
        { right: true, texts: ['một cửa liên thông'] },
        { right: true, texts: ['1 cửa'] },
        { right: false, texts: ['một cửa'] },
      ],
    });
  });

  test('its author says whether tones count, or every letter; then a number is a text as well', () => {
    expect(keyOf('Gọi là gì?\n\n- = một cửa', ' no-tones')).toMatchObject({ compare: 'no-tones' });
    expect(keyOf('Mẫu số mấy?\n\n- = 02', ' exact')).toMatchObject({ kind: 'text', compare: 'exact' });
  });

  test('right and wrong may not be the same as it is compared', () => {
    const lines = 'Gọi là gì?\n\n- = một cửa\n- ≠ Mot cua\n  > Thiếu dấu.';
    expect(read(lines).found).toEqual([]);
    expect(read(lines, ' no-tones').found).toEqual(['known-wrong-is-right 8:1']);
  });
});

describe('gaps', () => {
  test('are typed, or chosen from a list, among the words of a paragraph', () => {
    const { question, found } = read(
      'Điền vào phiếu.\n\nNêu [[một lần ; 1 lần]], bằng [[ Mẫu 01 | (Mẫu 02) | Mẫu 05 ]].',
    );
    expect(found).toEqual([]);
    expect(question).toMatchObject({
      stem: { text: 'Điền vào phiếu.' },
      key: {
        kind: 'gaps',
        compare: 'marks',
        gaps: [{ texts: ['một lần', '1 lần'] }, { options: 3, right: 1 }],
      },
      cloze: {
        paragraphs: [[{ words: 'Nêu ' }, { gap: 0 }, { words: ', bằng ' }, { gap: 1 }, { words: '.' }]],
      },
    });
  });

  test.each([
    ['a gap without words', 'Nêu [[ ]] lần.', ['empty-gap 5:5']],
    ['a gap without an end', 'Nêu [[một lần.', ['gap-not-closed 5:5']],
    ['an end without a gap', 'Nêu [[một]] lần]].', ['gap-not-closed 5:16']],
    ['a list without a right entry', 'Nêu [[ a | b ]].', ['gap-without-right 5:5']],
    ['a list with two', 'Nêu [[ (a) | (b) ]].', ['gap-without-right 5:5']],
    ['a list with twins', 'Nêu [[ (a) | A ]].', ['equal-in-gap 5:5']],
    ['a gap in a list', '- Nêu [[một]] lần.', ['gap-in-block 5:1']],
    ['gaps and options', 'Nêu [[một]] lần.\n\n- [x] a\n  > A.\n- [ ] b\n  > B.', ['gaps-and-options 7:1']],
  ])('%s is refused where it stands', (_, lines, found) => expect(read(lines).found).toEqual(found));
});

describe('an order', () => {
  test('is a numbered list in the right order', () => {
    const { question, found } = read('Xếp lại.\n\n1. Xem\n2. Ghi\n   vào phiếu\n3. Giao');
    expect(found).toEqual([]);
    expect(question?.key).toEqual({ kind: 'ordering', places: [0, 1, 2] });
    expect(question?.options.map(({ text }) => text.text)).toEqual(['Xem', 'Ghi\nvào phiếu', 'Giao']);
  });

  test('has three steps at least and no more than anybody can sort', () => {
    expect(read('Xếp.\n\n1. Một\n2. Hai').found).toEqual(['too-few-steps 4:1']);
    const many = Array.from({ length: 13 }, (_, i) => `${i + 1}. Bước ${i}`).join('\n');
    expect(read(`Xếp.\n\n${many}`).found).toEqual(['too-many-steps 19:1']);
  });
});

describe('pairs', () => {
  const sides = ({ options }: ParsedQuestion) => options.map(({ text }) => text.text);

  test('have a left and a right side; what has only a right side belongs to nothing', () => {
    const { question, found } = read(
      'Ghép.\n\n- Mẫu 01 → Giấy hẹn\n- Mẫu 02 -> Phiếu bổ sung\n- → Phiếu xin lỗi',
    );
    expect(found).toEqual([]);
    expect(question?.key).toEqual({ kind: 'matching', options: 3, pairs: [0, 1] });
    expect(sides(question!)).toHaveLength(3);
  });

  test('two rows with the same right side share one', () => {
    expect(keyOf('Ghép.\n\n- A → Xã\n- B → Tỉnh\n- C → Xã')).toEqual({
      kind: 'matching',
      options: 2,
      pairs: [0, 1, 0],
    });
  });

  test.each([
    ['a row alone', 'Ghép.\n\n- A → Xã\n- → Tỉnh', ['too-few-pairs 4:1']],
    ['one right side for all', 'Ghép.\n\n- A → Xã\n- B → Xã', ['too-few-pairs 4:1']],
    ['a row without a right side', 'Ghép.\n\n- A → Xã\n- B →', ['pair-without-right 8:1']],
    ['a row without an arrow', 'Ghép.\n\n- A → Xã\n- B Tỉnh\n- C → Bộ', ['pair-without-arrow 8:1']],
    ['a row twice', 'Ghép.\n\n- A → Xã\n- A → Tỉnh', ['equal-options 8:1']],
    ['a distractor that is right', 'Ghép.\n\n- A → Xã\n- B → Tỉnh\n- → Xã', ['distractor-is-right 9:1']],
  ])('%s is refused where it stands', (_, lines, found) => expect(read(lines).found).toEqual(found));
});

test('with boxes, arrows and numbers in the question are words', () => {
  const lines = '1. Tờ khai\n2. Bản vẽ\n\n- xã → tỉnh\n\nThiếu gì?\n\n- [x] a\n  > A.\n- [ ] b\n  > B.';
  expect(keyOf(lines)).toEqual({ kind: 'single', options: 2, right: 0 });
});

test('more options than anybody reads are refused', () => {
  const many = Array.from({ length: 51 }, (_, i) => `- = từ ${i}`).join('\n');
  expect(read(`Gì?\n\n${many}`).found).toEqual(['too-many-answers 4:1']);
});

test('a flag stands only where it means something', () => {
  const choice = 'Gì?\n\n- [x] a\n  > A.\n- [ ] b\n  > B.';
  expect(read(choice, ' exact').found).toEqual(['unknown-flag 4:1']);
  expect(read(choice, ' many').found).toEqual([]);
  expect(read('Mấy?\n\n- = 7', ' many').found).toEqual(['unknown-flag 4:1']);
  expect(read('Gọi là gì?\n\n- = a', ' exact no-tones').found).toEqual(['unknown-flag 4:1']);
});
